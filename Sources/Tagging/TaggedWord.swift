/// What a word is in its sentence, as the tagger sees it.
public struct TaggedWord: Sendable, Equatable {
  /// Its part of speech.
  public let tag: UniversalTag
  /// Its form, if it is a verb that is no auxiliary.
  public let verbForm: VerbForm?
  /// By how much it won over the second best; `Int16.max` where nothing else was possible.
  ///
  /// ``Tagger/clearMargin`` tells what is a clear win.
  public let margin: Int16

  /// A tagged word from its parts.
  public init(tag: UniversalTag, verbForm: VerbForm? = nil, margin: Int16) {
    self.tag = tag
    self.verbForm = verbForm
    self.margin = margin
  }

  /// Whether the tagger is sure of it.
  public var isClear: Bool { margin >= Tagger.clearMargin }
}

/// The forms of a verb that the tagger tells apart.
public enum VerbForm: UInt8, Sendable, CaseIterable {
  /// With a person: `mangera`.
  case finite
  /// `manger`.
  case infinitive
  /// Present or past: `mangeant`, `mangée`.
  case participle
}
