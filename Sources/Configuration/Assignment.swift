import LavoirDetectors
import LavoirEncodings
import LavoirFindings
import LavoirGlobs
import LavoirLinting

/// A value that somebody gave to a setting.
public struct Assignment: Sendable, Equatable {
  /// The setting.
  public let key: SettingKey
  /// The value: one item, several, or pairs.
  public let items: [Item]
  /// Who gave it.
  public let origin: Origin

  /// One text of a value.
  public struct Item: Sendable, Equatable {
    /// What stands before the colon in a table; empty elsewhere.
    public let name: String
    /// The text.
    public let text: String
    /// The line it stands on, from 1; 0 on a command line.
    public let line: Int
  }

  /// Where a value comes from.
  public enum Origin: Sendable, Equatable, CustomStringConvertible {
    /// Nobody gave it.
    case standard
    /// A line of a file.
    case file(String, line: Int)
    /// An option of the command line.
    case option(String)

    /// As `config show` prints it.
    public var description: String {
      switch self {
      case .standard: "default"
      case .file(let path, let line): "\(path):\(line)"
      case .option(let name): name
      }
    }
  }

  /// A value given on the command line; `nil` where nothing was given.
  public init?(_ key: SettingKey, _ texts: [String], option: String) {
    guard !texts.isEmpty else { return nil }
    self.init(key, texts.map { Item(name: "", text: $0, line: 0) }, origin: .option(option))
  }

  init(_ key: SettingKey, _ items: [Item], origin: Origin) {
    self.key = key
    self.items = items
    self.origin = origin
  }

  /// Puts the value into some settings.
  ///
  /// - Parameter adds: whether rules to ignore come on top of those that are ignored already.
  /// - Throws: what is wrong with an item, and which.
  func apply(to settings: inout Settings, adds: Bool = false) throws(ItemFlaw) {
    switch key {
    case .include: settings.include = try globs()
    case .exclude: settings.exclude = try globs()
    case .values: settings.values = try globs()
    case .select: settings.rules.select = try selectors()
    case .ignore: settings.rules.ignore = (adds ? settings.rules.ignore : []) + (try selectors())
    case .severity: settings.rules.severity = try severities(over: adds ? settings.rules.severity : [:])
    case .certainty: settings.rules.certainty = try choice()
    case .failLevel: settings.failLevel = first == "never" ? .never : .severity(try choice())
    case .typographyLevel: settings.typographyLevel = try choice()
    case .profile: settings.profile = try choice()
    case .noBreak: settings.noBreak = try choice()
    case .glossaries: settings.glossaries = items.map(\.text) + settings.glossaries
    case .domains: settings.domains = items.map(\.text)
    case .switchedOff: settings.switchedOff = items.map(\.text) + settings.switchedOff
    case .reason: settings.requiresReason = try choice() as ReasonRule == .required
    case .baseline: settings.baseline = first
    case .encoding: settings.encoding = try encoding()
    case .cleanSteps, .duplicates, .similarity, .shingle, .languages, .leastQuality, .leastQualityReceived,
      .fewestWords,
      .mostWords, .repetition:
      try apply(to: &settings.cleaning)
    }
  }

  /// Whether a suppression gives its reason.
  private enum ReasonRule: String, CaseIterable {
    case optional, required
  }

  /// The value as one line that is another for any other value.
  var signature: String {
    ([key.rawValue] + items.flatMap { [$0.name, $0.text] }).map { "\($0.utf8.count):\($0)" }.joined()
  }

  /// The same value with its paths from another folder.
  func moved(to folder: String) -> Assignment {
    guard key.isPath, !folder.isEmpty else { return self }
    let items = items.map { item in
      item.text.hasPrefix("/") ? item : Item(name: item.name, text: folder + item.text, line: item.line)
    }
    return Assignment(key, items, origin: origin)
  }

  /// What is wrong with an item.
  struct ItemFlaw: Error {
    let line: Int
    let problem: String
  }

  var first: String { items.first?.text ?? "" }

  func flaw(_ problem: String, _ item: Item? = nil) -> ItemFlaw {
    ItemFlaw(line: (item ?? items.first)?.line ?? 0, problem: "« \(key.rawValue) »: \(problem)")
  }

  private func globs() throws(ItemFlaw) -> [Glob] {
    var globs: [Glob] = []
    for item in items {
      do {
        globs.append(try Glob(item.text))
      } catch {
        throw flaw("« \(item.text.prefix(60)) » is no pattern: \(error)", item)
      }
    }
    return globs
  }

  private func selectors() throws(ItemFlaw) -> [RuleSelection.Selector] {
    var selectors: [RuleSelection.Selector] = []
    for item in items { selectors.append(try selector(item.text, item)) }
    return selectors
  }

  private func selector(_ name: String, _ item: Item) throws(ItemFlaw) -> RuleSelection.Selector {
    guard let selector = RuleSelection.Selector(name) else {
      throw flaw(
        "there is no rule or category « \(name) »" + Self.hint(name, RuleSelection.Selector.names)
          + "; lavoir rules lists them", item)
    }
    return selector
  }

  private func severities(
    over known: [RuleSelection.Selector: Severity]
  ) throws(ItemFlaw) -> [RuleSelection.Selector: Severity] {
    var severities = known
    for item in items {
      guard let severity = Severity(rawValue: item.text) else { throw unknown(item, Severity.allCases.map(\.rawValue)) }
      severities[try selector(item.name, item)] = severity
    }
    return severities
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>() throws(ItemFlaw) -> Value {
    guard let item = items.first, let value = Value(rawValue: item.text) else {
      throw unknown(items.first, Value.allCases.map(\.rawValue))
    }
    return value
  }

  private func encoding() throws(ItemFlaw) -> TextEncoding {
    guard let encoding = TextEncoding(named: first) else {
      throw flaw("no encoding has this name: « \(first) »; iconv -l lists those that have one")
    }
    return encoding
  }

  func unknown(_ item: Item?, _ choices: [String]) -> ItemFlaw {
    let text = item?.text ?? ""
    return flaw("one of \(choices.joined(separator: ", ")), not « \(text) »" + Self.hint(text, choices), item)
  }

  private static func hint(_ name: String, _ names: [String]) -> String {
    NearestName.of(name, among: names).map { "; did you mean « \($0) »?" } ?? ""
  }
}
