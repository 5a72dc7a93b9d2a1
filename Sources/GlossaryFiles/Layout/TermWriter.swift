import LavoirFindings
import LavoirGlossaries

/// Terms as the nodes that a file would have.
enum TermWriter {
  /// The node of a term.
  static func node(of term: Term) -> EntryNode {
    .block(
      .field("term", term.preferred), .said("id", term.id), .list("also", term.also.map(synonym)),
      .list("replaces", term.replaces.map(wrongForm)), translations(term.translations),
      .chosen("pos", term.kind, unless: .phrase), .chosen("gender", term.gender), .chosen("number", term.number),
      .chosen("register", term.register), .said("region", term.region),
      .chosen("case", term.letterCase, unless: .automatic),
      .chosen("category", term.category, unless: term.kind == .name ? .namedEntity : .mistranslation),
      .chosen("status", term.status, unless: .preferred), .chosen("review", term.review),
      .chosen("certainty", term.certainty, unless: .sure), .texts("context", term.contexts.map(\.source)),
      .texts("topic", term.topic), .texts("paths", term.scope.paths),
      .said("valid-from", term.scope.from?.description ?? ""),
      .said("valid-until", term.scope.until?.description ?? ""),
      .said("domain", term.domain), .said("definition", term.definition), .said("note", term.note),
      .said("source", term.source), .said("author", term.author), .said("date", term.date?.description ?? ""),
      EntryWriter.seen(term.provenance), .texts("examples", term.examples))
  }

  private static func wrongForm(_ form: WrongForm) -> EntryNode {
    .part(
      "form", form.text, .chosen("match", form.match, unless: .inflected), .chosen("case", form.letterCase),
      .chosen("certainty", form.certainty), .texts("context", form.contexts.map(\.source)), .said("note", form.note))
  }

  private static func synonym(_ synonym: Synonym) -> EntryNode {
    .part(
      "term", synonym.text, .chosen("pos", synonym.kind), .chosen("gender", synonym.gender),
      .chosen("number", synonym.number), .chosen("register", synonym.register), .said("region", synonym.region),
      .said("note", synonym.note))
  }

  /// The terms of other languages; those of a language stand together where the first of them does.
  private static func translations(_ translations: [Translation]) -> EntryNode? {
    var languages: [String] = []
    for translation in translations where !languages.contains(translation.language) {
      languages.append(translation.language)
    }
    let fields = languages.compactMap { language in
      EntryNode.list(language, translations.filter { $0.language == language }.map(self.translation))
    }
    return fields.isEmpty ? nil : EntryNode("translations", .block(fields))
  }

  private static func translation(_ translation: Translation) -> EntryNode {
    .part(
      "term", translation.text, .chosen("status", translation.status, unless: .preferred),
      .chosen("pos", translation.kind), .chosen("gender", translation.gender), .chosen("number", translation.number),
      .chosen("register", translation.register), .said("note", translation.note))
  }
}
