import ArgumentParser
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLinting
import LavoirReports
import LavoirText

/// `lavoir glossary show`: everything about a term.
struct GlossaryShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show everything about a term, with the inflected forms it matches.",
    discussion: """
      TERM is the preferred form, a wrong form in any of its inflections, a synonym, a translation, or an id. With no \
      --glossary the program’s own glossary is searched.
      """)

  @Argument(help: ArgumentHelp("The term, one of its forms, or its id.", valueName: "term"))
  var term: [String]

  @Option(help: ArgumentHelp("A glossary file or folder. May be given several times.", valueName: "path"))
  var glossary: [String] = []

  func run() throws {
    let wanted = term.joined(separator: " ")
    let entries = try GlossaryLoading.located(at: glossary)
    let found = entries.filter { Self.speaks($0.entry, of: wanted) }
    guard !found.isEmpty else {
      let near = NearestName.of(wanted, among: entries.flatMap { Self.names(of: $0.entry) })
      throw Failure(
        "no entry of the glossary speaks of « \(wanted) »" + (near.map { "; did you mean « \($0) »?" } ?? ""))
    }
    let pages = found.map { EntryPage($0.entry, place: $0.line > 0 ? "\($0.file):\($0.line)" : nil).text }
    try Terminal.write(pages.joined(separator: "\n"))
  }

  /// What an entry may be asked for by.
  private static func names(of entry: Entry) -> [String] {
    guard case .term(let term) = entry else { return [entry.heading] }
    return [term.preferred] + term.replaces.map(\.text) + term.also.map(\.text)
  }

  /// Whether a form belongs to an entry.
  private static func speaks(_ entry: Entry, of wanted: String) -> Bool {
    let isWanted = { (form: String) in Folding.folded(form) == Folding.folded(wanted) }
    if isWanted(entry.heading) || entry.identifier == wanted { return true }
    switch entry {
    case .term(let term):
      return term.also.contains { isWanted($0.text) } || term.translations.contains { isWanted($0.text) }
        || term.replaces.contains { isWanted($0.text) }
        || term.matchedForms.contains { $0.spellings.contains(where: isWanted) }
    case .country(let country): return (country.english + country.also + [country.demonym]).contains(where: isWanted)
    case .loanword(let loanword): return LoanwordSet.forms(of: loanword).contains(where: isWanted)
    case .boilerplate: return false
    }
  }
}
