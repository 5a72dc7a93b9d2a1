/// Paths as URIs of RFC 3986.
enum ArtifactURI {
  /// A path that begins with `/` as a `file` URI, any other as a relative reference.
  static func text(ofPath path: String) -> String {
    let escaped = path.utf8.reduce(into: "") { out, byte in
      if isPlain(byte) { out.unicodeScalars.append(Unicode.Scalar(byte)) } else { out += "%" + hexadecimal(byte) }
    }
    return isAbsolute(path) ? "file://" + escaped : escaped
  }

  /// Whether a path does not depend on the working directory.
  static func isAbsolute(_ path: String) -> Bool { path.hasPrefix("/") }

  /// What needs no escape anywhere in a path; a colon would, in the first part of a relative one.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
