import LavoirGlobs
import LavoirText
import Testing

@testable import LavoirFormats

@Suite struct JSONTests {
  @Test(arguments: [
    (#"{"a": "un", "b": ["deux", 3, true, null, -1.5e+3, 0], "c": {"d": "trois"}}"#, ["un", "deux", "trois"]),
    (#""seul""#, ["seul"]),
    ("", []),
    ("{}", []),
    (#"{"a": ""}"#, []),
    (#"["\u00e9t\u00E9", "a\"b\\c\/d", "a\tb\nc", "\ud83d\ude00"]"#, ["été", "a\"b\\c/d", "a\tb\nc", "😀"]),
    (#"["x\ud83dy", "\udc00", "\u0000"]"#, ["x\u{FFFD}y", "\u{FFFD}", "\u{FFFD}"]),
    ("\u{FEFF}[\"été\"]", ["été"]),
    ("// un\n[\"a\", /* deux */ \"b\",] // trois", ["a", "b"]),
    (#"{"a": "un",}"#, ["un"]),
    ("{\"a\": \"un\"}\n{\"a\": \"deux\"}\r\n", ["un", "deux"]),
    (#"["<p>Le chat &amp; <b>lui</b></p>"]"#, ["<p>Le chat &amp; <b>lui</b></p>"]),
    (#"["// rien", "/* non */"]"#, ["// rien", "/* non */"]),
  ])
  func theValuesAreRead(source: String, values: [String]) throws {
    let reading = try ValueReading(.json, source)
    #expect(reading.values == values)
    #expect(reading.flaws() == [])
  }

  @Test(arguments: [
    (["/articles/*/title"], ["un", "deux"]),
    (["/**/description"], ["texte", "fond"]),
    (["/articles/0"], ["un", "texte"]),
    (["/articles"], ["un", "texte", "deux"]),
    (["/a~1b~0c"], ["échappé"]),
    (["/x/description/**"], []),
    ([], []),
  ])
  func aGlobSaysWhichValuesAreProse(globs: [String], values: [String]) throws {
    let source = #"""
      {"articles": [{"title": "un", "description": "texte"}, {"title": "deux", "id": 1}],
       "a/b~c": "échappé", "x": {"description": "fond"}}
      """#
    #expect(try ValueReading(.json, source, globs).values == values)
  }

  @Test func thePointersOfEachLineBeginAnew() throws {
    let source = #"{"t": "un", "u": "x"}"# + "\n" + #"{"t": "deux"}"# + "\n"
    #expect(try ValueReading(.json, source, ["/t"]).values == ["un", "deux"])
  }

  @Test func aWordLeadsToItsPlace() throws {
    let reading = try ValueReading(.json, #"{"a": "déjà l\u2019été\nsuite {nom} fin"}"#)
    #expect(reading.spelling(of: "déjà") == "déjà")
    #expect(reading.spelling(of: "l’été") == #"l\u2019été"#)
    #expect(reading.spelling(of: "suite") == "suite")
    #expect(reading.spelling(of: "{nom}") == nil)
  }

  @Test(arguments: [
    (#"["le trigger, vu"]"#, "trigger", "déclic", #"["le déclic, vu"]"#),
    (#"["l\u0027ete"]"#, "l'ete", "l’été", #"["l’été"]"#),
    (#"["a\tb"]"#, "a\tb", "a b", #"["a b"]"#),
    (#"["dit oui"]"#, "oui", "\"oui\"", #"["dit \"oui\""]"#),
    (#"["dit oui"]"#, "oui", "o\\u\ni\u{1}", #"["dit o\\u\ni\u0001"]"#),
    (#"["dit !"]"#, "dit !", "dit\u{202F}!", #"["dit\u{202F}!"]"#.replacing(#"\u{202F}"#, with: "\u{202F}")),
    (#"["le <b>trigger</b>"]"#, "trigger", "déclic", #"["le <b>déclic</b>"]"#),
  ])
  func aRepairIsWrittenAsJSON(source: String, old: String, new: String, expected: String) throws {
    #expect(try ValueReading(.json, source).repaired(old, new) == expected)
  }

  @Test func aPlaceholderIsNotTouched() throws {
    #expect(try ValueReading(.json, #"["le {nom} %s"]"#).repaired("le {nom}", "la {name}") == nil)
  }

  @Test(arguments: [
    (#"{"a": 1 "b": 2}"#, 8, "a comma or a closing bracket is missing before this"),
    (#"["a": 1]"#, 4, "a comma or a closing bracket is missing before this"),
    (#"["a"}"#, 4, "a comma or a closing bracket is missing before this"),
    (#"{"a" 1}"#, 5, "a colon is missing before this"),
    (#"{"a""#, 4, "a colon is missing before this"),
    (#"{"a":"#, 0, "this bracket is never closed"),
    (#"{a: 1}"#, 1, "a key in quotation marks is missing before this"),
    (#"{,}"#, 1, "a key in quotation marks is missing before this"),
    (#"[,]"#, 1, "a value is missing before this comma"),
    (#"[1,,]"#, 3, "a value is missing before this comma"),
    (#"[[1]"#, 0, "this bracket is never closed"),
    (#"[1]]"#, 3, "this bracket closes nothing"),
    (#"["é"#, 1, "this string is never closed"),
    ("[\"a\nb\"]", 1, #"this string is not closed on its line: a line end in it is written \n"#),
    ("[\"a\tb\"]", 3, #"a control character in a string is written as an escape: \t"#),
    (#"["a\q"]"#, 3, #"there is no such escape: a backslash itself is written \\"#),
    (#"["\u12"]"#, 2, #"there is no such escape: a backslash itself is written \\"#),
    ("[01]", 1, "this is not how JSON writes a number"),
    ("[-]", 1, "this is not how JSON writes a number"),
    ("[1.]", 1, "this is not how JSON writes a number"),
    ("[1e]", 1, "this is not how JSON writes a number"),
    ("[1x]", 1, "this is not how JSON writes a number"),
    ("[nul]", 1, "this is no value: text must stand in quotation marks (\")"),
    ("[trues]", 1, "this is no value: text must stand in quotation marks (\")"),
    ("['a']", 1, "this is no value: text must stand in quotation marks (\")"),
    ("[1 /]", 3, "this is no value: text must stand in quotation marks (\")"),
    ("[1 /* x", 3, "this comment is never closed"),
  ])
  func whatIsNoJSONIsTold(source: String, offset: Int, problem: String) {
    #expect(throws: FormatError(at: offset, problem)) { try ValueReading(.json, source) }
  }

  @Test func commentsForThisProgramAreNoted() throws {
    let source = "[ // lavoir-ignore\n  \"a\", /* lavoir-ignore-line -- cité */ \"// lavoir-no\" // rien\n]"
    let comments = try ValueReading(.json, source).extraction.comments
    #expect(comments.map(\.text) == ["lavoir-ignore", "lavoir-ignore-line -- cité"])
    #expect(comments.map(\.range) == [ByteRange(2, 18), ByteRange(26, 59)])
  }

  @Test func whateverTheBytesTheMapIsWhole() {
    let source = #"""
      // lavoir-ignore
      {"a": "l\u2019été <b>x</b> {nom}", "b/c": ["un\n\tdeux", "\ud83d\ude00\ud83d", {"d": "\"é\""}], /* e */ "f": 1.5e3,}
      ["suite", true]
      """#
    forEachVariant(of: source) { bytes in
      guard let reading = try? ValueReading(.json, bytes) else { return }
      #expect(reading.flaws() == [])
    }
  }

  private static let hostile: [String] = [
    String(repeating: "[", count: 1_000_000),
    String(repeating: "{\"a\":", count: 400_000),
    String(repeating: "[", count: 990) + String(repeating: "\"a\",", count: 100_000)
      + String(repeating: "]", count: 990),
    "[" + String(repeating: "\"\\u00e9\",", count: 200_000) + "]",
    "[\"" + String(repeating: "{%$", count: 600_000) + "\"]",
    "{\"" + String(repeating: "a/~", count: 300_000) + "\": [" + String(repeating: "\"a\",", count: 200_000) + "]}",
    "\"" + String(repeating: "\\ud83d", count: 300_000) + "\"",
    String(repeating: "/", count: 1_000_000),
    String(repeating: "[//\n", count: 400_000),
  ]

  @Test(.serialized, .timeLimit(.minutes(1)), arguments: hostile.indices)
  func hostileFilesTakeNoTime(index: Int) {
    let source = Self.hostile[index]
    let elapsed = ContinuousClock().measure { _ = try? ValueReading(.json, source, ["/**/title", "/a", "/a/*"]) }
    #expect(elapsed < .seconds(20), "\(source.prefix(20))")
  }

  @Test func whatIsNestedTooDeepIsTold() {
    let source = String(repeating: "[", count: 1_000_000)
    #expect(throws: FormatError(at: 1_000, "arrays and objects are nested more than 1,000 deep")) {
      try ValueReading(.json, source)
    }
  }
}
