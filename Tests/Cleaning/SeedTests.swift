import Foundation
import LavoirCleaning
import LavoirFindings
import LavoirText
import Testing

/// The five articles the project starts from, against what a French editor would make of them.
@Suite struct SeedTests {
  struct Seed: Sendable, CustomTestStringConvertible {
    let name: String
    let text: [UInt8]
    let ideal: [UInt8]
    let gold: [Span]

    var testDescription: String { name }
  }

  struct Span: Decodable, Sendable {
    let start: Int
    let end: Int
    let text: String
    let suggestion: String?
    let mode: String

    var range: ByteRange { ByteRange(start, end) }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")

  static let seeds: [Seed] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      let stem = String(name.dropLast(4))
      guard let text = try? Data(contentsOf: folder.appending(path: name)),
        let ideal = try? Data(contentsOf: folder.appending(path: stem + ".ideal")),
        let gold = try? Data(contentsOf: folder.appending(path: stem + ".gold.json")),
        let spans = try? JSONDecoder().decode([Span].self, from: gold)
      else { return nil }
      return Seed(name: stem, text: Array(text), ideal: Array(ideal), gold: spans)
    }
  }()

  static let cleaner = Cleaner()

  @Test func thereAreFiveSeeds() {
    #expect(Self.seeds.count == 5)
  }

  @Test(arguments: seeds) func everySpanToFixIsRepairedOrReported(seed: Seed) {
    let cleaned = Self.cleaner.clean(seed.text)
    for span in seed.gold where span.mode == "fix" {
      let touched = { (range: ByteRange) in range.overlaps(span.range) || range == span.range }
      let isRepaired = cleaned.changes.contains { touched($0.edit.range) }
      let isReported = cleaned.remaining.contains { touched($0.range) }
      #expect(isRepaired || isReported, "\(span.start) « \(span.text) »")
    }
  }

  @Test(arguments: seeds) func onlySpansToFixAreChanged(seed: Seed) {
    for change in Self.cleaner.clean(seed.text).changes {
      let range = change.edit.range
      let touches = seed.gold.filter { $0.range.overlaps(range) || ($0.range.isEmpty && range.contains($0.range)) }
      #expect(touches.contains { $0.mode == "fix" }, "\(change)")
      #expect(!touches.contains { $0.mode == "flag" }, "\(change)")
    }
  }

  /// Every repair that is made is the one of the ideal text: the words of the cleaned text, as far as they differ from
  /// the seed, stand in the ideal text too.
  @Test(arguments: seeds) func whatIsRepairedIsRepairedAsTheIdealTextHasIt(seed: Seed) throws {
    for change in Self.cleaner.clean(seed.text).changes {
      let spans = seed.gold.filter { $0.range.overlaps(change.edit.range) && $0.mode == "fix" }
      guard let first = spans.first, let last = spans.last else { continue }
      let window = change.edit.range.union(first.range).union(last.range)
      let wanted = spans.map {
        Edit(ByteRange($0.start - window.start, $0.end - window.start), $0.suggestion ?? $0.text)
      }
      let expected = try #require(EditList(wanted)).applied(to: [UInt8](seed.text[window.indices]))
      let made =
        [UInt8](seed.text[window.start..<change.edit.range.start]) + change.edit.replacement
        + seed.text[change.edit.range.end..<window.end]
      let words = { (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace) }
      #expect(words(made) == words(expected), "\(first.start) « \(first.text) »")
    }
  }

  @Test(arguments: seeds) func aSecondWashChangesNothing(seed: Seed) {
    let once = Self.cleaner.clean(seed.text).cleaned
    #expect(Self.cleaner.clean(once).cleaned == once)
  }

  @Test(arguments: seeds) func cleaningBringsTheTextNearerToTheIdeal(seed: Seed) {
    let words = { (bytes: [UInt8]) in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace) }
    let ideal = words(seed.ideal)
    let before = words(seed.text).difference(from: ideal).count
    let after = words(Self.cleaner.clean(seed.text).cleaned).difference(from: ideal).count
    #expect(after < before)
  }
}
