extension String {
  /// The text with every line end shown as ⏎, and every control character as a sign of it.
  public var onOneLine: String {
    utf8.mayCommandTerminal ? String(map { $0.isNewline ? "⏎" : $0.harmless }) : self
  }
}

extension Sequence<UInt8> {
  /// Whether UTF-8 text has control characters or line ends, or bytes that look like them. Nearly none has; asking each
  /// character for its properties takes longer than all the rest of a report.
  var mayCommandTerminal: Bool {
    var last: UInt8 = 0
    for byte in self {
      let isControl = byte < 0x20 || byte == 0x7F || last == 0xC2 && byte < 0xA0
      if isControl || last == 0x80 && byte & 0xFE == 0xA8 { return true }
      last = byte
    }
    return false
  }
}
