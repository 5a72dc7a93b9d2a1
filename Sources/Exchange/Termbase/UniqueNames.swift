/// Names of which each is given once.
struct UniqueNames {
  private var taken: Set<String> = []
  /// The number to try next for a name that is taken: without it many that wish for the same would count from the start.
  private var next: [String: Int] = [:]

  /// Takes a name, if nothing has it yet.
  mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

  /// The name wished for, or the first free one with a number behind it: `lavoir-2`.
  mutating func name(like wish: String, numberedBy sign: String) -> String {
    var name = wish
    while !take(name) {
      let number = next[wish, default: 2]
      name = "\(wish)\(sign)\(number)"
      next[wish] = number + 1
    }
    return name
  }
}
