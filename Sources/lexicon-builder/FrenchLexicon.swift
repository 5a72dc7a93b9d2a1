import Foundation
import LavoirLexicons
import LavoirText

/// The French lexicon of hunspell-fr, expanded: every form with its readings.
struct FrenchLexicon {
  /// One reading of a form.
  struct Reading: Hashable {
    let form: String
    let lemma: String
    let tag: MorphTag
  }

  /// Every reading once, in the order of the dictionary.
  private(set) var readings: [Reading] = []
  /// The readings by folded form.
  private(set) var byKey: [String: [Reading]] = [:]
  /// The forms as they are written.
  private(set) var forms: Set<String> = []

  init(_ files: SourceFiles) throws {
    let dictionary = try HunspellDictionary(
      affixes: try files.lines(.frenchAffixes), lines: try files.lines(.frenchDictionary))
    var seen = Set<Reading>()
    func add(_ form: String, _ lemma: String, _ tag: MorphTag) {
      let reading = Reading(form: form, lemma: lemma, tag: tag)
      guard seen.insert(reading).inserted else { return }
      readings.append(reading)
      byKey[Folding.folded(form), default: []].append(reading)
      forms.insert(form)
    }
    dictionary.forEachForm { entry in
      guard Self.isWritten(entry.form) else { return }
      let lemma = IrregularPlurals.singulars[entry.form] ?? HunspellTags.stem(entry.tags) ?? entry.base
      for tag in HunspellTags.readings(entry.tags) { add(entry.form, lemma, tag) }
    }
  }

  /// The common readings of a word: those of forms without a capital.
  func common(_ word: String) -> [Reading] {
    (byKey[Folding.folded(word)] ?? []).filter { !Self.hasCapital($0.form) }
  }

  /// Whether the word is French with a small first letter.
  func isCommon(_ word: String) -> Bool { !common(word).isEmpty }

  /// Whether French grammar holds the word together rather than its meaning.
  func isFunctionWord(_ word: String) -> Bool {
    let parts = Set(common(word).map(\.tag.partOfSpeech))
    guard !parts.isDisjoint(with: [.determiner, .preposition, .pronoun, .conjunction]) else { return false }
    return !parts.contains(.noun) || word.utf8.count <= 4
  }

  /// Whether the form has a capital letter.
  static func hasCapital(_ form: String) -> Bool {
    form.contains(where: \.isUppercase)
  }

  /// Whether it is written with letters: no formulas, symbols or superscripts.
  private static func isWritten(_ form: String) -> Bool {
    guard form.contains(where: \.isLetter), form.utf8.count < 64 else { return false }
    return form.unicodeScalars.allSatisfy { scalar in
      "-'’.".unicodeScalars.contains(scalar) || scalar.properties.numericType == .decimal
        || (scalar.properties.isAlphabetic && !(0x2070...0x209F).contains(scalar.value)
          && !(0x1D2C...0x1DBF).contains(scalar.value) && scalar.value != 0x2B3)
    }
  }
}
