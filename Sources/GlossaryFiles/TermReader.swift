import LavoirGlossaries

/// Reads a term and its parts from their fields.
enum TermReader {
  /// The term of a block.
  static func term(_ fields: EntryFields) throws(GlossaryError) -> Term {
    try fields.checkKeys(EntryKeys.term)
    var term = Term(try fields.text("term"))
    term.id = try fields.text("id", or: "")
    term.replaces = try fields.blocks("replaces", text: { WrongForm($0) }, fields: wrongForm)
    term.also = try fields.blocks("also", text: { Synonym($0) }, fields: synonym)
    term.translations = try translations(fields)
    term.kind = try fields.choice("pos", or: .phrase)
    term.gender = try fields.choice("gender")
    term.number = try fields.choice("number")
    term.register = try fields.choice("register")
    term.region = try fields.text("region", or: "")
    term.letterCase = try fields.choice("case", or: .automatic)
    term.category = try fields.choice("category", or: term.kind == .name ? .namedEntity : .mistranslation)
    term.status = try fields.choice("status", or: .preferred)
    term.review = try fields.choice("review")
    term.certainty = try fields.choice("certainty", or: .sure)
    term.contexts = try fields.contexts()
    term.topic = try fields.list("topic")
    term.scope = try scope(fields)
    term.domain = try fields.text("domain", or: "")
    term.definition = try fields.text("definition", or: "")
    term.note = try fields.text("note", or: "")
    term.source = try fields.text("source", or: "")
    term.author = try fields.text("author", or: "")
    term.date = try fields.day("date")
    term.provenance = try provenance(fields)
    term.examples = try fields.examples()
    return term
  }

  private static func wrongForm(_ fields: EntryFields) throws(GlossaryError) -> WrongForm {
    try fields.checkKeys(EntryKeys.wrongForm)
    var form = WrongForm(try fields.text("form"))
    form.match = try fields.choice("match", or: .inflected)
    form.letterCase = try fields.choice("case")
    form.certainty = try fields.choice("certainty")
    form.contexts = try fields.contexts()
    form.note = try fields.text("note", or: "")
    guard form.match != .pattern || WordPattern(form.text) != nil else {
      throw fields.error(
        "the pattern « \(form.text) » begins with a word, ends with no « * », and has at most "
          + "\(PatternElement.mostGaps) « * »", at: "form")
    }
    return form
  }

  private static func synonym(_ fields: EntryFields) throws(GlossaryError) -> Synonym {
    try fields.checkKeys(EntryKeys.synonym)
    var synonym = Synonym(try fields.text("term"))
    synonym.kind = try fields.choice("pos")
    synonym.gender = try fields.choice("gender")
    synonym.number = try fields.choice("number")
    synonym.register = try fields.choice("register")
    synonym.region = try fields.text("region", or: "")
    synonym.note = try fields.text("note", or: "")
    return synonym
  }

  /// The terms of other languages: a block with a key for each language.
  private static func translations(_ fields: EntryFields) throws(GlossaryError) -> [Translation] {
    guard let languages = try fields.block("translations") else { return [] }
    var translations: [Translation] = []
    for language in languages.keys {
      guard language.contains(where: \.isLetter) else {
        throw languages.error("a language is a tag as in « en », not « \(language) »")
      }
      translations += try languages.blocks(language) {
        Translation($0, language: language)
      } fields: {
        (fields) throws(GlossaryError) in
        try translation(fields, language: language)
      }
    }
    return translations
  }

  private static func translation(
    _ fields: EntryFields, language: String
  ) throws(GlossaryError) -> Translation {
    try fields.checkKeys(EntryKeys.translation)
    var translation = Translation(try fields.text("term"), language: language)
    translation.status = try fields.choice("status", or: .preferred)
    translation.kind = try fields.choice("pos")
    translation.gender = try fields.choice("gender")
    translation.number = try fields.choice("number")
    translation.register = try fields.choice("register")
    translation.note = try fields.text("note", or: "")
    return translation
  }

  private static func scope(_ fields: EntryFields) throws(GlossaryError) -> TermScope {
    var scope = TermScope()
    scope.paths = try fields.list("paths")
    scope.from = try fields.day("valid-from")
    scope.until = try fields.day("valid-until")
    return scope
  }

  /// Where a candidate was seen; `nil` where the entry does not say.
  static func provenance(_ fields: EntryFields) throws(GlossaryError) -> Provenance? {
    guard let seen = try fields.block("seen") else { return nil }
    try seen.checkKeys(EntryKeys.seen)
    return Provenance(
      times: try seen.count("times", or: 1), documents: try seen.count("documents", or: 1),
      files: try seen.list("files"))
  }
}
