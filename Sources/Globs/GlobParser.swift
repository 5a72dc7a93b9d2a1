/// One step of a pattern.
enum GlobStep: Sendable, Hashable {
  /// This character.
  case one(Unicode.Scalar)
  /// Any character but a slash.
  case anyOne
  /// Any number of them.
  case anyInName
  /// A character of a class.
  case oneOf(GlobClass)
  /// Any number of whole names, each with its slash.
  case names
  /// Goes on at one of several steps.
  case fork([Int])
  /// Goes on at another step.
  case jump(Int)
}

/// The characters between square brackets.
struct GlobClass: Sendable, Hashable {
  var isNegated = false
  var ranges: [ClosedRange<Unicode.Scalar>] = []

  func holds(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar) } != isNegated
  }
}

/// Reads a pattern into steps.
struct GlobParser {
  private var rest: [Unicode.Scalar]
  private var steps: [GlobStep] = []
  private var depth = 0

  /// The steps of a pattern.
  static func steps(of pattern: String) throws(Glob.Flaw) -> [GlobStep] {
    guard pattern.utf8.count <= Glob.longest else {
      throw Glob.Flaw(description: "the pattern is longer than \(Glob.longest) bytes")
    }
    var scalars = Array(pattern.unicodeScalars)
    while scalars.last == "/" { scalars.removeLast() }
    let isRooted = scalars.contains("/")
    if scalars.first == "/" { scalars.removeFirst() }
    guard scalars.first != "!" else {
      throw Glob.Flaw(description: "a pattern cannot take back another with « ! »; write \\! for the sign itself")
    }
    guard !scalars.isEmpty else { throw Glob.Flaw(description: "the pattern is empty") }
    var parser = GlobParser(rest: (isRooted ? [] : Array("**/".unicodeScalars)) + scalars)
    try parser.sequence()
    guard parser.rest.isEmpty else { throw Glob.Flaw(description: "a « } » closes nothing") }
    return parser.steps
  }

  private init(rest: [Unicode.Scalar]) {
    self.rest = rest.reversed()
  }

  private mutating func next() -> Unicode.Scalar? { rest.popLast() }

  private func follows(_ text: String) -> Bool { rest.reversed().starts(with: text.unicodeScalars) }

  /// Steps up to the end, or to what ends a branch.
  private mutating func sequence() throws(Glob.Flaw) {
    var isAtNameStart = true
    while let scalar = rest.last {
      if depth > 0, scalar == "," || scalar == "}" { return }
      if depth == 0, scalar == "}" { return }
      rest.removeLast()
      switch scalar {
      case "*" where isAtNameStart && follows("*/"):
        rest.removeLast(2)
        if steps.last != .names { steps.append(.names) }
        continue
      case "*" where isAtNameStart && rest == ["*"]:
        rest = []
        steps += [.names, .anyInName]
      case "*":
        if steps.last != .anyInName { steps.append(.anyInName) }
      case "?": steps.append(.anyOne)
      case "[": steps.append(.oneOf(try characterClass()))
      case "{": try branches()
      case "\\":
        guard let escaped = next() else { throw Glob.Flaw(description: "a « \\ » escapes nothing") }
        steps.append(.one(escaped))
      default: steps.append(.one(scalar))
      }
      isAtNameStart = scalar == "/"
    }
  }

  /// `{a,b}`, behind its bracket.
  private mutating func branches() throws(Glob.Flaw) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 20 else { throw Glob.Flaw(description: "brackets « { » are nested too deep") }
    let fork = steps.count
    steps.append(.fork([]))
    var (starts, ends): ([Int], [Int]) = ([], [])
    while true {
      starts.append(steps.count)
      try sequence()
      ends.append(steps.count)
      steps.append(.jump(0))
      guard let closer = next() else { throw Glob.Flaw(description: "a « { » is not closed") }
      if closer == "}" { break }
    }
    steps[fork] = .fork(starts)
    for end in ends { steps[end] = .jump(steps.count) }
  }

  /// `[a-z]` or `[!a-z]`, behind its bracket.
  private mutating func characterClass() throws(Glob.Flaw) -> GlobClass {
    var found = GlobClass()
    if rest.last == "!" || rest.last == "^" {
      found.isNegated = true
      rest.removeLast()
    }
    var isFirst = true
    while let scalar = next() {
      if scalar == "]", !isFirst { return found }
      isFirst = false
      if rest.last == "-", rest.count > 1, rest[rest.count - 2] != "]" {
        rest.removeLast()
        guard let end = next(), scalar <= end else { throw Glob.Flaw(description: "a class « [ ] » runs backwards") }
        found.ranges.append(scalar...end)
      } else {
        found.ranges.append(scalar...scalar)
      }
    }
    throw Glob.Flaw(description: "a « [ » is not closed")
  }
}
