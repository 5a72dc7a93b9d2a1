import LavoirFindings
import LavoirGlossaries
import LavoirLexicons

/// All that is known of an entry of a glossary, at most 80 columns wide.
public struct EntryPage: Sendable {
  private let entry: Entry
  private let place: String?

  /// The page of an entry.
  ///
  /// - Parameter place: the file and line that it stands on, if it is one that a person can open.
  public init(_ entry: Entry, place: String?) {
    self.entry = entry
    self.place = place
  }

  /// The page.
  public var text: String {
    var lines = [head]
    if let place { lines += field("in", place) }
    switch entry {
    case .term(let term): lines += self.lines(of: term)
    case .loanword(let loanword):
      lines += field("region", loanword.region) + field("source", loanword.source)
    case .boilerplate(let boilerplate):
      lines += field("covers", "\(boilerplate.scope.rawValue), \(boilerplate.place.rawValue)")
      lines += field("source", boilerplate.source) + seen(boilerplate.provenance)
    case .country(let country):
      lines += field("article", country.article.rawValue) + field("english", country.english.joined(separator: ", "))
      lines += field("adjective", country.demonym) + field("also", country.also.joined(separator: ", "))
      lines += field("source", country.source)
    }
    if !entry.examples.isEmpty {
      lines.append("  examples")
      for example in entry.examples { lines += WrappedText.lines(example, indent: "    ", hanging: "      ") }
    }
    return lines.map(\.onOneLine).joined(separator: "\n") + "\n"
  }

  private var head: String {
    var traits: [String] = []
    switch entry {
    case .term(let term):
      traits = [term.status.rawValue, term.kind.rawValue, term.category.rawValue]
      if !term.replaces.isEmpty { traits.append(term.certainty.rawValue) }
    case .loanword: traits = ["loanword"]
    case .boilerplate(let boilerplate): traits = ["boilerplate", boilerplate.certainty.rawValue]
    case .country: traits = ["country"]
    }
    if let review = entry.review { traits.append(review.rawValue) }
    return "\(entry.heading)  (\(traits.joined(separator: ", ")))"
  }

  private func field(_ name: String, _ value: String) -> [String] {
    guard !value.isEmpty else { return [] }
    let margin = "  " + name + String(repeating: " ", count: max(1, 12 - name.count))
    return WrappedText.lines(value, indent: margin, hanging: String(repeating: " ", count: 14))
  }

  private func seen(_ provenance: Provenance?) -> [String] {
    guard let provenance else { return [] }
    let count = "\(Count(provenance.times, "time")) in \(Count(provenance.documents, "document"))"
    return field("seen", ([count] + provenance.files.prefix(3)).joined(separator: ", "))
  }

  // MARK: Terms

  private func lines(of term: Term) -> [String] {
    var lines = field("id", term.identifier)
    lines += field("means", term.definition) + field("note", term.note) + field("domain", term.domain)
    lines += field("source", term.source)
    lines += field("by", [term.author, term.date.map { "\($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
    lines += field("grammar", grammar(term.gender, term.number, term.register, term.region))
    lines += field("French", Self.lexical(term.preferred))
    for synonym in term.also {
      lines += field(
        "also", noted(synonym.text, grammar(synonym.gender, synonym.number, synonym.register, synonym.region)))
    }
    for translation in term.translations {
      lines += field(translation.language, noted(translation.text, translation.note))
    }
    for matched in term.matchedForms { lines += forms(matched, of: term) }
    lines += field("where", term.contexts.map(\.source).joined(separator: " · "))
    lines += field("topic", term.topic.joined(separator: ", "))
    lines += field("files", term.scope.paths.joined(separator: ", "))
    lines += field("from", term.scope.from.map { "\($0)" } ?? "")
    lines += field("until", term.scope.until.map { "\($0)" } ?? "")
    return lines + seen(term.provenance)
  }

  private func forms(_ matched: MatchedForms, of term: Term) -> [String] {
    guard let form = matched.wrongForm else { return field("matches", matched.spellings.joined(separator: ", ")) }
    var notes: [String] = []
    if form.match != .inflected { notes.append(form.match.rawValue) }
    if let certainty = form.certainty, certainty != term.certainty { notes.append(certainty.rawValue) }
    if !form.contexts.isEmpty { notes.append("where " + form.contexts.map(\.source).joined(separator: " · ")) }
    if !form.note.isEmpty { notes.append(form.note) }
    return field("replaces", noted(matched.spellings.joined(separator: ", "), notes.joined(separator: "; ")))
  }

  private func grammar(_ gender: TermGender?, _ number: TermNumber?, _ register: Register?, _ region: String) -> String
  {
    [gender?.rawValue, number?.rawValue, register?.rawValue, region].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private func noted(_ text: String, _ note: String) -> String { note.isEmpty ? text : "\(text)  (\(note))" }

  /// What the lexicon knows of the words of a form.
  private static func lexical(_ form: String) -> String {
    form.split(separator: " ").map(String.init).map { word in
      let record = Lexicon.embedded.record(of: word)
      guard record.isKnown else { return "\(word) is not in the lexicon" }
      let zipf = Int(record.frenchZipf * 10 + 0.5)
      return "\(word) \(zipf / 10).\(zipf % 10)"
    }.joined(separator: ", ") + " (frequency, Zipf scale)"
  }
}
