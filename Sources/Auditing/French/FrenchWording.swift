import LavoirGlossaries
import LavoirLexicons
import LavoirText

/// How a wrong form reads as French, whatever part of speech its entry declares.
struct FrenchWording {
  /// What it is.
  enum Nature {
    /// A word or locution of the part of speech of its entry.
    case word
    /// A word of another part of speech.
    case otherPart
    /// A word that is more frequent in English.
    case loan
    /// A French name of a person, a town or a country.
    case name
    /// Several words, each of them frequent in French.
    case phrase
  }

  /// What reads so: the form, or one of the alternatives of a pattern.
  let text: String
  let nature: Nature
  /// How frequent it is in French; of several words the rarest one.
  let zipf: Double

  /// From this Zipf frequency on a word of a phrase is plain French (once in a million words).
  private static let plain = 3.0
  /// What is this much more frequent in English (a decimal logarithm) is a loan, which an entry may well replace.
  private static let loan = 1.2

  /// How a form reads; `nil` where it is no French.
  ///
  /// - Parameter countries: the French names of the glossary's countries.
  init?(_ text: String, kind: Term.Kind, countries: Set<String>, _ lexicon: Lexicon) {
    self.text = text
    let words = text.split(separator: " ").map(String.init)
    if countries.contains(text) {
      (nature, zipf) = (.name, lexicon.record(of: text).frenchZipf)
    } else if words.count > 1 || text.contains(where: { "’'".contains($0) }) && lexicon.analyses(of: text).isEmpty {
      let least = words.map { Self.zipf(of: $0, lexicon) }.min() ?? 0
      let isLocution = lexicon.isLocution(words)
      guard isLocution || least >= Self.plain && words.allSatisfy({ Self.isPlain($0, lexicon) }) else { return nil }
      (nature, zipf) = (isLocution ? .word : .phrase, least)
    } else {
      guard let nature = Self.nature(of: text, kind, lexicon) else { return nil }
      (self.nature, zipf) = (nature, Self.zipf(of: text, lexicon))
    }
  }

  /// What a word is.
  private static func nature(of word: String, _ kind: Term.Kind, _ lexicon: Lexicon) -> Nature? {
    let record = lexicon.record(of: word)
    let isCapital = word.first?.isUppercase == true
    let readings = lexicon.analyses(of: word)
    let common = readings.filter { !$0.isProper && ![.other, .locutionPart, .prefix].contains($0.tag.partOfSpeech) }
    if common.isEmpty || isCapital && kind == .name {
      // The lexicon has foreign names, too; they are more frequent abroad, or have a French one beside them.
      let isName = isCapital && readings.contains(where: \.isProper) && lexicon.frenchPlaceName(for: word) == nil
      return isName && zipf(of: word, lexicon) > record.englishZipf ? .name : nil
    }
    let isLoan = ([word] + word.split(separator: "-").map(String.init)).contains { part in
      lexicon.record(of: part).englishZipf > zipf(of: part, lexicon) + loan
    }
    // « e-mail » is no word of the letter e.
    if word.lowercased().hasPrefix("e-") { return nil }
    if isLoan { return .loan }
    let isDeclared = common.contains {
      GrammarReading.fits($0.tag, kind) || kind == .verb && $0.tag.partOfSpeech == .verb
    }
    return isDeclared && kind != .name && !isCapital ? .word : .otherPart
  }

  /// Whether a word of a phrase is French by itself.
  private static func isPlain(_ word: String, _ lexicon: Lexicon) -> Bool {
    let parts = word.split { $0 == "’" || $0 == "'" }.map(String.init)
    // What has a capital may be a name, and a foreign one is more frequent abroad.
    let isCapital = word.first?.isUppercase == true
    return !parts.isEmpty
      && parts.allSatisfy { part in
        elided.contains(part)
          || !lexicon.analyses(of: part).isEmpty
            && lexicon.record(of: part).englishZipf
              <= lexicon.record(of: part).frenchZipf + (isCapital ? 0 : loan)
      }
  }

  /// How frequent a word is in French. The frequencies of the lexicon are of what stands between hyphens and
  /// apostrophes: a compound is as frequent as its rarest part at most, and one that is known is taken for that.
  static func zipf(of word: String, _ lexicon: Lexicon) -> Double {
    let own = lexicon.record(of: word).frenchZipf
    let parts = word.split { $0 == "-" || $0 == "’" || $0 == "'" }.map(String.init).filter { !elided.contains($0) }
    guard own == 0, parts.joined() != word else { return own }
    return parts.map { lexicon.record(of: $0).frenchZipf }.min() ?? 0
  }

  private static let elided: Set<String> = ["l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"]
}

extension WrongForm {
  /// What the form stands for without words around it: the form itself; of a pattern the readings without its gaps,
  /// of which each is empty at times.
  var bareReadings: [String] {
    guard match == .pattern else { return [text] }
    let parts = text.split(separator: " ").filter { $0 != "*" }
    guard !parts.isEmpty, parts.allSatisfy({ $0 != "#" && PatternElement.readings[String($0)] == nil }) else {
      return []
    }
    return parts.reduce([""]) { readings, part in
      let choices = part.split(separator: "|").map { String($0.replacing("~", with: "")) }
      return readings.flatMap { reading in choices.map { reading.isEmpty ? $0 : "\(reading) \($0)" } }
        .prefix(Self.mostReadings).map { $0 }
    }
  }

  /// A pattern with more readings is tried in the first ones.
  private static let mostReadings = 64
}
