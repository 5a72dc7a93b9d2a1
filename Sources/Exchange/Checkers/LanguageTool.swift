import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirXMLText

/// Rules of LanguageTool, a `grammar.xml` of one category.
///
/// Of LanguageTool’s formats this one holds most: `replace.txt` knows neither contexts nor several suggestions with a
/// message of their own, and has no examples. Each spelling of a wrong form is a rule; what is likely is marked as picky,
/// what is a guess is off until it is turned on.
public enum LanguageTool {
  /// The file for a glossary: `grammar.xml`, if it holds something.
  public static func files(of entries: [Entry], lexicon: Lexicon = .embedded) -> ExchangeFiles {
    var writer = LanguageToolWriter(CheckerRules(entries, lexicon: lexicon))
    return ExchangeFiles(files: writer.write(), losses: writer.rules.losses)
  }
}

private struct LanguageToolWriter {
  var rules: CheckerRules
  private var ids = UniqueNames()

  init(_ rules: CheckerRules) {
    self.rules = rules
  }

  mutating func write() -> [ExchangeFiles.File] {
    let groups = rules.rules.compactMap { group($0) }
    for term in rules.accepted where term.status == .doNotTranslate {
      rules.tell(term, "a name that stays as it is has no place among rules: give it to the spelling dictionary")
    }
    guard !groups.isEmpty else { return [] }
    let lines =
      ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<rules lang=\"fr\">"]
      + ["  <category id=\"LAVOIR\" name=\"Lavoir\" type=\"terminology\">"] + groups.joined()
      + ["  </category>", "</rules>"]
    return [ExchangeFiles.File(name: "grammar.xml", text: lines.joined(separator: "\n") + "\n")]
  }

  /// The rules for one wrong form.
  private mutating func group(_ rule: CheckerRule) -> [String]? {
    var contexts: [TokenPattern] = []
    for context in rule.contexts.isEmpty ? ["_"] : rule.contexts {
      do {
        contexts.append(try TokenPattern(context))
      } catch {
        rules.tell(rule.term, "\(error.rawValue) is left out, and the wrong form there")
      }
    }
    let members = rule.pairs.flatMap { pair in contexts.flatMap { lines($0, pair, rule) } }
    guard !members.isEmpty else { return nil }
    let switching =
      switch rule.certainty {
      case .sure: ""
      case .likely: " tags=\"picky\""
      case .guess: " default=\"off\""
      }
    let attributes = XMLText.attributes(["id": id(rule.term), "name": rule.form?.text ?? rule.term.preferred])
    return ["    <rulegroup\(attributes)\(switching)>"] + members + ["    </rulegroup>"]
  }

  private func lines(_ context: TokenPattern, _ pair: SpelledPair, _ rule: CheckerRule) -> [String] {
    let asks = rule.takesCapitals || rule.letterCase == .any ? "" : " case_sensitive=\"yes\""
    let suggestions = pair.rights.map { "<suggestion>\(XMLText.content($0))</suggestion>" }.joined(separator: ", ")
    var message = pair.rights.isEmpty ? "Not to be used." : "Use \(suggestions)."
    for note in [rule.term.note, rule.form?.note ?? ""] where !note.isEmpty {
      message += " " + XMLText.content(note.replacing("\n", with: " "))
    }
    return ["      <rule>"] + context.lines(pair.wrong, asks).map { "        " + $0 } + [
      "        <message>\(message)</message>", "        " + example(context, pair, rule), "      </rule>",
    ]
  }

  /// A sentence of the entry where it has one for this spelling, or else the words of the rule.
  private func example(_ context: TokenPattern, _ pair: SpelledPair, _ rule: CheckerRule) -> String {
    let kind =
      pair.rights.isEmpty
      ? " type=\"incorrect\"" : XMLText.attributes(["correction": pair.rights.joined(separator: "|")])
    let marked = rule.term.examples.lazy.compactMap { MarkedExample($0, wrong: pair.wrong) }.first
    let (before, after) = marked.map { ($0.before, $0.after) } ?? context.sample
    return "<example\(kind)>\(XMLText.content(before))<marker>\(XMLText.content(pair.wrong))</marker>"
      + "\(XMLText.content(after))</example>"
  }

  /// An id of ASCII letters, digits and `_`, each once.
  private mutating func id(_ term: Term) -> String {
    let letters = term.identifier.unicodeScalars.map { scalar -> String in
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      return isPlain ? String(scalar).uppercased() : "_"
    }
    return ids.name(like: "LAVOIR_" + letters.joined(), numberedBy: "_")
  }
}
