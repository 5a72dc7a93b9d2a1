/// The words that SCOWL, as hunspell-en-us, accepts with a small first letter.
struct EnglishWords {
  private(set) var words: Set<String> = []

  init(_ files: SourceFiles) throws {
    let dictionary = try HunspellDictionary(
      affixes: try files.lines(.englishAffixes), lines: try files.lines(.englishDictionary))
    var words = Set<String>()
    dictionary.forEachForm { entry in
      let isSmall = entry.form.allSatisfy { $0.isLowercase || $0 == "'" || $0 == "-" }
      if isSmall, !entry.form.hasSuffix("'s") { words.insert(entry.form) }
    }
    self.words = words
  }
}
