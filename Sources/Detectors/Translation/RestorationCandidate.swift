import LavoirFindings
import LavoirLexicons
import LavoirText

/// The place that something is restored to.
final class RestorationSetting {
  let intruder: String
  let token: Token
  /// What the words around show of the gender.
  let agreement: Evidence?

  init(intruder: String, token: Token, agreement: Evidence?) {
    self.intruder = intruder
    self.token = token
    self.agreement = agreement
  }
}

extension Restoration {
  /// A word that may have stood there. What is told of it is made when it is asked for: most are never shown.
  struct Candidate {
    let lemma: String
    let partOfSpeech: PartOfSpeech
    /// The word in the form of the place.
    let form: String
    let weight: Double
    let tier: SpinCandidate.Tier
    /// Whether a thesaurus leads there from the intruder.
    let isLinked: Bool
    /// The locution that it completes.
    let locution: String?
    /// Whether the document has it elsewhere.
    let isElsewhere: Bool
    let setting: RestorationSetting

    /// The word put into the text.
    var replacement: String { Substituter.cased(form, like: setting.token) }

    /// Why it may have stood there.
    var evidence: [Evidence] {
      var evidence: [Evidence] = []
      if isLinked {
        evidence.append(.synonym(of: lemma, intruder: setting.intruder, thesaurus: Restoration.name(of: tier)))
        if let agreement = setting.agreement { evidence.append(agreement) }
      }
      if let locution { evidence.append(.locution(locution)) }
      if isElsewhere { evidence.append(.elsewhere(form)) }
      return evidence
    }
  }
}
