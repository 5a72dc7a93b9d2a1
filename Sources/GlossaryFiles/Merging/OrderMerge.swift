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
    var result = first.filter(isKept)
    var last: Key?
    for key in second where isKept(key) {
      if !known.contains(key) {
        var place = last.flatMap { result.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        let isBehind = last != nil || !result.contains(where: inSecond.contains)
        while isBehind, place < result.count, !inSecond.contains(result[place]) { place += 1 }
        result.insert(key, at: place)
      }
      last = key
    }
    return result
  }

  /// Whether keys that stand in both lists stand in another order.
  private static func isReordered<Key: Hashable>(_ keys: [Key], _ base: [Key]) -> Bool {
    let (inKeys, inBase) = (Set(keys), Set(base))
    return keys.filter(inBase.contains) != base.filter(inKeys.contains)
  }
}
