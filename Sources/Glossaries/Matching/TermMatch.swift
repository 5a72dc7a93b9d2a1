import LavoirFindings
import LavoirLexicons

/// A place where a term's wrong form, or a protected phrase, stands.
public struct TermMatch: Sendable {
  /// The tokens it covers.
  public let tokens: Range<Int>
  /// The term.
  public var term: Term { ready.term }
  /// How the glossary wants the term used.
  public let status: TermStatus
  /// The place of its entry in the glossary, or in the part of it that the entry stands in.
  public let entry: Int
  /// Which of the term’s wrong forms stands there; `nil` for the term itself.
  public let wrongForm: Int?
  /// Whether the form itself says plural or singular.
  public let number: Number?
  /// The grammar of the form’s first word, if the term is a verb.
  public let tag: MorphTag?
  /// The tokens that the gaps of a pattern cover, in order.
  public let gaps: [Range<Int>]
  /// The term, behind a reference: a term is large, and most of what asks for a match does not ask for it.
  private let ready: ReadyTerm

  init(_ candidate: FormCandidate, _ ready: ReadyTerm, tokens: Range<Int>, gaps: [Range<Int>]) {
    self.tokens = tokens
    self.ready = ready
    status = ready.term.status
    entry = candidate.entry
    wrongForm = candidate.wrongForm
    number = candidate.number
    tag = candidate.tag
    self.gaps = gaps
  }

  /// How sure the replacement is. Where gaps are filled with words of the text it is likely at most: nobody has seen the whole.
  public var certainty: Certainty {
    let said = wrongForm.flatMap { ready.term.replaces[$0].certainty } ?? ready.term.certainty
    return gaps.isEmpty ? said : min(said, .likely)
  }

  /// Whether the form has to stand in a context of its own.
  public var hasContext: Bool {
    !ready.term.contexts.isEmpty || wrongForm.map { !ready.term.replaces[$0].contexts.isEmpty } ?? false
  }
}
