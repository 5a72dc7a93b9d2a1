import LavoirGlossaries
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

  /// Whether an unknown word is far more English than French: frequent in English, or one that an English thesaurus
  /// gives for a word with a French twin.
  func isForeign(_ index: Int) -> Bool {
    let record = text.records[index]
    let skew = record.englishZipf - record.frenchZipf
    if record.englishZipf >= 3, skew >= 1 { return text.traits(index).contains(.english) || record.englishZipf >= 3.3 }
    guard skew >= 0.3 || record.frenchZipf < 1.5 else { return false }
    return isSpunWord(index)
  }

  /// Whether an English thesaurus gives the word, or its singular, for a word with a French twin.
  func isSpunWord(_ index: Int) -> Bool {
    text.traits(index).contains(.spinKey) || isSpunPlural(index)
  }

  /// Whether the singular of an unknown word is a synonym that a spinner writes.
  private func isSpunPlural(_ index: Int) -> Bool {
    guard text.records[index] == .unknown || text.records[index].frenchZipf == 0 else { return false }
    return EnglishPlural.singulars(of: Folding.folded(text.string(index))).contains { singular in
      let traits = text.knowledge.lexicon.traits(of: singular)
      return traits.contains(.spinKey) && traits.isDisjoint(with: .knownFrench)
    }
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

  /// Whether the words beside a token are English as well: then it is part of a phrase, title or name.
  func isEnglishNeighbour(of index: Int) -> Bool {
    [index - 1, index + 1].contains { neighbour in
      if text.isMark(neighbour, "-"), isEnglish(2 * neighbour - index) { return true }
      guard let token = text.token(neighbour), token.kind == .word,
        !text.tokens[max(neighbour, index)].shape.contains(.startsLine)
      else { return false }
      let isNameBefore = neighbour < index && token.shape.contains(.capitalised) && text.tokens[index].isSmallWord
      if isMostlyEnglish(neighbour) { return !isNameBefore }
      return !isNameBefore && token.shape.contains(.capitalised)
        && text.traits(neighbour).isDisjoint(with: .knownFrench)
        && text.traits(neighbour).contains(.english)
    }
  }

  /// Whether a word is English rather than French, be it that French has it too.
  func isMostlyEnglish(_ index: Int) -> Bool {
    isOnlyEnglish(index) || isMoreEnglish(index)
  }

  /// Whether a word that French has is far more frequent in English.
  private func isMoreEnglish(_ index: Int) -> Bool {
    let record = text.records[index]
    return text.traits(index).contains(.english) && record.englishZipf - record.frenchZipf >= 0.8
      && text.traits(index).isDisjoint(with: [.determiner, .preposition, .pronoun])
  }

  /// Whether a token is part of program code, markup or a path: a sign of such is joined to it.
  func isCode(_ index: Int) -> Bool {
    if text.isInCode(index) { return true }
    var before = index
    while before > max(0, index - Self.longestChain), text.tokens[before].shape.contains(.joined) {
      before -= 1
      switch text.tokens[before].kind {
      case .hashtag, .handle, .address, .code: return true
      case .mark where Self.codeSigns.contains(text.tokens[before]): return true
      case .mark where !text.isMark(before, "-"): return isFollowedByCode(index)
      default: break
      }
    }
    return isFollowedByCode(index)
  }

  /// How many joined tokens are looked at: a path or a chain with hyphens.
  private static let longestChain = 12

  private func isFollowedByCode(_ index: Int) -> Bool {
    guard let next = text.token(index + 1), next.shape.contains(.joined) else { return false }
    let joinsName = next.isMark(".") && text.token(index + 2)?.shape.contains(.joined) == true
    return Self.codeSigns.contains(next) || joinsName
  }

  private struct Signs {
    private let keys: Set<UInt64>

    init(_ signs: String) {
      keys = Set(signs.unicodeScalars.map { UInt64($0.value) })
    }

    func contains(_ token: Token) -> Bool { token.kind == .mark && keys.contains(token.key) }
  }

  private static let codeSigns = Signs("=<>/#_\\{}$&@~|")

  /// Whether the stretch stands in an English title or quotation: in quotes or emphasis, all of whose words are English.
  func isQuoted(_ range: Range<Int>) -> Bool {
    guard let open = quote(before: range.lowerBound), let close = quote(from: range.upperBound) else { return false }
    let words = (open + 1..<close).filter { text.tokens[$0].kind == .word }
    return words.allSatisfy { isEnglish($0) || isNameLike($0) || text.traits($0).isDisjoint(with: .knownFrench) }
  }

  /// The nearest mark before a token that may open a title, on the same line.
  private func quote(before index: Int) -> Int? {
    let line = text.paragraph(around: index).lowerBound
    for place in stride(from: index - 1, through: max(line, index - Self.longestTitle), by: -1) {
      let token = text.tokens[place]
      guard token.kind == .mark else { continue }
      if Marks.openingQuotes.contains(token.key) || isStraight(token) { return place }
      if Marks.closingQuotes.contains(token.key) { return nil }
    }
    return nil
  }

  /// The nearest mark from a token on that may close a title, on the same line.
  private func quote(from index: Int) -> Int? {
    let end = min(text.paragraph(around: max(index - 1, 0)).upperBound, index + Self.longestTitle)
    return (index..<max(index, end)).first { place in
      let token = text.tokens[place]
      return token.kind == .mark && (Marks.closingQuotes.contains(token.key) || isStraight(token))
    }
  }

  private func isStraight(_ token: Token) -> Bool {
    ["\"", "_", "*"].contains { token.isMark($0) }
  }

  /// The most tokens of a title.
  private static let longestTitle = 16

  /// The words that hold English sentences together and that French has not, or not so.
  static let functionWords: WordSet = [
    "the", "of", "and", "to", "in", "is", "are", "was", "were", "be", "been", "for", "with", "that", "this", "these",
    "those", "from", "by", "at", "as", "an", "it", "its", "which", "will", "would", "can", "could", "has", "have",
    "had", "not", "or", "but", "we", "you", "your", "our", "their", "they", "he", "she", "his", "her", "who", "what",
    "when",
    "where", "how", "why", "all", "any", "some", "more", "most", "also", "now", "out", "up", "down", "into", "over",
    "about", "after", "before", "than", "then", "there", "here", "do", "does", "did", "may", "must", "should",
  ]
}
