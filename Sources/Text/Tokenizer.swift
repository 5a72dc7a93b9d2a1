/// Cuts a text into tokens in one pass over its bytes.
///
/// What French needs: an elided word is a token of its own (`l’` `artillerie`), but not inside a word (`aujourd’hui`);
/// hyphens join a word that the lexicon knows (`week-end`) and are marks between the parts of one it does not
/// (`dit` `-` `il`). URLs, e-mail addresses, file names, handles, hashtags and names of code are tokens of their own
/// kinds. White space is no token.
public enum Tokenizer {
  /// The tokens of a text in NFC.
  ///
  /// - Parameter knows: whether a compound with inner hyphens is one word.
  public static func tokens(of text: [UInt8], knows: @escaping (WordHash) -> Bool) -> [Token] {
    var rest: [Token] = []
    // French has a token in five to six bytes; what a text of marks alone has more is added behind.
    let room = text.count / 4 + 16
    let tokens = [Token](unsafeUninitializedCapacity: room) { buffer, count in
      text.withUnsafeBufferPointer { bytes in
        ByteClass.table.withUnsafeBufferPointer { classes in
          var scanner = Scanner(bytes: bytes, classes: classes, knows: knows, buffer: buffer)
          scanner.run()
          count = scanner.count
          rest = scanner.rest
        }
      }
    }
    return rest.isEmpty ? tokens : tokens + rest
  }
}

/// The walk over the bytes. It only reads inside `bytes`, so that the unchecked access stays in bounds.
private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<ByteClass>
  let knows: (WordHash) -> Bool
  /// The tokens so far, and those that it has no room for.
  let buffer: UnsafeMutableBufferPointer<Token>
  private(set) var count = 0
  private(set) var rest: [Token] = []
  var at = 0
  var lastEnd = -1
  var atLineStart = true

  mutating func run() {
    while at < bytes.count {
      switch classes[Int(bytes[at])] {
      case .newline:
        atLineStart = true
        at += 1
      case .space, .tail:
        at += 1
      case .small, .capital:
        word()
      case .digit:
        number()
      case .lead:
        wide()
      case .mark, .apostrophe, .hyphen, .underscore:
        mark()
      }
    }
  }

  // MARK: Emitting

  mutating func emit(
    _ kind: Token.Kind, from start: Int, to end: Int, key: UInt64 = 0, _ shape: Token.Shape
  ) {
    var shape = shape
    if start == lastEnd { shape.insert(.joined) }
    if atLineStart {
      shape.insert(.startsLine)
      atLineStart = false
    }
    let token = Token(start: start, end: end, key: key, kind: kind, shape: shape)
    if count < buffer.count {
      buffer.initializeElement(at: count, to: token)
      count += 1
    } else {
      rest.append(token)
    }
    lastEnd = end
    at = end
  }

  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  func isAlphanumeric(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch classes[Int(bytes[index])] {
    case .small, .capital, .digit: return true
    case .lead:
      let (scalar, _) = scalar(at: index)
      switch WideClass.of(scalar) {
      case .small, .capital, .letter: return true
      default: return false
      }
    default: return false
    }
  }

  /// The character of several bytes that begins here, and the offset behind it.
  func scalar(at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + count <= bytes.count else { return (0xFFFD, bytes.count) }
    var value = UInt32(lead) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
    for offset in 1..<count { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, index + count)
  }

  // MARK: Words

  mutating func wide() {
    let (value, next) = scalar(at: at)
    switch WideClass.of(value) {
    case .small, .capital, .letter:
      word()
    case .space, .invisible:
      if value == 0x2028 || value == 0x2029 || value == 0x85 { atLineStart = true }
      at = next
    case .mark, .apostrophe, .hyphen:
      emit(.mark, from: at, to: next, key: UInt64(value), [])
    }
  }

  mutating func word() {
    let start = at
    var run = WordRun()
    var index = at
    if classes[Int(bytes[at])] == .small {
      index = run.small(bytes, from: at)
      if index < bytes.count, classes[Int(bytes[index])] == .space {
        return emit(.word, from: start, to: index, key: run.hash.value, .hasSmall)
      }
    }
    scan: while index < bytes.count {
      let value = bytes[index]
      switch classes[Int(value)] {
      case .small:
        index = run.small(bytes, from: index)
      case .capital:
        run.capital(value | 0x20)
        index += 1
      case .digit:
        run.digit(value)
        index += 1
      case .lead:
        if value == 0xC3, index + 1 < bytes.count, bytes[index + 1] > 0x9E, bytes[index + 1] != 0xB7 {
          // ß to ÿ, but for the sign of division.
          run.small(0xC3, bytes[index + 1])
          index += 2
          continue
        }
        let (scalar, next) = scalar(at: index)
        let kind = WideClass.of(scalar)
        if kind == .apostrophe {
          guard isAlphanumeric(next) else { break scan }
          run.apostrophe()
          if run.isElision { return elision(from: start, to: next, run) }
        } else if kind == .hyphen {
          guard isAlphanumeric(next) else { break scan }
          run.hyphen()
        } else if !run.wide(kind, scalar, bytes, index, next) {
          break scan
        }
        index = next
      case .apostrophe:
        guard isAlphanumeric(index + 1) else { break scan }
        run.apostrophe()
        index += 1
        if run.isElision { return elision(from: start, to: index, run) }
      case .hyphen:
        guard isAlphanumeric(index + 1) else { break scan }
        run.hyphen()
        index += 1
      case .underscore:
        guard isAlphanumeric(index + 1) else { break scan }
        return code(from: start)
      case .mark where value == 0x2E || value == 0x40 || value == 0x3A:
        guard let end = Address.end(in: bytes, from: start, mark: index) else { break scan }
        return emit(.address, from: start, to: end, [])
      default:
        break scan
      }
    }
    if run.shape.contains(.hyphenated), !knows(run.hash) { return parts(from: start, to: index) }
    emit(.word, from: start, to: index, key: run.hash.value, run.shape)
  }

  mutating func elision(from start: Int, to end: Int, _ run: WordRun) {
    emit(.word, from: start, to: end, key: run.hash.value, run.shape.union(.elided))
  }

  /// The parts of a compound that is no word of the lexicon, and the hyphens between them.
  mutating func parts(from start: Int, to end: Int) {
    var index = start
    var partStart = start
    var run = WordRun()
    while index < end {
      let value = bytes[index]
      var next = index + 1
      switch classes[Int(value)] {
      case .small: run.small(value)
      case .capital: run.capital(value | 0x20)
      case .digit: run.digit(value)
      case .apostrophe: run.apostrophe()
      case .lead:
        let (scalar, after) = scalar(at: index)
        next = after
        let kind = WideClass.of(scalar)
        if kind == .hyphen {
          part(from: partStart, to: index, run)
          emit(.mark, from: index, to: next, key: UInt64(scalar), [])
          (partStart, run) = (next, WordRun())
        } else if kind == .apostrophe {
          run.apostrophe()
        } else {
          _ = run.wide(kind, scalar, bytes, index, next)
        }
      default:
        part(from: partStart, to: index, run)
        emit(.mark, from: index, to: next, key: 0x2D, [])
        (partStart, run) = (next, WordRun())
      }
      index = next
      if run.isElision {
        elision(from: partStart, to: index, run)
        (partStart, run) = (index, WordRun())
      }
    }
    if partStart < end { part(from: partStart, to: end, run) }
  }

  mutating func part(from start: Int, to end: Int, _ run: WordRun) {
    let startsWithDigit = classes[Int(bytes[start])] == .digit
    let key = startsWithDigit ? 0 : run.hash.value
    emit(startsWithDigit ? .number : .word, from: start, to: end, key: key, run.shape)
  }

  mutating func code(from start: Int) {
    var end = start
    while end < bytes.count, isAlphanumeric(end) || bytes[end] == 0x5F || bytes[end] & 0xC0 == 0x80 { end += 1 }
    while end > start, bytes[end - 1] == 0x5F { end -= 1 }
    if byte(end) == 0x2E, let address = Address.end(in: bytes, from: start, mark: end) { end = address }
    emit(.code, from: start, to: end, [])
  }

  // MARK: Numbers, marks, names of the net

  mutating func number() {
    let start = at
    var index = at
    while index < bytes.count {
      let value = bytes[index]
      if isAlphanumeric(index) || value & 0xC0 == 0x80 {
        index += 1
      } else if (value == 0x2E || value == 0x2C) && classes[Int(byte(index + 1))] == .digit {
        index += 2
      } else {
        break
      }
    }
    emit(.number, from: start, to: index, .hasDigit)
  }

  /// Whether a letter or digit stands right before.
  private var followsWord: Bool {
    guard at > 0 else { return false }
    let before = bytes[at - 1]
    return before >= 0x80 || classes[Int(before)] == .small || classes[Int(before)] == .capital
      || classes[Int(before)] == .digit
  }

  mutating func mark() {
    let value = bytes[at]
    var end = at + 1
    if value == 0x2E {
      while byte(end) == 0x2E { end += 1 }
    } else if value == 0x40 || value == 0x23, isAlphanumeric(end), !followsWord {
      while end < bytes.count, isAlphanumeric(end) || bytes[end] == 0x5F || bytes[end] & 0xC0 == 0x80 { end += 1 }
      return emit(value == 0x40 ? .handle : .hashtag, from: at, to: end, [])
    }
    emit(.mark, from: at, to: end, key: UInt64(value), [])
  }
}
