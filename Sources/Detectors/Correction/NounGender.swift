import LavoirLexicons

extension Lexicon {
  /// The gender of a noun, or of the first noun of a phrase; `nil` where it has both or is none.
  func gender(ofNoun phrase: String) -> Gender? {
    let head = phrase.utf8.contains(0x20) ? phrase.split(separator: " ").first.map(String.init) ?? phrase : phrase
    let readings = tags(of: head).filter { $0.partOfSpeech == .noun }
    guard !readings.isEmpty else { return Self.genderByEnding(of: head) }
    let genders = readings.compactMap(\.gender)
    guard let gender = genders.first, genders.allSatisfy({ $0 == gender }) else { return nil }
    return gender == .masculine || gender == .feminine ? gender : nil
  }

  /// The gender that the ending of an unknown noun shows: « rootage » is masculine as all in -age are.
  private static func genderByEnding(of noun: String) -> Gender? {
    if ["age", "ment", "isme", "eur", "ing"].contains(where: noun.hasSuffix) { return .masculine }
    return ["tion", "sion", "ité", "ette", "ance", "ence"].contains(where: noun.hasSuffix) ? .feminine : nil
  }
}
