import LavoirCorpus
import LavoirLinting

/// The file of the findings that a project accepts.
enum BaselineFile {
  /// Where it stands unless it is said otherwise.
  static let standard = "lavoir-baseline.json"

  /// What is accepted; a file that is not there, or is no baseline of this version, ends the program.
  static func read(_ path: String) throws -> Baseline {
    guard FilePaths.isFolder(path) != nil else {
      throw Failure("\(path): there is no such baseline; lavoir baseline update writes it")
    }
    do {
      return try Baseline(TextFile.read(path))
    } catch Baseline.Flaw.malformed {
      throw Failure("\(path): it is no baseline; take it away, and lavoir baseline update writes one")
    } catch Baseline.Flaw.otherVersion(let version) {
      throw Failure(
        "\(path): a baseline of version \(version), and this program knows version \(Baseline.version): "
          + (version > Baseline.version ? "use the newer program" : "lavoir baseline update writes it anew"))
    } catch {
      throw Failure("\(error)")
    }
  }

  /// What is accepted in a file that is to be written anew: nothing where there is none, or one of an older version.
  static func readToUpdate(_ path: String) throws -> Baseline {
    guard FilePaths.isFolder(path) != nil else { return Baseline(accepting: []) }
    do {
      return try Baseline(TextFile.read(path))
    } catch Baseline.Flaw.otherVersion(let version) where version < Baseline.version {
      return Baseline(accepting: [])
    } catch {
      return try read(path)
    }
  }

  /// Writes what is accepted.
  static func write(_ baseline: Baseline, to path: String) throws {
    do {
      try TextFile.write(baseline.bytes, to: path)
    } catch {
      throw Failure(error)
    }
  }
}
