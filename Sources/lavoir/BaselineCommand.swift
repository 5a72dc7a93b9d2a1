import ArgumentParser
import LavoirCorpus
import LavoirLinting

/// `lavoir baseline`: the findings that a project accepts for now.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "Accept the findings that are there, so that only new ones are reported.",
    subcommands: [Update.self])

  /// `lavoir baseline update`.
  struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "update",
      abstract: "Write the baseline anew: accept what is found now, and take out what is found no more.",
      discussion: """
        The file is the one that --baseline or lavoir.yaml names, else \(BaselineFile.standard). Entries of files that are \
        there and are not linted in this run stay.
        """)

    @Argument(help: "Files and folders; this folder if none is named.")
    var inputs: [String] = []

    @Flag(help: "Take out what is found no more, and accept nothing new.")
    var prune = false

    @OptionGroup(title: "Settings") var options: SettingOptions

    func run() throws {
      let configuration = try options.configuration()
      let file = configuration.settings.baseline ?? BaselineFile.standard
      let known = try BaselineFile.readToUpdate(file)
      var run = try LintRun(
        configuration: configuration, scope: .everything, cacheFolder: FindingsCache.standardFolder, workers: nil)
      try run.find(inputs: inputs, selection: .all, stdinPath: nil, readsBaseline: false)
      run.lint()
      let fresh = run.counted(with: known)
      let pruned = known.without(fresh.stale)
      let updated = prune ? pruned : pruned.accepting(fresh.files)
      let added = prune ? 0 : fresh.files.reduce(0) { $0 + $1.findings.count }
      try BaselineFile.write(updated, to: file)
      let removed = fresh.stale.reduce(0) { $0 + $1.count }
      try Terminal.write("\(file): \(updated.count) accepted (\(added) added, \(removed) no longer found)\n")
      if !run.problems.isEmpty { throw ExitCode.couldNot }
    }
  }
}
