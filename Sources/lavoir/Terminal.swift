import Glibc
import LavoirCorpus
import LavoirGlossaries

/// The terminal that the program runs in, if it does.
enum Terminal {
  /// Whether standard output is a terminal that may be coloured.
  static var hasColour: Bool {
    isatty(STDOUT_FILENO) != 0 && getenv("NO_COLOR") == nil
  }

  /// Opens what the program was started without of its three streams, as from a daemon: else the next file or pipe that is
  /// opened would take its place.
  static func openStandardStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY)
    }
  }

  /// The columns of standard output, 80 where it is no terminal.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// How many cores the program may use.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Whether somebody sits before it who can be asked.
  static var isInteractive: Bool { isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0 }

  /// The first word that somebody types behind a question, in small letters; `nil` at the end of the input.
  static func answer(to question: String) -> String? {
    line(behind: question).map { $0.split(separator: " ").first.map { $0.lowercased() } ?? "" }
  }

  /// The line that somebody types behind a question, without the space around it; `nil` at the end of the input.
  static func line(behind question: String) -> String? {
    _ = TextFile.fill(STDOUT_FILENO, with: Array(question.utf8))
    guard let line = readLine() else { return nil }
    let words = line.drop { $0 == " " || $0 == "\t" }
    return String(words.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
  }

  /// The day that it is here.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? .first
  }

  /// What time it is: `2026-11-21T23:50:00Z`.
  static var timestamp: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 24)
    strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(cString: text)
  }

  /// The file that GitHub shows as the summary of a job, if the program runs in one.
  static var jobSummary: String? {
    getenv("GITHUB_STEP_SUMMARY").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// One line on standard error.
  static func complain(_ sentence: String) {
    _ = TextFile.fill(STDERR_FILENO, with: Array("lavoir: \(sentence)\n".utf8))
  }

  /// Bytes on standard output; a reader that went away is no error.
  static func write(_ bytes: [UInt8]) throws {
    let failure = TextFile.fill(STDOUT_FILENO, with: bytes)
    guard failure == 0 || failure == EPIPE else {
      throw Failure("standard output: it cannot be written: \(TextFile.reason(failure))")
    }
  }

  /// Text on standard output.
  static func write(_ text: String) throws {
    try write(Array(text.utf8))
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
      _ = TextFile.fill(STDERR_FILENO, with: Array("\r\(bar) \(done)/\(total)".utf8))
    }

    /// Takes the bar away.
    func finish() {
      if shown != nil { _ = TextFile.fill(STDERR_FILENO, with: Array("\r\u{1B}[K".utf8)) }
    }
  }
}
