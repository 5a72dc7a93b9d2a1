import LavoirLexicons
import LavoirText

extension Lexicon {
  /// The words of a phrase, cut as the tokenizer cuts a text; marks left out.
  func words(ofPhrase phrase: String) -> [WordHash] {
    let isPlain = phrase.utf8.allSatisfy { byte in
      byte == UInt8(ascii: " ") || byte | 0x20 &- 0x61 < 26 || 0xC3...0xC5 ~= byte || byte & 0xC0 == 0x80
    }
    // Letters and spaces only, as most forms are: nothing for the tokenizer to decide.
    if isPlain { return phrase.split(separator: " ").map { WordHash(String($0)) } }
    let text = Array(phrase.utf8)
    return tokens(of: text).filter { $0.kind != .mark }.map { WordHash(text[$0.range.indices]) }
  }
}
