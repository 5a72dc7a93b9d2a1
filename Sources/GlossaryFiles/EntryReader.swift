import LavoirGlossaries

/// Reads the kinds of entries from their fields.
enum EntryReader {
  /// The entry that the fields make; the first key tells which kind it is.
  static func entry(_ fields: EntryFields) throws(GlossaryError) -> Entry {
    switch fields.firstKey {
    case "term": .term(try TermReader.term(fields))
    case "loanword": .loanword(try loanword(fields))
    case "boilerplate": .boilerplate(try boilerplate(fields))
    case "country": .country(try country(fields))
    default:
      throw fields.error(
        "an entry begins with « term », « loanword », « boilerplate » or « country », not « \(fields.firstKey) »")
    }
  }

  private static func loanword(_ fields: EntryFields) throws(GlossaryError) -> Loanword {
    try fields.checkKeys(EntryKeys.loanword)
    var loanword = Loanword(try fields.text("loanword"))
    loanword.region = try fields.text("region", or: "")
    loanword.review = try fields.choice("review")
    loanword.source = try fields.text("source", or: "")
    loanword.examples = try fields.examples()
    return loanword
  }

  private static func boilerplate(_ fields: EntryFields) throws(GlossaryError) -> Boilerplate {
    try fields.checkKeys(EntryKeys.boilerplate)
    var boilerplate = Boilerplate(try fields.text("boilerplate"))
    guard !boilerplate.pattern.hasPrefix("*") else {
      throw fields.error("a boilerplate pattern begins with a word, not with « * »", at: "boilerplate")
    }
    guard boilerplate.pattern.split(separator: " ").count(where: { $0 == "*" }) <= Boilerplate.mostGaps else {
      throw fields.error("a boilerplate pattern has at most \(Boilerplate.mostGaps) « * »", at: "boilerplate")
    }
    boilerplate.scope = try fields.choice("scope", or: .line)
    boilerplate.place = try fields.choice("place", or: .anywhere)
    boilerplate.certainty = try fields.choice("certainty", or: .sure)
    boilerplate.review = try fields.choice("review")
    boilerplate.source = try fields.text("source", or: "")
    boilerplate.provenance = try TermReader.provenance(fields)
    boilerplate.examples = try fields.examples()
    return boilerplate
  }

  private static func country(_ fields: EntryFields) throws(GlossaryError) -> Country {
    try fields.checkKeys(EntryKeys.country)
    var country = Country(try fields.text("country"))
    country.article = try fields.choice("article", or: .none)
    country.english = try fields.list("english")
    country.demonym = try fields.text("demonym", or: "")
    country.also = try fields.list("also")
    country.source = try fields.text("source", or: "")
    return country
  }
}
