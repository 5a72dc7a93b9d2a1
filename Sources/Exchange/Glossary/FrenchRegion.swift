/// Where a French term is used, as files of others say it in words of their own.
enum FrenchRegion {
  /// The tag of a locale, `fr-CA`, for what a file says: such a tag, the code of a country (ISO 3166), or its name; `nil`
  /// where that is not clear, or no country that has French among its languages.
  static func tag(_ usage: String) -> String? {
    let words = usage.lowercased().split { !$0.isLetter && !$0.isNumber }
    let name = words.joined(separator: " ")
    if let code = codes[name] { return "fr-\(code)" }
    guard let code = words.last?.uppercased(), words.count == 1 || words.count == 2 && words[0] == "fr" else {
      return nil
    }
    return countries.contains(code) || words.count == 2 && isRegion(words[1]) ? "fr-\(code)" : nil
  }

  /// Two letters or three digits (BCP 47).
  private static func isRegion(_ subtag: Substring) -> Bool {
    subtag.utf8.count == 2 && subtag.allSatisfy { $0.isASCII && $0.isLetter }
      || subtag.utf8.count == 3 && subtag.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The countries and lands where French is official or the language of schools.
  private static let countries: Set<String> = [
    "BE", "BF", "BI", "BJ", "BL", "CA", "CD", "CF", "CG", "CH", "CI", "CM", "DJ", "DZ", "FR", "GA", "GF", "GN", "GP",
    "GQ", "HT", "KM", "LU", "MA", "MC", "MF", "MG", "ML", "MQ", "MR", "MU", "NC", "NE", "PF", "PM", "RE", "RW", "SC",
    "SN", "TD", "TG", "TN", "VU", "WF", "YT",
  ]

  /// The names of those that termbases name most, in French and English, and codes that stand for a part of one.
  private static let codes = [
    "algeria": "DZ", "algérie": "DZ", "belgique": "BE", "belgium": "BE", "canada": "CA", "france": "FR",
    "luxembourg": "LU", "maroc": "MA", "monaco": "MC", "morocco": "MA", "qc": "CA", "quebec": "CA", "québec": "CA",
    "suisse": "CH", "switzerland": "CH", "tunisia": "TN", "tunisie": "TN",
  ]
}
