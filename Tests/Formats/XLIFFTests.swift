import LavoirText
import Testing

@testable import LavoirFormats

@Suite struct XLIFFTests {
  private func version1(_ target: String, _ attributes: String = "") -> String {
    """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file target-language="fr-FR"><body>\
    <trans-unit id="1"><source>Text</source><target\(attributes)>\(target)</target></trans-unit></body></file></xliff>
    """
  }

  private func version2(_ target: String, language: String = "fr", state: String = "translated") -> String {
    """
    <xliff version="2.0" srcLang="en" trgLang="\(language)"><file id="f"><unit id="1"><segment state="\(state)">\
    <source>x</source><target>\(target)</target></segment><ignorable><source> </source><target> </target></ignorable>\
    </unit></file></xliff>
    """
  }

  @Test(arguments: [
    ("Le chat", "Le chat"),
    ("Tom &amp; l&#x27;ami &#233;mu", "Tom & l'ami ému"),
    ("<![CDATA[Tom & <b>Jerry</b>]]>", "Tom & Jerry"),
    ("Le <g id=\"1\">chat <mrk mtype=\"seg\">noir</mrk></g>", "Le chat noir"),
    ("Le <ph id=\"1\">%s</ph> dort", "Le Xx dort"),
    ("Le <x id=\"1\"/> dort", "Le Xx dort"),
    ("Le <x id=\"INTERPOLATION\" equiv-text=\"{{name}}\"/> dort", "Le Xx dort"),
    ("Le <bpt id=\"1\">&lt;b&gt;</bpt>chat<ept id=\"1\">&lt;/b&gt;</ept>", "Le chat"),
    ("Le <x id=\"START_BOLD_TEXT\"/>chat<x id=\"CLOSE_BOLD_TEXT\"/>", "Le chat"),
    ("un<x id=\"LINE_BREAK\" ctype=\"lb\"/>deux", "un\ndeux"),
    ("Le <mrk mtype=\"protected\">shell</mrk> ici", "Le shell ici"),
    ("Le &lt;b&gt;chat&lt;/b&gt; de %s&amp;nbsp;!", "Le chat de Xx\u{A0}!"),
    ("\n    Le chat\n    dort.\n  ", "Le chat dort."),
    ("un\ndeux\n\n  trois", "un\ndeux\n\ntrois"),
    ("{VAR, plural, =1 {un} other {<x id=\"I\"/> mots}} ici", "Xx ici"),
    ("", ""),
  ])
  func theProseIsWhatTheTargetsSay(_ target: String, _ expected: String) throws {
    #expect(try CatalogueFile(.xliff, version1(target)).prose == expected)
    #expect(try CatalogueFile(.xliff, version1(target).replacing("\n", with: "\r\n")).prose == expected)
    #expect(try CatalogueFile(.xliff, "\u{FEFF}" + version2(target)).prose == expected)
  }

  @Test(arguments: [" state=\"new\"", " state=\"needs-translation\"", " xml:lang=\"en\""])
  func targetsThatAreNoFrenchTranslationAreSkipped(_ attributes: String) throws {
    #expect(try CatalogueFile(.xliff, version1("Text", attributes)).prose == "")
  }

  @Test func whatIsNotTranslatedIsSkipped() throws {
    #expect(try CatalogueFile(.xliff, version2("x", state: "initial")).prose == "")
    let source = version1("Le chat").replacing("id=\"1\"", with: "id=\"1\" translate=\"no\"")
    #expect(try CatalogueFile(.xliff, source).prose == "")
    let other = version1("Le chat").replacing(
      "</target>", with: "</target><alt-trans><target>Un félin</target></alt-trans>")
    #expect(try CatalogueFile(.xliff, other).prose == "Le chat")
  }

  @Test func theFileTellsItsLanguage() throws {
    #expect(try CatalogueFile(.xliff, version1("x")).extraction.language == "fr-FR")
    let german = try CatalogueFile(.xliff, version2("x", language: "de"))
    #expect(german.extraction.language == "de")
    #expect(german.prose == "")
    let both = version1("x").replacing("<file ", with: "<file target-language=\"en\"></file><file ")
    #expect(try CatalogueFile(.xliff, both).extraction.language == "fr-FR")
  }

  @Test func aCommentSpeaksOfTheUnit() throws {
    let source = version1("Oui").replacing("<trans-unit", with: "<!-- lavoir-ignore x --><trans-unit")
    let file = try CatalogueFile(.xliff, source)
    let comment = try #require(file.extraction.comments.first)
    let next = try #require(comment.next)
    #expect(comment.text == "lavoir-ignore x")
    #expect(
      String(decoding: file.extraction.source[comment.range.indices], as: UTF8.self) == "<!-- lavoir-ignore x -->")
    let unit = String(decoding: file.extraction.source[next.indices], as: UTF8.self)
    #expect(unit.hasPrefix("<trans-unit") && unit.hasSuffix("</trans-unit>"))
  }

  @Test func wordsStandWhereTheFileHasThem() throws {
    let file = try CatalogueFile(.xliff, version1("Le <g id=\"1\">chat</g> &amp; l&#x2019;ami <x id=\"1\"/>"))
    #expect(file.source(of: "chat") == "chat")
    #expect(file.source(of: "l’ami") == "l&#x2019;ami")
    #expect(file.source(of: "{1}") == nil)
  }

  @Test(arguments: [
    ("Le chat dort", "chat", "chien", "Le chien dort"),
    ("Le <g id=\"1\">trigger</g> ici", "Le trigger", "La cause", "La <g id=\"1\">cause</g> ici"),
    ("l&apos;ami", "l'ami", "l’ami", "l’ami"),
    ("un mot", "mot", "2 < 3 > 1 & \"b\" 'c'", "un 2 &lt; 3 &gt; 1 &amp; \"b\" 'c'"),
    ("un mot", "mot", "a\nb\n c", "un a\nb&#10; c"),
    ("Oui ?", " ?", "\u{A0}?", "Oui\u{A0}?"),
    ("<![CDATA[Tom & Jerry]]>", "Jerry", "l’autre & moi", "<![CDATA[Tom & l’autre & moi]]>"),
    ("Le\n    le chat", "Le le", "Le", "Le chat"),
  ])
  func repairsKeepTheXMLSound(_ target: String, _ old: String, _ new: String, _ repaired: String) throws {
    let file = try CatalogueFile(.xliff, version1(target))
    #expect(try file.repaired(old, new) == version1(repaired))
  }

  @Test func aSectionIsNotEndedByARepair() throws {
    let file = try CatalogueFile(.xliff, version1("<![CDATA[un mot]]>"))
    #expect(try file.repaired("mot", "a]]>b") == nil)
  }

  @Test(arguments: [
    ("<xliff><file></xliff>", 15, "invalid XML: mismatched tag"),
    ("<xliff>", 7, "invalid XML: no element found"),
    ("", 0, "invalid XML: no element found"),
    ("<xliff>&x;</xliff>", 7, "invalid XML: undefined entity"),
    ("<tmx></tmx>", 0, "the root element is <tmx>; that of an XLIFF file is <xliff>"),
    ("texte", 0, "invalid XML: syntax error"),
  ])
  func brokenFilesAreRefusedWhereTheyBreak(_ source: String, _ offset: Int, _ problem: String) {
    #expect(throws: FormatError(at: offset, problem)) { try CatalogueFile(.xliff, source) }
  }

  @Test func entitiesOfTheFileAreNotExpanded() throws {
    let bomb = """
      <!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      """
    let source = bomb + version1("un &b; et &c; mot").split(separator: "\n").dropFirst().joined()
    #expect(try CatalogueFile(.xliff, source).prose == "un Xx et Xx mot")
  }

  @Test func whateverIsLeftOfAFileIsReadSoundly() {
    let target = """
      Le <g id="1">chat</g> &amp; l&apos;ami <x id="1"/> de <ph id="2">%s</ph><![CDATA[ & <b>moi</b>]]>
          dort &lt;br&gt; 100 % {n, plural, other {<x id="I"/> x}} <mrk translate="no">shell</mrk> <!-- lavoir-x -->!
      """
    #expect(CatalogueInvariants.violation(.xliff, version1(target)) == nil)
    #expect(CatalogueInvariants.violation(.xliff, version2(target).replacing("\n", with: "\r\n")) == nil)
  }

  @Test(arguments: [
    "<g>", "<ph>", "&amp;", "\n ", "<x id=\"a\"/>", "{a, plural, ", "&lt;a ", "<![CDATA[]]]>", "<!-- lavoir- -->",
  ])
  func hostileFilesAreReadInLinearTime(_ piece: String) {
    let many = String(repeating: piece, count: 2_000_000 / piece.utf8.count)
    let closers =
      piece == "<g>" || piece == "<ph>"
      ? String(repeating: "</" + piece.dropFirst(), count: 2_000_000 / piece.utf8.count) : ""
    let source = version1(many + closers)
    let time = ContinuousClock().measure { _ = try? CatalogueFile(.xliff, source) }
    #expect(time < .seconds(30))
  }
}
