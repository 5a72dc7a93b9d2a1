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
  /// The readings of a form as a verb, those of the most frequent verb first: « suis » is of être before suivre.
  public func verbReadings(of form: String) -> [Analysis] {
    analyses(of: form).filter { $0.tag.partOfSpeech == .verb }.enumerated().sorted { one, other in
      let frequencies = (record(of: one.element.lemma).frenchZipf8, record(of: other.element.lemma).frenchZipf8)
      return frequencies.0 == frequencies.1 ? one.offset < other.offset : frequencies.0 > frequencies.1
    }.map(\.element)
  }

  /// The grammar of each reading of a form, without the lemmas; none if the French lexicon does not have it.
  public func tags(of form: String) -> [MorphTag] {
    let record = record(of: form)
    guard record.isKnown else { return [] }
    return rules.list(at: Int(classes.uint32(at: 8 * Int(record.classID) + 4))).map(\.tag)
  }

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
