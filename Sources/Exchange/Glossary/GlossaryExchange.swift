import LavoirGlossaries

/// The terms of a glossary as a collection of concepts, and back.
///
/// An entry is a concept: its preferred form, the other accepted forms and the wrong forms are terms of the French section
/// (preferred, admitted, deprecated), its translations are the other sections. What the one side has no place for is told.
public enum GlossaryExchange {
  /// The language of a glossary.
  static let language = "fr"

  /// The terms of a glossary as concepts. Loanwords, boilerplate and countries are told, as are entries that still wait
  /// for a person.
  public static func termbase(of entries: [Entry], title: String = "") -> TermbaseReading {
    var writer = ConceptWriting()
    var termbase = Termbase()
    termbase.title = title
    termbase.sourceLanguage = language
    for entry in entries {
      if let concept = writer.concept(of: entry) { termbase.concepts.append(concept) }
    }
    return TermbaseReading(termbase, losses: writer.losses)
  }

  /// The concepts of a collection as terms of a glossary. A concept without a French term is told.
  public static func entries(of termbase: Termbase) -> GlossaryReading {
    var reader = EntryMaking(termbase)
    let entries = termbase.concepts.flatMap { reader.entries(of: $0) }
    return GlossaryReading(entries, losses: reader.losses)
  }
}

/// Terms as read from another format, and what they could not hold.
public struct GlossaryReading: Sendable, Equatable {
  /// The terms.
  public var entries: [Entry]
  /// What was left out.
  public var losses: [Loss]

  /// A reading.
  public init(_ entries: [Entry], losses: [Loss] = []) {
    self.entries = entries
    self.losses = losses
  }
}
