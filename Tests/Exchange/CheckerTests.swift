import Foundation
import LavoirGlossaries
import Testing

@testable import LavoirExchange

@Suite struct CheckerTests {
  private var entries: [Entry] {
    get throws {
      try Sample.entries(
        """
        - term: permanent
          pos: adjective
          replaces: [everlasting]
        - term: combat
          pos: noun
          replaces: [fight]
          certainty: likely
          examples: [en refusant le ⟦fight→combat⟧]
        - term: ordonner
          pos: verb
          replaces: [commander]
          context: [~avoir _, "_ * troupe|armée"]
          certainty: guess
        - term: cause
          pos: noun
          replaces: [trigger]
          context: [en tout état de _, "l’_", DET _]
        - term: C (langage)
          replaces: ["c.plus (vieux)", C++]
          case: any
          topic: []
        - term: chasses d’eau
          status: forbidden
        - term: appli
          status: deprecated
          pos: noun
        - term: Tom & Jerry
          status: do-not-translate
        - term: détaillant
          topic: [commerce]
          replaces: [retailer]
        - term: client
          paths: ["*.md"]
          replaces:
            - form: en * client
              match: pattern
        """)
    }
  }

  @Test func valeGetsAFileForEachLevel() throws {
    let made = Vale.files(of: try entries)
    #expect(
      made.files.map(\.name) == [
        "Sure.yml", "Likely.yml", "Guess.yml", "Forbidden.yml", "Deprecated.yml", "accept.txt",
      ])
    let sure = try #require(made.text(of: "Sure.yml"))
    #expect(sure.contains("\n  everlasting: permanent|permanente|permanents|permanentes\n"))
    #expect(sure.contains("\n  Everlasting: Permanent|Permanente|Permanents|Permanentes\n"))
    let likely = try #require(made.text(of: "Likely.yml"))
    #expect(likely.contains("\n  fight: combat\n") && likely.contains("\n  fights: combats\n"))
    #expect(
      LossSummary.summaries(of: made.losses).map(\.what) == [
        "a wrong form that is wrong in some topics alone is left out",
        "the paths of the files it holds for are left out: it holds for all",
        "a wrong form that is a pattern is left out",
        "a context with parts of speech or of a locution is left out, and the wrong form there",
        "a wrong form that does not begin and end with a letter or digit is left out",
      ])
  }

  @Test(
    .enabled(if: PythonScript.isThere, PythonScript.absence),
    arguments: [
      (
        "Sure.yml", "un Everlasting, l'everlasting",
        [
          ["Everlasting", "Permanent|Permanente|Permanents|Permanentes"],
          ["everlasting", "permanent|permanente|permanents|permanentes"],
        ]
      ),
      ("Sure.yml", "En tout  état de trigger, l'trigger, la trigger", [["trigger", "cause"], ["trigger", "cause"]]),
      ("Sure.yml", "everlastingly trigger", []),
      (
        "Guess.yml", "il a commandé, il commande les braves troupes, il commande une armée",
        [["commandé", "ordonné"], ["commande", "ordonne"]]
      ),
      ("Forbidden.yml", "des chasses d'eau", [["chasses d'eau", nil]]),
      ("Deprecated.yml", "Appli, applis", [["Appli", nil], ["applis", nil]]),
    ] as [(String, String, [[String?]])])
  func valeWouldFind(_ file: String, _ sentence: String, _ found: [[String?]]) throws {
    let style = try #require(Vale.files(of: try entries).text(of: file))
    let sentences = FileManager.default.temporaryDirectory.appending(path: "lavoir-\(UUID().uuidString).txt")
    try sentence.write(to: sentences, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: sentences) }
    let all: [[[String?]]] = try PythonScript.run("check-vale.py", sentences.path(), on: style, ending: "yml")
    #expect(all == [found])
  }

  @Test(.enabled(if: PythonScript.isThere, PythonScript.absence))
  func theWholeGlossaryMakesRulesThatValeTakes() throws {
    for file in Vale.files(of: Glossary.shipped.entries).files where file.name.hasSuffix(".yml") {
      let all: [[[String?]]] = try PythonScript.run("check-vale.py", "/dev/null", on: file.text, ending: "yml")
      #expect(all == [])
    }
  }

  @Test func whatTheCorrectorFindsIsSpelledOut() {
    let spelling = TermSpelling(lexicon: .embedded)
    for term in Glossary.shipped.terms where term.status == .preferred {
      for forms in term.matchedForms {
        guard let wrong = forms.wrongForm, wrong.match != .pattern else { continue }
        let pairs = spelling.pairs(of: wrong, in: term)
        let good = Set(pairs.flatMap(\.rights) + spelling.spellings(of: term.preferred, term.kind))
        #expect(Set(forms.spellings).subtracting(good).isSubset(of: pairs.map(\.wrong)), "\(wrong.text)")
      }
    }
  }

  @Test func hunspellGetsWords() throws {
    let made = Hunspell.files(of: try entries)
    let words = try #require(made.text(of: "lavoir.dic")).split(separator: "\n")
    #expect(words.first == "\(words.count - 1)")
    #expect(words.contains("permanentes") && words.contains("combats") && words.contains("Jerry"))
    let personal = try #require(made.text(of: "lavoir.txt")).split(separator: "\n")
    #expect(
      Array(personal.suffix(7)) == ["*everlasting", "*everlastings", "*fight", "*fights", "*C++", "*appli", "*applis"])
    #expect(!personal.contains("*trigger"))
    let told = Set(made.losses.map(\.what))
    #expect(told.contains("a wrong form that is wrong in a context alone is left out"))
    #expect(told.contains("a wrong form of several words is left out"))
  }

  @Test func languageToolGetsRules() throws {
    let made = LanguageTool.files(of: try entries)
    let grammar = try #require(made.text(of: "grammar.xml"))
    #expect(grammar.contains("<pattern><token>everlasting</token></pattern>"))
    #expect(
      grammar.contains("<example correction=\"combat\">en refusant le <marker>fight</marker></example>"))
    #expect(
      grammar.contains(
        "<pattern><token>en</token><token>tout</token><token>état</token><token>de</token>"
          + "<marker><token>trigger</token></marker></pattern>"))
    #expect(grammar.contains("<token inflected=\"yes\">avoir</token><marker><token>commander</token></marker>"))
    #expect(grammar.contains("<regexp>C\\+\\+</regexp>"))
    #expect(grammar.contains("<rulegroup id=\"LAVOIR_ORDONNER\" name=\"commander\" default=\"off\">"))
    #expect(
      Set(made.losses.map(\.what)) == [
        "a context with parts of speech or of a locution is left out, and the wrong form there",
        "a context that begins with a gap or has one right behind the form is left out, and the wrong form there",
        "a wrong form that is wrong in some topics alone is left out",
        "the paths of the files it holds for are left out: it holds for all",
        "a wrong form that is a pattern is left out",
        "a name that stays as it is has no place among rules: give it to the spelling dictionary",
      ])
  }

  @Test(arguments: [
    ("DET _", TokenPattern.Obstacle.reading), ("LOCUTION", .reading), ("_ * ADJ", .reading), ("_ * armée", .gap),
    ("* la _", .gap), ("~être|avoir _", .choice), ("_ mal|~fait", .choice),
  ])
  func whatTokensDoNotTellOfAContextIsNamed(_ context: String, _ obstacle: TokenPattern.Obstacle) {
    #expect(throws: obstacle) { try TokenPattern(context) }
  }

  @Test(.enabled(if: PythonScript.isThere, PythonScript.absence))
  func theGrammarOfLanguageToolIsWellMade() throws {
    for entries in [try entries, Glossary.shipped.entries] {
      let grammar = try #require(LanguageTool.files(of: entries).text(of: "grammar.xml"))
      #expect(try PythonScript.run("check-languagetool.py", on: grammar, ending: "xml", as: [String].self) == [])
    }
  }
}
