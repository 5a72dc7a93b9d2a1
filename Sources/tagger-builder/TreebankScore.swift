import LavoirLexicons
import LavoirTagging
import LavoirText

/// How often the tagger agrees with a treebank, word by word.
///
/// The text of each sentence goes through our own tokenizer. A word of the treebank gets the tag of the last token that
/// ends in it and is no mark (of its last token if all are marks): `-il` that of `il`, `États-Unis` that of `Unis`.
struct TreebankScore {
  /// The number of words.
  private(set) var words = 0
  /// The number of words tagged as the treebank has it.
  private(set) var right = 0
  /// The words tagged otherwise: what the treebank has, what the tagger says, the form.
  private(set) var misses: [Miss] = []
  /// Words whose tag was a clear one, and how many of them were right.
  private(set) var clear = (words: 0, right: 0)

  /// A word tagged otherwise than in the treebank.
  struct Miss {
    let expected: String
    let tagged: String
    let form: String
  }

  /// The share of words tagged as the treebank has it.
  var accuracy: Double { words == 0 ? 0 : Double(right) / Double(words) }

  /// The score of a tagger on some sentences.
  init(of tagger: Tagger, on sentences: [LabelledSentence], lexicon: Lexicon) {
    for sentence in sentences { add(sentence, tagger, lexicon) }
  }

  private mutating func add(_ sentence: LabelledSentence, _ tagger: Tagger, _ lexicon: Lexicon) {
    let (tokens, records) = sentence.tokens(lexicon)
    let tagged = tagger.words(of: tokens[...], records: records[...], in: sentence.text, lexicon: lexicon)
    var found = [TaggedWord?](repeating: nil, count: sentence.words.count)
    var isWord = [Bool](repeating: false, count: sentence.words.count)
    for (index, word) in sentence.wordIndices(of: tokens).enumerated() {
      guard let word, !isWord[word] || tokens[index].kind != .mark else { continue }
      found[word] = tagged[index]
      isWord[word] = tokens[index].kind != .mark
    }
    for (word, tag) in zip(sentence.words, found) {
      let form = String(decoding: sentence.text[word.range], as: UTF8.self)
      let isRight = tag?.tag.name == word.label
      words += 1
      if tag?.isClear == true {
        clear.words += 1
        clear.right += isRight ? 1 : 0
      }
      if isRight {
        right += 1
      } else {
        misses.append(Miss(expected: word.label, tagged: tag?.tag.name ?? "none", form: form))
      }
    }
  }

  /// The commonest confusions, with the commonest forms of each.
  func confusions(_ limit: Int) -> [String] {
    Dictionary(grouping: misses) { "\($0.expected) tagged \($0.tagged)" }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(limit)
      .map { pair, misses in
        let forms = Dictionary(grouping: misses) { $0.form.lowercased() }
          .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
          .prefix(8)
          .map { "\($0.key) \($0.value.count)" }
        return "\(misses.count) \(pair): \(forms.joined(separator: ", "))"
      }
  }
}
