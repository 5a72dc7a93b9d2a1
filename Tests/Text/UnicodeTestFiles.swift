import CICU
import Foundation

/// The test files of the Unicode Character Database, where Debian's package `unicode-data` puts them.
enum UnicodeTestFiles {
  private static let folder = "/usr/share/unicode/"
  private static let unpacker = "/usr/bin/bunzip2"
  private static let normalization = folder + "NormalizationTest.txt.bz2"

  /// Whether the files are there, and for the version of Unicode that ICU 72 implements.
  static let fit =
    [unpacker, normalization].allSatisfy(FileManager.default.fileExists(atPath:)) && cicu_version() == 72
    && ["Grapheme", "Word", "Sentence"].allSatisfy { (try? text(onBreaksOf: $0))?.contains("Test-15.0.0") ?? false }

  /// One line of a file on breaks: a text and where its parts end.
  struct BreakLine {
    let source: Substring
    private(set) var text: [UInt8] = []
    private(set) var ends: [Int] = []

    /// The line of a file, as `÷ 0041 × 0308 ÷`; `nil` where a scalar cannot stand in UTF-8.
    init?(_ line: Substring) {
      source = line.prefix { $0 != "\t" }
      for word in source.split(separator: " ") {
        switch word {
        case "÷": if !text.isEmpty { ends.append(text.count) }
        case "×": break
        default:
          guard let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
          text += Array(String(Character(scalar)).utf8)
        }
      }
    }
  }

  /// The lines of a file of `auxiliary/`.
  static func breaks(_ name: String) throws -> [BreakLine] {
    try text(onBreaksOf: name).split(separator: "\n").filter { $0.hasPrefix("÷") }.compactMap(BreakLine.init)
  }

  private static func text(onBreaksOf name: String) throws -> String {
    try String(contentsOfFile: "\(folder)auxiliary/\(name)BreakTest.txt", encoding: .utf8)
  }

  /// The five columns of NormalizationTest.txt, one text a line; and the scalars that Part 1 lists.
  static func normalizationColumns() throws -> (columns: [[String]], listed: Set<Unicode.Scalar>) {
    var columns = [[String]](repeating: [], count: 5)
    var listed: Set<Unicode.Scalar> = []
    var part: Substring = ""
    for line in try unpacked(normalization).split(separator: "\n") where !line.hasPrefix("#") {
      guard !line.hasPrefix("@") else {
        part = line.prefix(6)
        continue
      }
      for (index, field) in line.split(separator: ";").prefix(5).enumerated() {
        let scalars = field.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
        columns[index].append(String(String.UnicodeScalarView(scalars)))
        if index == 0, part == "@Part1", let scalar = scalars.first { listed.insert(scalar) }
      }
    }
    return (columns, listed)
  }

  private static func unpacked(_ path: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: unpacker)
    process.arguments = ["--stdout", path]
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }
}
