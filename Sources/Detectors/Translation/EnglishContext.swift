import LavoirLexicons
import LavoirText

/// Tells English that belongs in a text (titles, names, whole foreign lines) from a word left in.
struct EnglishContext {
  let text: AnalyzedText

  /// Whether a token is a word that English has and French has not.
  func isOnlyEnglish(_ index: Int) -> Bool {
    guard let token = text.token(index), token.kind == .word else { return false }
    let traits = text.traits(index)
    guard traits.isDisjoint(with: .knownFrench), !text.knowledge.loanwords.contains(token) else { return false }
    return traits.contains(.english) || text.records[index].englishZipf >= 3
  }

  /// Whether a token is a word of English, be it French too.
  func isEnglish(_ index: Int) -> Bool {
    guard let token = text.token(index), token.kind == .word else { return false }
    return text.traits(index).contains(.english) || Self.functionWords.contains(token)
  }

  /// Whether a token is a capitalised word, as the words of an English name or title are.
  func isNameLike(_ index: Int) -> Bool {
    guard let token = text.token(index), token.kind == .word else { return false }
    return token.shape.contains(.capitalised) || Self.functionWords.contains(token)
  }

  /// Whether the stretch stands in quotes or in a markup of emphasis, as a title or a quotation does.
  func isQuoted(_ range: Range<Int>) -> Bool {
    let sentence = text.sentence(around: range.lowerBound)
    var index = range.lowerBound - 1
    var distance = 0
    while index >= sentence.lowerBound, distance < 12 {
      let token = text.tokens[index]
      if token.kind == .mark {
        if Marks.openingQuotes.contains(token.key) || token.isMark("\"") || token.isMark("_") || token.isMark("*") {
          return closes(after: range.upperBound, in: sentence)
        }
        if Marks.closingQuotes.contains(token.key) { return false }
      }
      index -= 1
      distance += 1
    }
    return false
  }

  private func closes(after end: Int, in sentence: Range<Int>) -> Bool {
    (end..<min(end + 12, sentence.upperBound)).contains { index in
      let token = text.tokens[index]
      return token.kind == .mark
        && (Marks.closingQuotes.contains(token.key) || ["\"", "_", "*"].contains { token.isMark($0) })
    }
  }

  /// The words that hold English sentences together and that French has not, or not so.
  static let functionWords: WordSet = [
    "the", "of", "and", "to", "in", "is", "are", "was", "were", "be", "been", "for", "with", "that", "this", "these",
    "those", "from", "by", "at", "as", "an", "it", "its", "which", "will", "would", "can", "could", "has", "have", "had",
    "not", "or", "but", "we", "you", "your", "our", "their", "they", "he", "she", "his", "her", "who", "what", "when",
    "where", "how", "why", "all", "any", "some", "more", "most", "also", "now", "out", "up", "down", "into", "over",
    "about", "after", "before", "than", "then", "there", "here", "do", "does", "did", "may", "must", "should",
  ]
}
