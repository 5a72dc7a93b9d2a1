import LavoirFindings
import LavoirText

/// Finds a long paragraph that says again what an earlier one said, word for word or nearly.
struct RepeatedPassage: Detector {
  static let rule = Rule(
    id: "repeated-passage",
    summary: "A long paragraph repeats an earlier one, in whole or nearly.",
    why: """
      Aggregators paste an article’s summary before it, and crawls bring a page’s parts twice. Paragraphs are compared by
      the runs of three words they have: from four fifths in common on (Jaccard), the later one is a repeat. Short
      paragraphs, verse and lists repeat by intention and are left alone.
      """,
    category: .duplication,
    severity: .minor,
    fires: [
      .init(
        """
        Le conseil municipal a voté hier soir la rénovation de l’école du quartier nord, qui commencera au printemps.

        Les travaux dureront un an.

        ⟦Le conseil municipal a voté hier soir la rénovation de l’école du quartier nord, qui commencera au plus tôt.⟧
        """, .likely)
    ],
    silent: [
      """
      Le conseil municipal a voté hier soir la rénovation de l’école du quartier nord, qui commencera au printemps.

      Le conseil régional a refusé ce matin la rénovation du lycée voisin, dont le toit fuit depuis dix ans déjà.
      """
    ])

  func findings(in text: AnalyzedText) -> [Finding] {
    guard text.paragraphs.count > 1 else { return [] }
    // The first paragraph with a shingle stands for all that have it.
    var firsts = FirstPlaces()
    var findings: [Finding] = []
    for (index, paragraph) in text.paragraphs.enumerated() where paragraph.tokens.count >= Self.fewestTokens {
      for key in Self.smallestShingles(of: paragraph.tokens, in: text) {
        let first = firsts.first(index, of: key)
        guard first != index, isRepeat(of: first, index, in: text) else { continue }
        findings.append(finding(paragraph, repeating: text.paragraphs[first], in: text))
        break
      }
    }
    return findings
  }

  private func finding(_ paragraph: Paragraph, repeating earlier: Paragraph, in text: AnalyzedText) -> Finding {
    let first = earlier.tokens.lowerBound
    return rule.finding(
      text.byteRange(paragraph.tokens), .likely, "the paragraph repeats an earlier one",
      evidence: [.elsewhere(text.string(first..<min(first + 6, earlier.tokens.upperBound)))])
  }

  private static let fewestTokens = 16
  private static let leastSimilarity = 0.8

  // MARK: Comparing

  /// Whether one paragraph says what another does. Where names or numbers differ the two are texts of one form
  /// (« Béraut est une commune rurale … »), and an exact repeat right behind is for `repeated-paragraph`.
  private func isRepeat(of earlier: Int, _ index: Int, in text: AnalyzedText) -> Bool {
    let (one, other) = (text.paragraphs[earlier].tokens, text.paragraphs[index].tokens)
    if earlier + 1 == index, isSame(one, other, in: text) { return false }
    return Self.names(of: one, in: text) == Self.names(of: other, in: text)
      && Self.similarity(Self.shingles(of: one, in: text), Self.shingles(of: other, in: text)) >= Self.leastSimilarity
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>, in text: AnalyzedText) -> Bool {
    text.bytes[text.byteRange(one).indices].elementsEqual(text.bytes[text.byteRange(other).indices])
  }

  /// The capitalised words and the numbers, each once.
  private static func names(of tokens: Range<Int>, in text: AnalyzedText) -> [UInt64] {
    var names: [UInt64] = []
    for token in text.tokens[tokens] where token.kind == .number || token.shape.contains(.capitalised) {
      let key = key(of: token, in: text)
      if !names.contains(key) { names.append(key) }
    }
    return names.sorted()
  }

  private static func shingles(of tokens: Range<Int>, in text: AnalyzedText) -> Set<UInt64> {
    var shingles: Set<UInt64> = []
    forEachShingle(of: tokens, in: text) { shingles.insert($0) }
    return shingles
  }

  /// The two smallest shingles, of which similar paragraphs have one in common as a rule (MinHash).
  private static func smallestShingles(of tokens: Range<Int>, in text: AnalyzedText) -> [UInt64] {
    var (first, second) = (UInt64.max, UInt64.max)
    forEachShingle(of: tokens, in: text) { shingle in
      if shingle < first {
        (first, second) = (shingle, first)
      } else if shingle < second, shingle != first {
        second = shingle
      }
    }
    return [first, second]
  }

  /// The runs of three words, hashed, in order.
  private static func forEachShingle(of tokens: Range<Int>, in text: AnalyzedText, _ body: (UInt64) -> Void) {
    var (beforeLast, last): (UInt64, UInt64) = (0, 0)
    for token in text.tokens[tokens] where token.kind == .word || token.kind == .number {
      let key = key(of: token, in: text)
      var hash = (beforeLast &* 31 &+ last) &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ key) &* 0xBF58_476D_1CE4_E5B9
      if beforeLast != 0 { body(hash ^ hash >> 31) }
      (beforeLast, last) = (last, key)
    }
  }

  private static func key(of token: Token, in text: AnalyzedText) -> UInt64 {
    guard token.kind != .word else { return token.key }
    var hash = WordHash()
    for place in token.range.indices { hash.add(text.bytes[place]) }
    return hash.value
  }

  private static func similarity(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Double {
    let common = one.count < other.count ? one.count(where: other.contains) : other.count(where: one.contains)
    return Double(common) / Double(one.count + other.count - common)
  }
}

/// The first place of each of many hashes. A `Dictionary` would hash them once more.
private struct FirstPlaces {
  private var slots = [(key: UInt64, place: Int32)](repeating: (0, -1), count: 64)
  private var count = 0

  /// The first place of a hash, which becomes this one where there was none.
  mutating func first(_ place: Int, of key: UInt64) -> Int {
    let slot = slot(of: key)
    guard slots[slot].place < 0 else { return Int(slots[slot].place) }
    slots[slot] = (key, Int32(truncatingIfNeeded: place))
    count += 1
    if count * 2 > slots.count { grow() }
    return place
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot].place >= 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [(key: UInt64, place: Int32)](repeating: (0, -1), count: old.count * 4)
    for entry in old where entry.place >= 0 { slots[slot(of: entry.key)] = entry }
  }
}
