import LavoirGlobs
import LavoirText
import Testing

@testable import LavoirFormats

@Suite struct YAMLTests {
  @Test(
    arguments: [
      ("a: un\nb: 'deux'\nc: \"trois\"\n", ["un", "deux", "trois"]),
      ("a: été # note\n- b", nil),
      ("- un\n-   deux\n- [trois, quatre, {a: cinq}]\n", ["un", "deux", "trois", "quatre", "cinq"]),
      ("seul", ["seul"]),
      ("", []), ("# rien\n", []), ("a:\nb: ''\nc: \"\"\nd: |\n", []),
      ("[oui, yes, No, 12, 1_000, 0x1F, 1.5, .inf, ~, null, 2001-12-14, 12:30, =, <<, un]", ["oui", "un"]),
      ("a: \"12\"\nb: !!str 12\nc: ! 13\nd: !!int \"14\"\ne: !autre quinze\nf: 'yes'\n", ["12", "12", "13", "yes"]),
      ("a: !<tag:yaml.org,2002:str> un\n", ["un"]),
      ("a: un chat\n  sur le\n\n\n  toit   \nb: x", ["un chat sur le\n\ntoit".replacing("\n\n", with: "\n\n"), "x"]),
      ("a: 'l''été\n\n   d''hier  \n  soir'\n", ["l'été\nd'hier soir"]),
      (#"a: "\x41\u00e9\U0001F600 \_\"\\\/\t|\e""# + "\n", ["Aé😀 \u{A0}\"\\/\t|\u{1B}"]),
      ("a: \"un \\\n   deux\\\n\n  trois\\n\n  quatre\\  \n  cinq\"\n", ["un deux\ntrois\n quatre  cinq"]),
      ("a: |\n  un\n   deux\n\n  trois\n\nb: x\n", ["un\n deux", "trois", "x"]),
      ("a: |2-\n   un\n  deux\nb: |+\n  x\n\n\nc: |\n\n  y", [" un\ndeux", "x", "y"]),
      ("a: >\n  un\n  deux\n\n  trois\n    quatre\n  cinq\n\n\nb: >-\n  x\n", ["un deux\ntrois\n  quatre\ncinq", "x"]),
      ("- >1-\n   un\n  deux\n", ["  un\n deux"]),
      ("a: &x un\nb: !!str *x\n", ["un"]),
      ("a: &x un\nb: *x\nc: [*x, &y deux, *y]\nd:\n  <<: *x\n", ["un", "deux"]),
      ("a: &x !!str # note\n  \"un\"\nb: !!str &y |\n  deux\n", ["un", "deux"]),
      ("--- un\n--- |\n  deux\n...\n---\na: trois\n", ["un", "deux", "trois"]),
      ("%YAML 1.1\n---\na: un\n", ["un"]),
      ("\u{FEFF}a: été\nb: fin\n", ["été", "fin"]),
      ("a: été\r\nb: \"un\r\n  deux\"\r\nc: |\r\n  x\r\n  y\r\nd: p\r\n  q\r\n", ["été", "un deux", "x\ny", "p q"]),
      ("é: 'è' # é\n😀: {😀: 😀😀, ab: \"ç\"}\n", ["è", "😀😀", "ç"]),
      ("a:\tun\nb:\t\t'deux'\t# x\n", ["un", "deux"]),
      (
        "a: un * deux\nb: '*'\nc: \"~ * _\"\nd: |\n  * x\n  * y\n'*': z\n",
        ["un * deux", "*", "~ * _", "* x\n* y", "z"]
      ),
      ("? clé\n: un\n? [a, {b: c}]\n: deux\n", ["un", "deux"]),
      ("{a: un, \"b\":deux, c: [x: y], d: }", ["un", "deux", "y"]),
      ("a: http://exemple.fr/#x\nb: c:d\n", ["http://exemple.fr/#x", "c:d"]),
      ("a: \"un\\0deux\"\n", ["un\u{FFFD}deux"]),
      ("1: un\n\"1\": deux\n", ["un", "deux"]),
      ("a: un    \n  d\nb: >+#-\n  x\n\n", ["un d", "x"]),
      ("a: \u{FEFF}un\nb: '\u{FEFF}deux'\n", ["\u{FEFF}un", "\u{FEFF}deux"]),
      ("a: un\u{2028}  deux\nb: \"x\u{85}y\"\n", ["un\u{2028}deux", "x y"]),
    ] as [(String, [String]?)])
  func theValuesAreRead(source: String, values: [String]?) throws {
    guard let values else {
      #expect(throws: FormatError.self) { try ValueReading(.yaml, source) }
      return
    }
    let reading = try ValueReading(.yaml, source)
    #expect(reading.prose == values.map { $0 + "\n\n" }.joined())
    #expect(reading.flaws() == [])
  }

  @Test(arguments: [
    (["/articles/*/title"], ["un", "deux"]),
    (["/**/description"], ["texte", "fond"]),
    (["/articles/0"], ["un", "texte"]),
    (["/a~1b~0c"], ["échappé"]),
    (["/\\**"], ["étoile"]),
    (["/1"], ["nombre"]),
    ([], []),
  ])
  func aGlobSaysWhichValuesAreProse(globs: [String], values: [String]) throws {
    let source = """
      articles:
      - {title: un, description: texte}
      - title: deux
        ? [clé, clé]
        : rien
      a/b~c: échappé
      "*x": étoile
      1: nombre
      x:
        description: fond
      """
    #expect(try ValueReading(.yaml, source, globs).values == values)
  }

  @Test func thePointersOfEachDocumentBeginAnew() throws {
    #expect(try ValueReading(.yaml, "t: un\nu: x\n---\nt: deux\n", ["/t"]).values == ["un", "deux"])
  }

  @Test func aWordLeadsToItsPlace() throws {
    let source = "é: {x: 'l''été'}\nb: \"un\\u00e9\n  deux {nom} fin\"\nc: |\n  première\n  seconde\n"
    let reading = try ValueReading(.yaml, source)
    #expect(reading.spelling(of: "l'été") == "l''été")
    #expect(reading.spelling(of: "uné deux") == "un\\u00e9\n  deux")
    #expect(reading.spelling(of: "première\nsec") == "première\n  sec")
    #expect(reading.spelling(of: "{nom}") == nil)
  }

  @Test(
    arguments: [
      ("a: le trigger\n", "trigger", "déclic", "a: le déclic\n"),
      ("a: dit oui\n", "oui", "l’« oui »\u{202F}!", "a: dit l’« oui »\u{202F}!\n"),
      ("a: dit ,oui\n", " ,", ", ", "a: dit, oui\n"),
      ("a: dit oui\n", "dit oui", "dit : oui", nil), ("a: dit oui\n", "dit oui", "dit #oui", nil),
      ("a: dit oui\n", "oui", "\"oui\"", nil), ("a: dit oui\n", "oui", "o\nui", nil),
      ("a: dit oui\n", "oui", "o, [ui]\\", "a: dit o, [ui]\\\n"), ("{a: dit oui}\n", "oui", "o, ui", nil),
      ("{a: dit oui}\n", "oui", "non", "{a: dit non}\n"),
      ("a: dit\n  oui\n", "dit oui", "dire: oui", nil), ("a: dit\n  oui\n", "dit oui", "dis non", "a: dis non\n"),
      ("a: un mot\n", "un mot", "yes", nil),
      ("a: 'l''ete'\n", "l'ete", "l'été", "a: 'l''été'\n"), ("a: 'lete'\n", "lete", "l'\"été\\", "a: 'l''\"été\\'\n"),
      ("a: 'x y'\n", "y", "a\nb", nil), ("a: 'x y'\n", "y", "# : <&", "a: 'x # : <&'\n"),
      ("a: \"x y\"\n", "y", "\"\\\n\t\u{7F}'", "a: \"x \\\"\\\\\\n\\t\\u007f'\"\n"),
      ("a: \"l\\u0027ete\"\n", "l'ete", "l’été", "a: \"l’été\"\n"),
      ("a: \"le\n  la\"\n", "le la", "la", "a: \"la\"\n"),
      ("a: |\n  le trigger:\n  # x\n", "trigger:\n#", "déclic :\n#", "a: |\n  le déclic :\n  # x\n"),
      ("a: |\n  le\n  la\n", "le\nla", "la", "a: |\n  la\n"),
      ("a: |\n  le la\n", "le la", "le\nla", nil),
      ("a: >\n  le\n  trigger\n", "le trigger", "un déclic", "a: >\n  un déclic\n"),
      ("a: >\n  le\n  trigger\n", "le trigger", " x", nil),
    ] as [(String, String, String, String?)])
  func aRepairIsWrittenAsYAML(source: String, old: String, new: String, expected: String?) throws {
    #expect(try ValueReading(.yaml, source).repaired(old, new) == expected)
  }

  @Test(arguments: [
    ("a: \"été\nb: x\n", 15, "found unexpected end of stream while scanning a quoted scalar"),
    ("é: [a, b\n", 10, "did not find expected ',' or ']' while parsing a flow sequence"),
    ("a: b: c\n", 4, "mapping values are not allowed in this context"),
    ("a:\n  é\n b: x\n", 10, "mapping values are not allowed in this context"),
    ("a: 'é'\n\tb: x\n", 8, "found character that cannot start any token while scanning for the next token"),
    ("a: é\u{1}\n", 5, "a control character is not allowed in YAML: take it out"),
    ("a: é\u{80}\n", 5, "a control character is not allowed in YAML: take it out"),
    ("\u{FEFF}é: 1\né: 2\n", 3, "this key stands twice in its mapping: one of them has to go"),
    (String(repeating: "%TAG !a! b\n", count: 1_001), 11_000, "more than 1,000 tags are declared"),
    ("a: **gras** ici\n", 3, "text that begins with « * » needs quotation marks, or it is an alias"),
    ("a: *gras ici\n", 3, "text that begins with « * » needs quotation marks, or it is an alias"),
  ])
  func whatIsNoYAMLIsTold(source: String, offset: Int, problem: String) {
    #expect(throws: FormatError(at: offset, problem)) { try ValueReading(.yaml, source) }
  }

  @Test func commentsForThisProgramAreNoted() throws {
    let source = """
      # lavoir-ignore-file
      a: 'un # lavoir-no' # lavoir-ignore
      "# lavoir-no": deux#lavoir-no

      # autre
      ## lavoir-ignore typo

      b: |
        # lavoir-no
        trois
      c: > # lavoir-ignore -- cité
        quatre
        cinq
      d: [un, # lavoir-ignore-start
        *x, # lavoir-ignore-end
        2]
      # lavoir-ignore
      e: six
      """
    let reading = try ValueReading(.yaml, source, ["/e"])
    let comments = reading.extraction.comments
    func text(_ range: ByteRange?) -> String? {
      range.map { String(decoding: reading.extraction.source[$0.indices], as: UTF8.self) }
    }
    #expect(
      comments.map(\.text) == [
        "lavoir-ignore-file", "lavoir-ignore", "lavoir-ignore typo", "lavoir-ignore -- cité", "lavoir-ignore-start",
        "lavoir-ignore-end", "lavoir-ignore",
      ])
    #expect(text(comments[1].range) == "# lavoir-ignore")
    #expect(
      comments.map { text($0.next) } == [
        nil, nil, "b: |\n  # lavoir-no\n  trois\n", "  quatre\n  cinq\n", nil, nil, nil,
      ])
    #expect(reading.values == ["six"])
  }

  @Test func whateverTheBytesTheMapIsWhole() {
    let source = """
      # lavoir-ignore
      a: &x été d'un {nom}
        jour # fin
      "b": ["l\\u2019un \\
        deux", 'd''y', *x, {c: d, e: !!str 12}]
      f: |-
        un
          deux

        trois
      g: >+ # lavoir-ignore
        un
        deux

          trois
        quatre

      ? - h
      : "i\tj\\n
        k"
      ---
      - - * x
      - fin
      """.replacing("* x", with: "x * y")
    var read = 0
    forEachVariant(of: source) { bytes in
      guard let reading = try? ValueReading(.yaml, bytes) else { return }
      read += 1
      #expect(reading.flaws() == [])
    }
    #expect(read > 200)
  }

  private static let hostile: [String] = [
    String(repeating: "[", count: 100_000),
    String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000),
    String(repeating: "? ", count: 100_000),
    String(repeating: "[? [", count: 100_000),
    String(repeating: "[[]: ", count: 100_000),
    String(repeating: "? ", count: 900) + "[" + String(repeating: "a,", count: 100_000) + "]",
    String(repeating: String(repeating: "? ", count: 10) + "a\n---\n", count: 200),
    String(repeating: "[", count: 900) + String(repeating: "a,", count: 50_000) + String(repeating: "]", count: 900),
    "\"" + String(repeating: " \n", count: 500_000),
    "a: " + String(repeating: "x \n  ", count: 200_000),
    "a: |\n" + String(repeating: "   \n", count: 300_000),
    String(repeating: "&a ", count: 300_000),
    String(repeating: "[", count: 900) + String(repeating: "? ", count: 900) + "a",
    String(repeating: "{? ", count: 900) + "[" + String(repeating: "a,", count: 100_000) + "]",
    String(repeating: "{\n  # x\n? ", count: 900) + "[" + String(repeating: "a,", count: 100_000) + "]",
    String(
      repeating: "- " + String(repeating: "{", count: 45) + "a" + String(repeating: "}: 1", count: 45) + "\n",
      count: 200),
    "k:\n" + (0..<990).map { String(repeating: "  ", count: $0) + "- k:\n" }.joined(),
    String(repeating: "[a: ", count: 990) + String(repeating: "]", count: 990),
    (0..<100_000).map { "%TAG !a\($0)! b\n" }.joined() + "---\na: b\n",
    "%TAG !a! b\n---" + String(repeating: "\n- !a!x b", count: 50_000),
    String(repeating: "a:\n", count: 100_000),
    (0..<30_000).map { "- &a\($0) x\n- *a\($0)\n" }.joined(),
  ]

  @Test(.serialized, .timeLimit(.minutes(1)), arguments: hostile.indices)
  func hostileFilesTakeNoTime(index: Int) {
    let source = Self.hostile[index]
    let elapsed = ContinuousClock().measure { _ = try? ValueReading(.yaml, source, ["/**/title", "/a", "/a/*"]) }
    #expect(elapsed < .seconds(20), "\(source.prefix(20))")
  }

  @Test func towersOfAliasesAreNotClimbed() throws {
    var source = "a0: &a0 [un]\n"
    for level in 1...60 {
      source += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n? *a\(level)\n: deux\n"
    }
    #expect(try ValueReading(.yaml, source).values == ["un"] + Array(repeating: "deux", count: 60))
  }

  @Test func whatIsNestedTooDeepIsTold() {
    let values = #expect(throws: FormatError.self) { try ValueReading(.yaml, String(repeating: "[", count: 100_000)) }
    #expect(values?.problem == "the values are nested more than 1,000 deep")
    let keys = #expect(throws: FormatError.self) { try ValueReading(.yaml, String(repeating: "? ", count: 11)) }
    #expect(keys == FormatError(at: 20, "keys are nested too deep in one another: make values of them"))
  }
}
