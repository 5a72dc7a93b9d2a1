import LavoirExchange
import LavoirGlossaries
import LavoirGlossaryFiles
import TestSupport
import Testing

/// Whatever bytes a file has, reading it ends, with a value or an error.
@Suite struct DamagedFileTests {
  /// How many damaged files are read of each kind.
  private static let rounds = 300 as UInt64

  private func damaged(_ bytes: [UInt8], _ random: inout RandomGlossary) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.pick([0, 1, 5]) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + random.pick([1, 2, 20, 200]))
      switch random.pick([0, 1, 2, 3]) {
      case 0: bytes[start] ^= 1 << UInt8(random.pick(Array(0..<8)))
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: random.pick([start, 0, bytes.count]))
      default: bytes[start] = random.pick(Array("<>&;:\"'{}[]|\\#-?\n\r\t".utf8) + [0, 0x80, 0xC3, 0xFE, 0xFF])
      }
    }
    return bytes
  }

  @Test(.timeLimit(.minutes(2)))
  func damagedTermbasesAreReadOrRefused() throws {
    let base = Sample.termbase
    let texts = [
      TBX.text(of: base).text, TBX.text(of: base, style: .tags).text, TBX.olderText(of: base).text,
    ].map { Array($0.utf8) }
    let wide = texts[0].reduce(into: [0xFF, 0xFE] as [UInt8]) { $0 += [$1, 0] }
    for seed in 0..<Self.rounds {
      var random = RandomGlossary(seed: seed)
      let bytes = damaged(random.pick(texts + [wide]), &random)
      for strictness in [TBX.Strictness.refusing, .telling] {
        guard let reading = try? TBX.reading(of: bytes, strictness: strictness) else { continue }
        _ = GlossaryExchange.entries(of: reading.termbase)
        _ = TBX.text(of: reading.termbase)
      }
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func damagedTablesAreReadOrRefused() throws {
    for seed in 0..<Self.rounds {
      var random = RandomGlossary(seed: seed)
      let terms = (0..<2).map { _ in Entry.term(random.term()) }
      let table = GlossaryTable.text(of: terms, separator: random.pick(DelimitedText.Separator.allCases)).text
      let text = String(decoding: damaged(Array(table.utf8), &random), as: UTF8.self)
      if let reading = try? GlossaryTable.reading(of: text) { _ = GlossaryTable.text(of: reading.entries) }
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func damagedGlossariesAreReadOrRefused() throws {
    for seed in 0..<Self.rounds {
      var random = RandomGlossary(seed: seed)
      let file = (0..<2).map { _ in GlossaryLayout.block(of: random.entry()) }.joined(separator: "\n")
      let text = String(decoding: damaged(Array(file.utf8), &random), as: UTF8.self)
      guard let entries = try? GlossaryFile.entries(of: text, file: "x.yaml") else { continue }
      _ = GlossaryTable.text(of: entries.map(\.entry))
      _ = try? GlossaryLayout.canonical(text, file: "x.yaml")
    }
  }
}
