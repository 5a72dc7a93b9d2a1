import LavoirLexicons
import LavoirText

/// Compiles a glossary: spells out the forms of its terms and lays them out for look-up in place.
struct PackWriter {
  private let entries: [Entry]
  private let inflector: TermInflector
  /// The fields of the candidates of each key, with what orders them.
  private var candidates: [UInt64: [(count: Int, entry: Int, fields: [UInt8])]] = [:]
  private var firstWords: Set<UInt64> = []
  private var pairs: Set<UInt64> = []

  init(_ entries: [Entry], lexicon: Lexicon) {
    self.entries = entries
    inflector = TermInflector(lexicon: lexicon)
    for (index, entry) in entries.enumerated() where entry.review == nil {
      for term in entry.matchedTerms { add(term, at: index) }
    }
  }

  private mutating func add(_ term: Term, at index: Int) {
    let preferred = inflector.words(of: term.preferred)
    for form in inflector.forms(of: term) {
      guard let first = form.words.first else { continue }
      firstWords.insert(first.value)
      var key = first.value
      if form.words.count > 1 {
        key = PackLayout.key(first.value, form.words[1].value)
        pairs.insert(key)
      }
      var fields = FieldWriter()
      fields.candidate(FormCandidate(form: form, of: term, entry: index, preferred: preferred))
      candidates[key, default: []].append((form.words.count, index, fields.bytes))
    }
  }

  /// The compiled form; the same entries give the same bytes.
  var bytes: [UInt8] {
    var layout = PackLayout()
    var body: [UInt8] = []
    let begin = { (body: [UInt8]) in PackLayout.headerCount + body.count }

    var fields = FieldWriter()
    var places: [Int] = []
    for entry in entries {
      places.append(fields.bytes.count)
      fields.entry(entry)
    }
    places.append(fields.bytes.count)
    layout.entryCount = entries.count
    layout.datedCount = entries.count { $0.isDated }
    layout.entryPlaces = begin(body)
    for place in places { body += Self.uint32(place) }
    layout.entryFields = begin(body)
    body += fields.bytes
    layout.kinds = begin(body)
    body += entries.map(\.kindByte)

    let (slots, bits, found) = forms
    layout.slots = begin(body)
    layout.slotBits = bits
    body += slots
    layout.candidates = begin(body)
    body += found

    layout.filterBits = Self.bits(atLeast: 24 * max(firstWords.count, pairs.count), from: 16)
    layout.firstFilter = begin(body)
    body += Self.filter(firstWords, bits: layout.filterBits)
    layout.pairFilter = begin(body)
    body += Self.filter(pairs, bits: layout.filterBits)

    layout.total = PackLayout.headerCount + body.count
    return PackLayout.magic + layout.numbers.flatMap(Self.uint32) + body
  }

  /// The slots of the forms and the fields that they lead to.
  private var forms: (slots: [UInt8], bits: Int, fields: [UInt8]) {
    let bits = Self.bits(atLeast: 2 * candidates.count, from: 3)
    var slots = [(key: UInt64, place: Int, count: Int)](repeating: (0, 0, 0), count: 1 << bits)
    var fields: [UInt8] = []
    for (key, found) in candidates.sorted(by: { $0.key < $1.key }) {
      var slot = PackLayout.slot(of: key, bits: bits)
      while slots[slot].place != 0 { slot = (slot + 1) & (1 << bits - 1) }
      slots[slot] = (key, fields.count + 1, found.count)
      let ordered = found.enumerated().sorted { left, right in
        (right.element.count, left.element.entry, left.offset) < (left.element.count, right.element.entry, right.offset)
      }
      for candidate in ordered { fields += candidate.element.fields }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(slots.count * PackLayout.slotCount)
    for slot in slots {
      withUnsafeBytes(of: slot.key.littleEndian) { bytes += $0 }
      bytes += Self.uint32(slot.place) + Self.uint32(slot.count)
    }
    return (bytes, bits, fields)
  }

  private static func bits(atLeast count: Int, from least: Int) -> Int {
    var bits = least
    while 1 << bits < count { bits += 1 }
    return bits
  }

  private static func filter(_ keys: Set<UInt64>, bits: Int) -> [UInt8] {
    var filter = [UInt8](repeating: 0, count: 1 << (bits - 3))
    for key in keys {
      let bit = PackLayout.filterBit(of: key, bits: bits)
      filter[bit >> 3] |= 1 << UInt8(bit & 7)
    }
    return filter
  }

  private static func uint32(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian, Array.init)
  }
}

extension Entry {
  /// Whether it holds for some days only.
  fileprivate var isDated: Bool {
    if case .term(let term) = self { term.scope.from != nil || term.scope.until != nil } else { false }
  }

  /// The terms that are looked for in a text: its own, and loanwords of several words, which are protected as phrases.
  var matchedTerms: [Term] {
    switch self {
    case .term(let term): return [term]
    case .loanword(let loanword):
      guard Loanword.isCompound(loanword.word) else { return [] }
      return [loanword.word, loanword.word + "s"].map(Term.protecting)
    case .boilerplate, .country: return []
    }
  }

  /// What the entry is, as the compiled form says it.
  fileprivate var kindByte: UInt8 {
    switch self {
    case .term: 0
    case .loanword: 1
    case .boilerplate: 2
    case .country: 3
    }
  }
}

extension Term {
  /// A phrase that stands as it is.
  fileprivate static func protecting(_ phrase: String) -> Term {
    var term = Term(phrase)
    term.status = .doNotTranslate
    return term
  }
}
