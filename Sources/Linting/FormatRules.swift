import LavoirDetectors
import LavoirFindings
import LavoirFormats

/// Which rules do not hold for files of some format, because what they look at is another thing there.
///
/// A rule that is selected by its own id is run all the same.
public enum FormatRules {
  /// The ids of the rules that are not run on files of a format unless they are asked for.
  public static func excluded(for format: FileFormat) -> Set<String> {
    switch format {
    case .text: []
    // « [texte][page] »: the label of a link that is defined elsewhere.
    case .markdown: ofArticles.union(["bracketed-gloss"])
    case .html: ofArticles
    case .json, .yaml: ofArticles.union(ofWholeTexts).union(ofPlainValues)
    case .po, .xliff, .srt, .vtt: ofArticles.union(ofWholeTexts)
    }
  }

  /// What a rule says for certain of plain text, and cannot where the format has a word in it: stars that its parser left
  /// over pair in another way.
  public static func mostCertain(_ rule: String, in format: FileFormat) -> Certainty {
    format == .markdown && ["spaced-emphasis", "glued-markup", "glued-code"].contains(rule) ? .likely : .sure
  }

  /// A value is often a piece of HTML, whose entities are right.
  private static let ofPlainValues: Set<String> = ["html-entity"]

  /// What a crawler brings along, and what a machine says twice. A page of documentation has its menus on purpose, and
  /// says the same of each function.
  private static let ofArticles: Set<String> = Set(
    DetectorList.all.map(\.rule).filter { $0.category == .boilerplate }.map(\.id)
  ).union(["repeated-paragraph", "repeated-passage"])

  /// What can only be told of a whole text. The strings of a program may begin inside a quotation, use brackets for what
  /// may be left out, be set in columns, and decorate with stars.
  private static let ofWholeTexts: Set<String> = [
    "bracketed-gloss", "doubled-space", "turned-guillemet", "unclosed-quote", "unclosed-bracket", "mixed-quotes",
    "quote-closed-early", "quote-beside-guillemet", "spaced-emphasis", "glued-markup", "glued-code", "broken-link",
    "spaced-bracket", "missing-stop", "sentence-fragment", "small-after-stop",
  ]
}
