import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirLexicons
import LavoirText

/// A glossary as its checks see it: the entries of all its files in one row, with what several checks want to know of
/// them. A class, so that handing it on costs nothing; it never changes once it is made.
public final class AuditedGlossary: Sendable {
  /// The files.
  let files: [GlossaryText]
  /// The entries of all files, in order.
  let located: [LocatedEntry]
  /// The file of each entry.
  private let fileOfEntry: [Int]
  /// The day of the audit.
  let today: Day
  /// The French and English lexicons.
  let lexicon: Lexicon
  /// The canonical text of a file, where its layout is looked at.
  let canonical: (@Sendable (GlossaryText) -> String?)?
  /// The forms under which its terms are looked for.
  let forms: FormTable
  /// What stands in a text instead of each form of its terms.
  let reach: [FormReach]
  /// Which of its replacements are replaced themselves. Set last, and by nothing but the initializer.
  nonisolated(unsafe) private(set) var replacements = ReplacementGraph()
  /// Which of its forms nothing tells apart. Set as the replacements are.
  nonisolated(unsafe) private(set) var meetings: [FormMeeting] = []
  private let matcher: TermMatcher
  /// How its examples came out.
  let examples: [ExampleOutcome]
  /// Where it fires on good French.
  let firings: FiringTable

  init(
    files: [GlossaryText], today: Day, lexicon: Lexicon, goodFrench: [GoodFrench],
    canonical: (@Sendable (GlossaryText) -> String?)?
  ) {
    self.files = files
    self.today = today
    self.lexicon = lexicon
    self.canonical = canonical
    located = files.flatMap(\.entries)
    fileOfEntry = files.enumerated().flatMap { index, file in file.entries.map { _ in index } }
    let entries = located.map(\.entry)
    let glossary = Glossary(entries)
    let knowledge = Knowledge(glossary: glossary, lexicon: lexicon)
    var matcher = knowledge.terms
    matcher.selection.day = today
    self.matcher = matcher
    forms = FormTable(of: entries, lexicon: lexicon)
    reach = FormTracer(entries: entries, matcher: matcher, today: today, lexicon: lexicon).reaches
    examples = ExampleTrial(entries: entries, knowledge: knowledge).outcomes
    firings = FiringTable(entries: entries, knowledge: knowledge, documents: goodFrench)
    replacements = ReplacementGraph(of: self)
    meetings = FormMeeting.all(in: self)
  }

  /// The entries whose terms stand in an example that fails, by the way to the example and its entry.
  var failures: [[GlossaryFlaw.Step]: [Int: [Int]]] {
    examples.reduce(into: [:]) { failures, outcome in
      if !outcome.hasPassed {
        failures[["examples", .item(outcome.example)], default: [:]][outcome.entry] = outcome.terms
      }
    }
  }

  /// The terms that stand in a text, in order, none overlapping another.
  func matches(in text: String) -> [TermMatch] { matcher.matches(in: text, lexicon) }

  /// The terms that count, with the places of their entries.
  var terms: [(index: Int, term: Term)] {
    located.enumerated().compactMap { index, located in
      if case .term(let term) = located.entry, term.review == nil { (index, term) } else { nil }
    }
  }

  /// The term at a place; `nil` where another kind of entry stands there.
  func term(at index: Int) -> Term? {
    if case .term(let term) = located[index].entry { term } else { nil }
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
  /// The key that heads the entry.
  var headingKey: FieldPlaces.Step {
    switch self {
    case .term: "term"
    case .loanword: "loanword"
    case .boilerplate: "boilerplate"
    case .country: "country"
    }
  }
}
