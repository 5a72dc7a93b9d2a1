import LavoirDetectors
import LavoirGlossaries
import LavoirMining
import LavoirText

/// One run of the miner over some documents.
public struct Mining {
  /// What it found, the surest first.
  public let candidates: [Candidate]
  /// How many documents were taken for versions of one another, in pairs.
  public let twins: Int

  /// Mines some documents with a glossary that does not replace what their gold has.
  ///
  /// - Parameter comparing: whether versions of one text are compared.
  public init(_ documents: [Document], gold: SwapGold, comparing: Bool) {
    let glossary = gold.isEmpty ? Glossary.shipped : Glossary.shipped.without(gold.wrongForms)
    var miner = Miner(knowledge: Knowledge(glossary: glossary))
    for document in documents { miner.add(miner.reading(of: document)) }
    if comparing {
      for pair in miner.twins {
        miner.add(miner.comparison(of: documents[pair.first], with: documents[pair.second]))
      }
    }
    twins = miner.twins.count
    candidates = miner.candidates()
  }
}

extension Glossary {
  /// The glossary without the terms that replace some forms, whatever the inflection.
  fileprivate func without(_ forms: Set<String>) -> Glossary {
    Glossary(
      entries.filter { entry in
        guard case .term(let term) = entry else { return true }
        return term.replaces.allSatisfy { wrong in Self.inflections(of: wrong.text).isDisjoint(with: forms) }
      })
  }

  private static func inflections(of wrong: String) -> Set<String> {
    let folded = Folding.folded(wrong)
    return [folded, folded + "s", folded + "e", folded.hasSuffix("f") ? folded.dropLast() + "ve" : folded]
  }
}
