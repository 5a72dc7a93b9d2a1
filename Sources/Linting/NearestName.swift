/// The known name that somebody most likely meant.
public enum NearestName {
  /// The nearest of some names to a mistyped one; `nil` where none is near.
  public static func of(_ name: String, among names: some Sequence<String>) -> String? {
    let typed = Array(name.utf8.prefix(100))
    let most = max(1, typed.count / 3)
    return names.map { (name: $0, distance: distance(typed, Array($0.utf8))) }.filter { $0.distance <= most }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// How many letters have to be put in, taken out, changed or swapped with their neighbour (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(next[column] + 1, last[column + 1] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last.last ?? left.count
  }
}
