import LavoirFindings
import LavoirGlossaries

/// The keys of each kind of block: what the reader takes, the layout orders and the schema describes.
enum EntryKeys {
  /// The kinds of entries.
  static let entries = [term, loanword, boilerplate, country]

  /// The table of an entry by its first key.
  static func table(headedBy key: String) -> FieldTable? { entries.first { $0.head == key } }

  static let term = FieldTable(
    headed: FieldKey("term", .text, "The form to use: a lemma, a name or a phrase."),
    FieldKey("id", .text, "The name by which other programs know the concept, where it does not follow from the term."),
    FieldKey("also", .parts(synonym), "Other forms that are accepted beside the preferred one."),
    FieldKey("replaces", .parts(wrongForm), "The wrong forms; each matches with its inflections."),
    FieldKey("translations", .languages(translation), "The same concept in other languages, by language tag."),
    FieldKey("pos", .choice(of: Term.Kind.self), "The part of speech; a phrase where nothing is said."),
    FieldKey("gender", .choice(of: TermGender.self), "The gender, for words that the lexicon does not know."),
    FieldKey("number", .choice(of: TermNumber.self), "The number, if the term has only one."),
    FieldKey("register", .choice(of: Register.self), "The level of language."),
    FieldKey("region", .text, "Where the term is at home, as a language tag (fr-CA); it applies in that locale only."),
    FieldKey("case", .choice(of: LetterCase.self), "What the wrong forms ask of letter case in the text."),
    FieldKey("category", .choice(of: Category.self), "The category of the findings that the term makes."),
    FieldKey(
      "status", .choice(of: TermStatus.self), "What may be done with the term; preferred where nothing is said."),
    FieldKey(
      "review", .choice(of: Review.self), "Whether a person still has to accept the entry; it has no effect then."),
    FieldKey("certainty", .choice(of: Certainty.self), "How sure a replacement is; sure where nothing is said."),
    FieldKey(
      "context", .texts, "What must stand around the form: « _ » is its place, « * » up to three words, « # » a number."
    ),
    FieldKey("topic", .texts, "Words of which one must stand near by."),
    FieldKey("paths", .texts, "Globs of the files for which the term holds."),
    FieldKey("valid-from", .day, "The first day on which the term holds."),
    FieldKey("valid-until", .day, "The last day on which the term holds."),
    FieldKey("domain", .text, "The field that the concept belongs to."),
    FieldKey("definition", .text, "What the concept is."),
    FieldKey("note", .text, "Why it is so, for the reader of a finding."),
    FieldKey("source", .text, "Where the knowledge comes from."),
    FieldKey("author", .text, "Who wrote or changed the entry last."),
    FieldKey("date", .day, "When that was."),
    FieldKey("seen", .block(seen), "Where a candidate was seen in a corpus, and how often."),
    FieldKey("examples", .sentences, "Sentences that are the tests: ⟦wrong→right⟧ where something changes."))

  static let wrongForm = FieldTable(
    headed: FieldKey("form", .text, "The wrong form."),
    FieldKey("match", .choice(of: WrongForm.Match.self), "How the form is matched in the text."),
    FieldKey("case", .choice(of: LetterCase.self), "What the form asks of letter case in the text."),
    FieldKey("certainty", .choice(of: Certainty.self), "How sure its replacement is."),
    FieldKey(
      "context", .texts, "What must stand around the form: « _ » is its place, « * » up to three words, « # » a number."
    ),
    FieldKey("note", .text, "Why it is wrong, for the reader of a finding."))

  static let synonym = FieldTable(
    headed: FieldKey("term", .text, "The form."),
    FieldKey("pos", .choice(of: Term.Kind.self), "Its part of speech, where it is not that of the preferred form."),
    FieldKey("gender", .choice(of: TermGender.self), "Its gender."),
    FieldKey("number", .choice(of: TermNumber.self), "Its number, if it has only one."),
    FieldKey("register", .choice(of: Register.self), "The level of language."),
    FieldKey("region", .text, "Where it is at home, as a language tag."),
    FieldKey("note", .text, "What is to be said of it."))

  static let translation = FieldTable(
    headed: FieldKey("term", .text, "The term in the other language."),
    FieldKey("status", .choice(of: TermStatus.self), "What its terminologists say of it."),
    FieldKey("pos", .choice(of: Term.Kind.self), "Its part of speech."),
    FieldKey("gender", .choice(of: TermGender.self), "Its gender."),
    FieldKey("number", .choice(of: TermNumber.self), "Its number, if it has only one."),
    FieldKey("register", .choice(of: Register.self), "The level of language."),
    FieldKey("note", .text, "What is to be said of it."))

  static let seen = FieldTable(
    FieldKey("times", .count, "How often."),
    FieldKey("documents", .count, "In how many documents."),
    FieldKey("files", .texts, "Some of their names."))

  static let loanword = FieldTable(
    headed: FieldKey("loanword", .text, "A foreign-looking word that is good French."),
    FieldKey("region", .text, "Where it is at home, as a language tag (fr-CA)."),
    FieldKey(
      "review", .choice(of: Review.self), "Whether a person still has to accept the entry; it has no effect then."),
    FieldKey("source", .text, "Where the knowledge comes from."),
    FieldKey("examples", .sentences, "Sentences in which the word stays silent."))

  static let boilerplate = FieldTable(
    headed: FieldKey("boilerplate", .text, "Text that a crawl brings along: words, and « * » for none to six words."),
    FieldKey("scope", .choice(of: Boilerplate.Scope.self), "How much of a line the pattern stands for."),
    FieldKey("place", .choice(of: Boilerplate.Place.self), "Where in the article it may stand."),
    FieldKey("certainty", .choice(of: Certainty.self), "How sure the deletion is; sure where nothing is said."),
    FieldKey(
      "review", .choice(of: Review.self), "Whether a person still has to accept the entry; it has no effect then."),
    FieldKey("source", .text, "Where the knowledge comes from."),
    FieldKey("seen", .block(seen), "Where a candidate was seen in a corpus, and how often."),
    FieldKey("examples", .sentences, "Lines that are the tests: ⟦wrong→⟧ where something goes."))

  static let country = FieldTable(
    headed: FieldKey("country", .text, "The French name of a country."),
    FieldKey("article", .choice(of: Country.Article.self), "The article that the name takes."),
    FieldKey("english", .texts, "Its names in English, and other wrong ones."),
    FieldKey("demonym", .text, "The French adjective, masculine singular."),
    FieldKey("also", .texts, "Other French names that are accepted."),
    FieldKey("source", .text, "Where the knowledge comes from."))
}
