import LavoirRecords
import LavoirText
import Testing

struct JSONLinesTests {
  static func format(_ text: String..., id: String? = "id") throws -> any RecordFormat {
    try CorpusFormat.jsonLines.records(text: text, id: id)
  }

  static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// What a record becomes by an edit that replaces the first place of a text.
  static func edited(_ line: String, _ old: String, _ new: String, _ format: any RecordFormat) throws -> String {
    let record = try format.record(Array(line.utf8))
    let start = try #require(record.text.indices.first { record.text[$0...].starts(with: old.utf8) })
    let edits = try #require(EditList([Edit(ByteRange(start, start + old.utf8.count), new)]))
    let made = record.edits(for: edits).edits
    let changed = made.applied(to: record.bytes)
    #expect(made.inverted(over: record.bytes).applied(to: changed) == record.bytes)
    return string(changed)
  }

  @Test(arguments: [
    (#"{"id":"a","text":"Il pleut."}"#, "Il pleut.", "a"),
    (#"  { "text" : "a\tb\"c\\d\/e\u00e9\b\f\n\r" , "id" : 12 } "#, "a\tb\"c\\d/eé\u{8}\u{C}\n\r", "12"),
    (#"{"text":"\ud83d\ude00 \uD83D \ude00 \u0000","id":1.50}"#, "😀 \u{FFFD} \u{FFFD} \u{FFFD}", "1.50"),
    (#"{"te\u0078t":"clé échappée","id":null}"#, "clé échappée", nil),
    (#"{"text":"première","text":"seconde"}"#, "seconde", nil),
    (
      #"{"a":{"text":"non"},"b":["text",{"text":"non"}],"text":"oui","x":[],"y":{},"z":-1.5e+3,"n":NaN,"i":-Infinity}"#,
      "oui", nil
    ),
    (#"{"text":"","id":""}"#, "", nil),
    ("\u{FEFF}{\"text\":\"après la marque\",\"id\":true}\r", "après la marque", "true"),
  ])
  func theTextIsWhatJSONSays(_ line: String, _ text: String, _ id: String?) throws {
    let record = try Self.format("text").record(Array((line + "\n").utf8))
    #expect(Self.string(record.text) == text)
    #expect(record.id == id)
    #expect(Self.string(record.bytes) == line + "\n")
    #expect(record.stableID == id ?? Checksum(of: record.text).digits)
  }

  @Test(arguments: [
    ("[1]", RecordError.Kind.malformed, 0), (#""texte""#, .malformed, 0), ("{", .malformed, 0),
    (#"{"text":"a"} {"text":"b"}"#, .malformed, 13), (#"{"text":"a""#, .malformed, 0), (#"{"text":"a,"#, .malformed, 8),
    (#"{"text":"a",}"#, .malformed, 12), (#"{"text" "a"}"#, .malformed, 8), (#"{text:"a"}"#, .malformed, 1),
    (#"{"text":"\x"}"#, .malformed, 9), (#"{"text":"\u00g0"}"#, .malformed, 9),
    ("{\"text\":\"a\u{1}b\"}", .malformed, 10),
    ("{\"text\":\"a\u{0}b\"}", .malformed, 10), (#"{"text":01}"#, .malformed, 8), (#"{"a":[1,]}"#, .malformed, 8),
    (#"{"a":[1}}"#, .malformed, 7), (#"{"a":tru}"#, .malformed, 5), (#"{"a":+1}"#, .malformed, 5),
    (#"{"text":null}"#, .noText, 0), (#"{"text":12}"#, .noText, 8), (#"{"text":["a"]}"#, .noText, 8),
    (#"{"texte":"a"}"#, .noField, 0), ("{}", .noField, 0),
  ])
  func aBrokenRecordSaysWhereAndWhat(_ line: String, _ kind: RecordError.Kind, _ offset: Int) throws {
    let error = #expect(throws: RecordError.self) { _ = try Self.format("text").record(Array(line.utf8)) }
    #expect(error?.kind == kind)
    #expect(error?.offset == offset, "\(error?.problem ?? "")")
  }

  @Test func deepNestingIsRefusedAndDoesNotCrash() throws {
    let line = #"{"a":"# + String(repeating: "[", count: 100_000)
    #expect(throws: RecordError.self) { _ = try Self.format("text").record(Array(line.utf8)) }
  }

  @Test(arguments: [
    [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80], [0x80],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xE0, 0x9F, 0xBF], [0xF4, 0x90, 0x80, 0x80],
  ])
  func bytesThatAreNotUTF8AreTheRecordsFault(_ bytes: [UInt8]) throws {
    for field in ["text", "autre"] {
      let line = Array(#"{"text":"d’été","\#(field)":"abc"#.utf8)
      let error = #expect(throws: RecordError.self) {
        _ = try Self.format("text").record(line + bytes + Array(#"de"}"#.utf8))
      }
      #expect(error?.kind == .notUTF8)
      #expect(error?.offset == line.count)
    }
  }

  @Test(arguments: ["\n", "\r\n", "  \t\n", "\u{FEFF}\n", ""])
  func anEmptyLineIsNoDocument(_ line: String) throws {
    #expect(try Self.format("text").record(Array(line.utf8)).isBlank)
  }

  @Test(arguments: [
    (#"{"a":{"b":[{"c":"oui"}]},"c":"non"}"#, "/a/b/0/c"), (#"{"a/b":{"~":"oui"}}"#, "/a~1b/~0"),
    (#"{"":"oui"}"#, "/"), (#"{"a":{"b":"non"},"a":{"b":"oui"}}"#, "/a/b"), (#"{"a":[0,"oui"]}"#, "/a/1"),
  ])
  func aPointerLeadsToNestedText(_ line: String, _ pointer: String) throws {
    #expect(Self.string(try Self.format(pointer).record(Array(line.utf8)).text) == "oui")
  }

  @Test func aLaterValueOfAKeyTakesTheWholePlace() throws {
    let line = #"{"a":{"b":"non"},"a":{"c":1}}"#
    #expect(throws: RecordError.self) { _ = try Self.format("/a/b").record(Array(line.utf8)) }
  }

  @Test(arguments: ["/a~2", "/~"]) func whatIsNoPointerIsRefused(_ pointer: String) {
    #expect(throws: RecordError.self) { _ = try Self.format(pointer) }
  }

  // MARK: Edits

  @Test(arguments: [
    // As the record spells it: raw, or escaped where the record is in ASCII.
    (#"{"t":"été , chaud","x":"\u00e9"}"#, " ,", ",", #"{"t":"été, chaud","x":"\u00e9"}"#),
    (#"{"t":"un mot","x":1}"#, "mot", "été", #"{"t":"un \u00e9t\u00e9","x":1}"#),
    (#"{"t":"un mot","x":"é"}"#, "mot", "😀", #"{"t":"un 😀","x":"é"}"#),
    (#"{"t":"un mot"}"#, "mot", "😀", #"{"t":"un \ud83d\ude00"}"#),
    (#"{"t":"l\u2019\u00e9t\u00e9"}"#, "é", "e", #"{"t":"l\u2019et\u00e9"}"#),
    (#"{"t":"a\nb"}"#, "\n", "\"\\\u{1}\r", #"{"t":"a\"\\\u0001\rb"}"#),
    (#"{"t":"a","t":"a"}"#, "a", "b", #"{"t":"a","t":"b"}"#),
    (#"{"t":"\/\/ a"}"#, "/ a", "b", #"{"t":"\/b"}"#),
    (#"{"t":"\ud83dX\ude00"}"#, "X", "", #"{"t":"\ud83d\ufffd"}"#),
  ])
  func onlyTheEditedBytesChange(_ line: String, _ old: String, _ new: String, _ expected: String) throws {
    #expect(try Self.edited(line, old, new, Self.format("t")) == expected)
  }

  @Test func partsOfOneEscapeCanBeEdited() throws {
    // The second byte of « é » becomes that of « è », and that of the other « ê ».
    let record = try Self.format("t").record(Array(#"{"t":"\u00e9\u00e9"}"#.utf8))
    let edits = try #require(
      EditList([Edit(ByteRange(1, 2), [0xA8]), Edit(ByteRange(2, 2), "-"), Edit(ByteRange(3, 4), [0xAA])]))
    #expect(Self.string(record.edits(for: edits).edits.applied(to: record.bytes)) == #"{"t":"\u00e8-\u00ea"}"#)
  }

  @Test func eachEditKnowsWhatItCarriesOut() throws {
    let record = try Self.format("b", "a").record(Array(#"{"a":"x\u00e9y","b":"mot"}"#.utf8))
    #expect(Self.string(record.text) == "mot\n\nxéy")
    let edits = try #require(
      EditList([
        Edit(ByteRange(0, 1), "n"), Edit(ByteRange(3, 5), "\n"), Edit(ByteRange(6, 7), [0xC3]),
        Edit(ByteRange(7, 8), [0xA8]), Edit(ByteRange(8, 9), "z"),
      ]))
    let made = record.edits(for: edits)
    #expect(Self.string(made.edits.applied(to: record.bytes)) == #"{"a":"x\u00e8z","b":"not"}"#)
    // The field that stands first in the record is read second; what lies between fields is carried out by none.
    #expect(made.carriedOut == [2..<4, 4..<5, 0..<1])
  }

  @Test func ofALongIDItIsTheSumThatIsTold() throws {
    for (count, isGiven) in [(256, true), (257, false)] {
      let id = String(repeating: "i", count: count)
      let record = try Self.format("t").record(Array(#"{"id":"\#(id)","t":"a"}"#.utf8))
      #expect(record.id == id)
      #expect(record.stableID == (isGiven ? id : Checksum(of: Array(id.utf8)).digits))
    }
  }

  @Test func noEditsAreNoEdits() throws {
    #expect(try Self.format("t").record(Array(#"{"t":"a"}"#.utf8)).edits(for: EditList()).edits.isEmpty)
  }

  // MARK: Several fields

  @Test func fieldsAreReadInTheOrderThatIsAskedFor() throws {
    let record = try Self.format("title", "body").record(Array(#"{"body":"Corps","title":"Titre"}"#.utf8))
    #expect(Self.string(record.text) == "Titre\n\nCorps")
    #expect(
      try Self.string(Self.format("title", "body").record(Array(#"{"body":"Corps","title":null}"#.utf8)).text)
        == "Corps")
    #expect(
      try Self.string(Self.format("title", "body").record(Array(#"{"body":"Corps","title":""}"#.utf8)).text) == "Corps")
    #expect(throws: RecordError.self) {
      _ = try Self.format("title", "body").record(Array(#"{"body":"Corps","title":3}"#.utf8))
    }
  }

  @Test(arguments: [
    ("Titre", "T", "T", "Corps"), ("Corps", "C", "Titre", "C"), ("re\n\nCo", "re\n\nKo", "Titre", "Korps"),
    ("e\n\nC", "", "Titr", "orps"), ("re\n\nCo", "x", "Titx", "rps"), ("Titre\n\n", "", "", "Corps"),
    ("\n\nCorps", "", "Titre", ""), ("\n\n", "\n", "Titre", "Corps"), ("\n\nC", "\nC", "Titre", "Corps"),
    ("Titre\n\nCorps", "A\n\nB", "A", "B"), ("e\n\n", "e\n", "Titre", "Corps"),
  ])
  func anEditAcrossFieldsKeepsThemApart(_ old: String, _ new: String, _ title: String, _ body: String) throws {
    let changed = try Self.edited(#"{"b":"Corps","t":"Titre"}"#, old, new, Self.format("t", "b"))
    #expect(changed == #"{"b":"\#(body)","t":"\#(title)"}"#)
  }

  // MARK: Fields that are added

  @Test(arguments: [
    ("{\"text\":\"a\"}\n", "{\"text\":\"a\",\"lavoir\":{\"q\":1},\"n\":\"d’\\\"été\\\"\"}\n"),
    ("{ \"text\": \"a\" } \r\n", "{ \"text\": \"a\",\"lavoir\":{\"q\":1},\"n\":\"d’\\\"été\\\"\" } \r\n"),
    ("{\"lavoir\":[0,{}], \"text\":\"a\"}", "{\"lavoir\":{\"q\":1}, \"text\":\"a\",\"n\":\"d’\\\"été\\\"\"}"),
  ])
  func fieldsAreAddedOrReplaced(_ line: String, _ expected: String) throws {
    let record = try Self.format("text").record(Array(line.utf8))
    let fields = [RecordField("lavoir", json: Array(#"{"q":1}"#.utf8)), RecordField("n", "d’\"été\"")]
    #expect(Self.string(try #require(record.adding(fields)).applied(to: record.bytes)) == expected)
  }
}
