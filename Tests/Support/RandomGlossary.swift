import LavoirFindings
import LavoirGlossaries

/// Entries with every field and texts that YAML takes for something else, the same for the same seed.
public struct RandomGlossary: RandomNumberGenerator {
  private var state: UInt64

  /// A source of entries.
  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in so many times.
  public mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

  /// One of some values.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  // MARK: Texts

  private static let hostile = [
    "yes", "no", "null", "~", "1.5", "1_000", "0x1F", "0o17", "1:30", "2024-01-01", ".5", "-1", "+2", ".inf", "<<", "=",
    "on", "Off", "TRUE", " a", "a ", "a: b", "a:", ":a", "a #b", "#a", "a#b", "[a]", "{a}", "*a", "&a", "!a", "%a",
    "@a",
    "`a`", "- a", "-a", "-", "--- a", "...", "? a", "?a", "|", ">", "'a'", "\"a\"", "l'eau", "a\\b", "a, b", "a]b",
    "},",
    "a\tb", "\ta", "a\nb", "a\n", "a\n\n", "\na", "a\n\nb", "  a\nb", "a\n b\n", "a\n \nb", "a\r\nb", "a\u{85}b",
    "\u{2028}",
    "a\u{2029}", "a\u{FEFF}b", "a\u{200B}b", "\u{A0}a\u{202F}", "\u{7}", "\u{7F}", "\u{1F600}", "e\u{301}", "\u{E000}",
    "⟦mal→bien⟧", "⟦mal→bien⟧ : « x »", "<<<<<<< ours", "=======", "# - term: x", "a\n# b\n- term: c", "'", "\"", "\\",
    "0",
    "3D", "24/7", "a  b", "a\u{FFFD}b", "a:b", "a::b", "a :b", "key: [x", "y", "n", "- ", ",",
  ]

  /// A text, as often as not a hostile one.
  public mutating func text() -> String {
    switch Int.random(in: 0..<8, using: &self) {
    case 0...3: return pick(Self.hostile)
    case 4: return pick(Self.hostile) + pick(Self.hostile)
    case 5: return (0...40).map { _ in pick(["mot", "l’eau", "de", "a: b", "#", "é"]) }.joined(separator: " ")
    default: return pick(["permanent", "mise à jour", "état", "demande de tirage", "Biélorussie", "Iran"])
    }
  }

  /// A text, or an empty one.
  public mutating func maybe() -> String { once(in: 3) ? text() : "" }

  /// Some texts, or none.
  public mutating func texts() -> [String] { once(in: 2) ? [] : (0..<pick([1, 2, 3, 9])).map { _ in text() } }

  private mutating func sentences() -> [String] {
    texts().map { $0.replacing("⟦", with: "").replacing("⟧", with: "") + "⟦mal→bien⟧" }
  }

  private mutating func choice<Value: CaseIterable>(_ type: Value.Type) -> Value { pick(Array(type.allCases)) }

  private mutating func chance<Value: CaseIterable>(_ type: Value.Type) -> Value? { once(in: 3) ? choice(type) : nil }

  private mutating func day() -> Day? {
    once(in: 3) ? Day(year: 2026, month: pick([1, 12]), day: pick([1, 28])) : nil
  }

  private mutating func contexts() -> [Context] {
    once(in: 2)
      ? []
      : (0...pick([0, 1, 8])).compactMap { _ in Context(pick(["une base _", "_ de # mm", "# x _", "l’_", "LOCUTION"])) }
  }

  // MARK: Entries

  /// An entry of any kind.
  public mutating func entry() -> Entry {
    switch Int.random(in: 0..<8, using: &self) {
    case 0: return .loanword(loanword())
    case 1: return .boilerplate(boilerplate())
    case 2: return .country(country())
    default: return .term(term())
    }
  }

  private mutating func loanword() -> Loanword {
    var loanword = Loanword(text())
    loanword.region = maybe()
    loanword.review = chance(Review.self)
    loanword.source = maybe()
    loanword.examples = sentences()
    return loanword
  }

  private mutating func boilerplate() -> Boilerplate {
    var boilerplate = Boilerplate("x" + text())
    boilerplate.scope = choice(Boilerplate.Scope.self)
    boilerplate.place = choice(Boilerplate.Place.self)
    boilerplate.certainty = choice(Certainty.self)
    boilerplate.review = chance(Review.self)
    boilerplate.source = maybe()
    boilerplate.provenance = provenance()
    boilerplate.examples = sentences()
    return boilerplate
  }

  private mutating func country() -> Country {
    var country = Country(text())
    country.article = choice(Country.Article.self)
    country.english = texts()
    country.demonym = maybe()
    country.also = texts()
    country.source = maybe()
    return country
  }

  /// A pattern of paths that stands for a text.
  private func glob(_ text: String) -> String {
    text.unicodeScalars.map { "\\[]{}!*?,".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  private mutating func provenance() -> Provenance? {
    once(in: 3)
      ? Provenance(
        times: Int.random(in: 0..<99, using: &self), documents: Int.random(in: 0..<9, using: &self), files: texts())
      : nil
  }

  /// A term with something in every field, now and then.
  public mutating func term() -> Term {
    var term = Term(text())
    term.id = maybe()
    term.replaces = texts().map { wrongForm($0) }
    term.also = texts().map { synonym($0) }
    for language in ["en", "pt-BR", "no", "y"] where once(in: 4) {
      term.translations += texts().map { translation($0, language) }
    }
    term.kind = choice(Term.Kind.self)
    term.gender = chance(TermGender.self)
    term.number = chance(TermNumber.self)
    term.register = chance(Register.self)
    term.region = maybe()
    term.letterCase = choice(LetterCase.self)
    term.category = choice(Category.self)
    term.status = choice(TermStatus.self)
    term.review = chance(Review.self)
    term.certainty = choice(Certainty.self)
    term.contexts = contexts()
    term.topic = texts()
    term.scope.paths = texts().map(glob)
    term.scope.from = day()
    term.scope.until = day()
    term.domain = maybe()
    term.definition = maybe()
    term.note = maybe()
    term.source = maybe()
    term.author = maybe()
    term.date = day()
    term.provenance = provenance()
    term.examples = sentences()
    return term
  }

  private mutating func wrongForm(_ text: String) -> WrongForm {
    var form = WrongForm(text)
    guard once(in: 3) else { return form }
    form.match = choice(WrongForm.Match.self)
    if form.match == .pattern { form.text = "~être * mal" }
    form.letterCase = chance(LetterCase.self)
    form.certainty = chance(Certainty.self)
    form.contexts = contexts()
    form.note = maybe()
    return form
  }

  private mutating func synonym(_ text: String) -> Synonym {
    var synonym = Synonym(text)
    guard once(in: 3) else { return synonym }
    synonym.kind = chance(Term.Kind.self)
    synonym.gender = chance(TermGender.self)
    synonym.number = chance(TermNumber.self)
    synonym.register = chance(Register.self)
    synonym.region = maybe()
    synonym.note = maybe()
    return synonym
  }

  private mutating func translation(_ text: String, _ language: String) -> Translation {
    var translation = Translation(text, language: language)
    guard once(in: 3) else { return translation }
    translation.status = choice(TermStatus.self)
    translation.kind = chance(Term.Kind.self)
    translation.gender = chance(TermGender.self)
    translation.number = chance(TermNumber.self)
    translation.register = chance(Register.self)
    translation.note = maybe()
    return translation
  }
}
