import LavoirText
import LavoirXMLText
import Testing

@Suite struct XMLElementTests {
  private func root(_ text: String) throws -> XMLElement {
    try XMLElement.root(of: Array(text.utf8))
  }

  @Test func elementsKnowTheirNamespaceAndLine() throws {
    let root = try root("<?xml version='1.0'?>\n<a xmlns='urn:a' xmlns:b='urn:b' x='1'>\n <b:c/>\n <d xmlns=''/>\n</a>")
    #expect(root.namespace == "urn:a")
    #expect(root.attributes == ["x": "1"])
    #expect(root.elements.map(\.name) == ["c", "d"])
    #expect(root.elements.map(\.namespace) == ["urn:b", ""])
    #expect(root.elements.map(\.line) == [3, 4])
  }

  @Test(arguments: [
    ("  un\n   mot ", "un mot"), ("un<i> mot</i>", "un mot"), ("a&amp;b &lt;", "a&b <"), ("a<![CDATA[ & ]]>b", "a & b"),
    ("a<![CDATA[&  b]]>  c", "a& b c"), ("<![CDATA[&#10;]]>&#10;", "&#10;\n"),
    ("un&#10;mot", "un\nmot"), ("&#32; un", "  un"), ("a\u{A0}b", "a\u{A0}b"), ("", ""),
  ])
  func layoutIsNoText(_ content: String, _ text: String) throws {
    #expect(try root("<a>\(content)</a>").text == text)
  }

  @Test(arguments: ["un mot", " un  mot\n", "\tà\n\nb", "<&>\"'", "", " "])
  func preservedTextIsReadBack(_ text: String) throws {
    #expect(try root("<a>\n  \(XMLText.preserved(text))\n</a>").text == text)
    #expect(try root("<a x=\"\(XMLText.attribute(text))\"/>").attributes["x"] == text)
  }

  @Test func namespacesEndWithTheirElement() throws {
    let root = try root("<a xmlns='1' xmlns:p='2'><b xmlns='3' xmlns:p='4'><p:c/><d/></b><p:c/><d/></a>")
    #expect(root.elements.flatMap(\.elements).map(\.namespace) == ["4", "3"])
    #expect(root.elements.map(\.namespace) == ["3", "2", "1"])
    #expect(throws: XMLFlaw.self) { try self.root("<a><b xmlns:p='1'/><p:c/></a>") }
  }

  @Test(.timeLimit(.minutes(1)))
  func manyDeclarationsTakeTimeInProportion() throws {
    let many = 0..<50_000
    let declared = many.map { "<b xmlns='\($0)' xmlns:p\($0)='\($0)'/>" }.joined()
    let outer = (0..<2_000).map { " xmlns:q\($0)='\($0)'" }.joined()
    #expect(try root("<a\(outer)>\(declared)</a>").elements.last?.namespace == "49999")
  }

  @Test func aDoctypeIsPassedOver() throws {
    let text = "<?xml version='1.0'?><!DOCTYPE a SYSTEM './none-such.dtd'><a>é</a>"
    #expect(try root(text).text == "é")
    #expect(try root(text.replacing("?xml version='1.0'", with: "?xml version='1.0' standalone='no'")).text == "é")
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a>&x;</a>", "entity"),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>", "entity"),
    ("<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]>\n<a/>", "entity"),
    ("<!DOCTYPE a [<!ENTITY x 'yyyyyyyyyy'><!ENTITY z '&x;&x;&x;&x;'>]>\n<a b='&z;'/>", "entity"),
    ("<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>&nbsp;</a>", "&nbsp; is no entity"),
    ("<a>&nbsp;</a>", "undefined entity"), ("<a>", "no element found"), ("<a></b>", "mismatched tag"),
    ("", "no element found"), ("<b:a/>", "not declared"), ("<a>\u{1}</a>", "invalid token"),
    (String(repeating: "<a>", count: 200_000), "deep"),
  ])
  func hostileAndBrokenFilesAreRefused(_ text: String, _ problem: String) throws {
    let flaw = #expect(throws: XMLFlaw.self) { try root(text) }
    let told = try #require(flaw).problem
    #expect(told.contains(problem) || told.contains("no element found"), "\(told)")
  }
}
