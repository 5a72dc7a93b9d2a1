import LavoirDetectors
import LavoirFindings
import LavoirLinting

/// A setting, by the name it has in `lavoir.yaml`; a dot parts a block from what stands in it.
public enum SettingKey: String, Sendable, CaseIterable {
  case include
  case exclude
  case select
  case ignore
  case severity
  case certainty
  case failLevel = "fail-level"
  case typographyLevel = "typography.level"
  case profile = "typography.profile"
  case noBreak = "typography.no-break"
  case glossaries
  case domains = "glossary.domains"
  case switchedOff = "glossary.off"
  case values
  case reason = "suppressions.reason"
  case baseline
  case encoding

  /// What a value looks like.
  public enum Shape: Sendable, Equatable {
    /// Any text.
    case text
    /// One of some words.
    case choice([String])
    /// A list of texts.
    case list
    /// A list of some words.
    case choices([String])
    /// Words, each with one of some others.
    case table(keys: [String], values: [String])
  }

  /// What a value looks like.
  public var shape: Shape {
    switch self {
    case .include, .exclude, .glossaries, .domains, .switchedOff, .values: .list
    case .select, .ignore: .choices(RuleSelection.Selector.names)
    case .severity: .table(keys: RuleSelection.Selector.names, values: Severity.allCases.map(\.rawValue))
    case .certainty: .choice(Certainty.allCases.map(\.rawValue))
    case .failLevel: .choice(Severity.allCases.map(\.rawValue) + ["never"])
    case .typographyLevel: .choice(TypographicStyle.Level.allCases.map(\.rawValue))
    case .profile: .choice(TypographicStyle.Profile.allCases.map(\.rawValue))
    case .noBreak: .choice(TypographicStyle.Finest.allCases.map(\.rawValue))
    case .reason: .choice(["optional", "required"])
    case .baseline, .encoding: .text
    }
  }

  /// What it does, in one sentence.
  public var summary: String {
    switch self {
    case .include: "The files to lint below folders, as globs; every file of a known format if it is empty."
    case .exclude: "Files and folders to leave out, as globs; what git ignores is left out anyway."
    case .select: "The rules to run, by id or category, or all."
    case .ignore: "The rules to leave out of these, by id or category."
    case .severity: "Rules or categories whose severity is not their own: neutral, minor, major or critical."
    case .certainty: "The least certainty of a finding that is reported: guess, likely or sure."
    case .failLevel: "The least severity of a finding that fails the run with status 1, or never."
    case .typographyLevel: "none, repair (what is broken) or strict (whatever does not conform to the profile)."
    case .profile: "Whose conventions hold: fr-FR, fr-CA, fr-CH or fr-BE."
    case .noBreak: "The finest no-break space to write: narrow or plain."
    case .glossaries: "Glossary files and folders, from the folder of lavoir.yaml; their entries come first."
    case .domains: "The domains whose terms count, with those that name none; all if it is empty."
    case .switchedOff: "Entries of the glossary that are switched off, by id: lavoir glossary show tells it."
    case .values: "Which values of JSON and YAML are prose, as globs over JSON Pointers: /articles/*/title."
    case .reason: "Whether a suppression must give its reason: optional or required."
    case .baseline: "The file of the accepted findings, from the folder of lavoir.yaml."
    case .encoding: "The encoding of the files, as in windows-1252; found out if it is not set."
    }
  }

  /// Whether it may differ from file to file.
  public var isPerFile: Bool {
    switch self {
    case .include, .exclude, .glossaries, .baseline: false
    default: true
    }
  }

  /// Whether its values are paths, which lead from the folder of the file that sets them.
  var isPath: Bool { self == .glossaries || self == .baseline }
}
