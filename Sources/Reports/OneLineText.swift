extension String {
  /// The text with every line end shown as ⏎, and every control character as a sign of it.
  var onOneLine: String {
    contains { $0.isNewline || $0.harmless != $0 } ? String(map { $0.isNewline ? "⏎" : $0.harmless }) : self
  }
}
