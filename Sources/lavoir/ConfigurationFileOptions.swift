import ArgumentParser
import LavoirConfiguration
import LavoirCorpus

/// Which configuration file a command goes by.
struct ConfigurationFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The configuration file; lavoir.yaml here or above if it is not named.", valueName: "file"))
  var config: String?

  @Flag(help: "Go by no configuration file.")
  var isolated = false

  func validate() throws {
    guard !isolated || config == nil else { throw ValidationError("--isolated and --config exclude each other") }
  }

  /// The configuration of a run.
  ///
  /// - Parameter assignments: what the command line sets on top of the file.
  func configuration(_ assignments: [Assignment]) throws -> Configuration {
    do {
      let file =
        isolated
        ? nil
        : try config.map { try ConfigurationFinder.file(at: $0) }
          ?? ConfigurationFinder.file(above: FilePaths.workingDirectory)
      return try Configuration(file: file, options: assignments)
    } catch {
      throw Failure("\(error)")
    }
  }
}

extension [String] {
  /// The names in the values of an option that may be given several times, each with several names parted by commas.
  var partedByCommas: [String] { flatMap { $0.split(separator: ",").map { String($0.trimmingPrefix { $0 == " " }) } } }
}

extension String? {
  /// The value of an option as an assignment takes it: none where it is not given.
  var asList: [String] { map { [$0] } ?? [] }
}
