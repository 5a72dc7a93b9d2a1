import Foundation

/// The surface words of a treebank in CoNLL-U.
///
/// A multiword token (`du` = `de` + `le`) is one word with the label of its first part: `ADP`.
struct Treebank {
  /// Its sentences, in order.
  let sentences: [LabelledSentence]

  /// Reads a `.conllu` file.
  init(contentsOf path: String) throws(BuildError) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .unreadable(path) }
    var sentences: [LabelledSentence] = []
    var sentence = LabelledSentence()
    var multiword: (form: Substring, last: Int, isSpaced: Bool, label: String)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty, !sentence.words.isEmpty {
        sentences.append(sentence)
        sentence = LabelledSentence()
      }
      guard !line.isEmpty, line.first != "#" else { continue }
      let fields = line.split(separator: "\t")
      guard fields.count == 10 else { throw .malformed(path, line: index + 1) }
      let isSpaced = !fields[9].contains("SpaceAfter=No")
      if let dash = fields[0].firstIndex(of: "-") {
        guard let last = Int(fields[0][dash...].dropFirst()) else { throw .malformed(path, line: index + 1) }
        multiword = (fields[1], last, isSpaced, "")
      } else if let number = Int(fields[0]) {
        guard var open = multiword else {
          sentence.append(fields[1], label: String(fields[3]), isSpaced: isSpaced)
          continue
        }
        if open.label.isEmpty { open.label = String(fields[3]) }
        multiword = open
        guard number == open.last else { continue }
        sentence.append(open.form, label: open.label, isSpaced: open.isSpaced)
        multiword = nil
      }
    }
    self.sentences = sentences
  }
}
