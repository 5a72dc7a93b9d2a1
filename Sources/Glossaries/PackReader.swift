import LavoirFindings
import LavoirLexicons
import LavoirText

/// Reads what ``PackWriter`` wrote; `nil` from any call where the bytes are not of that form.
struct PackReader {
  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func number() -> Int? {
    var value: UInt = 0
    var shift: UInt = 0
    while at < bytes.count, shift < 63 {
      let byte = bytes[at]
      at += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(value) }
      shift += 7
    }
    return nil
  }

  mutating func string() -> String? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    defer { at += count }
    return String(decoding: bytes[at..<at + count], as: UTF8.self)
  }

  mutating func key() -> UInt64? {
    guard bytes.count - at >= 8 else { return nil }
    defer { at += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }

  /// The spelled-out forms of a term.
  mutating func forms() -> [TermForm]? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    var forms: [TermForm] = []
    forms.reserveCapacity(count)
    for _ in 0..<count {
      guard let text = string(), let wordCount = number(), wordCount <= bytes.count - at else { return nil }
      var words: [WordHash] = []
      for _ in 0..<wordCount {
        guard let key = key() else { return nil }
        words.append(WordHash(key: key))
      }
      guard let number = number(), let tag = self.number() else { return nil }
      forms.append(
        TermForm(
          words: words, text: text, number: Number(rawValue: UInt8(truncatingIfNeeded: number)),
          tag: tag == 0 ? nil : MorphTag(rawValue: UInt32(truncatingIfNeeded: tag - 1))))
    }
    return forms
  }

  mutating func strings() -> [String]? {
    guard let count = number(), count <= bytes.count - at else { return nil }
    var values: [String] = []
    for _ in 0..<count {
      guard let value = string() else { return nil }
      values.append(value)
    }
    return values
  }

  mutating func value<Value: RawRepresentable<String>>(_: Value.Type) -> Value? {
    string().flatMap(Value.init)
  }

  mutating func entry() -> Entry? {
    switch number() {
    case 0: term().map(Entry.term)
    case 1: loanword().map(Entry.loanword)
    case 2: boilerplate().map(Entry.boilerplate)
    case 3: country().map(Entry.country)
    default: nil
    }
  }

  private mutating func term() -> Term? {
    guard let preferred = string(), let replaces = strings(), let kind = value(Term.Kind.self),
      let status = value(Term.Status.self), let category = value(Category.self),
      let certainty = value(Certainty.self), let contexts = strings(), let topic = strings(), let domain = string(),
      let note = string(),
      let source = string(), let examples = strings()
    else { return nil }
    var term = Term(preferred)
    term.replaces = replaces
    term.kind = kind
    term.status = status
    term.category = category
    term.certainty = certainty
    term.contexts = contexts.compactMap(Context.init)
    term.topic = topic
    term.domain = domain
    term.note = note
    term.source = source
    term.examples = examples
    return term
  }

  private mutating func loanword() -> Loanword? {
    guard let word = string(), let region = string(), let source = string(), let examples = strings() else {
      return nil
    }
    var loanword = Loanword(word)
    loanword.region = region
    loanword.source = source
    loanword.examples = examples
    return loanword
  }

  private mutating func boilerplate() -> Boilerplate? {
    guard let pattern = string(), let scope = value(Boilerplate.Scope.self), let place = value(Boilerplate.Place.self),
      let certainty = value(Certainty.self), let source = string(), let examples = strings()
    else { return nil }
    var boilerplate = Boilerplate(pattern)
    boilerplate.scope = scope
    boilerplate.place = place
    boilerplate.certainty = certainty
    boilerplate.source = source
    boilerplate.examples = examples
    return boilerplate
  }

  private mutating func country() -> Country? {
    guard let name = string(), let article = value(Country.Article.self), let english = strings(),
      let demonym = string(), let also = strings(), let source = string()
    else { return nil }
    var country = Country(name)
    country.article = article
    country.english = english
    country.demonym = demonym
    country.also = also
    country.source = source
    return country
  }
}
