import ArgumentParser
import LavoirEncodings

/// What encoding the inputs are in.
struct EncodingOptions: ParsableArguments {
  @Option(
    name: .customLong("encoding"),
    help: ArgumentHelp(
      "The encoding of the inputs, as in windows-1252; found out if it is not named.", valueName: "name"))
  var name: String?

  func validate() throws {
    if let name, TextEncoding(named: name) == nil {
      throw ValidationError("--encoding \(name): no encoding has this name; iconv -l lists those that have one")
    }
  }

  /// The encoding that was named.
  var encoding: TextEncoding? { name.flatMap(TextEncoding.init) }
}
