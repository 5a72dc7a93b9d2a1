/// What is known of a word while its characters are read.
struct WordRun {
  var hash = WordHash()
  var shape = Token.Shape()
  var isElision = false
  private var letters = 0

  mutating func small(_ byte: UInt8) {
    hash.add(byte)
    shape.insert(.hasSmall)
    letters += 1
  }

  /// Takes a small letter and those that follow it, of ASCII; the offset behind them.
  mutating func small(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    repeat {
      hash.add(bytes[end])
      end += 1
    } while end < bytes.count && bytes[end] &- 0x61 < 26
    shape.insert(.hasSmall)
    letters += end - start
    return end
  }

  /// Takes a small letter of two bytes.
  mutating func small(_ lead: UInt8, _ tail: UInt8) {
    hash.add(lead)
    hash.add(tail)
    shape.insert(.hasSmall)
    letters += 1
  }

  mutating func capital(_ folded: UInt8) {
    hash.add(folded)
    capital()
  }

  private mutating func capital() {
    shape.insert(letters == 0 ? .capitalised : .innerCapital)
    letters += 1
  }

  mutating func digit(_ byte: UInt8) {
    hash.add(byte)
    shape.insert(.hasDigit)
    letters += 1
  }

  mutating func hyphen() {
    hash.add(0x2D)
    shape.insert(.hyphenated)
    letters = 0
    isElision = false
  }

  mutating func apostrophe() {
    hash.add(0x27)
    isElision = Elision.isElided(hash)
    letters = 0
  }

  /// Takes a character of several bytes; false where it ends the word.
  mutating func wide(
    _ kind: WideClass, _ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ next: Int
  ) -> Bool {
    switch kind {
    case .capital:
      capital()
      addFolded(scalar, bytes, index, next)
    case .small:
      shape.insert(.hasSmall)
      letters += 1
      for offset in index..<next { hash.add(bytes[offset]) }
    case .letter:
      letters += 1
      for offset in index..<next { hash.add(bytes[offset]) }
    case .invisible:
      break
    case .space, .mark, .apostrophe, .hyphen:
      return false
    }
    return true
  }

  /// Adds a wide capital as ``Folding`` folds it.
  private mutating func addFolded(_ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ next: Int) {
    switch scalar {
    case 0xC0...0xDE:
      hash.add(0xC3)
      hash.add(bytes[index + 1] + 0x20)
    case 0x152:
      hash.add(0xC5)
      hash.add(0x93)
    case 0x178:
      hash.add(0xC3)
      hash.add(0xBF)
    default:
      for offset in index..<next { hash.add(bytes[offset]) }
    }
  }
}
