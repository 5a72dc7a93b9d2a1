import LavoirEvaluation
import LavoirFindings
import LavoirText

/// Random findings, the same for the same seed (SplitMix64).
struct Noise: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Findings anywhere in a text, and on and about its gold.
  mutating func findings(on text: [UInt8], _ gold: [GoldSpan]) -> [Finding] {
    var findings: [Finding] = []
    for _ in 0..<12 {
      let start = Int.random(in: 0...text.count, using: &self)
      findings.append(finding(ByteRange(start, start + Int.random(in: 0...40, using: &self)), in: text, about: nil))
    }
    for span in gold where Bool.random(using: &self) {
      for _ in 0..<Int.random(in: 1...2, using: &self) {
        let start = max(0, span.range.start + Int.random(in: -6...6, using: &self))
        let end = span.range.end + Int.random(in: -6...6, using: &self)
        findings.append(finding(Bool.random(using: &self) ? span.range : ByteRange(start, end), in: text, about: span))
      }
    }
    return findings
  }

  private mutating func finding(_ range: ByteRange, in text: [UInt8], about span: GoldSpan?) -> Finding {
    let category = Bool.random(using: &self) ? span?.category : Category.allCases.randomElement(using: &self)
    return Finding(
      rule: "noise", range: Self.aligned(range, in: text), category: category ?? .other, severity: .minor,
      certainty: Certainty.allCases.randomElement(using: &self) ?? .sure, message: "", fix: fix(about: span))
  }

  private mutating func fix(about span: GoldSpan?) -> Fix? {
    let words = [span?.suggestion ?? "", "", " ", "mot", "l'été", "l’e\u{301}te\u{301}", "\u{A0}»"]
    var some: [String] = []
    for _ in 0..<3 { some.append(words.randomElement(using: &self) ?? "") }
    return switch Int.random(in: 0...3, using: &self) {
    case 0: nil
    case 1: Fix(words[0], alternatives: Array(some.dropFirst()))
    default: Fix(some[0], alternatives: Array(some.dropFirst()))
    }
  }

  /// The range within the text, its ends moved back to where characters begin.
  private static func aligned(_ range: ByteRange, in text: [UInt8]) -> ByteRange {
    let start = { (offset: Int) in
      var offset = min(offset, text.count)
      while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    return ByteRange(start(range.start), start(range.end))
  }
}
