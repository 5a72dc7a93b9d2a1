import LavoirLexicons
import LavoirText

/// One inflected form under which an entry is looked for in a text, as the audit compares it with others.
public struct SpelledForm: Sendable {
  /// The form as written.
  public let text: String
  /// Its words, as the tokenizer cuts them; of a pattern the first one.
  public let words: [WordHash]
  /// Which of the term’s wrong forms it is; `nil` for the term itself.
  public let wrongForm: Int?
  /// Whether the words behind the first are a pattern.
  public let isPattern: Bool
  private let capitals: FormCandidate.Capitals

  /// Whether the form stands where a text has these letters, which have its words.
  public func fits(_ spelling: String) -> Bool {
    switch capitals {
    case .free: true
    case .common: spelling.first?.isUppercase != true
    case .required: spelling.first?.isUppercase == true
    case .exact(let bytes): spelling.utf8.elementsEqual(bytes)
    }
  }

  /// Whether some spelling is asked for by both forms, which have the same words.
  public func mayMeet(_ other: SpelledForm) -> Bool {
    switch (capitals, other.capitals) {
    case (.exact(let own), .exact(let others)): own == others
    case (.exact(let bytes), _): other.fits(String(decoding: bytes, as: UTF8.self))
    case (_, .exact(let bytes)): fits(String(decoding: bytes, as: UTF8.self))
    case (.common, .required), (.required, .common): false
    default: true
    }
  }

  fileprivate init(_ form: TermForm, of term: Term, preferred: [[WordHash]]) {
    let candidate = FormCandidate(form: form, of: term, entry: 0, preferred: preferred)
    text = form.text
    words = form.words
    wrongForm = form.wrongForm
    isPattern = form.isPattern
    capitals = candidate.capitals
  }
}

extension Term {
  /// The forms under which the term is looked for: those of its wrong forms, or its own where it is protected or flagged
  /// itself.
  public func spelledForms(_ lexicon: Lexicon) -> [SpelledForm] {
    let inflector = TermInflector(lexicon: lexicon)
    let preferred = inflector.preferredForms(of: self)
    return inflector.forms(of: self).map { SpelledForm($0, of: self, preferred: preferred) }
  }

  /// The forms that the preferred form, or an accepted one, takes in a text.
  public func spelledForms(ofAccepted form: String, _ lexicon: Lexicon) -> [(text: String, words: [WordHash])] {
    TermInflector(lexicon: lexicon).forms(of: WrongForm(form), in: self).map { ($0.text, $0.words) }
  }
}

extension Entry {
  /// The terms that are looked for in a text: its own, and loanwords of several words, which are protected as phrases.
  public var termsLookedFor: [Term] { review == nil ? matchedTerms : [] }
}

extension Lexicon {
  /// The words of a phrase as forms are compared with a text; marks left out.
  public func wordKeys(ofPhrase phrase: String) -> [UInt64] { words(ofPhrase: phrase).map(\.value) }
}
