/// A language as files name theirs: `fr`, `fr-CA`, `fr_FR.UTF-8`.
struct LanguageTag: Equatable {
  /// The tag as BCP 47 writes it: `fr-CA`.
  let text: String

  /// The tag; `nil` where the text is none.
  init?(_ text: some StringProtocol) {
    let subtags = text.prefix { $0 != "." && $0 != "@" }.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "_" })
    guard let language = subtags.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy(\.isLetter),
      subtags.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isLetterOrDigit) })
    else { return nil }
    let others = subtags.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : String($0) }
    self.text = ([language.lowercased()] + others).joined(separator: "-")
  }

  /// Whether it is French, of whichever country.
  var isFrench: Bool {
    let language = text.prefix { $0 != "-" }
    return language == "fr" || language == "fra" || language == "fre"
  }
}
