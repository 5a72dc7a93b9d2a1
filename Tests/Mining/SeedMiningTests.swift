import Foundation
import LavoirMining
import LavoirText
import MiningMeasures
import Testing

/// The ten words that a spinner swapped in seed 002, with the glossary’s entries for them switched off.
@Suite struct SeedMiningTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").path()

  @Test func nineOfTenRightWordsAreAmongTheFirstThree() {
    let documents = Folder.documents(in: Self.folder)
    let gold = SwapGold(of: documents, names: ["Braveness"])
    #expect(gold.swaps.count == 10)
    let candidates = Mining(documents, gold: gold, comparing: true).candidates
    let right = gold.swaps.keys.filter { swap in
      candidates.contains { candidate in
        candidate.writings.map(Folding.folded).contains(swap.wrong) && (gold.rank(of: candidate) ?? 9) < 3
      }
    }
    #expect(right.count >= 9, "\(right.map(\.wrong).sorted())")
  }

  @Test func withTheGlossaryTheSeedsSuggestNothingThatItHas() {
    let documents = Folder.documents(in: Self.folder)
    let candidates = Mining(documents, gold: SwapGold(of: []), comparing: true).candidates
    let known = SwapGold(of: documents, names: ["Braveness"]).wrongForms
    #expect(candidates.filter { known.contains(Folding.folded($0.form)) }.map(\.form) == [])
  }
}
