import Glibc
import LavoirText

extension UnsafeRawBufferPointer {
  /// The offset behind the line feed of a line; the end of the bytes where there is none and these are all.
  func endOfLine(from start: Int, isLast: Bool) -> Int? {
    if let base = baseAddress, let found = memchr(base + start, 0x0A, count - start) {
      return UnsafeRawPointer(found) - base + 1
    }
    return isLast ? count : nil
  }

  /// How many bytes the byte order mark of UTF-8 takes at an offset; 0 where there is none.
  func byteOrderMark(at start: Int) -> Int {
    start + 3 <= count && self[start] == 0xEF && self[start + 1] == 0xBB && self[start + 2] == 0xBF ? 3 : 0
  }
}

extension [UInt8] {
  /// How many bytes the byte order mark of UTF-8 takes that the bytes begin with.
  var byteOrderMark: Int { withUnsafeBytes { $0.byteOrderMark(at: 0) } }

  /// Whether nothing but white space stands on the line.
  var isBlankLine: Bool {
    self[byteOrderMark...].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
  }

  /// How many bytes the line end takes that the bytes end with.
  var lineEnd: Int {
    guard last == 0x0A else { return 0 }
    return count > 1 && self[count - 2] == 0x0D ? 2 : 1
  }

  /// Refuses what is not UTF-8.
  func checkUTF8() throws(RecordError) {
    guard let place = withUnsafeBytes({ UTF8Check.firstFlaw(in: $0) }) else { return }
    throw RecordError(.notUTF8, at: place, "the bytes from here on are not UTF-8; convert the file to UTF-8")
  }

  /// Refuses a NUL byte, which no text holds.
  func checkNUL() throws(RecordError) {
    let place = withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { base in memchr(base, 0, count).map { UnsafeRawPointer($0) - base }
      }
    }
    if let place { throw RecordError(at: place, "a NUL byte: this is no text") }
  }
}
