import Foundation
import Testing

@testable import LavoirReports

/// The page as a browser shows it: what can be read and done there. LAVOIR_PICTURES=DIR keeps pictures of it.
@Suite(.serialized, .enabled(if: Browser.isThere, Browser.absence)) struct CleaningPageInBrowserTests {
  private static func browse(_ report: CleaningReport, _ steps: [Browser.Step]) throws -> Browser.Session {
    let session = try Browser.browse(CleaningPage().bytes(of: report), steps)
    #expect(session.complaints.isEmpty && session.requests.isEmpty)
    return session
  }

  private static let status = Browser.Step.read("document.getElementById('status').textContent")
  private static let title = Browser.Step.read("document.getElementById('article-title').textContent")
  private static let note = Browser.Step.read("document.getElementById('note').innerText")
  private static let now = Browser.Step.read("[...document.querySelectorAll('.now')].map((mark) => mark.textContent)")
  private static func read(_ selector: String) -> Browser.Step {
    .read("[...document.querySelectorAll('\(selector)')].map((found) => found.textContent)")
  }

  @Test func articlesStandBeforeAndAfter() throws {
    let session = try Self.browse(
      SampleRun.plain,
      [
        .open("#article=0"), Self.read(".pair-row .cell"), Self.read("#text del"), Self.read("#text ins"),
        Self.read("#text mark"), Self.note, Self.title, .picture("wide"),
      ])
    #expect(
      try session.value(0) == [
        "Le titre", "Le titre", "En tout état de trigger, il will viendra.", "En tout état de cause, il will viendra.",
        "Une ligne sans défaut.", "Une ligne sans défaut.",
      ])
    #expect(try session.value(1) == ["trigger"] && session.value(2) == ["cause"])
    #expect(try session.value(3) == ["will", "will"])
    let note: String = try session.value(4)
    #expect(note.contains("« trigger » is English") && note.contains("the locution « en tout état de cause »"))
    #expect(note.contains("glossary-term, untranslated, major, sure, repaired") && note.contains("1 of 2 here"))
    #expect(note.contains("other repairs: « autre »"))
    #expect(try session.value(5) == "spun")
  }

  @Test func bothSidesAreTheTextsThatTheyTellOf() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../seeds").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".txt") }
      .sorted()
    let outcomes = try names.enumerated().map { number, name in
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      return SampleRun.cleaned(bytes, id: name, number: number, applying: number % 2 == 0 ? .sure : .guess)
    }
    #expect(outcomes.count == 5)
    func side(_ name: String) -> Browser.Step {
      .read("articles.map((_, at) => rowsOf(at, 0).flatMap((row) => row.\(name).map((piece) => piece.text)).join(''))")
    }
    let session = try Self.browse(SampleRun.report(outcomes), [.open(), side("before"), side("after")])
    func withoutLineEnds(_ bytes: [UInt8]) -> String {
      String(decoding: bytes, as: UTF8.self).replacing("\n", with: "")
    }
    for (place, texts) in [outcomes.map(\.text.received), outcomes.map(\.text.cleaned)].enumerated() {
      let shown: [String] = try session.value(place)
      #expect(shown.map { $0.replacing("\n", with: "") } == texts.map(withoutLineEnds))
    }
  }

  @Test func aLineThatWasTakenAwayStandsBesideNothing() throws {
    let session = try Self.browse(
      SampleRun.report([
        SampleRun.outcome("Avant\n⟦PUBLICITÉ\n\n→⟧Après\n⟦deux\nlignes→une⟧ fin", id: "lines", number: 1)
      ]),
      [.open(), Self.read(".pair-row .cell"), .key("v"), Self.read(".pair-row .cell")])
    #expect(
      try session.value(0) == [
        "Avant", "Avant", "PUBLICITÉ⏎\n⏎\n", "", "Après", "Après", "deux⏎\nlignes fin", "une fin",
      ])
    #expect(try session.value(1) == ["Avant", "PUBLICITÉ⏎\n⏎\n", "Après", "deux⏎\nlignesune fin"])
  }

  @Test func narrowScreensHaveOneColumn() throws {
    let session = try Self.browse(
      SampleRun.plain,
      [
        .open("#article=0", width: 390, height: 844), Self.read(".pair-row .cell"),
        .read("document.documentElement.scrollWidth"), .picture("narrow"), .key("v"), Self.read(".pair-row .cell"),
        .open("#article=1", width: 390, height: 844), Self.read(".pair-row .cell"),
      ])
    #expect(
      try session.value(0) == ["Le titre", "En tout état de triggercause, il will viendra.", "Une ligne sans défaut."])
    #expect(try session.value(1) == 390)
    #expect(try session.value(2, as: [String].self).count == 6)
    #expect(try session.value(3) == ["Une phrase ,,, puis le mot, et␣ici ."])
  }

  @Test func theKeyboardLeadsThroughAll() throws {
    let session = try Self.browse(
      SampleRun.plain,
      [
        .open(), Self.title, .key("j"), Self.now, .key("ArrowRight"), Self.title, .key("k"), .key("k"), Self.now,
        .key("n"), Self.title, .key("p"), Self.title, .picture("keyboard"),
        .key("/"), .read("document.activeElement.id"), .type("TRIGGER"), .wait("fittingMarks === 1"), Self.status,
        .read("location.hash"), .key("Escape"), .read("document.activeElement.id"),
        .key("?"), .read("document.getElementById('help').open"), .key("Escape"),
        .read("document.getElementById('help').open"), .picture("filtered"),
      ])
    #expect(try session.value(0) == "spun")
    #expect(try session.value(1) == ["will", "will"])
    #expect(try session.value(2) == "spaced")
    #expect(try session.value(3) == ["trigger", "cause"])
    #expect(try session.value(4) == "spaced" && session.value(5) == "spun")
    #expect(try session.value(6) == "filter-text")
    #expect(try session.value(7) == "1 of 6 findings in 1 of 3 articles")
    #expect(try session.value(8) == "#text=TRIGGER&article=0&finding=0")
    #expect(try session.value(9) == "article")
    #expect(try session.value(10) == true && session.value(11) == false)
  }

  @Test func focusIsSeenAndKeysCanBeSwitchedOff() throws {
    let session = try Self.browse(
      SampleRun.plain,
      [
        .open(), .key("Tab"), .read("document.activeElement.className"),
        .read("getComputedStyle(document.activeElement).outlineStyle"), .key("Enter"), .read("location.hash"),
        .key("Tab"), .read("document.activeElement.id"), .key("?"), .click("#keys-on"), .key("Escape"),
        .read("document.activeElement.blur()"), Self.now, .key("j"), Self.now,
        .read("document.getElementById('list').focus()"), .key("End"), Self.title, .key("Home"), Self.title,
      ])
    #expect(try session.value(0) == "skip" && session.value(1) == "solid" && session.value(2) == "#articles")
    #expect(try session.value(3) == "filter-text")
    #expect(try session.value(5, as: [String].self) == session.value(6))
    #expect(try session.value(8, as: String.self) != session.value(9))
  }

  @Test func filtersWorkTogether() throws {
    let session = try Self.browse(
      SampleRun.plain,
      [
        .open("#detector=foreign-word"), Self.status, .open("#certainty=guess"), Self.status,
        .open("#outcome=left&category=untranslated"), Self.status, .open("#outcome=left&certainty=likely"), Self.status,
        .read("document.getElementById('nothing').checkVisibility()"), .click("#nothing-reset"), Self.status,
        .open("#detector=no-such-rule"), Self.status, .open("#text=cause"), Self.status,
        .open(), .click("a[href='#detector=glossary-term']"), .wait("filter.detector === 'glossary-term'"), Self.status,
        .click("#list-findings"), Self.read(".row-text"),
      ])
    #expect(try session.value(0) == "3 of 6 findings in 1 of 3 articles")
    #expect(try session.value(1) == "1 of 6 findings in 1 of 3 articles")
    #expect(try session.value(2) == "2 of 6 findings in 2 of 3 articles")
    #expect(try session.value(3) == "0 of 6 findings in 0 of 3 articles")
    #expect(try session.value(4) == true)
    #expect(try session.value(5) == "6 findings in 3 articles")
    #expect(try session.value(6) == "0 of 6 findings in 0 of 3 articles")
    #expect(try session.value(7) == "2 of 6 findings in 1 of 3 articles")
    #expect(try session.value(8) == "2 of 6 findings in 1 of 3 articles")
    #expect(
      try session.value(9) == [
        "En tout état de trigger cause, il will viendra. Une ligne sans défaut",
        "de trigger, il will viendra. Une ligne sans défaut.",
      ])
  }

  @Test func droppedArticlesSayWhy() throws {
    let session = try Self.browse(
      SampleRun.plain, [.open("#article=2"), .read("document.getElementById('article-drop').textContent")])
    #expect(
      try session.value(0)
        == "Dropped, near-duplicate: it resembles a document before it; its twin is spun (similarity 0.87)")
  }

  @Test func withoutScriptsTheFiguresAreThere() throws {
    let session = try Self.browse(
      SampleRun.plain,
      [
        .open(script: false), .read("document.body.innerText"), .picture("no-script"),
        .read("document.getElementById('filter').checkVisibility()"),
      ])
    let text: String = try session.value(0)
    #expect(text.contains("Documents read") && text.contains("glossary-term") && text.contains("need JavaScript"))
    #expect(try session.value(1) == false)
  }

  @Test func hostileTextIsShownAndDoesNothing() throws {
    let session = try Self.browse(
      SampleRun.hostile,
      [
        .open("#article=0"), .picture("hostile"), .read("String(window.broken)"), Self.read("#text ins"), Self.note,
        .open("#article=4"), Self.read("#text ins .sign"), .open("#article=5"), Self.read("#text ins .sign"),
        .open("#article=6"), Self.read("#text ins .sign"), .open("#article=10"), Self.read("#text ins"),
        .open("#article=11", width: 390, height: 844), .read("document.documentElement.scrollWidth"),
        .picture("unbroken-line"),
        .read("[...Array(articles.length).keys()].map((at) => goTo(at, null)).length"),
        .read("[document.scripts.length, document.images.length, String(window.broken)]"),
        .open("#text=%3Cimg&detector=%3Cscript%3E"), Self.status,
        .open("#article=99999&finding=7"), Self.title, .open("#article=-1&finding=x&detector=%E0%A4%A"), Self.status,
      ])
    #expect(try session.value(0) == "undefined")
    #expect(try session.value(1) == ["</script><script>window.broken = 1</script>!"])
    #expect(try session.value(2, as: String.self).contains("« </script><script>window.broken = 1</script> » is bad"))
    #expect(try session.value(3) == ["LS", "PS"])
    #expect(try session.value(4) == ["RLO", "PDF"])
    #expect(try session.value(5) == ["␀", "␁", "␡", "U+0085"])
    #expect(try session.value(6) == ["😀👩‍👧 é e\u{301} \u{1F1EB}\u{1F1F7}!"])
    #expect(try session.value(7) == 390)
    #expect(try session.value(9, as: [StringOrNumber].self).map(\.text) == ["2", "0", "undefined"])
    #expect(try session.value(10, as: String.self).hasPrefix("0 of "))
    #expect(try session.value(12, as: String.self).hasPrefix("0 of "))
  }

  private struct StringOrNumber: Decodable {
    let text: String
    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      text = try (try? value.decode(String.self)) ?? "\(value.decode(Int.self))"
    }
  }

  @Test func aHundredThousandFindingsAreUsable() throws {
    let session = try Self.browse(
      SampleRun.hundredThousand,
      [
        .open(), Self.status, .read("performance.getEntriesByType('navigation')[0].loadEventEnd"), .picture("many"),
        .read(Self.timed("text", "trigger98")), Self.status, .read(Self.timed("detector", "detector-7")), Self.status,
        .read(Self.timed("certainty", "")), .click("#list-findings"),
        .read("document.getElementsByTagName('*').length"), .key("j"), .key("j"), .key("j"), Self.now,
        .read("document.getElementById('list').focus()"), .key("End"), Self.title, .picture("many-findings"),
      ])
    #expect(try session.value(0) == "100,000 findings in 1,000 articles")
    #expect(try session.value(1, as: Double.self) < 2_000 * Self.patience)
    #expect(try session.value(2, as: Double.self) < 200 * Self.patience)
    #expect(try session.value(3) == "1,000 of 100,000 findings in 1,000 of 1,000 articles")
    #expect(try session.value(4, as: Double.self) < 200 * Self.patience)
    #expect(try session.value(5) == "2,500 of 100,000 findings in 25 of 1,000 articles")
    #expect(try session.value(6, as: Double.self) < 200 * Self.patience)
    #expect(try session.value(7, as: Int.self) < 5_000)
  }

  /// How many times longer a page may take where other tests run at the same time.
  private static let patience = 4.0

  private static func timed(_ name: String, _ value: String) -> String {
    "(() => { const start = performance.now(); filter = { ...noFilter, \(name): '\(value)' }; refresh(); return performance.now() - start })()"
  }

  @Test(.enabled(if: PythonReader.isThere, Browser.axeAbsence)) func nothingStandsInTheWayOfAnyReader() throws {
    let session = try Self.browse(
      SampleRun.plain,
      [
        .open("#article=0"), .axe, .open("#detector=foreign-word", dark: true), .key("j"), .axe, .picture("dark"),
        .open("#article=2", width: 390, height: 844), .axe, .open("#outcome=left&certainty=likely"), .axe,
        .open(), .key("?"), .axe, .open(), .click("#list-findings"), .axe,
      ])
    for place in session.values.indices { #expect(try session.value(place) == [String]()) }
  }
}
