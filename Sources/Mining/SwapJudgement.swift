import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Says of two words that stand in one place of two versions which is the swapped one.
///
/// The odds compare two stories: that the first word was written and swapped for the second, or the second for the first. In
/// each the original’s frequency in French counts, and the chance that a thesaurus leads from it to the other.
struct SwapJudgement {
  let lexicon: Lexicon

  /// One word as it stands in one version.
  struct Side {
    let form: String
    let record: WordRecord
    let traits: WordTraits
    /// Whether the words around clash with it in gender, number or elision.
    let clashes: Bool

    /// Whether French has the word.
    var isFrench: Bool { !traits.isDisjoint(with: [.french, .properNoun]) }
  }

  /// What two words say of each other.
  struct Verdict {
    /// The base-10 logarithm of the odds that the first is the swapped one.
    let logit: Double
    /// Whether a thesaurus links the two in some direction.
    let isLinked: Bool
    /// What the swapped one would be replaced by, as a thesaurus has it, if the first is swapped, and if the second is.
    let origins: (ofFirst: SpinCandidate?, ofSecond: SpinCandidate?)
  }

  /// Weighs the two stories.
  func verdict(_ first: Side, _ second: Side) -> Verdict {
    let ofFirst = origin(of: first, being: second)
    let ofSecond = origin(of: second, being: first)
    var logit = likelihood(of: ofFirst, second) - likelihood(of: ofSecond, first)
    if first.clashes != second.clashes { logit += first.clashes ? Self.clash : -Self.clash }
    return Verdict(logit: logit, isLinked: ofFirst != nil || ofSecond != nil, origins: (ofFirst, ofSecond))
  }

  /// How likely the story is that one word was written and swapped, as a base-10 logarithm.
  private func likelihood(of link: SpinCandidate?, _ written: Side) -> Double {
    var value = written.record.frenchZipf
    if !written.isFrench { value = min(value, Self.mostForeignZipf) - Self.notFrench }
    guard let link else { return value - Self.unlinked }
    let rank = link.score - max(lexicon.record(of: link.word).frenchZipf, 1)
    return value + max(rank, -Self.unlinked / 2) - (link.tier == .synset ? 0 : Self.loose)
  }

  /// The link of a thesaurus from an intruder back to an original.
  private func origin(of intruder: Side, being original: Side) -> SpinCandidate? {
    let links = links(from: intruder.form)
    let word = original.form
    return links.first { link in
      word == link.word || word == link.word + "s" || isForm(word, of: link)
    }
  }

  /// The originals of a form, and of the singulars that it may come from: « contents » is a word of its own.
  func links(from form: String) -> [SpinCandidate] {
    var links = lexicon.synonyms(of: form)
    for singular in EnglishPlural.singulars(of: form) where links.first?.isPlural != true {
      links += lexicon.synonyms(of: singular)
    }
    return links
  }

  private func isForm(_ word: String, of link: SpinCandidate) -> Bool {
    guard word.utf8.first == link.word.utf8.first else { return false }
    let readings = lexicon.analyses(of: word)
    return readings.contains { $0.tag.partOfSpeech == link.partOfSpeech && $0.lemma == link.word }
  }

  /// What it costs a story that no thesaurus tells it; that the thesaurus is a loose one; that the word written is none of
  /// French; and what a clash with the words around is worth. All as powers of ten.
  private static let unlinked = 3.0
  private static let loose = 0.7
  private static let notFrench = 2.0
  private static let clash = 1.5
  /// French texts quote English, so its frequencies there count up to this only.
  private static let mostForeignZipf = 3.0
}
