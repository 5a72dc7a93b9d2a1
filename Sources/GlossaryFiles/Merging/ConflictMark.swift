/// The line that begins two versions of something in a file that git merged.
enum ConflictMark {
  /// The error at the first such line of a text that cannot be read; `nil` where none is.
  static func error(in text: String, file: String) -> GlossaryError? {
    var line = 1
    var start = true
    var signs = 0
    for byte in text.utf8 {
      if start, byte == UInt8(ascii: "<") {
        signs += 1
      } else if start, signs >= 7, byte == 0x20 {
        return GlossaryError(
          file: file, line: line,
          problem: "a merge left two versions of an entry here: keep one, and delete the lines that begin with "
            + "\(String(repeating: "<", count: signs)), \(String(repeating: "=", count: signs)) and "
            + String(repeating: ">", count: signs))
      } else {
        start = byte == 0x0A
        signs = 0
        line += start ? 1 : 0
      }
    }
    return nil
  }
}
