import LavoirDetectors
import LavoirFindings
import LavoirLinting
import LavoirScreening

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
  case cleanSteps = "clean.steps"
  case duplicates = "clean.duplicates"
  case similarity = "clean.similarity"
  case shingle = "clean.shingle"
  case languages = "clean.languages"
  case leastQuality = "clean.least-quality"
  case leastQualityReceived = "clean.least-quality-received"
  case fewestWords = "clean.fewest-words"
  case mostWords = "clean.most-words"
  case repetition = "clean.repetition"

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
    /// A number.
    case number(ClosedRange<Double>)
    /// A whole number.
    case count(ClosedRange<Int>)
    /// Words, each with a number.
    case numbers(keys: [String], ClosedRange<Double>)
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
    case .cleanSteps: .choices(CleaningStep.allCases.map(\.rawValue))
    case .duplicates: .choice(ScreeningRules.Duplicates.allCases.map(\.rawValue))
    case .similarity: .number(0.2...1)
    case .shingle: .count(1...100)
    case .languages: .choices(Language.told.map(\.code))
    case .leastQuality, .leastQualityReceived: .number(0...100)
    case .fewestWords, .mostWords: .count(0...1_000_000_000)
    case .repetition: .numbers(keys: RepetitionMeasure.allCases.map(\.rawValue), 0...1)
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
    case .cleanSteps: "What lavoir clean does to a corpus: the repairs it makes and the measures it tells."
    case .duplicates: "Documents that resemble an earlier one: keep them, or drop the exact or the near ones."
    case .similarity: "The Jaccard similarity of near duplicates, from 0.2 to 1."
    case .shingle: "How many words make a shingle, the unit by which similarity is counted."
    case .languages: "The languages of the documents that are kept, as in fr; all if it is empty."
    case .leastQuality: "The least quality score, from 0 to 100, of a document as cleaned; 0 keeps all."
    case .leastQualityReceived: "The least quality score, from 0 to 100, of a document as received; 0 keeps all."
    case .fewestWords: "The fewest words of a document that is kept."
    case .mostWords: "The most words of a document that is kept; 0 for any number."
    case .repetition: "The greatest shares of repeated text, from 0 to 1, of a document that is kept."
    }
  }

  /// Whether it may differ from file to file.
  public var isPerFile: Bool {
    switch self {
    case .include, .exclude, .glossaries, .baseline: false
    default: !rawValue.hasPrefix("clean.")
    }
  }

  /// What the lines of its table look like.
  var lines: String { self == .repetition ? "measure: share" : "rule: severity" }

  /// Whether its values are paths, which lead from the folder of the file that sets them.
  var isPath: Bool { self == .glossaries || self == .baseline }
}
