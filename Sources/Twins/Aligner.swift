import LavoirText

/// Finds the stretches in which two versions go in step, and lays each word of one beside a word of the other.
struct Aligner {
  let first: TextWords
  let second: TextWords
  var differences: [Alignment.Difference] = []
  var common = 0
  /// Which tokens are laid already.
  private var laidFirst: [Bool]
  private var laidSecond: [Bool]

  /// How many words tie two versions together.
  private static let tie = 3
  /// How far beyond unequal words equal ones are looked for.
  private static let view = 6
  /// How many words a stretch goes on beyond its last tie; and how many once the stretches are together so many times as long
  /// as the text. Versions of a text hardly come near that, but lists in another order have commas and small words in step
  /// everywhere.
  private static let reach = 64
  private static let shortReach = 8
  private static let mostFollowed = 2
  /// The longest gap between two stretches that may be one phrase put for another.
  private static let longestPhrase = 3

  init(first: TextWords, second: TextWords) {
    self.first = first
    self.second = second
    laidFirst = Array(repeating: false, count: first.keys.count)
    laidSecond = Array(repeating: false, count: second.keys.count)
  }

  mutating func run() {
    var laid: [Stretch] = []
    for stretch in stretches().sorted(by: { ($1.equal, $0.tokens.lowerBound) < ($0.equal, $1.tokens.lowerBound) }) {
      laid += lay(stretch)
    }
    laid.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (one, next) in zip(laid, laid.dropFirst()) { phrase(between: one, next) }
  }

  // MARK: Finding

  /// The stretches from every tie; one shift’s stretches do not overlap.
  private func stretches() -> [Stretch] {
    let places = Self.uniqueTies(in: second.keys)
    let ties = Self.uniqueTies(in: first.keys).compactMap { hash, place in
      places[hash].map { (place: place, shift: $0 - place) }
    }.sorted { ($0.shift, $0.place) < ($1.shift, $1.place) }
    var stretches: [Stretch] = []
    var followed = 0
    for (index, tie) in ties.enumerated() {
      if let last = stretches.last, last.shift == tie.shift, last.tokens.contains(tie.place) { continue }
      let places = ties[index...].lazy.prefix { $0.shift == tie.shift }.map(\.place)
      let reach = followed < Self.mostFollowed * first.keys.count ? Self.reach : Self.shortReach
      let found = stretch(along: places, shift: tie.shift, reach: reach)
      followed += found.tokens.count
      stretches.append(found)
    }
    return stretches
  }

  /// The runs of words that stand once, with their places.
  private static func uniqueTies(in keys: [UInt64]) -> [UInt64: Int] {
    guard keys.count >= tie else { return [:] }
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(keys.count)
    for place in 0...keys.count - tie {
      var hash: UInt64 = 0
      for key in keys[place..<place + tie] { hash = (hash ^ key) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29) }
      places[hash] = places[hash] == nil ? place : -1
    }
    return places.filter { $0.value >= 0 }
  }

  /// The stretch around the first of some ties, as far as the next ones lead.
  private func stretch(along ties: some Sequence<Int>, shift: Int, reach: Int) -> Stretch {
    var ahead = ties.makeIterator()
    let place = ahead.next() ?? 0
    var (low, high) = (place, place + Self.tie)
    var (tie, end) = (ahead.next(), high + reach)
    while high < end, let next = onward(from: high, shift: shift, step: 1) {
      high = next
      while let reached = tie, reached < high { (tie, end) = (ahead.next(), reached + Self.tie + reach) }
    }
    while low > place - reach, let next = onward(from: low - 1, shift: shift, step: -1) { low = next + 1 }
    let equal = (low..<high).count { first.keys[$0] == second.keys[$0 + shift] }
    return Stretch(tokens: low..<high, shift: shift, equal: equal)
  }

  /// The place behind the next equal word, where the versions are still in step; `nil` where they part.
  ///
  /// Words may differ, but most of those in view must be equal again. The end of a line in both counts as an equal word, and
  /// nothing is looked at beyond it: the next paragraph may be another one.
  private func onward(from place: Int, shift: Int, step: Int) -> Int? {
    guard isInside(place, shift) else { return nil }
    if first.keys[place] == second.keys[place + shift] { return place + step }
    var (equal, seen) = (0, 0)
    var next: Int?
    for distance in 1...Self.view {
      let at = place + distance * step
      seen += 1
      if endsLine(before: max(at, at - step), shift) {
        equal += 1
        next = next ?? place + step
        break
      }
      guard isInside(at, shift) else { break }
      guard first.keys[at] == second.keys[at + shift] else { continue }
      equal += 1
      next = next ?? at + step
    }
    return equal * 2 >= max(seen, 2) || (equal == 1 && seen == 1) ? next : nil
  }

  /// Whether a line begins with this token in both versions, or both end before it.
  private func endsLine(before place: Int, _ shift: Int) -> Bool {
    Self.endsLine(before: place, in: first) && Self.endsLine(before: place + shift, in: second)
  }

  private static func endsLine(before place: Int, in words: TextWords) -> Bool {
    guard words.tokens.indices.contains(place) else { return place == words.tokens.count }
    return words.tokens[place].shape.contains(.startsLine)
  }

  private func isInside(_ place: Int, _ shift: Int) -> Bool {
    first.keys.indices.contains(place) && second.keys.indices.contains(place + shift)
  }

  // MARK: Laying

  /// Lays what is still free of a stretch, and notes what differs in it.
  private mutating func lay(_ stretch: Stretch) -> [Stretch] {
    var free: [Stretch] = []
    var at = stretch.tokens.lowerBound
    while at < stretch.tokens.upperBound {
      guard isFree(at, stretch.shift) else {
        at += 1
        continue
      }
      var end = at
      while end < stretch.tokens.upperBound, isFree(end, stretch.shift) { end += 1 }
      if let part = trimmed(at..<end, stretch) { free.append(part) }
      at = end
    }
    for part in free { note(part) }
    return free
  }

  private func isFree(_ place: Int, _ shift: Int) -> Bool { !laidFirst[place] && !laidSecond[place + shift] }

  /// A part of a stretch that is long enough to tell anything.
  private func trimmed(_ tokens: Range<Int>, _ stretch: Stretch) -> Stretch? {
    let equal = tokens.count { first.keys[$0] == second.keys[$0 + stretch.shift] }
    guard equal >= Self.tie, equal * 2 > tokens.count else { return nil }
    return Stretch(tokens: tokens, shift: stretch.shift, equal: equal)
  }

  private mutating func note(_ stretch: Stretch) {
    common += stretch.equal
    for place in stretch.tokens {
      laidFirst[place] = true
      laidSecond[place + stretch.shift] = true
      guard first.keys[place] != second.keys[place + stretch.shift], isFlanked(place, stretch) else { continue }
      let other = place + stretch.shift
      differences.append(.init(first: place..<place + 1, second: other..<other + 1))
    }
  }

  /// Whether equal words stand close by on both sides, so that the two have one place; the end of a line in both counts as one.
  private func isFlanked(_ place: Int, _ stretch: Stretch) -> Bool {
    let behind = equal(from: place, step: 1, stretch)
    let before = equal(from: place, step: -1, stretch)
    return behind > 0 && before > 0 && behind + before >= Self.fewestFlanking
  }

  private func equal(from place: Int, step: Int, _ stretch: Stretch) -> Int {
    var equal = 0
    for distance in 1...Self.flank {
      let at = place + distance * step
      if endsLine(before: max(at, at - step), stretch.shift) { return equal + 2 }
      guard isInside(at, stretch.shift) else { break }
      if first.keys[at] == second.keys[at + stretch.shift] { equal += 1 }
    }
    return equal
  }

  /// How many words to either side flank a place, and how many of them must be equal.
  private static let flank = 3
  private static let fewestFlanking = 3

  /// A phrase put for another of a different length, between two stretches that follow each other in both versions.
  private mutating func phrase(between one: Stretch, _ next: Stretch) {
    let gap = one.tokens.upperBound..<max(one.tokens.upperBound, next.tokens.lowerBound)
    let start = one.tokens.upperBound + one.shift
    let end = next.tokens.lowerBound + next.shift
    guard end > start, !gap.isEmpty, gap.count <= Self.longestPhrase, end - start <= Self.longestPhrase else { return }
    differences.append(.init(first: gap, second: start..<end))
  }
}
