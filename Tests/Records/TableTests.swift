import LavoirRecords
import LavoirText
import Testing

struct TableTests {
  static func format(
    _ header: String, text: String..., id: String? = "id", as format: CorpusFormat = .csv
  ) throws -> any RecordFormat {
    try format.records(text: text, id: id).under(header: Array(header.utf8))
  }

  /// The records of a table as they are cut when it is given whole, and one byte after the other.
  static func cut(_ table: String, _ format: any RecordFormat) -> [String] {
    let bytes = Array(table.utf8)
    var ends: [Int] = []
    bytes.withUnsafeBytes { bytes in
      while (ends.last ?? 0) < bytes.count {
        let start = ends.last ?? 0
        var end: Int?
        for count in (start + 1)...bytes.count {
          end = format.end(
            ofRecordAt: start, in: UnsafeRawBufferPointer(rebasing: bytes[..<count]), isLast: count == bytes.count)
          if end != nil { break }
        }
        #expect(end == format.end(ofRecordAt: start, in: bytes, isLast: true))
        ends.append(end ?? bytes.count)
      }
    }
    return zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
  }

  @Test(arguments: [
    ("a,b\r\nc,d\n", ["a,b\r\n", "c,d\n"]), ("\"a\nb\",c\nd,\"e\r\n\"\"f\"", ["\"a\nb\",c\n", "d,\"e\r\n\"\"f\""]),
    ("a\"b\nc,d\"\n", ["a\"b\n", "c,d\"\n"]), ("\n\na", ["\n", "\n", "a"]),
    ("\"\"\n\"\"\"\"\n", ["\"\"\n", "\"\"\"\"\n"]),
    ("\"a,b\nc,d\ne\n", ["\"a,b\n", "c,d\n", "e\n"]), ("a,\"b\"c\nd", ["a,\"b\"c\n", "d"]),
    ("\u{FEFF}\"a\nb\"\n", ["\u{FEFF}\"a\nb\"\n"]), ("a,\"", ["a,\""]),
  ])
  func rowsAreCutAtTheLineEndsOutsideQuotationMarks(_ table: String, _ rows: [String]) throws {
    #expect(Self.cut(table, try Self.format("id,text", text: "text")) == rows)
  }

  @Test func inAPlainTableQuotationMarksAreText() throws {
    let format = try Self.format("id\ttext\n", text: "text", as: .plainTSV)
    #expect(Self.cut("1\t\"Oui\n2\tNon\"\n", format) == ["1\t\"Oui\n", "2\tNon\"\n"])
    let record = try format.record(Array("1\t\"Oui\", dit-il\n".utf8))
    #expect(JSONLinesTests.string(record.text) == "\"Oui\", dit-il")
    let row = try JSONLinesTests.edited("1\tOui, dit-il\tx\n", "Oui", "\"Non\"\t\n!", format)
    #expect(row == "1\t\"Non\"  !, dit-il\tx\n")
  }

  @Test(arguments: [
    ("id,text,x\n", "1,Bonjour,x\n"), ("x;text;id\r\n", "x;Bonjour;1\r\n"), ("id\ttext\n", "1\tBonjour"),
    ("text|id", "Bonjour|1"), ("\"id\",\"text\"\n", "\"1\",\"Bonjour\"\n"),
    ("\u{FEFF}\"text\",id\n", "\"Bonjour\",1\n"),
    ("\u{FEFF}text,id\n", "Bonjour,1\n"),
  ])
  func theHeaderTellsColumnsAndDelimiter(_ header: String, _ row: String) throws {
    let record = try Self.format(header, text: "text").record(Array(row.utf8))
    #expect(JSONLinesTests.string(record.text) == "Bonjour")
    #expect(record.id == "1")
  }

  @Test(arguments: ["id,texte\n", "text,text\n", "\n", "\"text\n"])
  func aHeaderWithoutTheColumnIsRefused(_ header: String) {
    #expect(throws: RecordError.self) { _ = try Self.format(header, text: "text") }
  }

  @Test func columnsCanBeGivenByNumber() throws {
    let format = try CorpusFormat.csv.records(text: ["2", "1"], id: "3", hasHeader: false)
    #expect(!format.hasHeader)
    let record = try format.record(Array("Corps,\"Un \"\"titre\"\"\",7\n".utf8))
    #expect(JSONLinesTests.string(record.text) == "Un \"titre\"\n\nCorps")
    #expect(record.id == "7")
    #expect(throws: RecordError.self) { _ = try CorpusFormat.csv.records(text: ["text"], id: nil, hasHeader: false) }
  }

  @Test(arguments: [
    ("1\n", RecordError.Kind.noText, 0), ("1,\"a\"b\n", .malformed, 5), ("1,\"a\n", .malformed, 2),
    ("1,a\u{0}b\n", .malformed, 3),
  ])
  func aBrokenRowSaysWhereAndWhat(_ row: String, _ kind: RecordError.Kind, _ offset: Int) throws {
    let format = try Self.format("id,text\n", text: "text")
    let error = #expect(throws: RecordError.self) { _ = try format.record(Array(row.utf8)) }
    #expect(error?.kind == kind)
    #expect(error?.offset == offset)
  }

  @Test(arguments: [
    ("1,a b,x\n", "a", "c", "1,c b,x\n"), ("1,a b,x\n", "a", "c,d", "1,\"c,d b\",x\n"),
    ("1,a b,x\n", "a", "c\n", "1,\"c\n b\",x\n"), ("1,a b,x\n", "a", "\"c\"", "1,\"\"\"c\"\" b\",x\n"),
    ("1,a\"b,x\n", "a", "c", "1,c\"b,x\n"), ("1,a\"b,x\n", "a", "", "1,\"\"\"b\",x\n"),
    ("1,\"a \"\"b\"\",\",x\r\n", "b", "\"c\"", "1,\"a \"\"\"\"c\"\"\"\",\",x\r\n"),
    ("1,\"a\"\"b\",x\n", "a\"", "c", "1,\"cb\",x\n"), ("1,\"a\nb\",\"x\ny\"\n", "\n", " ", "1,\"a b\",\"x\ny\"\n"),
  ])
  func quotationMarksComeWhereTheTextNeedsThem(_ row: String, _ old: String, _ new: String, _ expected: String) throws {
    let format = try Self.format("id,text,x\n", text: "text")
    #expect(try JSONLinesTests.edited(row, old, new, format) == expected)
  }

  @Test func columnsAreAdded() throws {
    let format = try Self.format("id,text\r\n", text: "text")
    #expect(
      JSONLinesTests.string(format.header(Array("id,text\r\n".utf8), naming: ["lavoir", "id"])) == "id,text,lavoir\r\n")
    let record = try format.record(Array("1,a\r\n".utf8))
    let added = try #require(
      record.adding([RecordField("lavoir", "un, \"deux\""), RecordField("id", json: Array("{}".utf8))]))
    #expect(JSONLinesTests.string(added.applied(to: record.bytes)) == "{},a,\"un, \"\"deux\"\"\"\r\n")
    // A row that is not as wide as the header has no place for them.
    #expect(try format.record(Array("1,a,b\n".utf8)).adding([RecordField("lavoir", "x")]) == nil)
  }
}
