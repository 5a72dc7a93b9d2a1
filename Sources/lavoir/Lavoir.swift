import ArgumentParser
import Glibc

/// The program. Its exit status: 0 all is well, 1 findings, 2 it could not do what was asked.
struct Lavoir: ParsableCommand {
  /// The version of the program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "lavoir",
    abstract: "Wash what machine translation, article spinning and scraping leave in French text.",
    discussion: """
      Exit status: 0 nothing found or all done, 1 findings (lint), 2 something could not be done.
      """,
    version: version,
    subcommands: [
      CleanCommand.self, UndoCommand.self, LintCommand.self, BaselineCommand.self, InitCommand.self,
      ConfigCommand.self, RulesCommand.self, ExplainCommand.self, EvaluateCommand.self,
      GlossaryCommand.self,
    ])
}

@main
enum Program {
  static func main() {
    Terminal.openStandardStreams()
    do {
      var command = try Lavoir.parseAsRoot(arguments)
      try command.run()
    } catch let failure as Failure {
      Terminal.complain(failure.description)
      exit(2)
    } catch let status as ExitCode {
      exit(status.rawValue)
    } catch {
      leave(after: error)
    }
  }

  /// The command line, where an option that may go without its value has one.
  private static var arguments: [String] {
    CommandLine.arguments.dropFirst().map { $0 == "--fix" ? "--fix=sure" : $0 }
  }

  /// Prints help on standard output, and a wrong command line as one sentence on standard error.
  private static func leave(after error: any Error) -> Never {
    let status = Lavoir.exitCode(for: error)
    guard status != .success else {
      do {
        try Terminal.write(Lavoir.fullMessage(for: error) + "\n")
        exit(0)
      } catch {
        Terminal.complain("\(error)")
        exit(2)
      }
    }
    Terminal.complain(Lavoir.message(for: error) + " (see lavoir --help)")
    exit(2)
  }
}

extension ExitCode {
  /// Something could not be done.
  static let couldNot = ExitCode(2)
}
