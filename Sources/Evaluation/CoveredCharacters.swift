import LavoirFindings
import LavoirText

/// The characters of a text that findings and gold cover.
struct CoveredCharacters {
  /// Precision and recall over characters.
  let detection: Detection

  /// What findings cover of a text; what they cover of neutral spans alone does not count.
  init(in text: GoldText, by findings: [Finding]) {
    let gold = Self.cover(text.spans.map(\.range), of: text.bytes)
    let found = Self.cover(findings.map(\.range), of: text.bytes)
    let neutral = Self.cover(text.neutral, of: text.bytes)
    var (both, inGold, inFound) = (0, 0, 0)
    for (index, byte) in text.bytes.enumerated() where byte & 0xC0 != 0x80 {
      if gold[index] { inGold += 1 }
      if found[index], gold[index] || !neutral[index] { inFound += 1 }
      if found[index], gold[index] { both += 1 }
    }
    detection = Detection(findings: Share(both, of: inFound), gold: Share(both, of: inGold))
  }

  private static func cover(_ ranges: [ByteRange], of text: [UInt8]) -> [Bool] {
    var isCovered = [Bool](repeating: false, count: text.count)
    for range in ranges {
      for index in range.indices { isCovered[index] = true }
    }
    return isCovered
  }
}
