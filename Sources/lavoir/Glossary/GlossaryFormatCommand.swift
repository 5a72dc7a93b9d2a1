import ArgumentParser
import LavoirCorpus
import LavoirGlossaryFiles

/// `lavoir glossary format`: the canonical layout.
struct GlossaryFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Put glossary files into the canonical layout; comments are kept.",
    discussion: """
      Keys stand in one order, short lists on one line, a blank line between entries. What the entries say, and their order, \
      stay as they are. Exit status with --check: 1 where a file has another layout.
      """)

  @Argument(help: "Glossary files or folders; - for standard input to standard output.")
  var glossary: [String]

  @Flag(help: "Name the files that have another layout, and change none.")
  var check = false

  func run() throws {
    if glossary == ["-"] { return try Terminal.write(canonical(GlossaryFileAccess.text(of: "-"), file: "-")) }
    var isChanged = false
    for file in try GlossaryFileAccess.files(at: glossary) {
      let text = try GlossaryFileAccess.text(of: file)
      let canonical = try canonical(text, file: file)
      guard canonical != text else { continue }
      isChanged = true
      if !check { try GlossaryFileAccess.write(canonical, to: file) }
      try Terminal.write((check ? "not in the canonical layout: " : "formatted: ") + file + "\n")
    }
    if check, isChanged { throw ExitCode(1) }
  }

  private func canonical(_ text: String, file: String) throws -> String {
    do {
      return try GlossaryLayout.canonical(text, file: file)
    } catch {
      throw Failure(error)
    }
  }
}
