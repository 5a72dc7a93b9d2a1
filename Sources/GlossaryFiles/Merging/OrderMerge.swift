/// The order of what two sides made of one list.
enum OrderMerge {
  /// The keys that are kept, in our order; or in theirs, where only they changed that of the base. What the other side added
  /// stands behind what it stood behind there.
  static func keys<Key: Hashable>(
    base: [Key], ours: [Key], theirs: [Key], where isKept: (Key) -> Bool
  ) -> [Key] {
    let areTheirsMoved = isReordered(theirs, base) && !isReordered(ours, base)
    let (first, second) = areTheirsMoved ? (theirs, ours) : (ours, theirs)
    let known = Set(first)
    let inSecond = Set(second)
    var result = LinkedKeys(first.filter(isKept))
    let sharesNone = !known.contains { inSecond.contains($0) && isKept($0) }
    var last: Key?
    for key in second where isKept(key) {
      if !known.contains(key) {
        result.insert(key, behind: last, passing: last != nil || sharesNone ? { !inSecond.contains($0) } : nil)
      }
      last = key
    }
    return result.keys
  }

  /// Whether keys that stand in both lists stand in another order.
  private static func isReordered<Key: Hashable>(_ keys: [Key], _ base: [Key]) -> Bool {
    let (inKeys, inBase) = (Set(keys), Set(base))
    return keys.filter(inBase.contains) != base.filter(inKeys.contains)
  }
}

/// Keys in order, each of which knows the place of the next: putting one between two others moves none.
private struct LinkedKeys<Key: Hashable> {
  private var entries: [Key]
  /// The place of the key behind each; `nil` behind the last.
  private var next: [Int?]
  private var head: Int?
  private var places: [Key: Int]

  init(_ keys: [Key]) {
    entries = keys
    next = keys.indices.map { $0 + 1 < keys.count ? $0 + 1 : nil }
    head = keys.isEmpty ? nil : 0
    places = Dictionary(zip(keys, keys.indices)) { first, _ in first }
  }

  /// Puts a key behind another, or in front of all, and further on behind those that it passes.
  mutating func insert(_ key: Key, behind last: Key?, passing isPassed: ((Key) -> Bool)?) {
    var place = last.flatMap { places[$0] }
    while let isPassed, let after = follower(of: place), isPassed(entries[after]) { place = after }
    let new = entries.count
    entries.append(key)
    next.append(follower(of: place))
    if let place { next[place] = new } else { head = new }
    if places[key] == nil { places[key] = new }
  }

  private func follower(of place: Int?) -> Int? { place.map { next[$0] } ?? head }

  /// The keys in their order.
  var keys: [Key] {
    var keys: [Key] = []
    var place = head
    while let at = place {
      keys.append(entries[at])
      place = next[at]
    }
    return keys
  }
}
