import LavoirFindings

/// How many findings there were, by detector, category, severity and certainty, repaired or left.
public struct FindingCounts: Sendable, Equatable {
  private var rows: [Row] = []
  private var places: [String: Int] = [:]

  /// How many numbers ``add(_:isRepaired:)`` may have given out.
  var size: Int { rows.count }

  /// The findings of one detector in one category.
  private struct Row: Sendable, Equatable {
    let rule: String
    let category: Category
    var counts = [Int](repeating: 0, count: Severity.allCases.count * Certainty.allCases.count * 2)
    /// The row of the same detector in another category; rare.
    var next: Int?
  }

  /// The findings of one kind.
  public struct Entry: Sendable, Equatable {
    /// The detector’s id.
    public let detector: String
    /// The kind of damage.
    public let category: Category
    /// How bad.
    public let severity: Severity
    /// How sure.
    public let certainty: Certainty
    /// How many were repaired.
    public let repaired: Int
    /// How many were left as they are.
    public let left: Int
  }

  /// Every kind of which there is one, by detector, then by category, severity and certainty.
  public var entries: [Entry] {
    rows.sorted { ($0.rule, $0.category.rawValue) < ($1.rule, $1.category.rawValue) }.flatMap { row in
      Severity.allCases.flatMap { severity in
        Certainty.allCases.compactMap { certainty in
          let cell = Self.cell(severity, certainty)
          let (left, repaired) = (row.counts[cell], row.counts[cell + 1])
          guard left + repaired > 0 else { return nil }
          return Entry(
            detector: row.rule, category: row.category, severity: severity, certainty: certainty, repaired: repaired,
            left: left)
        }
      }
    }
  }

  /// Whether both have the same entries, in whatever order they came.
  public static func == (left: FindingCounts, right: FindingCounts) -> Bool { left.entries == right.entries }

  /// Counts a finding, and gives a number that its detector has here, from 0.
  @discardableResult
  mutating func add(_ finding: Finding, isRepaired: Bool) -> Int {
    add(
      finding.rule, finding.category, cell: Self.cell(finding.severity, finding.certainty) + (isRepaired ? 1 : 0), 1)
  }

  mutating func merge(_ other: FindingCounts) {
    for entry in other.entries { add(entry) }
  }

  private mutating func add(_ entry: Entry) {
    let cell = Self.cell(entry.severity, entry.certainty)
    _ = add(entry.detector, entry.category, cell: cell, entry.left)
    _ = add(entry.detector, entry.category, cell: cell + 1, entry.repaired)
  }

  private mutating func add(_ rule: String, _ category: Category, cell: Int, _ number: Int) -> Int {
    let first = places[rule] ?? newRow(rule, category)
    var place = first
    while rows[place].category != category {
      if let next = rows[place].next {
        place = next
      } else {
        rows.append(Row(rule: rule, category: category))
        rows[place].next = rows.count - 1
        place = rows.count - 1
      }
    }
    rows[place].counts[cell] += number
    return first
  }

  private mutating func newRow(_ rule: String, _ category: Category) -> Int {
    rows.append(Row(rule: rule, category: category))
    places[rule] = rows.count - 1
    return rows.count - 1
  }

  /// Where findings of one severity and certainty are counted that were left; the next cell is for the repaired.
  private static func cell(_ severity: Severity, _ certainty: Certainty) -> Int {
    let first =
      switch severity {
      case .neutral: 0
      case .minor: 3
      case .major: 6
      case .critical: 9
      }
    let second =
      switch certainty {
      case .guess: 0
      case .likely: 1
      case .sure: 2
      }
    return 2 * (first + second)
  }
}

/// Written as one object, `{"glossary-term/spun/major/sure/repaired":12,…}`: a list of entries would take JSON’s encoder
/// seven times as long, and a run writes its counts down after every batch.
extension FindingCounts: Codable {
  /// Reads the counts; what is no count of findings is corrupted data.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    for (path, number) in try container.decode([String: Int].self) {
      let names = path.split(separator: "/").map(String.init)
      guard names.count == 5, let category = Category(rawValue: names[1]), let severity = Severity(rawValue: names[2]),
        let certainty = Certainty(rawValue: names[3]), let outcome = Outcome(rawValue: names[4])
      else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(path) names no kind of finding")
      }
      _ = add(names[0], category, cell: Self.cell(severity, certainty) + (outcome == .repaired ? 1 : 0), number)
    }
  }

  /// Writes the counts that are not 0.
  public func encode(to encoder: any Encoder) throws {
    var counts: [String: Int] = [:]
    for entry in entries {
      var kind = entry.detector
      for name in [entry.category.rawValue, entry.severity.rawValue, entry.certainty.rawValue] { kind += "/" + name }
      if entry.repaired > 0 { counts[kind + "/" + Outcome.repaired.rawValue] = entry.repaired }
      if entry.left > 0 { counts[kind + "/" + Outcome.left.rawValue] = entry.left }
    }
    var container = encoder.singleValueContainer()
    try container.encode(counts)
  }

  private enum Outcome: String {
    case repaired, left
  }
}
