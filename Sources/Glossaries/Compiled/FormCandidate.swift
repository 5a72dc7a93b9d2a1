import LavoirLexicons
import LavoirText

/// A spelled-out form of a term as the compiled glossary keeps it: all that is needed to tell whether it stands in a text.
struct FormCandidate: Equatable {
  /// What a form asks of the letter case in the text.
  enum Capitals: Equatable {
    case free
    /// A common word: a capital only where a sentence begins.
    case common
    /// A name: the first letter is a capital.
    case required
    /// Exactly these bytes.
    case exact([UInt8])
  }

  /// The entry it belongs to.
  let entry: Int
  /// Which of the term’s wrong forms it is; `nil` for the term itself.
  let wrongForm: Int?
  /// Its words; of a pattern the first one.
  let words: [WordHash]
  /// Whether the rest of it is a pattern.
  let isPattern: Bool
  let capitals: Capitals
  let number: Number?
  let tag: MorphTag?
  /// Where the form stands inside the term itself, as words before and behind it: « de Gaulle » in « Charles de
  /// Gaulle ». There it is right.
  let wholes: [Whole]

  /// The words of a term around one of its wrong forms.
  struct Whole: Equatable {
    let before: [WordHash]
    let after: [WordHash]

    /// Where a form stands inside a spelling of its term.
    static func around(_ words: some Collection<WordHash>, in preferred: [WordHash]) -> [Whole] {
      guard preferred.count > words.count else { return [] }
      return (0...preferred.count - words.count).compactMap { start in
        let end = start + words.count
        guard preferred[start..<end].elementsEqual(words) else { return nil }
        return Whole(before: Array(preferred[..<start]), after: Array(preferred[end...]))
      }
    }

    /// Whether the words that the form leaves out stand around it.
    func stands(around form: Range<Int>, in tokens: [Token]) -> Bool {
      let first = form.lowerBound - before.count
      guard first >= 0, form.upperBound + after.count <= tokens.count else { return false }
      return zip(first..., before).allSatisfy { tokens[$0].key == $1.value }
        && zip(form.upperBound..., after).allSatisfy { tokens[$0].key == $1.value }
    }
  }

  /// A form of a term.
  ///
  /// - Parameter preferred: the words of each form that the term takes in a text.
  init(form: TermForm, of term: Term, entry: Int, preferred: [[WordHash]]) {
    self.entry = entry
    wrongForm = form.wrongForm
    words = form.words
    isPattern = form.isPattern
    capitals = Self.capitals(of: form, for: term)
    number = form.number
    tag = form.tag
    wholes = form.isPattern ? [] : preferred.flatMap { Whole.around(form.words, in: $0) }
  }

  init(
    entry: Int, wrongForm: Int?, words: [WordHash], isPattern: Bool, capitals: Capitals, number: Number?,
    tag: MorphTag?, wholes: [Whole]
  ) {
    self.entry = entry
    self.wrongForm = wrongForm
    self.words = words
    self.isPattern = isPattern
    self.capitals = capitals
    self.number = number
    self.tag = tag
    self.wholes = wholes
  }

  private static func capitals(of form: TermForm, for term: Term) -> Capitals {
    let wrong = form.wrongForm.map { term.replaces[$0] }
    switch wrong?.letterCase ?? term.letterCase {
    case .any: return .free
    case .small: return .common
    case .capital: return .required
    case .exact: return form.isPattern ? .free : .exact(Array(form.text.utf8))
    case .automatic: break
    }
    if term.status == .preferred, form.text.utf8.count == term.preferred.utf8.count,
      Folding.folded(form.text) == Folding.folded(term.preferred)
    {
      return .exact(Array(form.text.utf8))
    }
    if form.text.first?.isUppercase == true { return .required }
    return term.status == .preferred && term.category != .namedEntity ? .common : .free
  }
}

extension FieldWriter {
  /// A candidate, with its length before it, so that it can be passed over.
  mutating func candidate(_ candidate: FormCandidate) {
    var fields = FieldWriter()
    fields.fields(of: candidate)
    raw(fields.bytes)
  }

  private mutating func fields(of candidate: FormCandidate) {
    number(candidate.entry)
    number(candidate.wrongForm.map { $0 + 1 } ?? 0)
    words(candidate.words)
    number(candidate.isPattern ? 1 : 0)
    switch candidate.capitals {
    case .free: number(0)
    case .common: number(1)
    case .required: number(2)
    case .exact(let bytes):
      number(3)
      raw(bytes)
    }
    number(Int(candidate.number?.rawValue ?? 0))
    number(candidate.tag.map { Int($0.rawValue) + 1 } ?? 0)
    number(candidate.wholes.count)
    for whole in candidate.wholes {
      words(whole.before)
      words(whole.after)
    }
  }

  private mutating func words(_ words: [WordHash]) {
    number(words.count)
    for word in words { key(word.value) }
  }
}

extension FieldReader {
  /// The candidate behind its length, if its words stand at a place. Of most of them no more is read than the first word
  /// that does not stand there.
  mutating func candidate(ifStandingAt place: TermPlace) -> FormCandidate? {
    let start = self
    guard number() != nil, number() != nil, let count = number(), count > 0 else { return nil }
    var end = place.index
    for _ in 0..<count {
      guard let key = key(), let behind = place.end(of: key, at: end) else { return nil }
      end = behind
    }
    self = start
    return candidate()
  }

  private mutating func candidate() -> FormCandidate? {
    guard let entry = number(), let wrongForm = number(), let words = words(), !words.isEmpty, let isPattern = number(),
      let capitals = capitals(), let number = number(), let tag = self.number(), let wholes = list({ $0.whole() })
    else { return nil }
    return FormCandidate(
      entry: entry, wrongForm: wrongForm == 0 ? nil : wrongForm - 1, words: words, isPattern: isPattern == 1,
      capitals: capitals, number: Number(rawValue: UInt8(truncatingIfNeeded: number)),
      tag: tag == 0 ? nil : MorphTag(rawValue: UInt32(truncatingIfNeeded: tag - 1)), wholes: wholes)
  }

  private mutating func words() -> [WordHash]? { list { $0.key().map { WordHash(key: $0) } } }

  private mutating func whole() -> FormCandidate.Whole? {
    guard let before = words(), let after = words() else { return nil }
    return FormCandidate.Whole(before: before, after: after)
  }

  private mutating func capitals() -> FormCandidate.Capitals? {
    switch number() {
    case 0: .free
    case 1: .common
    case 2: .required
    case 3: raw().map { .exact($0) }
    default: nil
    }
  }
}
