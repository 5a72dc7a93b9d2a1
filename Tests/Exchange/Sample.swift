import LavoirExchange
import LavoirGlossaries
import LavoirGlossaryFiles

/// Data of our own to try the formats on.
enum Sample {
  /// A collection with something in every field that TBX-Basic has.
  static let termbase: Termbase = {
    var base = Termbase()
    base.title = "Le « lavoir » & l’eau"
    base.sourceLanguage = "fr"
    base.origins = ["écrit à la main", "relu  deux fois"]
    base.people = [
      Termbase.Person(id: "p1", items: [OtherField("fn", "Ada Œrsted"), OtherField("role", "terminologue")])
    ]
    base.concepts = [washhouse, Concept.named("c2", "fr", "battoir", "en", "washing bat")]
    return base
  }()

  private static var washhouse: Concept {
    var concept = Concept(id: "lavoir")
    concept.subjectFields = ["architecture", "vie de village"]
    concept.definitions = [SourcedText("a place to wash", sources: ["handbook", "a letter"], language: "en")]
    concept.remarks.notes = ["une note\nde deux lignes", " avec des  espaces "]
    concept.remarks.sources = ["atlas"]
    concept.remarks.customers = ["Mairie"]
    concept.remarks.projects = ["P1", "P2"]
    concept.remarks.references = [
      CrossReference(.concept, target: "c2", text: "battoir"), CrossReference(.concept, target: "", text: "linge"),
      CrossReference(.page, target: "https://example.org/a?b=1&c=2", text: "page"),
      CrossReference(.graphic, target: "https://example.org/a.png", text: "image"),
    ]
    concept.remarks.transactions = [
      Transaction(.origination, date: "2024-02-29", responsible: "Ada Œrsted", responsibleID: "p1"),
      Transaction(.modification, responsible: "un autre"), Transaction(.modification, date: "2025-01-01"),
    ]
    var french = LanguageSection("fr", [term, TermSection("buanderie <publique>")])
    french.definitions = [SourcedText("bassin où on lave"), SourcedText("bâtiment", sources: ["atlas"])]
    french.remarks.notes = ["note de langue"]
    french.remarks.sources = ["un dictionnaire"]
    french.terms[1].status = .deprecated
    concept.languages = [french, LanguageSection("en-GB", [TermSection("wash-house")])]
    return concept
  }

  private static var term: TermSection {
    var term = TermSection("lavoir")
    term.id = "t1"
    term.status = .preferred
    term.partOfSpeech = .noun
    term.gender = .masculine
    term.geographicalUsage = "France"
    term.termType = .fullForm
    term.location = "menuItem"
    term.contexts = [SourcedText("Le lavoir est vide.", sources: ["journal"]), SourcedText("Au lavoir !")]
    term.remarks.notes = ["note de terme"]
    term.remarks.sources = ["source de terme"]
    term.remarks.customers = ["Mairie"]
    term.remarks.references = [CrossReference(.concept, target: "lavoir", text: "ici")]
    return term
  }

  /// A glossary in YAML.
  static let glossary = """
    - term: courriel
      id: c-7
      also:
        - term: mél
          register: technical
          note: peu usité
        - term: courrielle
          pos: adjective
          region: fr-CA
      replaces:
        - e-mail
        - form: mail
          note: anglicisme
      translations:
        en:
          - email
          - term: e-mail
            status: admitted
            pos: noun
        pt-BR:
          - term: correio
            gender: masculine
            note: nota
      pos: noun
      gender: masculine
      number: singular
      register: neutral
      region: fr-CA
      certainty: likely
      domain: informatique; courrier
      definition: "message\\nélectronique"
      note: terme recommandé
      source: Journal officiel
      author: Ada
      date: 2024-02-29
      examples:
        - Il a lu son courriel.
    - term: permanent
      pos: adjective
      replaces: [everlasting]
      certainty: likely
    - term: Nijni Novgorod
      pos: name
      status: admitted
    - term: chasses d’eau
      status: deprecated
    - term: 24 heures sur 24
      replaces: [24/7]
      certainty: likely
    """

  /// Its entries.
  static var entries: [Entry] {
    get throws { try GlossaryFile.entries(of: glossary, file: "sample.yaml").map(\.entry) }
  }

  /// The entries of a glossary in YAML.
  static func entries(_ yaml: String) throws -> [Entry] {
    try GlossaryFile.entries(of: yaml, file: "test.yaml").map(\.entry)
  }
}

extension Concept {
  /// A concept with a term each in two languages.
  static func named(_ id: String, _ one: String, _ first: String, _ other: String, _ second: String) -> Concept {
    var concept = Concept(id: id)
    concept.languages = [LanguageSection(one, [TermSection(first)]), LanguageSection(other, [TermSection(second)])]
    return concept
  }
}
