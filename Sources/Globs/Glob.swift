/// A pattern of paths: `*` for anything within a name, `**` for any number of names, `?` for one character, `[a-z]` for
/// one of a class and `{a,b}` for one of several.
///
/// As in `.gitignore`, a pattern without a slash before its end fits a name at any depth, and what fits a folder fits
/// all below it. All readings of a pattern are followed side by side, so the time grows with the length of the path times
/// that of the pattern, whatever the pattern.
public struct Glob: Sendable, Hashable {
  /// The pattern as it was written.
  public let pattern: String
  private let steps: [GlobStep]

  /// Why a pattern is none.
  public struct Flaw: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong, in lowercase.
    public let description: String
  }

  /// The longest pattern, in bytes.
  public static let longest = 1_000

  /// Reads a pattern.
  public init(_ pattern: String) throws(Flaw) {
    self.pattern = pattern
    steps = try GlobParser.steps(of: pattern)
  }

  /// Whether a path fits, or a folder above it. A slash at its beginning says nothing.
  public func matches(_ path: String) -> Bool {
    var here = StepSet(count: steps.count + 1)
    follow(0, in: &here)
    for scalar in path.unicodeScalars.drop(while: { $0 == "/" }) {
      if scalar == "/", here.holds(steps.count) { return true }
      var next = StepSet(count: steps.count + 1)
      for place in here.members where place < steps.count { step(from: place, over: scalar, into: &next) }
      here = next
      if here.isEmpty { return false }
    }
    return here.holds(steps.count)
  }

  private func step(from place: Int, over scalar: Unicode.Scalar, into next: inout StepSet) {
    switch steps[place] {
    case .one(let expected):
      if scalar == expected { follow(place + 1, in: &next) }
    case .anyOne:
      if scalar != "/" { follow(place + 1, in: &next) }
    case .anyInName:
      if scalar != "/" { follow(place, in: &next) }
    case .oneOf(let set):
      if scalar != "/", set.holds(scalar) { follow(place + 1, in: &next) }
    case .names:
      // What follows begins where a name begins: at once, or behind a slash.
      next.insert(place)
      if scalar == "/" { follow(place + 1, in: &next) }
    case .fork, .jump:
      break
    }
  }

  /// Takes a place and all that is reached from it without a character.
  private func follow(_ place: Int, in set: inout StepSet) {
    guard set.insert(place), place < steps.count else { return }
    switch steps[place] {
    case .anyInName, .names: follow(place + 1, in: &set)
    case .fork(let branches): for branch in branches { follow(branch, in: &set) }
    case .jump(let target): follow(target, in: &set)
    case .one, .anyOne, .oneOf: break
    }
  }
}

extension [Glob] {
  /// Whether one of them fits a path.
  public func match(_ path: String) -> Bool { contains { $0.matches(path) } }
}

/// Places in a pattern, as bits.
private struct StepSet {
  private var words: [UInt64]

  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func holds(_ place: Int) -> Bool { words[place >> 6] >> UInt64(place & 63) & 1 == 1 }

  /// Takes a place; whether it was new.
  @discardableResult
  mutating func insert(_ place: Int) -> Bool {
    let isNew = !holds(place)
    words[place >> 6] |= 1 << UInt64(place & 63)
    return isNew
  }

  var members: [Int] {
    var members: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        members.append(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return members
  }
}
