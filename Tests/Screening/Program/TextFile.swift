import Foundation

/// Files that are measured.
enum TextFile {
  /// The bytes of a file; none where it cannot be read.
  static func bytes(of path: String) -> [UInt8] {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) } ?? []
  }

  /// The words of a file, with their marks.
  static func words(of path: String) -> [Substring] {
    String(decoding: bytes(of: path), as: UTF8.self).split(whereSeparator: \.isWhitespace)
  }

  /// The bytes of memory that the process has.
  static var memory: Int {
    let fields = String(decoding: bytes(of: "/proc/self/statm"), as: UTF8.self).split(separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * 4_096
  }
}
