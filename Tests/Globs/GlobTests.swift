import LavoirGlobs
import Testing

@Suite struct GlobTests {
  struct Case: CustomTestStringConvertible {
    let pattern: String
    let fits: [String]
    let fitsNot: [String]
    var testDescription: String { pattern }
  }

  static let cases = [
    Case(pattern: "*.md", fits: ["a.md", "docs/a.md", "docs/fr/a.md"], fitsNot: ["a.mdx", "md", "a.md.txt"]),
    Case(pattern: "/*.md", fits: ["a.md", "/a.md"], fitsNot: ["docs/a.md"]),
    Case(pattern: "docs/*.md", fits: ["docs/a.md"], fitsNot: ["docs/fr/a.md", "x/docs/a.md"]),
    Case(pattern: "docs/**/*.md", fits: ["docs/a.md", "docs/fr/b/a.md"], fitsNot: ["docs.md", "odocs/a.md"]),
    Case(pattern: "**/fr/**", fits: ["fr/a", "x/fr/a", "x/y/fr/z/a"], fitsNot: ["fr", "xfr/a"]),
    Case(pattern: "vendor", fits: ["vendor", "vendor/a/b", "x/vendor/a"], fitsNot: ["vendors/a", "avendor"]),
    Case(pattern: "vendor/", fits: ["vendor/a"], fitsNot: ["vendors/a"]),
    Case(pattern: "*.{md,txt}", fits: ["a.md", "b/a.txt"], fitsNot: ["a.html"]),
    Case(pattern: "{fr,en/{a,b}}/x", fits: ["fr/x", "en/a/x", "en/b/x"], fitsNot: ["en/x", "en/c/x"]),
    Case(pattern: "chap-[0-9].md", fits: ["chap-3.md"], fitsNot: ["chap-x.md", "chap-10.md"]),
    Case(pattern: "[!a]*.md", fits: ["b.md"], fitsNot: ["a.md"]),
    Case(pattern: "é?.md", fits: ["été.md".replacing("té", with: "t"), "éà.md"], fitsNot: ["é.md"]),
    Case(pattern: "a\\*b", fits: ["a*b"], fitsNot: ["axb"]),
    Case(
      pattern: "/articles/*/title", fits: ["/articles/0/title"], fitsNot: ["/articles/title", "/x/articles/0/title"]),
    Case(pattern: "/**/title", fits: ["/title", "/a/b/title"], fitsNot: ["/a/titles"]),
    Case(pattern: "**", fits: ["a", "a/b"], fitsNot: []),
  ]

  @Test(arguments: cases)
  func patternsFitWhatTheyName(_ test: Case) throws {
    let glob = try Glob(test.pattern)
    for path in test.fits { #expect(glob.matches(path), "\(path)") }
    for path in test.fitsNot { #expect(!glob.matches(path), "\(path)") }
  }

  @Test(arguments: ["a{b", "a}b", "a[b", "[z-a]", "\\", "", "/", "!x.md", String(repeating: "a", count: 1_001)])
  func aBrokenPatternIsRefused(_ pattern: String) {
    #expect(throws: Glob.Flaw.self) { try Glob(pattern) }
  }

  /// Patterns that take a backtracking matcher longer than the age of the world.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "*a", count: 300) + "b", String(repeating: "**/", count: 200) + "x",
      String(repeating: "{a,aa}", count: 150), String(repeating: "{*,**/a}", count: 100) + "x",
    ])
  func aPatternBuiltToBlowUpStaysLinear(_ pattern: String) throws {
    let glob = try Glob(pattern)
    // Not inside the expectation, which would print all of it.
    let fits = ["a", "a/"].contains { glob.matches(String(repeating: $0, count: 1_000)) }
    #expect(!fits)
  }
}
