import LavoirFindings
import LavoirGlossaries

/// What a corpus suggests for the glossary: a form, what should stand in its place, and the evidence.
public struct Candidate: Sendable, Equatable {
  /// Where the evidence comes from.
  public enum Kind: String, Sendable, CaseIterable {
    /// Two versions of one text have different words in one place.
    case copies
    /// A word that a spinner or translator left, judged by what stands around it.
    case intruder
    /// A name that is written in several ways.
    case name
    /// A line that many documents share.
    case line
    /// Words that French does not join.
    case collocation
  }

  /// Where the evidence comes from.
  public let kind: Kind
  /// The wrong form as it stands in the texts, in small letters unless it is a name; for a line, its pattern.
  public let form: String
  /// The form as a glossary entry lists it: the singular that a plural was formed of.
  public let lemma: String
  /// Every way the form is written, the most frequent first.
  public let writings: [String]
  /// What should stand there, the likeliest first; none where that is not known, and for a line.
  public let proposals: [Proposal]
  /// How sure it is that the form is wrong, from 0 to 1; candidates come in this order.
  public let score: Double
  /// How often it stands in the corpus.
  public let occurrences: Int
  /// In how many documents.
  public let documents: Int
  /// The first documents it stands in.
  public let firstDocuments: [String]
  /// Some of the places, in the order of the corpus.
  public let concordance: [ConcordanceLine]
  /// What the entry would say of it.
  public let draft: Draft

  /// One form that may be the right one.
  public struct Proposal: Sendable, Equatable {
    /// The form as a dictionary lists it, or the name.
    public let text: String
    /// How likely it is among all, from 0 to 1.
    public let share: Double
    /// At how many places it is the likeliest.
    public let occurrences: Int
    /// Why.
    public let evidence: [Evidence]
    /// Marked lines of the corpus, as the examples of an entry are written.
    public let examples: [String]
    /// Words around the form where this is the right one, as a context of an entry is written: `la _ de`.
    public let contexts: [String]
  }

  /// What a glossary entry made of the candidate would say, apart from its forms.
  public struct Draft: Sendable, Equatable {
    /// What kind of word the preferred form is.
    public let kind: Term.Kind
    /// The category of the findings it would make.
    public let category: Category
    /// How sure a replacement with the first proposal would be.
    public let certainty: Certainty
    /// Where a line stands in its articles; `nil` for what is no line.
    public var place: Boilerplate.Place?
  }
}
