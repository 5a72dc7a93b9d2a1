import LavoirGlossaries
import LavoirLexicons

/// Word lists for Hunspell and the programs built on it: an additional dictionary, and a personal one, which alone can
/// forbid words.
public enum Hunspell {
  /// The files for a glossary: `NAME.dic` with the accepted words, and `NAME.txt` with these and, behind `*`, the words
  /// that are not to be used.
  ///
  /// A spelling checker sees one word at a time: a name of several words is given word by word, and a wrong form of several
  /// words, or one that is wrong in a context alone, is told.
  public static func files(
    of entries: [Entry], name: String = "lavoir", lexicon: Lexicon = .embedded
  ) -> ExchangeFiles {
    var rules = CheckerRules(entries, lexicon: lexicon)
    let accepted = acceptedWords(&rules)
    let forbidden = forbiddenWords(&rules, accepted: Set(accepted))
    var files: [ExchangeFiles.File] = []
    if !accepted.isEmpty {
      let text = ([String(accepted.count)] + accepted.map(escaped)).joined(separator: "\n") + "\n"
      files.append(ExchangeFiles.File(name: "\(name).dic", text: text))
    }
    let personal = (accepted + forbidden.map { "*" + $0 }).joined(separator: "\n")
    if !personal.isEmpty { files.append(ExchangeFiles.File(name: "\(name).txt", text: personal + "\n")) }
    return ExchangeFiles(files: files, losses: rules.losses)
  }

  private static func acceptedWords(_ rules: inout CheckerRules) -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    for term in rules.accepted {
      let spellings = rules.acceptedSpellings(of: term)
      if spellings.contains(where: { parts($0).count > 1 }) {
        rules.tell(term, "a term of several words is accepted word by word")
      }
      for word in spellings.flatMap(parts) where word.contains(where: \.isLetter) && seen.insert(word).inserted {
        words.append(word)
      }
    }
    return words
  }

  private static func forbiddenWords(_ rules: inout CheckerRules, accepted: Set<String>) -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    for rule in rules.rules {
      guard rule.contexts.isEmpty else {
        rules.tell(rule.term, "a wrong form that is wrong in a context alone is left out")
        continue
      }
      guard rule.certainty != .guess else {
        rules.tell(rule.term, "a wrong form that is only a guess is left out")
        continue
      }
      for pair in rule.pairs {
        if parts(pair.wrong).count > 1 {
          rules.tell(rule.term, "a wrong form of several words is left out")
        } else if accepted.contains(pair.wrong) {
          rules.tell(rule.term, "a wrong form that is a good word elsewhere is left out")
        } else if seen.insert(pair.wrong).inserted {
          words.append(pair.wrong)
        }
      }
      if rule.pairs.contains(where: { !$0.rights.isEmpty && parts($0.wrong).count == 1 }) {
        rules.tell(rule.term, "what stands for a wrong form is left out: the word is only forbidden")
      }
    }
    return words
  }

  /// The words of a form, as Hunspell takes a text apart.
  private static func parts(_ form: String) -> [String] {
    form.split { $0.isWhitespace }.map(String.init)
  }

  /// A slash begins the flags of a word.
  private static func escaped(_ word: String) -> String { word.replacing("/", with: "\\/") }
}
