/// Language tags as BCP 47 writes them, as far as glossaries need them: language, script, region.
enum LanguageTag {
  /// What is wrong with a tag, in lowercase; `nil` where it is one.
  static func problem(of tag: String) -> String? {
    guard !tag.contains("_") else { return "its parts are joined by « - »" }
    var parts = tag.split(separator: "-", omittingEmptySubsequences: false).map(String.init)[...]
    let language = parts.popFirst()?.lowercased() ?? ""
    if let short = shortened[language] { return "write « \(short) »" }
    if let short = named[language] { return "write « \(short) »" }
    let isKnown =
      language.utf8.count == 2 ? twoLetters.contains(language) : language.utf8.count == 3 && isLetters(language)
    guard isKnown else { return "ISO 639 has no language « \(language) »" }
    if let script = parts.first, script.utf8.count == 4, isLetters(script) { parts.removeFirst() }
    if parts.first?.uppercased() == "UK" { return "the region of the United Kingdom is « GB »" }
    if let region = parts.first, isRegion(region) { parts.removeFirst() }
    return parts.isEmpty ? nil : "« \(parts.joined(separator: "-")) » is neither a script nor a region"
  }

  private static func isLetters(_ text: String) -> Bool { text.utf8.allSatisfy { $0 | 0x20 &- 0x61 < 26 } }

  private static func isRegion(_ text: String) -> Bool {
    text.utf8.count == 2 && isLetters(text) || text.utf8.count == 3 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// The languages of ISO 639-1.
  private static let twoLetters: Set<String> = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et \
    eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk \
    kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny \
    oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti \
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  /// Codes of ISO 639-2 for which BCP 47 takes the two letters.
  private static let shortened = [
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "ita": "it", "por": "pt", "nld": "nl",
    "dut": "nl", "rus": "ru", "ukr": "uk", "pol": "pl", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "ara": "ar",
    "heb": "he", "ell": "el", "gre": "el", "tur": "tr", "swe": "sv", "dan": "da", "nor": "no", "fin": "fi", "ces": "cs",
    "cze": "cs", "slk": "sk", "slo": "sk", "hun": "hu", "ron": "ro", "rum": "ro", "bul": "bg", "hrv": "hr", "srp": "sr",
    "slv": "sl", "lat": "la", "cat": "ca", "eus": "eu", "baq": "eu", "hin": "hi", "fas": "fa", "per": "fa", "vie": "vi",
  ]

  /// Names and codes of countries that are taken for languages.
  private static let named = [
    "english": "en", "anglais": "en", "french": "fr", "français": "fr", "german": "de", "allemand": "de",
    "deutsch": "de",
    "spanish": "es", "espagnol": "es", "italian": "it", "italien": "it", "russian": "ru", "russe": "ru",
    "portuguese": "pt", "portugais": "pt", "dutch": "nl", "néerlandais": "nl", "gb": "en", "us": "en", "jp": "ja",
    "cn": "zh", "ua": "uk", "cz": "cs", "dk": "da", "gr": "el",
  ]
}
