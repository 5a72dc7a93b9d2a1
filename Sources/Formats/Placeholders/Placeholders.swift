import LavoirText

/// What stands in a text for something that a program puts in or shows in another way: variables, tags, entities.
enum Placeholders {
  /// Where they stand in a stretch of text, in order.
  static func find(in bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
    all(in: bytes, range).map(\.range)
  }

  /// What they are and where they stand in a stretch of text, in order.
  static func all(in bytes: [UInt8], _ range: ByteRange) -> [Placeholder] {
    var scanner = PlaceholderScanner(bytes, range)
    return scanner.placeholders()
  }
}

/// Something in a text that is nobody’s to correct.
struct Placeholder: Equatable {
  /// What the detectors read for a value that is put in: a name that no lexicon has, with which most sentences are right.
  static let standIn = Array("Xx".utf8)

  /// Its bytes.
  let range: ByteRange
  /// What it is.
  let kind: Kind

  /// What stands there for something else.
  enum Kind: Equatable {
    /// A value that is put in: `%s`, `{count}`, `${path}`.
    case variable
    /// A character by another name: `&nbsp;`, `%%`.
    case character([UInt8])
    /// A tag in a sentence: `<b>`.
    case tag
    /// A tag that ends the line: `<br>`.
    case lineBreak
    /// A tag that ends the paragraph: `</p>`.
    case blockBreak
    /// Code between its tags.
    case code(ByteRange)
  }
}

/// Goes over a text once and tells what is a placeholder.
struct PlaceholderScanner {
  let bytes: [UInt8]
  let range: ByteRange
  /// Where the last placeholder ends.
  private(set) var lastEnd: Int
  /// The names of tags in small letters that end somewhere in the text.
  var closedNames: Set<String> = []
  /// Which ends of tags were looked for in vain.
  var missingClosers: Set<String> = []
  private var closingBraces: [Int]?

  /// The longest name or expression that is taken for one, in bytes.
  static let longestName = 256

  /// A scanner of a stretch.
  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    self.range = range
    lastEnd = range.start
  }

  /// Every placeholder in order.
  mutating func placeholders() -> [Placeholder] {
    var found: [Placeholder] = []
    var at = range.start
    while at < range.end {
      if let placeholder = placeholder(at: at) {
        found.append(placeholder)
        at = placeholder.range.end
        lastEnd = at
      } else {
        at += 1
      }
    }
    return found.map(judged)
  }

  /// A byte of the stretch; zero outside.
  func byte(_ at: Int) -> UInt8 { at >= range.start && at < range.end ? bytes[at] : 0 }

  private mutating func placeholder(at start: Int) -> Placeholder? {
    switch bytes[start] {
    case UInt8(ascii: "%"): percent(at: start)
    case UInt8(ascii: "{"): brace(at: start).map { variable(start, $0) }
    case UInt8(ascii: "$"), UInt8(ascii: "#"):
      byte(start + 1) == UInt8(ascii: "{") ? closingBrace(of: start + 1).map { variable(start, $0 + 1) } : nil
    case UInt8(ascii: "@"): mention(at: start).map { variable(start, $0) }
    case UInt8(ascii: "<"): tag(at: start)
    case UInt8(ascii: "&"): entity(at: start)
    default: nil
    }
  }

  /// A variable from an offset to another.
  func variable(_ start: Int, _ end: Int) -> Placeholder {
    Placeholder(range: ByteRange(start, end), kind: .variable)
  }

  /// `@count`, where no address of mail is.
  private func mention(at start: Int) -> Int? {
    guard !byte(start - 1).isNamePart, byte(start - 1) != UInt8(ascii: "."), byte(start + 1).isLetter else {
      return nil
    }
    return end(ofNameAt: start + 1)
  }

  /// The end of the letters, digits and `_` from an offset on.
  func end(ofNameAt start: Int) -> Int {
    var at = start
    while byte(at).isNamePart { at += 1 }
    return at
  }
}

extension PlaceholderScanner {
  /// `{0}`, `{name}`, `{name:.2f}`, `{{ x }}`, `{% if %}` and messages of ICU: `{count, plural, …}`.
  private mutating func brace(at start: Int) -> Int? {
    switch byte(start + 1) {
    case UInt8(ascii: "{"): return end(of: "}}", from: start + 2).map { byte($0) == UInt8(ascii: "}") ? $0 + 1 : $0 }
    case UInt8(ascii: "%"): return end(of: "%}", from: start + 2)
    case UInt8(ascii: "}"): return start + 2
    default: break
    }
    let name = afterBlanks(start + 1)
    var at = name
    while byte(at).isBraceName, at - name < Self.longestName { at += 1 }
    guard at > name else { return nil }
    let afterName = at
    at = afterBlanks(at)
    switch byte(at) {
    case UInt8(ascii: "}"): return at + 1
    case UInt8(ascii: ","): return argument(at: afterBlanks(at + 1)) ? closingBrace(of: start).map { $0 + 1 } : nil
    case UInt8(ascii: ":"), UInt8(ascii: "!"): return at == afterName ? endOfLine(closedBy: "}", from: at) : nil
    default: return nil
    }
  }

  /// Whether a kind of argument that messages of ICU have, or a width, stands at an offset.
  private func argument(at start: Int) -> Bool {
    if byte(start) == UInt8(ascii: "-") || byte(start).isDigit { return true }
    let word = String(decoding: bytes[start..<max(start, end(ofNameAt: start))], as: UTF8.self)
    return Self.arguments.contains(word)
  }

  private static let arguments: Set = [
    "plural", "select", "selectordinal", "number", "date", "time", "spellout", "ordinal", "duration", "choice", "list",
  ]

  private func afterBlanks(_ start: Int) -> Int {
    var at = start
    while byte(at) == 0x20 || byte(at) == 0x09 || byte(at) == 0x0A || byte(at) == 0x0D { at += 1 }
    return at
  }

  /// Behind some bytes that stand near by.
  func end(of closer: StaticString, from start: Int) -> Int? {
    let pattern = closer.withUTF8Buffer { Array($0) }
    let most = min(range.end, start + Self.longestName)
    return bytes.firstPlace(of: pattern, from: start, before: most).map { $0 + pattern.count }
  }

  /// Behind a closing sign that stands near by on the same line.
  private func endOfLine(closedBy closer: Unicode.Scalar, from start: Int) -> Int? {
    var at = start
    while at < range.end, at - start < Self.longestName, byte(at) != 0x0A, byte(at) != UInt8(ascii: "{") {
      if byte(at) == UInt8(ascii: closer) { return at + 1 }
      at += 1
    }
    return nil
  }

  /// The brace that closes another; found for all of them at once.
  private mutating func closingBrace(of open: Int) -> Int? {
    let table = closingBraces ?? bracePairs()
    closingBraces = table
    let close = table[open - range.start]
    return close < 0 ? nil : close
  }

  private func bracePairs() -> [Int] {
    var pairs = [Int](repeating: -1, count: range.count)
    var open: [Int] = []
    for at in range.indices {
      if bytes[at] == UInt8(ascii: "{") { open.append(at) }
      if bytes[at] == UInt8(ascii: "}"), let last = open.popLast() { pairs[last - range.start] = at }
    }
    return pairs
  }
}

extension UInt8 {
  /// Whether the name of a variable between braces may have it.
  fileprivate var isBraceName: Bool {
    isNamePart || self >= 0x80 || self == UInt8(ascii: ".") || self == UInt8(ascii: "$") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "[") || self == UInt8(ascii: "]")
  }
}
