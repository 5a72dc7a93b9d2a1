import LavoirCleaning
import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Counts what each entry of a glossary does in the documents of a corpus.
public struct GlossaryUsage: Sendable {
  private let cleaner: Cleaner
  /// What each entry did, in the order of the glossary.
  public private(set) var entries: [EntryUsage]
  /// How many documents were read.
  public private(set) var documents = 0
  /// How many words they have.
  public private(set) var words = 0
  private let places: [String: Int]
  /// The loanwords by the hash of their forms.
  private let loanwords: [UInt64: Int]

  /// A count of nothing yet.
  ///
  /// - Parameters:
  ///   - listed: the entries that are counted.
  ///   - cleaner: what cleans the documents; its glossary has these entries.
  public init(of listed: [Entry], cleaner: Cleaner) {
    self.cleaner = cleaner
    let counted = listed.filter { $0.review == nil }
    entries = counted.map { entry in
      EntryUsage(id: entry.identifier, heading: entry.heading, kind: entry.kind.rawValue, domain: entry.domain)
    }
    var places = Dictionary(counted.enumerated().map { ($1.usageKey, $0) }) { first, _ in first }
    var loanwords: [UInt64: Int] = [:]
    for (index, entry) in counted.enumerated() {
      guard case .loanword(let loanword) = entry else { continue }
      let forms = LoanwordSet.forms(of: loanword)
      // One of several words is found as a term is.
      if Loanword.isCompound(loanword.word) {
        for form in forms where places[Term(form).usageKey] == nil { places[Term(form).usageKey] = index }
      } else {
        for form in forms { loanwords[WordHash(form).value] = index }
      }
    }
    self.places = places
    self.loanwords = loanwords
  }

  /// Counts a document.
  ///
  /// - Parameter path: what terms that hold for some files are held against; the name if it is not given.
  public mutating func add(_ bytes: [UInt8], named name: String, at path: String? = nil) {
    documents += 1
    var seen: Set<Int> = []
    let reader = cleaner.reading(path ?? name)
    let cleaned = reader.clean(bytes)
    for change in cleaned.changes { count(change.findings, in: &seen) { $0.edits += 1 } }
    count(cleaned.remaining, in: &seen) { $0.shown += 1 }
    let text = AnalyzedText(Normalization.composing(bytes).applied(to: bytes), knowledge: reader.knowledge)
    words += text.tokens.count { $0.kind == .word }
    for match in text.termMatches { hit(places[match.term.usageKey], in: &seen) }
    for token in text.tokens where token.kind == .word {
      hit(loanwords[token.key], in: &seen)
      let country = reader.knowledge.countries.naming(of: token)?.country
      hit(country.flatMap { places[Entry.country($0).usageKey] }, in: &seen)
    }
    for index in seen {
      entries[index].documents += 1
      entries[index].lastFiles = Array(([name] + entries[index].lastFiles).prefix(EntryUsage.mostFiles))
    }
  }

  private mutating func hit(_ index: Int?, in seen: inout Set<Int>) {
    guard let index else { return }
    entries[index].hits += 1
    seen.insert(index)
  }

  /// The kind of entry that a rule goes by, where that is no term.
  private static let kinds = ["boilerplate-line": "boilerplate", "country-article": "country"]

  private mutating func count(_ findings: [Finding], in seen: inout Set<Int>, _ change: (inout EntryUsage) -> Void) {
    for finding in findings {
      for case .glossary(_, let id) in finding.evidence {
        let kind = Self.kinds[finding.rule] ?? "term"
        guard let index = places["\(kind) \(id)"] else { continue }
        change(&entries[index])
        // The rest counts where it stands; boilerplate stands where it is found.
        if entries[index].kind == "boilerplate" { entries[index].hits += 1 }
        seen.insert(index)
      }
    }
  }

  /// The entries that the corpus has nowhere.
  public var unused: [EntryUsage] { entries.filter(\.isUnused) }

  /// The entries that it has, the most frequent first.
  public var used: [EntryUsage] {
    entries.filter { !$0.isUnused }.enumerated().sorted {
      ($1.element.hits, $1.element.edits, $0.offset) < ($0.element.hits, $0.element.edits, $1.offset)
    }.map(\.element)
  }
}

extension Term {
  /// What tells the entry from others of its name.
  fileprivate var usageKey: String { Entry.term(self).usageKey }
}

extension Entry {
  /// What tells the entry from others of its name: an id may be that of a term and of a country.
  fileprivate var usageKey: String { "\(kind.rawValue) \(identifier)" }

  fileprivate var domain: String {
    if case .term(let term) = self { term.domain } else { "" }
  }
}
