import Foundation
import TestSupport
import Testing

/// A short run of what `Tests/Fuzz/run` does for as long as one likes: random bytes, and real text at random places
/// changed, doubled, cut, and spoilt by what damages texts.
@Suite struct FuzzTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// Real texts to spoil.
  static let texts: [[UInt8]] = {
    let folders = ["../seeds", "Gold/good", "Gold/characters"].map { folder.appending(path: $0) }
    let files = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)) ?? []
    }
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path() < $1.path() }
      .compactMap { try? Data(contentsOf: $0) }.map { Array($0) }
  }()

  /// What is put in at random places.
  static let damage: [String] = [
    "Ã©", "â€™", "\u{200B}", "&eacute;", "\\u00e9", "%C3%A9", "''", "\"", "« ", " »", "\u{FFFD}", "?", "\r\n", "\n\n",
    " , ", "...", "\u{AD}", "о", "ﬁ", "`", "<", "[", "http://a.b/", "**", "�", "1 000", "- ", "’", "e\u{301}",
    "\u{202E}",
  ]

  @Test(arguments: 0..<400) func whateverComesInRulesHold(seed: Int) {
    var random = Lcg(state: UInt64(seed) &* 2_654_435_761 &+ 99)
    let bytes = seed % 4 == 0 ? random.bytes(count: 300) : random.spoilt(Self.texts[seed % Self.texts.count])
    #expect(CleaningInvariants.violation(bytes) == nil, "seed \(seed)")
  }
}

/// A generator whose numbers are the same on every run.
private struct Lcg {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }

  mutating func bytes(count: Int) -> [UInt8] {
    (0..<next(below: count)).map { _ in UInt8(next(below: 256)) }
  }

  /// A stretch of a text with things put in, taken out and doubled; one time in eight bytes that are no text.
  mutating func spoilt(_ text: [UInt8]) -> [UInt8] {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let start = next(below: scalars.count)
    var view = Array(scalars[start..<min(scalars.count, start + 1_500)])
    for _ in 0..<(1 + next(below: 12)) {
      let place = next(below: view.count + 1)
      let end = min(view.count, place + next(below: 12))
      switch next(below: 4) {
      case 0: view.removeSubrange(place..<end)
      case 1: view.insert(contentsOf: Array(view[place..<end]), at: place)
      default: view.insert(contentsOf: FuzzTests.damage[next(below: FuzzTests.damage.count)].unicodeScalars, at: place)
      }
    }
    var bytes = Array(String(String.UnicodeScalarView(view)).utf8)
    if next(below: 8) == 0 { bytes.insert(UInt8(0x80 + next(below: 128)), at: next(below: bytes.count + 1)) }
    return bytes
  }
}
