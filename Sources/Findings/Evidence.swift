/// One reason for a finding or for the choice of its repair, as a sentence can say it.
public enum Evidence: Sendable, Hashable {
  /// The word is not in the French lexicon.
  case notFrench(String)
  /// The word is English, this frequent (Zipf scale: 3 is once in a million words) in English and in French.
  case english(String, zipf: Double, frenchZipf: Double)
  /// The repair is a French word with the same spelling in English, and the intruder is its synonym.
  case synonym(of: String, intruder: String, thesaurus: String)
  /// How likely the repair is among all that the thesauri offer, from 0 to 1.
  case likelihood(String, Double)
  /// A locution of French fits the place.
  case locution(String)
  /// The words around it agree with this gender or number.
  case agreement(String)
  /// A glossary entry says so, known by its identifier.
  case glossary(String, id: String)
  /// The word stands elsewhere in the document.
  case elsewhere(String)
  /// A place has this name in French.
  case place(english: String, french: String)
  /// Anything a rule says in its own words.
  case rule(String)
}

extension Evidence: CustomStringConvertible {
  /// The reason in English, French forms quoted.
  public var description: String {
    switch self {
    case .notFrench(let word):
      "« \(word) » is not in the French lexicon"
    case .english(let word, let zipf, let frenchZipf):
      "« \(word) » is English: frequency \(rounded(zipf)) there, \(rounded(frenchZipf)) in French"
    case .synonym(let word, let intruder, let thesaurus):
      "« \(word) » is spelled alike in English, where « \(intruder) » is its synonym (\(thesaurus))"
    case .likelihood(let word, let share):
      "of all that may have stood there, « \(word) » is \(Int(share * 100 + 0.5)) % likely"
    case .locution(let locution):
      "the locution « \(locution) »"
    case .agreement(let text), .rule(let text):
      text
    case .glossary(let entry, _):
      "glossary: \(entry)"
    case .elsewhere(let word):
      "« \(word) » stands elsewhere in the document"
    case .place(let english, let french):
      "the place \(english) is \(french) in French"
    }
  }

  /// One decimal, without the cost of a number formatter.
  private func rounded(_ value: Double) -> String {
    let tenths = Int(value * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
