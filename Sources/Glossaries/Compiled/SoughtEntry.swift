import LavoirLexicons
import LavoirText

/// An entry that is no term, by what it is found by; the entry itself is made when something was found.
struct SoughtEntry: Sendable {
  /// What an entry is found by.
  enum Keys: Sendable {
    /// The forms of a loanword.
    case loanword([UInt64])
    /// The names of a country: the French one, others that are accepted, those that are not.
    case country(name: UInt64, also: [UInt64], english: [UInt64])
    /// The words of a pattern with its gaps.
    case boilerplate(Boilerplate.Scope, [BoilerplateElement])
  }

  let keys: Keys
  /// Where the entry is.
  let pack: GlossaryPack
  let index: Int

  /// The entry.
  var entry: Entry? { pack.entry(at: index) }
}

/// What a pattern of boilerplate asks of a line.
enum BoilerplateElement: Sendable, Equatable {
  /// A word or number, by its key.
  case word(UInt64)
  /// None to ``Boilerplate/longestGap`` words, whichever they are.
  case gap
}

extension SoughtEntry.Keys {
  /// What an entry is found by; `nil` for a term.
  init?(of entry: Entry, lexicon: Lexicon) {
    switch entry {
    case .term: return nil
    case .loanword(let loanword):
      self = .loanword(LoanwordSet.forms(of: loanword).map { WordHash($0).value }.sorted())
    case .country(let country):
      self = .country(
        name: CountryTable.key(country.name), also: country.also.map(CountryTable.key),
        english: country.english.map(CountryTable.key))
    case .boilerplate(let boilerplate):
      self = .boilerplate(boilerplate.scope, BoilerplateMatcher.elements(of: boilerplate.pattern, lexicon))
    }
  }
}

extension FieldWriter {
  /// What an entry is found by.
  mutating func soughtKeys(_ keys: SoughtEntry.Keys) {
    switch keys {
    case .loanword(let forms):
      number(0)
      self.keys(forms)
    case .country(let name, let also, let english):
      number(1)
      for names in [[name], also, english] { self.keys(names) }
    case .boilerplate(let scope, let elements):
      number(2)
      string(scope.rawValue)
      self.keys(elements.map { if case .word(let key) = $0 { key } else { 0 } })
    }
  }

  private mutating func keys(_ keys: [UInt64]) {
    number(keys.count)
    for key in keys { self.key(key) }
  }
}

extension FieldReader {
  /// What an entry is found by.
  mutating func soughtKeys() -> SoughtEntry.Keys? {
    switch number() {
    case 0: keys().map(SoughtEntry.Keys.loanword)
    case 1:
      if let name = keys()?.first, let also = keys(), let english = keys() {
        .country(name: name, also: also, english: english)
      } else {
        nil
      }
    case 2:
      if let scope = value(Boilerplate.Scope.self), let words = keys() {
        .boilerplate(scope, words.map { $0 == 0 ? .gap : .word($0) })
      } else {
        nil
      }
    default: nil
    }
  }

  private mutating func keys() -> [UInt64]? { list { $0.key() } }
}
