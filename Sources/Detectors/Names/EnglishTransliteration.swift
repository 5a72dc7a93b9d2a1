import LavoirFindings
import LavoirLexicons
import LavoirText

/// Finds Slavic names written as English writes them (Lukashenko, Brezhnev) that French writes otherwise.
struct EnglishTransliteration: Detector {
  static let rule = Rule(
    id: "english-transliteration",
    summary: "A Cyrillic name is written the English way.",
    why: """
      English and French write Cyrillic letters differently: sh and ch, zh and j, u and ou. The French spelling is made by
      rule, and taken only where French texts have it more often than the English one, so that names which French
      borrows as they are stay.
      """,
    category: .namedEntity,
    severity: .minor,
    fires: [
      .init("le procès de ⟦Bukharin→Boukharine⟧ à Moscou", .likely)
    ],
    silent: ["le chanteur Justin Bieber", "la ville de Shanghai", "le président George Bush", "la joueuse Sharapova"])

  func findings(in text: AnalyzedText) -> [Finding] {
    var seen: [UInt64: String?] = [:]
    return text.marks[.unknownName].compactMap { index in
      finding(at: index, in: text) { name, least in
        let key = text.tokens[index].key
        if let known = seen[key] { return known }
        let french = Self.french(name, lexicon: text.knowledge.lexicon, moreFrequentThan: least)
        seen[key] = .some(french)
        return french
      }
    }
  }

  private func finding(
    at index: Int, in text: AnalyzedText, respell: (String, Double) -> String?
  ) -> Finding? {
    let token = text.tokens[index]
    guard token.isCapitalisedWord, token.range.count >= 6, !text.isProtected(index),
      !text.isInTerm(index), !text.traits(index).contains(.english)
    else { return nil }
    let name = text.string(index)
    let own = text.records[index].frenchZipf
    guard let french = respell(name, own + Self.margin) else { return nil }
    return Finding(
      rule: rule.id, range: token.range, category: .namedEntity, severity: .minor,
      certainty: text.isDamaged ? .sure : .likely, message: "« \(name) » is « \(french) » in French",
      evidence: [.rule("French texts have « \(french) » more often than « \(name) »")], fix: Fix(french))
  }

  /// How much more frequent, on the Zipf scale, the French spelling must be.
  static let margin = 0.3
  /// A spelling this rare may be a chance likeness.
  private static let leastZipf = 1.6

  /// English spellings and the French ones for the same Cyrillic letters, the longest first.
  private static let rules: [(english: String, french: String)] = [
    ("shch", "chtch"), ("sh", "ch"), ("ch", "tch"), ("zh", "j"), ("u", "ou"), ("iy", "i"), ("y", "i"), ("ye", "e"),
    ("ai", "aï"),
  ]
  /// Letters that English writes for sounds of Slavic names, and the endings of such names.
  private static let signs = ["sh", "zh", "kh", "chev", "chuk", "vich"]
  private static let slavicEndings = ["ov", "ova", "ev", "eva", "sky", "skiy", "skaya", "enko", "uk", "yn"]

  /// The longest name that is looked at, in bytes, and the most rules that are tried on one in all their combinations.
  private static let longestName = 24
  private static let mostRules = 5

  /// Endings that French adds an e to, so that the n is heard.
  private static let endings = [("in", "ine"), ("yn", "yne")]

  /// The most frequent French spelling of a name, if one is more frequent than asked.
  static func french(_ name: String, lexicon: Lexicon, moreFrequentThan least: Double) -> String? {
    let folded = Folding.folded(name)
    guard holdsSign(Array(folded.utf8)) || slavicEndings.contains(where: folded.hasSuffix) else { return nil }
    guard folded.utf8.count <= longestName else { return nil }
    let usable = rules.filter { folded.contains($0.english) }.prefix(mostRules)
    var best: (spelling: String, zipf: Double)?
    for choice in 0..<(1 << usable.count) {
      let chosen = usable.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
      for spelling in spellings(folded, chosen) where spelling != folded {
        let zipf = lexicon.record(of: spelling).frenchZipf
        if zipf >= leastZipf, zipf > max(least, best?.zipf ?? 0) { best = (spelling, zipf) }
      }
    }
    return best.map { $0.spelling.prefix(1).uppercased() + $0.spelling.dropFirst() }
  }

  /// Whether letters stand in a name that English writes for sounds of Slavic names.
  private static func holdsSign(_ name: [UInt8]) -> Bool {
    name.indices.contains { at in signs.contains { name[at...].starts(with: $0.utf8) } }
  }

  /// A name respelled by some rules, with and without the e at its end.
  private static func spellings(_ name: String, _ rules: [(english: String, french: String)]) -> [String] {
    let respelled = respelled(name, rules)
    return [respelled] + endings.filter { respelled.hasSuffix($0.0) }.map { respelled.dropLast($0.0.count) + $0.1 }
  }

  private static func respelled(_ name: String, _ rules: [(english: String, french: String)]) -> String {
    var out = ""
    var rest = Substring(name)
    while let first = rest.first {
      if let rule = rules.first(where: { rest.hasPrefix($0.english) }), !(rule.english == "u" && out.hasSuffix("o")) {
        out += rule.french
        rest = rest.dropFirst(rule.english.count)
      } else {
        out.append(first)
        rest = rest.dropFirst()
      }
    }
    return out
  }
}

extension Lexicon {
  /// The French spelling of a Slavic name that is written the English way; `nil` where French texts have none more often
  /// than it.
  public func frenchSpelling(of name: String) -> String? {
    EnglishTransliteration.french(
      name, lexicon: self, moreFrequentThan: record(of: name).frenchZipf + EnglishTransliteration.margin)
  }
}
