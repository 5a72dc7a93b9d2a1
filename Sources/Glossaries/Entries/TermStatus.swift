/// What a terminologist says of a term (TBX’s administrative status, with what a corrector adds).
public enum TermStatus: String, Sendable, CaseIterable {
  /// The form to use.
  case preferred
  /// A form that is accepted: nothing is said of it.
  case admitted
  /// A form that should no longer be used: flagged as a minor matter wherever it stands, without a repair.
  case deprecated
  /// A form that is flagged wherever it stands, without a repair.
  case forbidden
  /// A name or phrase that stands as it is; nothing inside it is reported.
  case doNotTranslate = "do-not-translate"
}

/// Whether an entry that a program proposed counts.
public enum Review: String, Sendable, CaseIterable {
  /// It waits for a person, and has no effect.
  case proposed
  /// A person refused it; it has no effect and is not proposed again.
  case rejected
}

/// The level of language of a term (TBX’s register, the values of TBX-Basic’s usage notes).
public enum Register: String, Sendable, CaseIterable {
  /// Fit for any text.
  case neutral
  /// Of specialists.
  case technical
  /// Of one organisation.
  case inHouse = "in-house"
  /// Of the laboratory and the workshop.
  case benchLevel = "bench-level"
  /// Of speech.
  case colloquial
  /// Of a group that wants its own words.
  case slang
  /// Offensive.
  case vulgar
}

/// The gender of a term, in any language.
public enum TermGender: String, Sendable, CaseIterable {
  case masculine, feminine, neuter, other
}

/// The number of a term that has only one, in any language.
public enum TermNumber: String, Sendable, CaseIterable {
  case singular, plural, dual, mass, other
}

/// What a form asks of the letter case in a text.
public enum LetterCase: String, Sendable, CaseIterable {
  /// As the form itself suggests: a name keeps its capital; a common word has one only where a sentence begins.
  case automatic
  /// Any letter case will do.
  case any
  /// A small letter, or a capital where a sentence begins.
  case small
  /// The first letter is a capital.
  case capital
  /// Exactly the letters of the form.
  case exact
}
