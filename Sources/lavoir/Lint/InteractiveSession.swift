import ArgumentParser
import LavoirCorpus
import LavoirFormats
import LavoirGlossaryFiles
import LavoirLinting
import LavoirReports

/// Asks a person at a terminal what to do with each finding.
struct InteractiveSession {
  private var run: LintRun
  private let report = TextReport(hasColour: Terminal.hasColour, width: Terminal.width)
  /// What was decided for all findings of a kind.
  private var standing: [Kind: Answer] = [:]
  private var accepted: [FileReport] = []
  private var counts = (repaired: 0, glossary: 0, accepted: 0, skipped: 0)
  private var hasQuit = false
  /// Whether a finding that fails a run was left as it is.
  private var leavesFlaw = false

  /// Findings that are alike: of one rule, in the same text.
  private struct Kind: Hashable {
    let rule: String
    let text: String
  }

  /// What a person answers.
  private enum Answer {
    case repair(String)
    case skip
  }

  init(run: LintRun) {
    self.run = run
  }

  /// Asks for each finding, file by file; a file is written when its last question is answered.
  mutating func start() throws {
    guard Terminal.isInteractive else {
      throw Failure("--interactive needs a terminal; in a script use --fix, or --diff to look first")
    }
    for file in run.counted.files where !file.findings.isEmpty && !hasQuit {
      guard let outcome = run.outcomes.first(where: { $0.target.name == file.path }) else { continue }
      try ask(outcome.target, about: file)
    }
    if !accepted.isEmpty { try writeBaseline() }
    try Terminal.write(
      "\n\(counts.repaired) repaired, \(counts.glossary) into the glossary, \(counts.accepted) accepted, "
        + "\(counts.skipped) skipped\(hasQuit ? "; the rest was not looked at" : "")\n")
    if !run.problems.isEmpty { throw ExitCode.couldNot }
    if leavesFlaw || hasQuit { throw ExitCode.failure }
  }

  // MARK: One file

  private mutating func ask(_ target: LintTarget, about file: FileReport) throws {
    let identity = FileIdentity(of: target.path)
    let article: Article
    let extraction: Extraction
    do {
      article = try run.session.read(target)
      extraction = try run.session.extraction(of: article.document.bytes, for: target)
    } catch {
      return run.note(LintProblem(path: target.path, message: "\(error)"))
    }
    let wanted = Set(file.findings.map(\.fingerprint))
    let found = run.session.linter(for: target).repairs(in: extraction).found
    var chosen: [ProseRepair] = []
    for repair in found where wanted.contains(repair.located.fingerprint) && !hasQuit {
      if let made = try ask(repair, in: extraction, target: target) { chosen.append(made) }
    }
    guard !chosen.isEmpty else { return }
    let result = run.session.fixer(for: target, atLeast: .guess).carryingOut(chosen, in: extraction)
    let isWritten =
      !result.made.isEmpty
      && run.write(LintRun.Repair(target: target, article: article, identity: identity, result: result))
    let made = isWritten ? result.made.count : 0
    counts.repaired += made
    if made < chosen.count {
      counts.skipped += chosen.count - made
      leavesFlaw = true
      Terminal.complain(
        "\(target.path): \(chosen.count - made) of the repairs would change more than the text, and were not made")
    }
  }

  /// Asks about one finding; the repair that was chosen, if one was.
  private mutating func ask(_ repair: ProseRepair, in extraction: Extraction, target: LintTarget) throws
    -> ProseRepair?
  {
    let text = repair.text(in: extraction)
    let kind = Kind(rule: repair.located.finding.rule, text: text)
    if let answer = standing[kind] { return carryOut(answer, on: repair, in: extraction, target: target) }
    let one = LintReport(
      files: [FileReport(path: target.path, findings: [repair.located])], rules: RuleList.all, version: Lavoir.version)
    try Terminal.write("\n")
    try Terminal.write(report.bytes(of: one))
    let candidates = repair.canBeMade ? repair.located.finding.fix.map { [$0.replacement] + $0.alternatives } ?? [] : []
    try Terminal.write(Self.menu(candidates))
    while let line = Terminal.answer(to: "? ") {
      switch line {
      case "r" where !candidates.isEmpty:
        return carryOut(.repair(candidates[0]), on: repair, in: extraction, target: target)
      case "a" where !candidates.isEmpty:
        standing[kind] = .repair(candidates[0])
        return carryOut(.repair(candidates[0]), on: repair, in: extraction, target: target)
      case "s", "":
        skip(repair, in: target)
        return nil
      case "g":
        try addToGlossary(text)
        standing[kind] = .skip
        return nil
      case "i":
        accepted.append(FileReport(path: target.name, findings: [repair.located]))
        counts.accepted += 1
        return nil
      case "q":
        hasQuit = true
        return nil
      default:
        if let number = Int(line), candidates.indices.contains(number - 1) {
          return carryOut(.repair(candidates[number - 1]), on: repair, in: extraction, target: target)
        }
        try Terminal.write(Self.menu(candidates))
      }
    }
    hasQuit = true
    return nil
  }

  /// The repair that an answer asks for; one that cannot be made without touching markup is skipped.
  private mutating func carryOut(
    _ answer: Answer, on repair: ProseRepair, in extraction: Extraction, target: LintTarget
  ) -> ProseRepair? {
    guard case .repair(let text) = answer else { return nil }
    if let made = repair.writing(text, in: extraction) { return made }
    Terminal.complain("« \(text) » cannot be written there without touching markup")
    skip(repair, in: target)
    return nil
  }

  private mutating func skip(_ repair: ProseRepair, in target: LintTarget) {
    counts.skipped += 1
    let level = run.session.failLevel(ofFileNamed: target.name)
    if level.fails(repair.located.finding.severity) { leavesFlaw = true }
  }

  private static func menu(_ candidates: [String]) -> String {
    var choices: [String] = []
    if !candidates.isEmpty {
      choices += ["r repair", "a always"]
      choices += candidates.enumerated().dropFirst().map { "\($0.offset + 1) « \($0.element) »" }
    }
    choices += ["s skip", "g into the glossary", "i accept in the baseline", "q quit"]
    return WrappedText.lines(choices.joined(separator: " · "), indent: "  ", width: Terminal.width).joined(
      separator: "\n")
      + "\n"
  }

  // MARK: Glossary and baseline

  private mutating func addToGlossary(_ text: String) throws {
    let path = run.settings.glossaries.first { FilePaths.isFolder($0) != true } ?? Self.glossaryFile
    do {
      try TextFile.append(Array(GlossaryAddition.protecting(text).utf8), to: path)
    } catch {
      throw Failure(error)
    }
    counts.glossary += 1
    let isKnown = run.settings.glossaries.contains(path)
    try Terminal.write(
      "  « \(text) » stands in \(path) now" + (isKnown ? "\n" : "; add it to « glossaries » in lavoir.yaml\n"))
  }

  private static let glossaryFile = "lavoir-glossary.yaml"

  private func writeBaseline() throws {
    let path = run.settings.baseline ?? BaselineFile.standard
    try BaselineFile.write(BaselineFile.readToUpdate(path).accepting(accepted), to: path)
    if run.settings.baseline == nil {
      try Terminal.write("  the accepted findings stand in \(path); name it as « baseline » in lavoir.yaml\n")
    }
  }
}
