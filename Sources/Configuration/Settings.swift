import LavoirDetectors
import LavoirEncodings
import LavoirFindings
import LavoirGlobs
import LavoirGlossaries
import LavoirLinting

/// How files are linted: every setting with its value.
public struct Settings: Sendable, Equatable {
  /// The files to lint below folders; all of a known format where it is empty.
  public var include: [Glob] = []
  /// The files and folders to leave out.
  public var exclude: [Glob] = []
  /// Which rules are reported, and how severe they are.
  public var rules = RuleSelection()
  /// The least severity of a finding that fails the run.
  public var failLevel = FailLevel.severity(.neutral)
  /// How far the rules of typography go.
  public var typographyLevel = TypographicStyle.Level.repair
  /// Whose conventions hold.
  public var profile = TypographicStyle.Profile.france
  /// The finest no-break space to write.
  public var noBreak = TypographicStyle.Finest.narrow
  /// Glossary files and folders.
  public var glossaries: [String] = []
  /// The domains whose terms count; all where it is empty.
  public var domains: [String] = []
  /// The entries of the glossary that are switched off, by id.
  public var switchedOff: [String] = []
  /// Which values of JSON and YAML are prose.
  public var values: [Glob] = []
  /// Whether each suppression gives its reason.
  public var requiresReason = false
  /// The file of the accepted findings.
  public var baseline: String?
  /// The encoding of the files, where it is not to be found out.
  public var encoding: TextEncoding?
  /// How a corpus is cleaned.
  public var cleaning = CleaningSettings()

  /// The settings that hold where nobody said otherwise.
  public init() {}

  /// How texts are to be set.
  public var typography: TypographicStyle {
    TypographicStyle(profile: profile, level: typographyLevel, finest: noBreak)
  }

  /// Which terms of the glossary count.
  public func selection(on day: Day) -> TermSelection {
    var selection = TermSelection()
    selection.day = day
    selection.domains = Set(domains)
    selection.switchedOff = Set(switchedOff)
    selection.region = profile.rawValue
    return selection
  }

  /// When a finding makes the run fail.
  public enum FailLevel: Sendable, Equatable {
    /// Where its severity is this or worse.
    case severity(Severity)
    /// Never.
    case never

    /// Whether a finding of a severity fails the run.
    public func fails(_ severity: Severity) -> Bool {
      switch self {
      case .severity(let least): severity >= least
      case .never: false
      }
    }
  }
}
