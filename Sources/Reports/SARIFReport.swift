import LavoirFindings
import LavoirLinting
import LavoirText

/// A run as a log of SARIF 2.1.0 (Static Analysis Results Interchange Format), the worst findings first.
public struct SARIFReport: Report {
  /// How many results GitHub takes in a run; what is beyond is left out, and a notification says so.
  static let mostResults = 25_000

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// A report that writes the members of objects in a fixed order.
  public init() {}

  /// The log, with a line end.
  public func bytes(of report: LintReport) -> [UInt8] {
    let log: JSONValue = [
      "$schema": .string(Self.schema), "version": .string("2.1.0"), "runs": .list([Self.run(report)]),
    ]
    return log.line
  }

  private static func run(_ report: LintReport) -> JSONValue {
    let kept = report.worstFirst.prefix(mostResults)
    let recoded = Set(report.files.filter { !$0.isUTF8 }.map(\.path))
    let rules = RuleList(report.rules, usedBy: kept.map(\.finding.finding.rule))
    let driver: JSONValue = [
      "name": .string("Lavoir"), "version": .string(report.version), "semanticVersion": .string(report.version),
      "rules": .list(rules.descriptors),
    ]
    let invocation: JSONValue = [
      "executionSuccessful": .truth(report.problems.isEmpty),
      "toolExecutionNotifications": .list(notifications(of: report, leftOut: report.count - kept.count)),
    ]
    return [
      "tool": ["driver": driver],
      "invocations": .list([invocation]),
      "originalUriBaseIds": [
        "SRCROOT": [
          "description": message(
            "The root of the project: of its git repository, else the folder in which lavoir was run.")
        ]
      ],
      "columnKind": .string("unicodeCodePoints"),
      "results": .list(
        kept.map { path, located in
          result(
            of: located, in: SARIFArtifact(path: path, hasByteOffsets: !recoded.contains(path)),
            ruleIndex: rules.index(of: located.finding.rule))
        }),
    ]
  }

  private static func notifications(of report: LintReport, leftOut: Int) -> [JSONValue] {
    var notifications = report.problems.map { problem -> JSONValue in
      [
        "level": level(.error), "message": message(problem.message),
        "locations": .list([location(ofPath: problem.path, region: problem.line.map { ["startLine": .number($0)] })]),
      ]
    }
    if leftOut > 0 {
      let text = "\(Count(leftOut, "finding")) left out: a run holds at most \(mostResults), the worst"
      notifications.append(["level": level(.warning), "message": message(text)])
    }
    return notifications
  }

  // MARK: Findings

  private static func result(of located: LocatedFinding, in file: SARIFArtifact, ruleIndex: Int) -> JSONValue {
    let finding = located.finding
    return [
      "ruleId": .string(finding.rule), "ruleIndex": .number(ruleIndex), "level": level(ReportLevel(finding)),
      "message": message(finding.messageWithRepair),
      "locations": .list([
        location(
          ofPath: file.path,
          region: file.region(
            finding.range, located.start, located.end, snippet: located.line.text(in: finding.range)))
      ]),
      "partialFingerprints": ["lavoirFinding/v1": .string(located.fingerprint.text)],
      "fixes": fix(of: located, in: file).map { .list([$0]) },
      "properties": [
        "certainty": .string(finding.certainty.rawValue), "severity": .string(finding.severity.rawValue),
        "category": .string(finding.category.rawValue), "alternatives": .strings(finding.fix?.alternatives ?? []),
        "reasons": .strings(finding.evidence.map(\.description)),
      ],
    ]
  }

  private static func fix(of located: LocatedFinding, in file: SARIFArtifact) -> JSONValue? {
    guard !located.edits.isEmpty else { return nil }
    let replacements = located.edits.map { edit -> JSONValue in
      [
        "deletedRegion": file.region(edit.edit.range, edit.start, edit.end),
        "insertedContent": edit.replacement.isEmpty ? nil : ["text": .string(edit.replacement)],
      ]
    }
    return [
      "description": message(located.finding.fix?.phrase ?? "repair it"),
      "artifactChanges": .list([["artifactLocation": artifact(file.path), "replacements": .list(replacements)]]),
    ]
  }

  // MARK: Places

  private static func location(ofPath path: String, region: JSONValue?) -> JSONValue {
    ["physicalLocation": ["artifactLocation": artifact(path), "region": region]]
  }

  private static func artifact(_ path: String) -> JSONValue {
    [
      "uri": .string(ArtifactURI.text(ofPath: path)),
      "uriBaseId": ArtifactURI.isAbsolute(path) ? nil : .string("SRCROOT"),
    ]
  }

  fileprivate static func message(_ text: String) -> JSONValue { ["text": .string(text)] }

  fileprivate static func level(_ level: ReportLevel) -> JSONValue { .string(level.rawValue) }
}

/// A file that a log speaks of.
private struct SARIFArtifact {
  let path: String
  /// Whether offsets are those of the file’s own bytes: it is in UTF-8.
  let hasByteOffsets: Bool

  func region(
    _ range: ByteRange, _ start: LineIndex.Place, _ end: LineIndex.Place, snippet: String? = nil
  ) -> JSONValue {
    [
      "startLine": .number(start.line), "startColumn": .number(start.column), "endLine": .number(end.line),
      "endColumn": .number(end.column), "byteOffset": hasByteOffsets ? .number(range.start) : nil,
      "byteLength": hasByteOffsets ? .number(range.count) : nil, "snippet": snippet.map { ["text": .string($0)] },
    ]
  }
}

/// The rules of a log by their index: those that the report knows, then those that only findings name.
private struct RuleList {
  private(set) var descriptors: [JSONValue] = []
  private var indices: [String: Int] = [:]

  init(_ rules: [Rule], usedBy ids: [String]) {
    for rule in rules where indices[rule.id] == nil { add(Self.descriptor(of: rule), id: rule.id) }
    for id in ids where indices[id] == nil { add(["id": .string(id), "name": .string(id.inPascalCase)], id: id) }
  }

  /// The index of a rule in ``descriptors``.
  func index(of id: String) -> Int { indices[id] ?? -1 }

  private mutating func add(_ descriptor: JSONValue, id: String) {
    indices[id] = descriptors.count
    descriptors.append(descriptor)
  }

  private static func descriptor(of rule: Rule) -> JSONValue {
    [
      "id": .string(rule.id), "name": .string(rule.id.inPascalCase),
      "shortDescription": SARIFReport.message(rule.summary), "fullDescription": SARIFReport.message(rule.why),
      "help": ["text": .string(RulePage(rule).text), "markdown": .string(help(for: rule))],
      "defaultConfiguration": ["level": SARIFReport.level(ReportLevel(rule.severity))],
      "properties": ["tags": .strings([rule.category.rawValue, rule.category.dimension])],
    ]
  }

  /// The page of a rule in Markdown.
  private static func help(for rule: Rule) -> String {
    var lines = [MarkdownText.escaped(rule.why.replacing("\n", with: " "))]
    if !rule.fires.isEmpty {
      lines += ["", "**Fires**", ""]
      lines += rule.fires.map { "- \(MarkdownText.escaped($0.marked)) (\($0.certainty.rawValue))" }
    }
    if !rule.silent.isEmpty {
      lines += ["", "**Stays silent**", ""] + rule.silent.map { "- \(MarkdownText.escaped($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// A name in kebab case as types are named: `DoubledWord` for `doubled-word`.
  fileprivate var inPascalCase: String {
    split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
