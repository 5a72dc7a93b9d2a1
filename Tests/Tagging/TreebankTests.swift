import Foundation
import LavoirLexicons
import LavoirTagging
import Testing

@testable import tagger_builder

@Suite struct TreebankTests {
  /// UD French-PUD, which only measures: `LAVOIR_SHARED` is the folder that holds `vectors/`.
  private static let path = ProcessInfo.processInfo.environment["LAVOIR_SHARED"].map {
    "\($0)/vectors/ud/PUD/fr_pud-ud-test.conllu"
  }
  private static let isPresent = path.map(FileManager.default.fileExists(atPath:)) ?? false

  @Test(.enabled(if: isPresent, "skipped: LAVOIR_SHARED has no vectors/ud/PUD"))
  func mostWordsOfNewsAreTaggedAsTheTreebankHasThem() throws {
    let treebank = try Treebank(contentsOf: try #require(Self.path))
    let score = TreebankScore(of: .embedded, on: treebank.sentences, lexicon: .embedded)
    #expect(score.words == 24_131)
    #expect(score.accuracy >= 0.95)
  }
}
