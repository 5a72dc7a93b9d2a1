import LavoirFindings
import LavoirFormats

/// Which rules a run reports, and how severe they are there.
public struct RuleSelection: Sendable, Hashable {
  /// A rule or a category of them, as people name it; `all` is every rule.
  public enum Selector: Sendable, Hashable {
    /// Every rule.
    case all
    /// The rules of a category.
    case category(Category)
    /// One rule, by its id.
    case rule(String)

    /// What a name stands for; `nil` where no rule or category has it.
    public init?(_ name: String) {
      if name == "all" {
        self = .all
      } else if let category = Category(rawValue: name) {
        self = .category(category)
      } else if RuleList.rule(id: name) != nil {
        self = .rule(name)
      } else {
        return nil
      }
    }

    /// The name.
    public var name: String {
      switch self {
      case .all: "all"
      case .category(let category): category.rawValue
      case .rule(let id): id
      }
    }

    /// Every name there is.
    public static let names: [String] = ["all"] + Category.allCases.map(\.rawValue) + RuleList.all.map(\.id)

    /// Whether it names a rule.
    func holds(_ id: String, _ category: Category) -> Bool {
      switch self {
      case .all: true
      case .category(let own): own == category
      case .rule(let own): own == id
      }
    }
  }

  /// The rules to run.
  public var select: [Selector]
  /// The rules left out of these.
  public var ignore: [Selector]
  /// The severity that rules have in this run, by id or category, where it is not their own; an id counts before a category.
  public var severity: [Selector: Severity]
  /// The least certainty of a finding that is reported.
  public var certainty: Certainty

  /// A selection: of every rule, unless it is told otherwise.
  public init(
    select: [Selector] = [.all], ignore: [Selector] = [], severity: [Selector: Severity] = [:],
    certainty: Certainty = .guess
  ) {
    self.select = select
    self.ignore = ignore
    self.severity = severity
    self.certainty = certainty
  }

  /// Whether a rule is run. A rule that is selected by its own id is run though its category is left out.
  public func includes(_ id: String, _ category: Category) -> Bool {
    if ignore.contains(.rule(id)) { return false }
    if select.contains(.rule(id)) { return true }
    return select.contains { $0.holds(id, category) } && !ignore.contains { $0.holds(id, category) }
  }

  /// The same selection without the rules that do not hold for a format, but for those that were selected by their ids.
  public func narrowed(to format: FileFormat) -> RuleSelection {
    var narrowed = self
    let named = Set(select)
    narrowed.ignore += FormatRules.excluded(for: format).sorted().map { .rule($0) }.filter { !named.contains($0) }
    return narrowed
  }

  /// The ids of the rules that are not run.
  public var excludedRules: Set<String> {
    guard select != [.all] || !ignore.isEmpty else { return [] }
    return Set(RuleList.all.filter { !includes($0.id, $0.category) }.map(\.id))
  }

  /// The finding as it is reported; `nil` where it is not. A glossary term gives its findings a category of its own,
  /// which is the one that counts.
  func reported(_ finding: Finding) -> Finding? {
    guard finding.certainty >= certainty, includes(finding.rule, finding.category) else { return nil }
    var finding = finding
    if let own = severity[.rule(finding.rule)] ?? severity[.category(finding.category)] ?? severity[.all] {
      finding.severity = own
    }
    return finding
  }
}
