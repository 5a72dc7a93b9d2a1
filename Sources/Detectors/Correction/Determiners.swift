import LavoirLexicons
import LavoirText

/// The determiners of French, and the prepositions fused with one, by what they say of the noun behind them.
public enum Determiners {
  /// One determiner in all its forms.
  public struct Paradigm: Sendable, Equatable {
    /// Before a masculine singular.
    public let masculine: String
    /// Before a feminine singular.
    public let feminine: String
    /// Before a singular that begins with a vowel; the same as the others where nothing changes.
    public let masculineVowel: String
    /// Before a feminine singular that begins with a vowel.
    public let feminineVowel: String
    /// Before a plural.
    public let plural: String

    /// The form for a noun, with the apostrophe if it elides.
    public func form(_ gender: Gender, _ number: Number, beforeVowel: Bool) -> String {
      if number == .plural { return plural }
      if gender == .feminine { return beforeVowel ? feminineVowel : feminine }
      return beforeVowel ? masculineVowel : masculine
    }
  }

  /// The paradigms (Grevisse, *Le bon usage*, § 583–632).
  public static let paradigms: [Paradigm] = [
    Paradigm(masculine: "le", feminine: "la", masculineVowel: "l’", feminineVowel: "l’", plural: "les"),
    Paradigm(masculine: "du", feminine: "de la", masculineVowel: "de l’", feminineVowel: "de l’", plural: "des"),
    Paradigm(masculine: "au", feminine: "à la", masculineVowel: "à l’", feminineVowel: "à l’", plural: "aux"),
    Paradigm(masculine: "un", feminine: "une", masculineVowel: "un", feminineVowel: "une", plural: "des"),
    Paradigm(masculine: "ce", feminine: "cette", masculineVowel: "cet", feminineVowel: "cette", plural: "ces"),
    Paradigm(masculine: "mon", feminine: "ma", masculineVowel: "mon", feminineVowel: "mon", plural: "mes"),
    Paradigm(masculine: "ton", feminine: "ta", masculineVowel: "ton", feminineVowel: "ton", plural: "tes"),
    Paradigm(masculine: "son", feminine: "sa", masculineVowel: "son", feminineVowel: "son", plural: "ses"),
    Paradigm(masculine: "quel", feminine: "quelle", masculineVowel: "quel", feminineVowel: "quelle", plural: "quels"),
    Paradigm(masculine: "tout", feminine: "toute", masculineVowel: "tout", feminineVowel: "toute", plural: "tous"),
    Paradigm(
      masculine: "aucun", feminine: "aucune", masculineVowel: "aucun", feminineVowel: "aucune", plural: "aucuns"),
    Paradigm(
      masculine: "certain", feminine: "certaine", masculineVowel: "certain", feminineVowel: "certaine",
      plural: "certains"),
  ]

  /// What a determiner in a text says.
  public struct Reading: Sendable, Equatable {
    /// Its paradigm.
    public let paradigm: Paradigm
    /// The gender it shows; `nil` where the form serves both.
    public let gender: Gender?
    /// The number it shows.
    public let number: Number
  }

  /// What a word says as a determiner; `nil` where it is none.
  public static func reading(of token: Token) -> Reading? {
    readings[token.key]
  }

  /// The plural determiners that no singular shares a paradigm with.
  private static let plurals = [
    "leurs", "nos", "vos", "plusieurs", "quelques", "deux", "trois", "quatre", "cinq", "six",
  ]

  /// Every determiner by the key of its word.
  static let all: [UInt64: Reading] = {
    var readings: [UInt64: Reading] = [:]
    func add(_ form: String, _ paradigm: Paradigm, _ gender: Gender?, _ number: Number) {
      let key = WordHash(form).value
      if let known = readings[key] {
        guard known.gender != gender else { return }
        readings[key] = Reading(paradigm: known.paradigm, gender: nil, number: known.number)
      } else {
        readings[key] = Reading(paradigm: paradigm, gender: gender, number: number)
      }
    }
    for paradigm in paradigms {
      add(paradigm.plural, paradigm, nil, .plural)
      add(paradigm.masculine, paradigm, .masculine, .singular)
      add(paradigm.feminine, paradigm, .feminine, .singular)
      add(paradigm.masculineVowel, paradigm, .masculine, .singular)
      add(paradigm.feminineVowel, paradigm, .feminine, .singular)
    }
    for form in plurals {
      let same = Paradigm(masculine: form, feminine: form, masculineVowel: form, feminineVowel: form, plural: form)
      add(form, same, nil, .plural)
    }
    return readings
  }()

  private static let readings = KeyTable(all.map { ($0.key, $0.value) })
}
