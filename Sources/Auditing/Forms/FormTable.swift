import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// Every form under which the terms of a glossary are looked for, and which of them are the same words.
struct FormTable: Sendable {
  /// A form and whose it is.
  struct Owned: Sendable {
    let entry: Int
    let form: SpelledForm
  }

  /// The forms, in the order of their entries.
  let all: [Owned]
  private let byWords: [UInt64: [Int32]]
  /// Where the forms of each entry begin, and where the last one’s end.
  private let starts: [Int]

  /// The forms of the entries that count.
  init(of entries: [Entry], lexicon: Lexicon) {
    var all: [Owned] = []
    var byWords: [UInt64: [Int32]] = [:]
    var starts: [Int] = []
    for (index, entry) in entries.enumerated() {
      starts.append(all.count)
      for form in entry.termsLookedFor.flatMap({ $0.spelledForms(lexicon) }) {
        if !form.isPattern, !form.words.isEmpty {
          byWords[Self.key(of: form.words), default: []].append(Int32(all.count))
        }
        all.append(Owned(entry: index, form: form))
      }
    }
    self.all = all
    self.starts = starts + [all.count]
    self.byWords = byWords
  }

  /// The first forms of these words, in the order of their entries; patterns are not among them.
  func forms(of words: [WordHash]) -> [Owned] {
    (byWords[Self.key(of: words)] ?? []).prefix(Self.mostAlike).map { all[Int($0)] }
  }

  /// Few forms have the same words; of very many that do, the first ones tell enough.
  private static let mostAlike = 50

  /// The forms of an entry.
  func forms(ofEntry entry: Int) -> ArraySlice<Owned> { all[starts[entry]..<starts[entry + 1]] }

  /// The forms that several wrong forms share, each group in the order of the entries.
  var shared: [[Owned]] {
    byWords.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { $0.map { all[Int($0)] } }
  }

  private static func key(of words: [WordHash]) -> UInt64 {
    words.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ $1.value) &* 0x9E37_79B9_7F4A_7C15 ^ ($0 >> 29) }
  }
}
