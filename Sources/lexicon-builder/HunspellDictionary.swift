/// The words of a hunspell dictionary, expanded by its affix rules.
struct HunspellDictionary {
  /// One form with the word it was made of and the tags of both.
  struct Form {
    let form: String
    let base: String
    let tags: [String]
  }

  private let rules: AffixRules
  private let lines: [String]

  init(affixes: [String], lines: [String]) throws {
    rules = try AffixRules(lines: affixes)
    // The first line is the number of entries.
    self.lines = Array(lines.dropFirst())
  }

  /// Hands every form to a closure, in the order of the dictionary. Elision prefixes (`l'`, `qu'`) are left out, for
  /// the tokenizer cuts them off.
  func forEachForm(_ body: (Form) -> Void) {
    for line in lines { expand(line, body) }
  }

  private func expand(_ line: String, _ body: (Form) -> Void) {
    let fields = line.split(whereSeparator: \.isWhitespace)
    guard let head = fields.first else { return }
    let parts = head.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let flags = parts.count > 1 ? rules.flags(parts[1]) : []
    if let forbidden = rules.forbidden, flags.contains(forbidden) { return }
    if let part = rules.onlyInCompound, flags.contains(part) { return }
    let base = String(parts[0])
    let tags = fields.dropFirst().map(String.init)
    let word = Array(base.unicodeScalars)
    if !isStem(flags) { body(Form(form: base, base: base, tags: tags)) }
    suffixed(word, flags, tags, base, body)
    for flag in flags {
      for prefix in rules.prefixes[flag] ?? [] where prefix.condition.holds(for: word, atEnd: false) {
        guard !prefix.addition.contains("'") else { continue }
        let joined = prefix.addition + word.dropFirst(prefix.strip.count)
        if !isStem(prefix.continuations) && !(joined == word) {
          body(Form(form: string(joined), base: base, tags: tags + prefix.tags))
        }
        let crossed = rules.crosses(flag) ? flags : []
        suffixed(joined, crossed + prefix.continuations, tags + prefix.tags, base, body)
      }
    }
  }

  private func suffixed(
    _ word: [Unicode.Scalar], _ flags: [String], _ tags: [String], _ base: String, _ body: (Form) -> Void
  ) {
    for flag in flags {
      for suffix in rules.suffixes[flag] ?? [] {
        guard suffix.condition.holds(for: word, atEnd: true), word.suffix(suffix.strip.count) == suffix.strip[...]
        else { continue }
        let form = word.dropLast(suffix.strip.count) + suffix.addition
        body(Form(form: string(form), base: base, tags: tags + suffix.tags))
      }
    }
  }

  private func isStem(_ flags: [String]) -> Bool {
    rules.needAffix.map(flags.contains) ?? false
  }

  private func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var out = String.UnicodeScalarView()
    out.append(contentsOf: scalars)
    return String(out)
  }
}
