import LavoirExchange
import Testing

@Suite struct TBXRuleTests {
  /// A file of which each line stands where it stands: what is tried begins on line 6.
  private func file(_ entry: String, type: String = "TBX-Basic", style: String = "dca") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx type="\(type)" style="\(style)" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"\
       xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
      <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
      <text><body>
      <conceptEntry id="c0"><langSec xml:lang="en"><termSec><term>zero</term></termSec></langSec></conceptEntry>
      \(entry)
      </body></text>
      </tbx>
      """.utf8)
  }

  private func flaws(_ entry: String, type: String = "TBX-Basic", style: String = "dca") throws -> [String] {
    do {
      _ = try TBX.reading(of: file(entry, type: type, style: style))
      return []
    } catch {
      return error.flaws.map(\.description)
    }
  }

  private func concept(_ inside: String = "", term: String = "", language: String = "") -> String {
    """
    <conceptEntry id="c1">\(inside)
    <langSec xml:lang="fr">\(language)
    <termSec><term>un</term>\(term)</termSec></langSec></conceptEntry>
    """
  }

  @Test(arguments: ["TBX-Core", "TBX-Min", "TBX-Basic", "TBX-Linguist"])
  func soundFilesAreRead(_ type: String) throws {
    #expect(try flaws(concept("<note>n <hi>x</hi></note>"), type: type) == [])
  }

  @Test(arguments: [
    ("<admin type=\"source\">s</admin>", "", "", "6: /source/ may not stand alone in <conceptEntry>"),
    ("", "<descrip type=\"subjectField\">s</descrip>", "", "7: /subjectField/ may only stand in <conceptEntry>"),
    (
      "", "", "<descrip type=\"definition\">s</descrip>",
      "8: /definition/ may only stand in <conceptEntry> or <langSec>"
    ),
    ("", "", "<xref type=\"xGraphic\" target=\"http://a\">s</xref>", "8: /xGraphic/ may only stand in"),
    ("", "", "<xref type=\"externalCrossReference\">s</xref>", "8: <xref> needs an attribute « target »"),
    ("", "", "<xref type=\"externalCrossReference\" target=\"c0\">s</xref>", "8: the target of <xref> is an address"),
    ("", "", "<ref type=\"crossReference\" target=\"c9\">s</ref>", "8: « c9 » is neither the id of something"),
    ("", "", "<descrip type=\"\">s</descrip>", "8: « type » of <descrip> names a data category; it is empty"),
    (
      "", "", "<descrip type=\"explanation\">s</descrip>",
      "8: the type of <descrip> is subjectField, context or definition"
    ),
    (
      "", "", "<termNote type=\"grammaticalGender\">f</termNote>",
      "8: /grammaticalGender/ is masculine, feminine, neuter or other"
    ),
    ("", "", "<termNote type=\"termType\">x</termNote>", "8: /termType/ is fullForm"),
    ("", "", "<termNote type=\"termLocation\">x</termNote>", "8: /termLocation/ is checkBox"),
    (
      "", "", "<termNote type=\"administrativeStatus\">good</termNote>",
      "8: /administrativeStatus/ is preferredTerm-admn-sts"
    ),
    ("", "", "<note>n</note><termNote type=\"partOfSpeech\">noun</termNote>", "8: <termNote> must come before <note>"),
    ("", "", "<date>2010-04-17</date>", "8: <date> may not stand in <termSec>"),
    (
      "", "", "<transacGrp><transac type=\"transactionType\">origination</transac><date>2010-02-30</date></transacGrp>",
      "8: this is no date"
    ),
    ("", "", "<transacGrp><date>2010-02-28</date></transacGrp>", "8: <transacGrp> lacks <transac>"),
    ("", "", "<tig/>", "8: TBX has no element <tig>"), ("", "", "stray", "8: text may not stand directly in <termSec>"),
    ("", "", "<note lang=\"fr\">n</note>", "8: <note> has no attribute « lang »"),
    ("", "", "<note id=\"1\">n</note>", "8: the id « 1 » of <note> is no name of XML"),
    ("", "", "<note id=\"c0\">n</note>", "8: the id « c0 » is given twice"),
    ("", "", "<note xml:lang=\"français\">n</note>", "8: « français » is no tag of a language"),
    (
      "", "", "<note><sc id=\"s1\" isolated=\"yes\"/>x<ec startRef=\"s1\"/></note>",
      "8: « isolated » of <sc> is « no » here"
    ),
    ("", "", "<note>x<ec/></note>", "8: <ec> without its <sc> in the same text needs an id"),
    ("", "", "<basic:context>s</basic:context>", "8: <basic:context> belongs to the style dct"),
    ("", "", "<other:x xmlns:other=\"urn:other\"/>", "8: <other:x> is of another namespace"),
    ("", "", "<adminNote type=\"noteSource\">s</adminNote>", "8: <adminNote> may not stand in <termSec>"),
  ])
  func eachRuleOfBasicIsKept(_ inside: String, _ language: String, _ term: String, _ flaw: String) throws {
    let flaws = try flaws(concept(inside, term: term, language: language))
    #expect(flaws.count == 1)
    #expect(flaws.first?.hasPrefix(flaw) == true, "\(flaws)")
  }

  @Test(arguments: [
    (
      "<termNote type=\"termType\">acronym</termNote>",
      "8: the type of <termNote> is administrativeStatus or partOfSpeech"
    ),
    ("<descrip type=\"context\">x</descrip>", "8: the type of <descrip> is subjectField in TBX-Min"),
    ("<ref type=\"crossReference\" target=\"c0\">x</ref>", "8: TBX-Min has no <ref>"),
    ("<transacGrp><transac type=\"transactionType\">origination</transac></transacGrp>", "8: TBX-Min has no <transac>"),
  ])
  func minIsSmallerThanBasic(_ term: String, _ flaw: String) throws {
    #expect(try flaws(concept(term: term)) == [])
    #expect(try flaws(concept(term: term), type: "TBX-Min").first?.hasPrefix(flaw) == true)
  }

  @Test func tagsHaveRulesOfTheirOwn() throws {
    let fine = concept(
      term: "<min:partOfSpeech>noun</min:partOfSpeech><note>n</note><basic:termType>acronym</basic:termType>")
    #expect(try flaws(fine, style: "dct") == [])
    let plain = concept(term: "<termNote type=\"partOfSpeech\">noun</termNote>")
    #expect(try flaws(plain, style: "dct") == ["8: <termNote> belongs to the style dca; this file says that it is dct"])
    let wrong = concept(
      term: "<min:partOfSpeech>nominal</min:partOfSpeech>", language: "<min:termType>acronym</min:termType>")
    #expect(
      try flaws(wrong, style: "dct") == [
        "7: <min:termType> is no data category of TBX-Basic",
        "8: /partOfSpeech/ is adjective, noun, other, verb or adverb, not « nominal »",
      ])
    let basic = concept(term: "<basic:termType>acronym</basic:termType>")
    #expect(try flaws(basic, type: "TBX-Min", style: "dct").count == 1)
  }

  @Test func severalReasonsAreToldTogether() throws {
    let entry = """
      <conceptEntry><langSec>
      <termSec><note>n</note><term>a</term><term>b</term></termSec>
      </langSec></conceptEntry>
      <conceptEntry id="c2"/>
      """
    #expect(
      try flaws(entry) == [
        "6: <conceptEntry> needs an attribute « id »", "6: <langSec> needs an attribute « xml:lang »",
        "7: <term> must come first in <termSec>", "7: only one <term> may stand in <termSec>",
        "9: <conceptEntry> lacks <langSec>",
      ])
  }

  @Test func namesOfEarlierFilesAreRead() throws {
    let term =
      "<termNote type=\"usageStatus\">deprecated</termNote><termNote type=\"partOfSpeech\">properNoun</termNote>"
    let transaction = "<transacGrp><transac type=\"transactionType\">creation</transac></transacGrp>"
    let reading = try TBX.reading(of: file(concept(transaction, term: term)))
    #expect(reading.losses == [])
    let concept = try #require(reading.termbase.concepts.last)
    #expect(concept.remarks.transactions == [Transaction(.origination)])
    #expect(concept.terms[0].term.status == .deprecated)
    #expect(TBX.text(of: reading.termbase).text.contains("administrativeStatus\">deprecatedTerm-admn-sts"))
  }

  @Test func aFileThatBreaksRulesCanBeReadAllTheSame() throws {
    let entry = concept(
      term: "<termNote type=\"partOfSpeech\">nominal</termNote><descrip type=\"explanation\">e</descrip>")
    let reading = try TBX.reading(of: file(entry), strictness: .telling)
    #expect(reading.losses.map(\.line) == [8, 8])
    let term = try #require(reading.termbase.concepts.last?.terms.first?.term)
    #expect(term.remarks.others == [OtherField("partOfSpeech", "nominal"), OtherField("explanation", "e")])
  }

  @Test(arguments: [
    ("<html/>", "1: the root element is <html>"), ("<tbx/>", "1: <tbx> of version 3 is of the namespace"),
    ("<martif/>", "1: the file has no <text> with a <body>"), ("\n<martif>", "no element found"),
    (
      "<martif><text><body><termEntry><langSet><tig/></langSet></termEntry></body></text></martif>",
      "1: <langSet> needs a language: xml:lang\n1: this <tig> or <ntig> has no <term>"
    ),
    ("<!DOCTYPE tbx [<!ENTITY a \"b\">]>\n<tbx>&a;</tbx>", "1: the file declares an entity of its own"),
  ])
  func whatIsNoTBXIsRefused(_ text: String, _ problem: String) throws {
    let error = #expect(throws: ExchangeError.self) { try TBX.reading(of: Array(text.utf8)) }
    #expect(error?.description.contains(problem) == true, "\(error?.description ?? "")")
  }
}
