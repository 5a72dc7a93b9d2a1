import ArgumentParser
import LavoirFindings
import LavoirGlossaries
import LavoirText

extension Certainty: ExpressibleByArgument {}
extension Term.Kind: ExpressibleByArgument {}
extension TermStatus: ExpressibleByArgument {}
extension TermGender: ExpressibleByArgument {}
extension TermNumber: ExpressibleByArgument {}
extension Register: ExpressibleByArgument {}
extension WrongForm.Match: ExpressibleByArgument {}
extension LavoirFindings.Category: ExpressibleByArgument {}

/// The fields of a term as options of the command line.
struct TermFieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A wrong form that it replaces. May be given several times.", valueName: "form"))
  var replaces: [String] = []

  @Option(help: ArgumentHelp("How the wrong forms match: inflected, exact or pattern.", valueName: "way"))
  var match: WrongForm.Match = .inflected

  @Option(help: ArgumentHelp("noun, adjective, verb, adverb, name or phrase.", valueName: "kind"))
  var pos: Term.Kind?

  @Option(help: ArgumentHelp("The category of its findings.", valueName: "name"))
  var category: LavoirFindings.Category?

  @Option(help: ArgumentHelp("sure, likely or guess.", valueName: "level"))
  var certainty: Certainty?

  @Option(help: ArgumentHelp("preferred, admitted, deprecated, forbidden or do-not-translate.", valueName: "status"))
  var status: TermStatus = .preferred

  @Option(
    help: ArgumentHelp("Where a wrong form must stand: « la _ de ». May be given several times.", valueName: "context"))
  var context: [String] = []

  @Option(help: ArgumentHelp("A word that must stand near by. May be given several times.", valueName: "word"))
  var topic: [String] = []

  @Option(help: "masculine, feminine, neuter or other.")
  var gender: TermGender?

  @Option(help: "singular, plural, dual, mass or other.")
  var number: TermNumber?

  @Option(help: ArgumentHelp("The level of language.", valueName: "register"))
  var register: Register?

  @Option(help: ArgumentHelp("The locale it is for: fr-CA.", valueName: "locale"))
  var region: String = ""

  @Option(help: ArgumentHelp("The id of the concept.", valueName: "id"))
  var id: String = ""

  @Option(help: ArgumentHelp("Its field.", valueName: "name"))
  var domain: String = ""

  @Option(help: ArgumentHelp("What it means.", valueName: "text"))
  var definition: String = ""

  @Option(help: ArgumentHelp("Why, for the reader of a finding.", valueName: "text"))
  var note: String = ""

  @Option(help: ArgumentHelp("Where the knowledge comes from.", valueName: "text"))
  var source: String = ""

  @Option(help: ArgumentHelp("Who adds it.", valueName: "name"))
  var author: String = ""

  @Option(
    help: ArgumentHelp(
      "A sentence with marks, or one that must stay silent. May be given several times.", valueName: "sentence"))
  var example: [String] = []

  func validate() throws {
    for text in context where Context(text) == nil {
      throw ValidationError("the context « \(text) » needs one « _ » where the form stands, and a word beside it")
    }
    for text in example where MarkedText(text) == nil {
      throw ValidationError("the marks of « \(text) » do not pair: write ⟦wrong→right⟧")
    }
    for form in replaces where match == .pattern && WordPattern(form) == nil {
      throw ValidationError("the pattern « \(form) » begins with a word and ends with none but « * »")
    }
  }

  /// Whether no field is given.
  var isEmpty: Bool {
    replaces.isEmpty && pos == nil && category == nil && certainty == nil && context.isEmpty && topic.isEmpty
      && gender == nil && number == nil && register == nil && example.isEmpty
      && [region, id, domain, definition, note, source, author].allSatisfy(\.isEmpty)
  }

  /// The term of these fields.
  func term(_ preferred: String) throws -> Term {
    var term = Term(preferred)
    term.replaces = replaces.map { text in
      var form = WrongForm(text)
      form.match = match
      return form
    }
    term.kind = pos ?? .phrase
    term.category = category ?? (term.kind == .name ? .namedEntity : .mistranslation)
    term.certainty = certainty ?? .sure
    term.status = status
    term.contexts = context.compactMap { Context($0) }
    term.topic = topic
    (term.gender, term.number, term.register) = (gender, number, register)
    (term.region, term.id, term.domain) = (region, id, domain)
    (term.definition, term.note, term.source, term.author) = (definition, note, source, author)
    term.date = Terminal.today
    term.examples = example
    return term
  }
}
