/// How text is spelled between the quotation marks of a table (RFC 4180): one in the text is written twice.
struct QuotedSpelling: SignSpelling {
  static let signStart = UInt8(ascii: "\"")

  func sign(at offset: Int, in bytes: [UInt8]) -> (length: Int, text: [UInt8]) {
    (2, [Self.signStart])
  }

  func written(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { $0 == Self.signStart ? [$0, $0] : [$0] }
  }
}
