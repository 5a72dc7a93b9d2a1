/// Finds where a URL, e-mail address, domain or file name ends.
enum Address {
  /// The end of the address that begins at `start`, or `nil` where the mark at `mark` (`.`, `@` or `:`) makes none.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, mark: Int) -> Int? {
    if bytes[mark] == 0x3A {
      guard mark + 3 < bytes.count, bytes[mark + 1] == 0x2F, bytes[mark + 2] == 0x2F else { return nil }
      return pathEnd(in: bytes, from: mark + 3)
    }
    guard mark + 1 < bytes.count, isLabel(bytes[mark + 1]) else { return nil }
    var index = start
    var labelStart = start
    var sawAt = false
    while index < bytes.count, isLabel(bytes[index]) || bytes[index] == 0x2E || bytes[index] == 0x40 {
      if bytes[index] == 0x40 { sawAt = true }
      if !isLabel(bytes[index]) {
        guard index + 1 < bytes.count, isLabel(bytes[index + 1]) else { break }
        labelStart = index + 1
      }
      index += 1
    }
    guard labelStart > start else { return nil }
    let followsPath = index < bytes.count && bytes[index] == 0x2F
    let isWeb = mark == start + 3 && (0..<3).allSatisfy { bytes[start + $0] | 0x20 == 0x77 }
    guard sawAt || isWeb || suffixes.contains(suffix(of: bytes[labelStart..<index])) else { return nil }
    return followsPath ? pathEnd(in: bytes, from: index) : index
  }

  /// Endings of domains and of files that stand in running text.
  private static let suffixes: Set<String> = [
    "com", "org", "net", "info", "fr", "be", "ch", "ca", "eu", "ru", "by", "ua", "uk", "de", "es", "it", "lu", "io",
    "tv", "me", "co", "gov", "edu", "php", "html", "htm", "asp", "aspx", "js", "css", "py", "txt", "pdf", "cfg", "conf",
    "ini", "sys", "exe", "dll", "md", "csv", "json", "xml", "yml", "yaml", "png", "jpg", "jpeg", "gif", "svg", "zip",
    "gz", "mp3", "mp4", "avi", "doc", "docx", "xls", "xlsx", "ppt", "odt", "ods", "sh", "so", "deb", "rpm",
  ]

  private static func suffix(of label: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    label.count > 5 ? "" : String(decoding: label, as: UTF8.self)
  }

  /// Letters, digits, `-` and `_`.
  private static func isLabel(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }

  /// The end of a URL's path: before white space, a quote, a bracket, or the full stop or comma that closes a clause.
  private static func pathEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x80, !"\"<>()[]{}|`".utf8.contains(bytes[end]) {
      end += 1
    }
    while end > start, ".,;:!?'*_".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
