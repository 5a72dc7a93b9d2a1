import LavoirEncodings
import LavoirText

/// A stretch without white space in which characters are written as escapes, and what they stand for.
struct EscapedRun {
  /// What one escape stands for.
  enum Value {
    case text(String)
    /// One byte of a character, in UTF-8 or windows-1252.
    case byte(UInt8)
  }

  /// Escapes that stand together, and the text they stand for.
  struct Cluster {
    let range: ByteRange
    let text: String
  }

  /// Its escapes, in order.
  let clusters: [Cluster]
  /// The stretch with every escape replaced.
  private let decoded: [Unicode.Scalar]
  /// Whether each of these characters was escaped.
  private let isEscaped: [Bool]

  /// Reads a stretch; `nil` where no escape stands in it.
  ///
  /// - Parameter escape: the escape that begins at an offset, and how many bytes it takes.
  init?(_ run: ByteRange, in text: RawText, escape: (Int) -> (value: Value, length: Int)?) {
    var clusters: [Cluster] = []
    var decoded: [Unicode.Scalar] = []
    var isEscaped: [Bool] = []
    var at = run.start
    while at < run.end {
      let start = at
      var cluster = ""
      var bytes: [UInt8] = []
      while at < run.end, let (value, length) = escape(at) {
        switch value {
        case .text(let text):
          cluster += Self.characters(of: bytes) + text
          bytes = []
        case .byte(let byte):
          bytes.append(byte)
        }
        at += length
      }
      cluster += Self.characters(of: bytes)
      if at > start {
        clusters.append(Cluster(range: ByteRange(start, at), text: cluster))
        decoded += cluster.unicodeScalars
        isEscaped += cluster.unicodeScalars.map { _ in true }
      } else if let (scalar, range) = text.scalar(at: at) {
        decoded.append(scalar)
        isEscaped.append(false)
        at = range.end
      } else {
        break
      }
    }
    guard !clusters.isEmpty else { return nil }
    self.clusters = clusters
    self.decoded = decoded
    self.isEscaped = isEscaped
  }

  /// The characters of some bytes: UTF-8 where they are that, windows-1252 otherwise.
  private static func characters(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(
      String.UnicodeScalarView(bytes.map { SingleByteEncoding.windows1252?.scalar(of: $0) ?? Unicode.Scalar($0) }))
  }

  /// What tells whether the escapes were meant as characters.
  enum Judgement {
    /// Every escaped letter stands in a word of French.
    case french
    /// No letter was escaped: marks, spaces and digits.
    case marks
    /// Some letter makes no word of French.
    case unknown
  }

  /// Whether the escapes make words of French.
  func judgement(in text: RawText) -> Judgement {
    var judgement = Judgement.marks
    for word in decoded.indices.split(whereSeparator: { !decoded[$0].properties.isAlphabetic }) {
      guard word.contains(where: { isEscaped[$0] }) else { continue }
      guard text.isKnown(String(String.UnicodeScalarView(word.map { decoded[$0] }))) else { return .unknown }
      judgement = .french
    }
    return judgement
  }

  /// Whether every word of the stretch is French, escaped or not.
  func isFrenchThroughout(in text: RawText) -> Bool {
    decoded.split { !$0.properties.isAlphabetic }.allSatisfy { text.isKnown(String(String.UnicodeScalarView($0))) }
  }
}

extension RawText {
  /// The number that hexadecimal digits at an offset write; `nil` where there are not as many.
  func hex(at offset: Int, digits: Int) -> UInt32? {
    guard offset + digits <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + digits] {
      guard
        let digit = Unicode.Scalar(byte).properties.isASCIIHexDigit
          ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
      else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Whether the bytes at an offset are these characters of ASCII.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { offset >= 0 && bytes[min(offset, bytes.count)...].starts(with: $0) }
  }
}
