import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Finds spaces and characters in the fields of an entry that nobody sees.
struct TypographicFlaw: GlossaryCheck {
  static let rule = Rule(
    id: "typographic-flaw",
    summary: "A field has doubled spaces, invisible or decomposed characters, or another apostrophe than the rest.",
    why: """
      Texts are compared in NFC and by their words. A letter that is composed of two characters, a zero-width space or a
      soft hyphen keeps a form from ever matching, or is written into texts by the replacement; two spellings of the
      apostrophe make two headings of one.
      """,
    category: .other,
    severity: .minor,
    fires: [
      """
      - term: mettre  en œuvre
        replaces: [implémenter]
        pos: verb
        source: press
        examples: [une mise en œuvre]
      """
    ],
    silent: [
      """
      - term: aujourd’hui
        replaces: [todays]
        pos: adverb
        source: press
        examples: [⟦todays→aujourd’hui⟧]
      """
    ])

  func flaws(in glossary: AuditedGlossary) -> [GlossaryFlaw] {
    let fields = glossary.located.enumerated().map { index, located in
      (index: index, fields: Self.fields(of: located.entry))
    }
    let curly = fields.reduce(0) { $0 + $1.fields.count { !$0.isProse && $0.text.contains("’") } }
    let straight = fields.reduce(0) { $0 + $1.fields.count { !$0.isProse && $0.text.contains("'") } }
    return fields.flatMap { index, fields in
      fields.compactMap { field in
        let found = Self.flaws(of: field.text, isProse: field.isProse, evensApostrophes: curly > 0 && curly >= straight)
        guard !found.names.isEmpty else { return nil }
        return flaw(
          at: index, field.path, "« \(field.text) » has \(found.names.joined(separator: ", "))",
          fix: Fix(found.mended))
      }
    }
  }

  /// Whether a text has characters that keep it from ever matching.
  static func hidesLetters(in text: String) -> Bool {
    !flaws(of: text, isProse: true, evensApostrophes: false).names.isEmpty
  }

  private struct Field {
    let path: [GlossaryFlaw.Step]
    let text: String
    /// Whether it is an example or a remark, which may show such signs.
    var isProse = false
  }

  /// What is wrong with a text, and the text without it.
  private static func flaws(of text: String, isProse: Bool, evensApostrophes: Bool) -> (names: [String], mended: String)
  {
    var names: [String] = []
    var mended = text
    let composed = Normalization.normalized(Array(text.utf8), form: .nfc).map { String(decoding: $0, as: UTF8.self) }
    if let composed, !composed.utf8.elementsEqual(text.utf8) {
      names.append("decomposed characters")
      mended = composed
    }
    if mended.unicodeScalars.contains(where: isInvisible) {
      names.append("invisible characters")
      mended = String(String.UnicodeScalarView(mended.unicodeScalars.filter { !isInvisible($0) }))
    }
    guard !isProse else { return (names, mended) }
    if mended.unicodeScalars.contains(where: isNarrow) {
      names.append("a no-break space")
      mended = String(String.UnicodeScalarView(mended.unicodeScalars.map { isNarrow($0) ? " " : $0 }))
    }
    let spaced = mended.split(separator: " ").joined(separator: " ")
    if spaced != mended {
      names.append("a space too many")
      mended = spaced
    }
    if evensApostrophes, mended.contains("'") {
      names.append("a straight apostrophe, where the glossary has « ’ »")
      mended = mended.replacing("'", with: "’")
    }
    return (names, mended)
  }

  /// Format characters and controls: zero-width spaces and joiners, soft hyphens, marks of direction, byte order marks.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && [.format, .control].contains(scalar.properties.generalCategory)
  }

  private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar.properties.generalCategory == .spaceSeparator
  }

  private static func fields(of entry: Entry) -> [Field] {
    var fields = [Field(path: [entry.headingKey], text: entry.heading)]
    let list = { (key: GlossaryFlaw.Step, texts: [String]) in
      texts.enumerated().map { Field(path: [key, .item($0)], text: $1) }
    }
    switch entry {
    case .term(let term):
      for (number, form) in term.replaces.enumerated() {
        let path: [GlossaryFlaw.Step] = ["replaces", .item(number)]
        fields.append(Field(path: path + ["form"], text: form.text))
        fields += form.contexts.enumerated().map { Field(path: path + ["context", .item($0)], text: $1.source) }
      }
      fields += term.also.enumerated().map { Field(path: ["also", .item($0), "term"], text: $1.text) }
      fields += list("context", term.contexts.map(\.source)) + list("topic", term.topic)
      fields += [("domain", term.domain), ("region", term.region)].map { Field(path: [.key($0)], text: $1) }
      fields += [("definition", term.definition), ("note", term.note), ("source", term.source)]
        .map { Field(path: [.key($0)], text: $1, isProse: true) }
    case .country(let country): fields += list("english", country.english) + list("also", country.also)
    case .loanword, .boilerplate: break
    }
    return fields + entry.examples.enumerated().map { Field(path: ["examples", .item($0)], text: $1, isProse: true) }
  }
}
