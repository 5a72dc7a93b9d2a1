import Foundation
import Testing

/// Chromium, driven by `browse.py` beside this file.
enum Browser {
  /// Why a test was skipped that needs a browser.
  static let absence: Testing.Comment = "skipped: needs Chromium (apt-get install chromium) and Python 3"

  /// Why a test was skipped that needs a browser and axe-core.
  static let axeAbsence: Testing.Comment =
    "skipped: needs Chromium (apt-get install chromium), and .build-python (see Tests/requirements.txt) or LAVOIR_PYTHON"

  /// Whether there is one.
  static var isThere: Bool { program != nil && python != nil }

  /// One thing that is done or read; `browse.py` says what there is.
  enum Step: Encodable {
    case open(
      String = "", width: Int = 1440, height: Int = 1000, dark: Bool = false, script: Bool = true, media: String = "")
    case key(String)
    case type(String)
    case click(String)
    case wait(String)
    case read(String)
    case axe
    case picture(String)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      switch self {
      case .open(let fragment, let width, let height, let dark, let script, let media):
        try container.encode(fragment, forKey: .open)
        try container.encode(width, forKey: .width)
        try container.encode(height, forKey: .height)
        try container.encode(dark, forKey: .dark)
        try container.encode(script, forKey: .script)
        try container.encode(media, forKey: .media)
      case .key(let key): try container.encode(key, forKey: .key)
      case .type(let text): try container.encode(text, forKey: .type)
      case .click(let selector): try container.encode(selector, forKey: .click)
      case .wait(let expression): try container.encode(expression, forKey: .wait)
      case .read(let expression): try container.encode(expression, forKey: .read)
      case .axe: try container.encode(true, forKey: .axe)
      case .picture(let path): try container.encode(path, forKey: .picture)
      }
    }

    private enum Name: CodingKey {
      case open, width, height, dark, script, media, key, type, click, wait, read, axe, picture
    }
  }

  /// What was read, as JSON, and what the browser had against the page.
  struct Session: Decodable {
    let values: [String]
    /// Errors of scripts, and what the page’s policy refused.
    let complaints: [String]
    /// What was asked for beside the page.
    let requests: [String]

    /// A value that was read.
    func value<Value: Decodable>(_ place: Int, as type: Value.Type = Value.self) throws -> Value {
      try JSONDecoder().decode(type, from: Data(values[place].utf8))
    }
  }

  /// Opens a page and takes some steps. Pictures are written to the folder that LAVOIR_PICTURES names, if it names one.
  static func browse(_ page: [UInt8], _ steps: [Step]) throws -> Session {
    let file = FileManager.default.temporaryDirectory.appending(path: "lavoir-\(UUID().uuidString).html")
    try Data(page).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: try #require(python))
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "browse.py")
    process.arguments = [script.path(percentEncoded: false), try #require(program), file.path(percentEncoded: false)]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(steps.compactMap(placed)))
    try input.fileHandleForWriting.close()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Session.self, from: printed)
  }

  private static func placed(_ step: Step) -> Step? {
    guard case .picture(let name) = step else { return step }
    return ProcessInfo.processInfo.environment["LAVOIR_PICTURES"].map { .picture("\($0)/\(name).png") }
  }

  private static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let python =
    PythonReader.python
    ?? ["/usr/bin/python3", "/usr/local/bin/python3"].first { FileManager.default.isExecutableFile(atPath: $0) }
}
