import LavoirCleaning
import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirLexicons
import LavoirText
import Testing

/// No repair leaves an elided word before a consonant: « n’soit », « l’rootage ».
@Suite struct ElisionTests {
  /// Sentences whose repair changes the first sound of a word behind an elision.
  static let sentences = [
    "Bien qu’il n'est pas obligatoire, ce code aide.", "Les animaux n’est pas admis.", "Ils n’est pas là.",
    "Il faut que je n’ai rien.", "Les gens s’est battus.", "Il faut qu’il l’est vraiment.",
    "Plusieurs projets nécessitent l'enracinement de votre appareil Android.",
    "Le risque d’attaque de cœur augmente.", "À moins que vous n’avez fini, restez.", "pour que j’ai raison",
    "Les murs de la ville n’est pas détruit.",
  ]

  @Test(arguments: DetectorList.all.flatMap { $0.rule.fires.map(\.marked) } + sentences)
  func noRepairBreaksAnElision(in example: String) throws {
    try check(example, DetectorList.all)
  }

  @Test func noTermBreaksAnElision() throws {
    let terms = try #require(DetectorList.detector(id: "glossary-term"))
    for example in Glossary.shipped.terms.flatMap(\.examples) { try check(example, [terms]) }
  }

  private func check(_ example: String, _ detectors: [any Detector]) throws {
    let text = Array((MarkedText(example)?.text ?? example).utf8)
    let before = Self.broken(in: text)
    let analyzed = AnalyzedText(text, knowledge: ExampleTests.knowledge)
    for edit in detectors.flatMap({ $0.findings(in: analyzed) }).compactMap(\.edit) {
      let repaired = try #require(EditList([edit])).applied(to: text)
      #expect(Self.broken(in: repaired).subtracting(before).isEmpty, "\(String(decoding: repaired, as: UTF8.self))")
    }
  }

  /// The elided words that stand before a consonant, with what follows.
  private static func broken(in text: [UInt8]) -> Set<String> {
    let tokens = Lexicon.embedded.tokens(of: text)
    var broken: Set<String> = []
    for (elided, next) in zip(tokens, tokens.dropFirst())
    where elided.shape.contains(.elided) && next.kind == .word && next.isSmallWord && next.shape.contains(.joined) {
      let word = String(decoding: text[next.range.indices], as: UTF8.self)
      let head = String(word.prefix { $0 != "-" })
      let isUnknown = Lexicon.embedded.analyses(of: head).isEmpty && !"aeiouyéèêàâîôûœ".contains(head.prefix(1))
      guard isUnknown || !Vowels.begins(head, lexicon: .embedded) else { continue }
      broken.insert(String(decoding: text[elided.range.union(next.range).indices], as: UTF8.self))
    }
    return broken
  }
}
