import LavoirText

/// Why bytes are no state of a ``Screener``.
public enum ScreeningStateError: Error, Equatable, Sendable, CustomStringConvertible {
  /// They are none, or were damaged, from this byte of the piece on.
  case damaged(offset: Int)
  /// They are that of a run with other rules for duplicates, as these tell.
  case otherRules(had: String, has: String)

  /// What to do.
  public var description: String {
    switch self {
    case .damaged(let offset):
      "what is known of the documents so far is damaged at byte \(offset); start the run again"
    case .otherRules(let had, let has):
      "the run was begun with other rules for duplicates (\(had), now \(has)); resume with those, or start again"
    }
  }
}

/// Reads the state of a screener: a header, then the documents that were kept.
struct ScreeningState {
  private let bytes: UnsafeRawBufferPointer
  /// How many bytes were read.
  private(set) var offset = 0

  private static let magic: UInt64 = 0x3153_5249_4F56_414C  // `LAVOIRS1`

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// What the states of some rules begin with.
  static func header(_ rules: ScreeningRules) -> [UInt8] {
    var fields = FieldWriter()
    fields.key(magic)
    fields.string(rules.duplicatesSignature)
    return framed(fields.bytes)
  }

  /// Some bytes behind their number in four bytes, little-endian.
  static func framed(_ bytes: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: bytes.count).littleEndian) { Array($0) } + bytes
  }

  /// Reads the header; false where it is not whole.
  mutating func readHeader(_ rules: ScreeningRules) throws(ScreeningStateError) -> Bool {
    guard let frame = nextFrame() else { return false }
    var fields = FieldReader(frame)
    guard fields.key() == Self.magic, let had = fields.string() else { throw .damaged(offset: 0) }
    guard had == rules.duplicatesSignature else {
      throw .otherRules(had: had, has: rules.duplicatesSignature)
    }
    return true
  }

  /// The next document; `nil` where it is not whole.
  mutating func next() throws(ScreeningStateError) -> KeptDocument? {
    let start = offset
    guard let frame = nextFrame() else { return nil }
    guard let document = KeptDocument(frame) else { throw .damaged(offset: start) }
    return document
  }

  private mutating func nextFrame() -> UnsafeRawBufferPointer? {
    guard bytes.count - offset >= 4 else { return nil }
    let count = Int(
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    guard bytes.count - offset - 4 >= count else { return nil }
    defer { offset += 4 + count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset + 4..<offset + 4 + count])
  }
}

extension ScreeningRules {
  /// A text that is another for any other rules for duplicates.
  fileprivate var duplicatesSignature: String {
    switch duplicates {
    case .keep, .exact: duplicates.rawValue
    case .near: "near, similarity \(similarity), shingles of \(shingle) words"
    }
  }
}
