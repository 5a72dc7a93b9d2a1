import ArgumentParser
import LavoirCorpus
import LavoirGlossaryFiles

/// `lavoir glossary merge`: two versions of a file brought together, by hand or for git.
struct GlossaryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merge two versions of a glossary file that come from one, concept by concept and field by field.",
    discussion: """
      The result takes the place of OURS, or goes to --output. Where both sides changed one field, both versions of the \
      concept stand between the marks that git writes, and each conflict is told.

      As git’s merge driver:
        git config merge.lavoir.driver \
      "lavoir glossary merge --base %O %A %B --name %P --marker-size %L"
        echo 'glossary/*.yaml merge=lavoir' >> .gitattributes

      Where a version is no glossary, all of both stands between marks.

      Exit status: 0 merged, 1 with conflicts, 2 a file could not be read or written.
      """)

  @Option(help: ArgumentHelp("The version that both come from.", valueName: "file"))
  var base: String

  @Argument(help: ArgumentHelp("Our version.", valueName: "ours"))
  var ours: String

  @Argument(help: ArgumentHelp("Their version.", valueName: "theirs"))
  var theirs: String

  @Option(name: [.short, .long], help: ArgumentHelp("The file to write; - for standard output.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The name of the file in messages.", valueName: "path"))
  var name: String?

  @Option(help: ArgumentHelp("How many signs the mark of a conflict has.", valueName: "number"))
  var markerSize = 7

  func validate() throws {
    guard (1...1_000).contains(markerSize) else { throw ValidationError("--marker-size takes a number from 1 to 1000") }
  }

  func run() throws {
    var marks = GlossaryMerge.Marks()
    marks.size = markerSize
    let texts = try [base, ours, theirs].map { try GlossaryFileAccess.text(of: $0) }
    let target = output ?? ours
    let merge: GlossaryMerge
    do {
      merge = try GlossaryMerge(
        base: texts[0], ours: texts[1], theirs: texts[2], file: name ?? target, marks: marks)
    } catch {
      // A side that cannot be read as a glossary: nothing of it may be lost, so both stand in the file for a person.
      try write(GlossaryMerge.unread(ours: texts[1], theirs: texts[2], marks: marks), to: target)
      Terminal.complain("\(error); both versions stand in the file between marks")
      throw ExitCode(1)
    }
    try write(merge.text, to: target)
    for conflict in merge.conflicts { Terminal.complain("\(conflict)") }
    if !merge.conflicts.isEmpty { throw ExitCode(1) }
  }

  private func write(_ text: String, to target: String) throws {
    if target == "-" {
      try Terminal.write(text)
    } else {
      try GlossaryFileAccess.write(text, to: target)
    }
  }
}
