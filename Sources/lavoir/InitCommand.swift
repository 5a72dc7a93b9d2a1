import ArgumentParser
import LavoirConfiguration
import LavoirCorpus

/// `lavoir init`: a first lavoir.yaml.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a first lavoir.yaml into this folder.")

  func run() throws {
    let name = ConfigurationFile.name
    guard FilePaths.isFolder(name) == nil else {
      throw Failure("\(name): it is there already; lavoir config show prints what it says")
    }
    do {
      try TextFile.write(Array(StarterFile.text.utf8), to: name)
    } catch {
      throw Failure(error)
    }
    try Terminal.write("\(name) written; lavoir lint goes by it\n")
  }
}
