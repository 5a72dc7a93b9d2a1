import LavoirLexicons

extension Lexicon {
  /// The gender of a noun, or of the first noun of a phrase; `nil` where it has both or is none.
  func gender(ofNoun phrase: String) -> Gender? {
    let head = phrase.utf8.contains(0x20) ? phrase.split(separator: " ").first.map(String.init) ?? phrase : phrase
    let readings = analyses(of: head).filter { $0.tag.partOfSpeech == .noun }
    guard !readings.isEmpty else { return Self.genderByEnding(of: head) }
    let genders = Set(readings.compactMap(\.tag.gender))
    return genders.count == 1 ? genders.first.flatMap { $0 == .masculine || $0 == .feminine ? $0 : nil } : nil
  }

  /// The gender that the ending of an unknown noun shows: « rootage » is masculine as all in -age are.
  private static func genderByEnding(of noun: String) -> Gender? {
    if ["age", "ment", "isme", "eur", "ing"].contains(where: noun.hasSuffix) { return .masculine }
    return ["tion", "sion", "ité", "ette", "ance", "ence"].contains(where: noun.hasSuffix) ? .feminine : nil
  }
}
