/// What a thesaurus spinner takes for a word.
enum SpinWord {
  /// One word of more than three letters, all ASCII.
  static func isWritable(_ word: String) -> Bool {
    word.utf8.count > 3 && word.utf8.allSatisfy { 0x61...0x7A ~= $0 }
  }
}
