/// The Moby Thesaurus: a line a root, `root,synonym,synonym,…`; no senses, no order.
struct MobyThesaurus {
  private var lists: [String: Set<String>] = [:]

  init(_ files: SourceFiles) throws {
    for line in try files.lines(.moby) {
      let words = line.lowercased().split(separator: ",").map { String($0.trimming(while: \.isWhitespace)) }
      guard let root = words.first else { continue }
      lists[root] = Set(words.dropFirst().filter(SpinWord.isWritable))
    }
  }

  /// The words that name this one and are named by it, in alphabetical order.
  func synonyms(of word: String) -> [String] {
    (lists[word] ?? []).filter { $0 != word && lists[$0]?.contains(word) == true }.sorted()
  }
}

extension Substring {
  /// Without the characters at both ends that a test accepts.
  fileprivate func trimming(while test: (Character) -> Bool) -> Substring {
    let head = drop(while: test)
    return head.lastIndex { !test($0) }.map { head[...$0] } ?? ""
  }
}
