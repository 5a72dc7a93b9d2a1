import Glibc

/// The terminal that the program runs in, if it does.
enum Terminal {
  /// Whether standard output is a terminal that may be coloured.
  static var hasColour: Bool {
    isatty(STDOUT_FILENO) != 0 && getenv("NO_COLOR") == nil
  }

  /// The columns of standard output, 80 where it is no terminal.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// One line on standard error.
  static func complain(_ sentence: String) {
    write("lavoir: \(sentence)\n", to: STDERR_FILENO)
  }

  /// Bytes on standard output.
  static func write(_ bytes: [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
  }

  /// Text on standard output.
  static func write(_ text: String) {
    write(Array(text.utf8), to: STDOUT_FILENO)
  }

  fileprivate static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var at = 0
    while at < bytes.count {
      let wrote = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + at }, bytes.count - at) }
      guard wrote > 0 else {
        if errno == EINTR { continue }
        return
      }
      at += wrote
    }
  }

  /// A bar on standard error for work that takes longer than a second; nothing where that is no terminal.
  struct Progress {
    private let total: Int
    private let started = ContinuousClock.now
    private var shown: ContinuousClock.Instant?
    private let isVisible = isatty(STDERR_FILENO) != 0

    init(total: Int) {
      self.total = total
    }

    /// Tells that so many pieces are done.
    mutating func update(done: Int) {
      let now = ContinuousClock.now
      guard isVisible, total > 1, now - started > .seconds(1), shown.map({ now - $0 > .milliseconds(100) }) ?? true
      else {
        return
      }
      shown = now
      let filled = done * 30 / max(total, 1)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
      Terminal.write("\r\(bar) \(done)/\(total)", to: STDERR_FILENO)
    }

    /// Takes the bar away.
    func finish() {
      if shown != nil { Terminal.write("\r\u{1B}[K", to: STDERR_FILENO) }
    }
  }
}
