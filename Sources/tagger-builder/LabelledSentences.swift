import Foundation

/// The sentences of a file that `label-sentences` wrote.
struct LabelledSentences {
  /// The sentences, in order.
  let sentences: [LabelledSentence]

  /// Reads a file: a token a line (form, label, whether a space follows), an empty line behind each sentence.
  init(contentsOf path: String) throws(BuildError) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .unreadable(path) }
    var sentences: [LabelledSentence] = []
    var sentence = LabelledSentence()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = LabelledSentence()
        continue
      }
      let fields = line.split(separator: "\t")
      guard fields.count == 3 else { throw .malformed(path, line: index + 1) }
      sentence.append(fields[0], label: String(fields[1]), isSpaced: fields[2] == "1")
    }
    self.sentences = sentences
  }
}
