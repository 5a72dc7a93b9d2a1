/// Names by what a slip of the pen makes of them, so that each finds its neighbours without a look at all others.
///
/// Two names are neighbours where they differ in letter case alone, in one letter, or in two that are swapped.
struct SlipIndex {
  /// The rank of each name: the lower comes first.
  private let ranks: [String: Int]
  private var byLowercase: [String: String] = [:]
  /// The first name that a text is when one letter at a place is left out.
  private var byGap: [Gap: String] = [:]
  /// The first name that is a text with one letter more.
  private var byRest: [String: String] = [:]

  private struct Gap: Hashable {
    let rest: String
    let place: Int
  }

  /// The index of some names, the best first.
  init(_ names: [String]) {
    ranks = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    for name in names {
      let lowered = name.lowercased()
      if byLowercase[lowered] == nil { byLowercase[lowered] = name }
      Self.forEachGap(of: name) { gap in
        if byGap[gap] == nil { byGap[gap] = name }
        if byRest[gap.rest] == nil { byRest[gap.rest] = name }
      }
    }
  }

  /// The first neighbour of a name, if it comes before the name itself.
  func better(than name: String) -> String? {
    guard let rank = ranks[name] else { return nil }
    var near = [byLowercase[name.lowercased()]]
    if name.count >= Self.shortest {
      near.append(byRest[name])
      Self.forEachGap(of: name) { near += [byGap[$0], ranks[$0.rest] == nil ? nil : $0.rest] }
      near += Self.swapped(name).map { ranks[$0] == nil ? nil : $0 }
    }
    return near.compactMap { $0 }.filter { ranks[$0, default: rank] < rank }.min {
      ranks[$0, default: 0] < ranks[$1, default: 0]
    }
  }

  /// A shorter name has too many neighbours by chance.
  private static let shortest = 5
  /// A longer one is a sentence.
  private static let longest = 40

  /// Calls `body` with what is left of a name without each of its letters; digits tell names apart.
  private static func forEachGap(of name: String, _ body: (Gap) -> Void) {
    guard (shortest - 1...longest).contains(name.count) else { return }
    let letters = Array(name)
    for place in letters.indices where !letters[place].isNumber {
      body(Gap(rest: String(letters[..<place] + letters[(place + 1)...]), place: place))
    }
  }

  /// The name with each two letters in the other order.
  private static func swapped(_ name: String) -> [String] {
    let letters = Array(name)
    guard (shortest...longest).contains(letters.count) else { return [] }
    let pairs = letters.indices.dropLast().filter { place in
      letters[place] != letters[place + 1] && !letters[place].isNumber && !letters[place + 1].isNumber
    }
    return pairs.map { index in
      var other = letters
      other.swapAt(index, index + 1)
      return String(other)
    }
  }
}
