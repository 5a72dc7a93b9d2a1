/// A data category: what a piece of a TBX file says, where it may stand, and which values it takes.
///
/// After the module descriptions of the dialects (LTAC Global: Min.tbxmd, Basic.tbxmd) and their Schematron.
struct DataCategory {
  let name: String
  /// The element that spells it in the style of attributes.
  let element: String
  let module: Module
  /// The elements that it may stand in, directly or in a group; a termNote stands in a `termSec` alone.
  var levels: Set<String> = ["termSec"]
  /// The values it takes; empty where it takes any.
  var values: [String] = []
  /// Values that earlier files have and LTAC’s own test files still have: they are read too.
  var olderValues: Set<String> = []
  /// The levels where it must stand in a group with what it speaks of.
  var groupedAt: Set<String> = []

  /// The set of categories that a category belongs to; Min is part of Basic.
  enum Module: String {
    case min
    case basic

    /// The namespace of the elements that spell the categories in the style of tags.
    var namespace: String { "http://www.tbxinfo.net/ns/\(rawValue)" }
  }

  /// The categories that a dialect has; empty for the core and for dialects that are not known.
  static func categories(of dialect: TBX.Dialect?) -> [DataCategory] {
    switch dialect {
    case .core, nil: []
    case .min: all.filter { $0.module == .min }
    case .basic: all
    }
  }

  /// The name as it is now: LTAC’s own test files still say `usageStatus`.
  static func present(_ name: String) -> String {
    name == "usageStatus" ? "administrativeStatus" : name
  }

  /// The category of a name; older names are known too.
  static func named(_ name: String, in element: String? = nil) -> DataCategory? {
    let name = present(name)
    return all.first { $0.name == name && (element == nil || $0.element == element) }
  }

  /// Whether a value is one that the category takes.
  func takes(_ value: String) -> Bool {
    values.isEmpty || values.contains(value) || olderValues.contains(value)
  }

  private static let everywhere: Set<String> = ["conceptEntry", "langSec", "termSec"]

  static let all: [DataCategory] = [
    DataCategory(
      name: "administrativeStatus", element: "termNote", module: .min,
      values: TermSection.Status.allCases.map(\.inTBX),
      olderValues: ["preferred", "admitted", "deprecated", "superseded", "notRecommended", "obsolete"]),
    DataCategory(
      name: "partOfSpeech", element: "termNote", module: .min,
      values: ["adjective", "noun", "other", "verb", "adverb"], olderValues: ["properNoun"]),
    DataCategory(name: "customerSubset", element: "admin", module: .min, levels: ["conceptEntry", "termSec"]),
    DataCategory(name: "subjectField", element: "descrip", module: .min, levels: ["conceptEntry"]),
    DataCategory(name: "externalCrossReference", element: "xref", module: .min, levels: everywhere),
    DataCategory(name: "projectSubset", element: "admin", module: .basic, levels: ["conceptEntry", "termSec"]),
    // LTAC’s test files: above a term a source stands with what was taken from it.
    DataCategory(
      name: "source", element: "admin", module: .basic, levels: everywhere, groupedAt: ["conceptEntry", "langSec"]),
    DataCategory(name: "context", element: "descrip", module: .basic),
    DataCategory(name: "definition", element: "descrip", module: .basic, levels: ["conceptEntry", "langSec"]),
    DataCategory(name: "crossReference", element: "ref", module: .basic, levels: ["conceptEntry", "termSec"]),
    DataCategory(name: "geographicalUsage", element: "termNote", module: .basic),
    DataCategory(
      name: "grammaticalGender", element: "termNote", module: .basic,
      values: TermSection.Gender.allCases.map(\.rawValue)),
    DataCategory(
      name: "termLocation", element: "termNote", module: .basic, values: TermSection.termLocations.sorted()),
    DataCategory(
      name: "termType", element: "termNote", module: .basic, values: TermSection.TermType.allCases.map(\.rawValue)),
    DataCategory(
      name: "transactionType", element: "transac", module: .basic, levels: everywhere,
      values: Transaction.Kind.allCases.map(\.rawValue), olderValues: ["creation"]),
    DataCategory(name: "responsibility", element: "transacNote", module: .basic, levels: everywhere),
    DataCategory(name: "xGraphic", element: "xref", module: .basic, levels: ["conceptEntry", "langSec"]),
  ]
}

extension TermSection.Status {
  /// The value of `administrativeStatus`.
  var inTBX: String { rawValue + "Term-admn-sts" }

  /// The status that a value names: with or without the ending of TBX, or as the first TBX-Min and TermWeb name it.
  init?(inTBX value: String) {
    let value = value.lowercased()
    switch value.hasSuffix("term-admn-sts") ? String(value.dropLast("term-admn-sts".count)) : value {
    case "notrecommended": self = .deprecated
    case "obsolete": self = .superseded
    case let name:
      guard let status = Self(rawValue: name) else { return nil }
      self = status
    }
  }
}
