/// A stretch of text without spaces that may have been read in a wrong encoding, and the search for what it was.
///
/// Every encoding is tried, and what comes out is tried again, for text may be read wrongly several times. Of all that
/// comes out the soundest wins, if it is clearly sounder than the stretch as it stands.
struct MisreadUnit {
  /// The stretch.
  let text: [Unicode.Scalar]
  /// Whether French has a word.
  let isWord: (String) -> Bool
  /// The ways that other stretches near by went, as encodings one after the other; on these, weaker signs are enough.
  var evidence: [[Int]] = []

  /// A text that may have been meant.
  struct Candidate {
    var text: [Unicode.Scalar]
    /// Whether each character came out of a sequence.
    var isDecoded: [Bool]
    /// The ways that lead to it, the most usual first: encodings, by their place in ``SingleByteEncoding/misreadings``.
    var ways: [[Int]]
    /// How many characters were left of characters that are lost.
    var swallowed = 0
    var points = 0
  }

  private static let mostLayers = 4
  /// How many texts are followed at each layer.
  private static let mostCandidates = 8
  /// A stretch this long is data.
  private static let longest = 1 << 14

  /// What was meant; `nil` where the text is sound or nothing fits.
  func restored() -> Candidate? {
    guard text.count <= Self.longest else { return nil }
    let start = Candidate(text: text, isDecoded: text.map { _ in false }, ways: [[]])
    var layer = [start]
    var startPoints = 0
    var best: Candidate?
    for depth in 0..<Self.mostLayers {
      var next: [Candidate] = []
      for candidate in layer {
        var ways = SingleByteEncoding.misreadings.indices.compactMap { decoded(candidate, $0) }
        if depth == 0 { ways += SingleByteEncoding.misreadings.indices.compactMap(withQuestionsLost) }
        let leftover = ways.map(\.marks).max() ?? 0
        let points = Oddness.points(of: candidate.text) + leftover * Self.pointsPerMark
        if depth == 0 { startPoints = points }
        next += ways.map(\.candidate)
        consider(candidate, points, over: startPoints, &best)
      }
      layer = distinct(next)
      if layer.isEmpty { break }
    }
    for candidate in layer + evidence.compactMap({ followed($0, from: start) }) {
      consider(candidate, Oddness.points(of: candidate.text), over: startPoints, &best)
    }
    return best
  }

  /// A mark or picture of three bytes is no chance: it tells as much as this many points.
  private static let pointsPerMark = 6

  private func consider(_ candidate: Candidate, _ points: Int, over start: Int, _ best: inout Candidate?) {
    guard candidate.isDecoded.contains(true), isPlausible(candidate, over: start) else { return }
    var candidate = candidate
    candidate.points = points
    guard isAccepted(candidate, over: start) else { return }
    guard let former = best else {
      best = candidate
      return
    }
    if former.text == candidate.text {
      best?.ways = merged(former.ways, candidate.ways)
    } else if isBetter(candidate, than: former) {
      best = candidate
    }
  }

  /// Sounder, more of it French, on a more usual way, with fewer capitals; in this order.
  private func isBetter(_ candidate: Candidate, than best: Candidate) -> Bool {
    let (cost, words) = (cost(candidate), words(candidate))
    let (leastCost, mostWords) = (self.cost(best), self.words(best))
    if cost != leastCost { return cost < leastCost }
    if words != mostWords { return words > mostWords }
    let unusual = { (candidate: Candidate) in candidate.ways.map { $0.count { $0 > 0 } }.min() ?? 0 }
    let capitals = { (candidate: Candidate) in candidate.text.count { Look($0).isUpper } }
    return (unusual(candidate), capitals(candidate)) < (unusual(best), capitals(best))
  }

  /// The points against a candidate, what it loses, and a way through different encodings; a way that others went is
  /// worth some, the most usual one more.
  private func cost(_ candidate: Candidate) -> Int {
    let bonus = evidence.firstIndex { candidate.ways.contains($0) }.map { $0 == 0 ? 3 : 2 } ?? 0
    let changes = candidate.ways.map { way in zip(way, way.dropFirst()).count { $0 != $1 } }.min() ?? 0
    let isUnusual = candidate.ways.allSatisfy { $0.contains { $0 > 0 } }
    return candidate.points + candidate.swallowed + 3 * changes + (isUnusual ? 1 : 0) - bonus
  }

  /// The text at the end of a way; `nil` where nothing can be decoded on it.
  private func followed(_ way: [Int], from start: Candidate) -> Candidate? {
    var candidate = start
    for encoding in way {
      guard let next = decoded(candidate, encoding) else { return nil }
      candidate = next.candidate
    }
    return candidate
  }

  /// The soundest candidates of a layer, each text once.
  private func distinct(_ candidates: [Candidate]) -> [Candidate] {
    var places: [[Unicode.Scalar]: Int] = [:]
    var apart: [Candidate] = []
    for candidate in candidates {
      if let place = places[candidate.text] {
        apart[place].ways = merged(apart[place].ways, candidate.ways)
      } else {
        places[candidate.text] = apart.count
        apart.append(candidate)
      }
    }
    guard apart.count > Self.mostCandidates else { return apart }
    let points = apart.map { Oddness.points(of: $0.text) }
    let order = apart.indices.sorted { (points[$0], $0) < (points[$1], $1) }
    return order.prefix(Self.mostCandidates).map { apart[$0] }
  }

  private func merged(_ ways: [[Int]], _ others: [[Int]]) -> [[Int]] {
    Array((ways + others.filter { !ways.contains($0) }).prefix(Self.mostWays))
  }

  private static let mostWays = 32

  /// The text with every sequence of an encoding decoded, and how many of them are marks of three bytes.
  private func decoded(_ candidate: Candidate, _ encoding: Int) -> (candidate: Candidate, marks: Int)? {
    let questionIsLoss = evidence.contains { $0.contains(encoding) }
    let sequences = MisreadSequence.all(
      in: candidate.text, SingleByteEncoding.misreadings[encoding], questionIsLoss: questionIsLoss)
    return sequences.isEmpty
      ? nil : (decoded(candidate, sequences, encoding), sequences.count { isMark($0, in: candidate.text) })
  }

  /// The same, every question mark inside a sequence taken for a lost byte; where there are many of them.
  private func withQuestionsLost(_ encoding: Int) -> (candidate: Candidate, marks: Int)? {
    guard text.count(where: { $0 == "?" }) >= Self.manyQuestions else { return nil }
    let sequences = MisreadSequence.all(in: text, SingleByteEncoding.misreadings[encoding], questionIsLoss: true)
    guard sequences.count > Self.manyQuestions else { return nil }
    let start = Candidate(text: text, isDecoded: text.map { _ in false }, ways: [[]])
    return (decoded(start, sequences, encoding), 0)
  }

  private static let manyQuestions = 2

  private func decoded(_ candidate: Candidate, _ sequences: [MisreadSequence], _ encoding: Int) -> Candidate {
    var result = Candidate(text: [], isDecoded: [], ways: candidate.ways.map { $0 + [encoding] })
    result.swallowed = candidate.swallowed
    var at = 0
    for sequence in sequences {
      result.text += candidate.text[at..<sequence.range.lowerBound]
      result.isDecoded += candidate.isDecoded[at..<sequence.range.lowerBound]
      result.text.append(sequence.scalar)
      result.isDecoded.append(true)
      at = sequence.range.upperBound
      if sequence.isLossy { result.swallowed += sequence.range.count - 1 }
    }
    result.text += candidate.text[at...]
    result.isDecoded += candidate.isDecoded[at...]
    return result
  }

  /// Whether a sequence of three bytes or more is a mark and not a letter, and does not go on a word of another alphabet.
  private func isMark(_ sequence: MisreadSequence, in text: [Unicode.Scalar]) -> Bool {
    guard sequence.range.count >= 3, !sequence.isLossy else { return false }
    if sequence.scalar == "\u{FEFF}" { return true }
    switch Look(sequence.scalar) {
    case .punctuation, .picture, .sign, .superscript, .math, .box: break
    default: return false
    }
    let first = sequence.range.lowerBound
    guard first > 0, let alphabet = Look(text[first]).alphabet, alphabet != .latin else { return true }
    return Look(text[first - 1]).alphabet != alphabet
  }
}
