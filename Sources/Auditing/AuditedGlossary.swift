import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLexicons
import LavoirText

/// A glossary as its checks see it: the entries of all its files in one row, with what several checks want to know of
/// them.
public struct AuditedGlossary: Sendable {
  /// The files.
  let files: [GlossaryText]
  /// The entries of all files, in order.
  let located: [LocatedEntry]
  /// The file of each entry.
  private let fileOfEntry: [Int]
  /// The canonical text of a file, where its layout is looked at.
  let canonical: (@Sendable (GlossaryText) -> String?)?
  private let looked: LookedUpTerms
  /// What stands in a text instead of each form of its terms.
  let reach: [FormReach]
  /// Which of its replacements are replaced themselves.
  let replacements: ReplacementGraph
  /// Which of its forms nothing tells apart.
  let meetings: [FormMeeting]
  /// How its examples came out.
  let examples: [ExampleOutcome]
  /// Where it fires on good French.
  var firings: FiringTable

  init(
    files: [GlossaryText], today: Day, lexicon: Lexicon, canonical: (@Sendable (GlossaryText) -> String?)?
  ) {
    self.files = files
    self.canonical = canonical
    located = files.flatMap(\.entries)
    fileOfEntry = files.enumerated().flatMap { index, file in file.entries.map { _ in index } }
    let entries = located.map(\.entry)
    let knowledge = Knowledge(glossary: Glossary(entries), lexicon: lexicon)
    // A form that holds for some files is looked for in a text that has no name.
    let everywhere =
      entries.contains(where: \.hasPaths)
      ? Knowledge(glossary: Glossary(entries.map(\.withoutPaths)), lexicon: lexicon) : knowledge
    looked = LookedUpTerms(entries: entries, today: today, matcher: everywhere.terms, lexicon: lexicon)
    reach = FormTracer(of: looked).reaches
    examples = ExampleTrial(entries: entries, knowledge: knowledge, everywhere: everywhere, today: today).outcomes
    firings = FiringTable(entries: entries, knowledge: knowledge, today: today)
    replacements = ReplacementGraph(of: looked)
    meetings = FormMeeting.all(in: looked)
  }

  /// The French and English lexicons.
  var lexicon: Lexicon { looked.lexicon }

  /// The day of the audit.
  var today: Day { looked.today }

  /// The forms under which its terms are looked for.
  var forms: FormTable { looked.forms }

  /// The terms that count, with the places of their entries.
  var terms: [(index: Int, term: Term)] { looked.terms }

  /// The term at a place; `nil` where another kind of entry stands there.
  func term(at index: Int) -> Term? { looked.term(at: index) }

  /// The French names of its countries.
  var countryNames: Set<String> {
    located.reduce(into: []) { names, located in
      if case .country(let country) = located.entry { names.formUnion([country.name] + country.also) }
    }
  }

  /// The entries whose terms stand in an example that fails, by the way to the example and its entry.
  var failures: [[GlossaryFlaw.Step]: [Int: [Int]]] {
    examples.reduce(into: [:]) { failures, outcome in
      if !outcome.hasPassed {
        failures[["examples", .item(outcome.example)], default: [:]][outcome.entry] = outcome.terms
      }
    }
  }

  /// The place of the file that a flaw stands in.
  func file(of place: GlossaryFlaw.Place) -> Int {
    switch place {
    case .field(let entry, _): fileOfEntry[entry]
    case .bytes(let file, _): file
    }
  }

  /// Where an entry stands, as a reason for what is said of another.
  func reason(_ entry: Int, _ text: String) -> Evidence {
    .rule("\(located[entry].file):\(located[entry].line): \(text)")
  }
}

extension Entry {
  /// Whether it holds for some files only.
  var hasPaths: Bool {
    if case .term(let term) = self { !term.scope.paths.isEmpty } else { false }
  }

  /// The entry as it is where it holds, whatever the file.
  fileprivate var withoutPaths: Entry {
    guard case .term(var term) = self else { return self }
    term.scope.paths = []
    return .term(term)
  }

  /// The key that heads the entry.
  var headingKey: FieldPlaces.Step { .key(kind.rawValue) }
}
