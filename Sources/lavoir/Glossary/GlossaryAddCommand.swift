import ArgumentParser
import LavoirCorpus
import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles

/// `lavoir glossary add`: a term from the command line or by questions, checked before it is written.
struct GlossaryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a term to a glossary file, checked before it is written.",
    discussion: """
      With no term it is asked for, field by field. The term is checked together with the file it goes into, and with \
      --against on good French; one with a major flaw is not written. --try shows what it would change in a corpus.

        lavoir glossary add permanent --replaces everlasting --pos adjective \
      --example 'une base ⟦everlasting→permanente⟧' --to glossary/mine.yaml
      """)

  @Argument(help: ArgumentHelp("The form to use.", valueName: "term"))
  var term: [String] = []

  @Option(
    name: [.customLong("to"), .customShort("o")],
    help: ArgumentHelp("The glossary file to add it to.", valueName: "file"))
  var file: String

  @OptionGroup var fields: TermFieldOptions

  @Option(
    help: ArgumentHelp(
      "Articles: show what the term would change in them. May be given several times.", valueName: "path"))
  var `try`: [String] = []

  @Option(
    help: ArgumentHelp("Good French, on which the term should not fire. May be given several times.", valueName: "path")
  )
  var against: [String] = []

  @Flag(help: "Write it though the check found a major flaw.")
  var force = false

  @Flag(help: "Show the entry and what the check says, and write nothing.")
  var dryRun = false

  func run() throws {
    let text = try GlossaryFileAccess.text(of: file, orNew: true)
    let heading = term.joined(separator: " ")
    let isAsked = heading.isEmpty
    guard !isAsked || Terminal.isInteractive else {
      throw Failure("name the term; only on a terminal it is asked for")
    }
    guard !isAsked || fields.isEmpty else {
      throw Failure("name the term whose fields are given; where it is asked for, its fields are too")
    }
    let entry = isAsked ? try TermQuestions().term() : try fields.term(heading)
    guard let entry else { return }
    var trial = EntryCheck(of: .term(entry), file: file, text: text)
    try trial.run(against: against)
    try Terminal.write(GlossaryLayout.block(of: .term(entry)))
    try trial.show()
    if !self.try.isEmpty { try EntryPreview(of: .term(entry)).show(in: self.try) }
    guard !dryRun else { return }
    guard !trial.isGrave || force else {
      throw Failure("\(file): the term is not written: mend what the check found, or add --force")
    }
    if isAsked, Terminal.answer(to: "Write it to \(file)? [y/n] ") != "y" { return }
    guard try GlossaryFileAccess.text(of: file, orNew: true) == text else {
      throw Failure("\(file): it changed meanwhile and is left alone; run lavoir again")
    }
    try GlossaryFileAccess.write(trial.text, to: file)
    try Terminal.write("« \(entry.preferred) » stands in \(file) now.\n")
  }
}
