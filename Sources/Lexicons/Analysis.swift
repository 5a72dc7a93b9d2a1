import LavoirText

/// One reading of a form: its lemma and its grammar.
public struct Analysis: Sendable, Hashable {
  /// The form that a dictionary lists, with its capitals.
  public let lemma: String
  /// Its grammar.
  public let tag: MorphTag

  /// A reading from its parts.
  public init(lemma: String, tag: MorphTag) {
    self.lemma = lemma
    self.tag = tag
  }

  /// Whether its lemma is written with a capital.
  public var isProper: Bool { lemma.first?.isUppercase ?? false }
}

extension Lexicon {
  /// The readings of a French form in any letter case; none if the French lexicon does not have it.
  public func analyses(of form: String) -> [Analysis] {
    let record = record(of: form)
    guard record.isKnown else { return [] }
    let folded = Folding.folded(form)
    return rules.list(at: Int(classes.uint32(at: 8 * Int(record.classID) + 4))).map {
      Analysis(lemma: $0.apply(to: folded, strings: strings), tag: $0.tag)
    }
  }
}
