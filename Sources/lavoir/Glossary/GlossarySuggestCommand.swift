import ArgumentParser
import LavoirCorpus
import LavoirDetectors
import LavoirGlossaries
import LavoirGlossaryFiles
import LavoirMining
import LavoirReports

/// `lavoir glossary suggest`: candidates for a glossary, mined from a corpus.
struct GlossarySuggestCommand: ParsableCommand {
  /// How candidates are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl, yaml
  }

  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Propose entries that a corpus asks for: intruders, names, repeated lines, words that copies swap.",
    discussion: """
      Where two versions of one article are in the corpus, they are aligned, and the words in which they differ come first. \
      --output adds the candidates to a glossary file with « review: proposed », where they have no effect: delete that line \
      to accept one, write « rejected » to turn it down for good. --interactive asks about each instead. What the glossary \
      has already, proposed and rejected too, is not proposed again.
      """)

  @Argument(help: "Files or folders of articles.")
  var corpus: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The glossary file to add the proposed entries to.", valueName: "file"))
  var output: String?

  @Flag(help: "Ask about each candidate, and write the answers to --output.")
  var interactive = false

  @Option(help: ArgumentHelp("text, jsonl or yaml, on standard output.", valueName: "format"))
  var format: Format = .text

  @Option(help: ArgumentHelp("The most candidates; 0 for all.", valueName: "number"))
  var limit = 50

  @Option(help: ArgumentHelp("How many articles are read at once; as many as there are cores.", valueName: "number"))
  var workers: Int?

  @OptionGroup var glossary: GlossaryOptions
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var encoding: EncodingOptions

  func validate() throws {
    guard !interactive || output != nil else {
      throw ValidationError("--interactive writes what you accept and reject: name the file with --output")
    }
    guard limit >= 0 else { throw ValidationError("--limit takes a number of candidates, or 0 for all") }
    guard workers.map({ $0 > 0 }) ?? true else { throw ValidationError("--workers takes a number above 0") }
  }

  func run() throws {
    let there = try output.map { try GlossaryFileAccess.text(of: $0, orNew: true) } ?? ""
    let written = try GlossaryFileAccess.entries(of: there, file: output ?? "")
    let listed = glossary.glossary.isEmpty ? [] : try GlossaryLoading.located(at: glossary.glossary)
    let knowledge = Knowledge(glossary: try glossary.load(), selection: glossary.selection(for: locale.profile))
    var mining = CorpusMining(knowledge: knowledge, encoding: encoding.encoding, workers: workers ?? Terminal.cores)
    mining.read(Inputs(corpus))
    for failure in mining.failures { Terminal.complain("\(failure)") }
    guard mining.hasRead || mining.failures.isEmpty else { throw ExitCode.couldNot }
    let known = Set((written + listed).flatMap { Self.forms(of: $0.entry) })
    let found = mining.candidates(leavingOut: known)
    let candidates = limit > 0 ? Array(found.prefix(limit)) : found
    if interactive, let output {
      var session = SuggestSession(file: output, source: source)
      try session.ask(about: candidates)
    } else if let output {
      let entries = Self.distinct(candidates, besides: written.map(\.entry), source: source)
      try GlossaryFileAccess.append(entries, to: output)
      Terminal.complain(
        "\(entries.count) entries proposed in \(output)"
          + (entries.count < candidates.count
            ? "; \(candidates.count - entries.count) have no right form to propose" : ""))
    } else {
      try show(candidates, of: found.count)
    }
    if !mining.failures.isEmpty { throw ExitCode.couldNot }
  }

  private func show(_ candidates: [Candidate], of total: Int) throws {
    switch format {
    case .text:
      try Terminal.write(CandidateText(width: Terminal.width).text(of: candidates))
      let more = total > candidates.count ? " of \(total); --limit 0 shows all" : ""
      try Terminal.write("\n\(candidates.count) candidate\(candidates.count == 1 ? "" : "s")\(more).\n")
    case .jsonl: try Terminal.write(CandidateJSON.bytes(of: candidates))
    case .yaml:
      let blocks = candidates.compactMap { $0.entry(source: source) }.map(GlossaryLayout.block)
      try Terminal.write(blocks.joined(separator: "\n"))
    }
  }

  /// Where the corpus comes from, for the entries.
  private var source: String { corpus.map { $0 == "-" ? "standard input" : $0 }.joined(separator: ", ") }

  /// The entries of candidates, each with an id of its own, and with examples in which no other candidate stands.
  private static func distinct(_ candidates: [Candidate], besides written: [Entry], source: String) -> [Entry] {
    var ids = Set(written.map(\.identifier))
    return candidates.compactMap { candidate in
      guard case .term(var term) = candidate.entry(source: source) else { return candidate.entry(source: source) }
      if ids.contains(term.identifier), let wrong = term.replaces.first?.text {
        term.id = term.identifier + "-" + Term.identifier(of: wrong)
      }
      ids.insert(term.identifier)
      let others = candidates.filter { $0.form != candidate.form }.flatMap(\.writings)
      term.examples.removeAll { example in
        let words = Set(example.split { !$0.isLetter && $0 != "-" }.map(String.init))
        return others.contains(where: words.contains)
      }
      return .term(term)
    }
  }

  /// The forms that an entry speaks of, in small letters.
  private static func forms(of entry: Entry) -> [String] {
    switch entry {
    case .term(let term):
      ([term.preferred] + term.replaces.map(\.text)).map { $0.lowercased() }
    default: [entry.heading.lowercased(), entry.heading]
    }
  }
}
