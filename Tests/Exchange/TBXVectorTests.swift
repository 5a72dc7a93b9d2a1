import Foundation
import LavoirExchange
import Testing

/// The published files of TBX: they are no part of the project.
///
/// Set `LAVOIR_SHARED` to the folder that has them in `vectors/tbx` and `vectors/tbx-real`.
@Suite(.enabled(if: SharedVectors.folder != nil, "skipped: set LAVOIR_SHARED to the folder that holds vectors/tbx"))
struct TBXVectorTests {
  @Test(arguments: ["min_good", "basic_good", "core_structure_good"])
  func goodFilesAreReadWithoutComplaint(_ name: String) throws {
    let reading = try TBX.reading(of: SharedVectors.bytes("tbx/TBX_test_files/\(name).tbx"))
    #expect(reading.termbase.concepts.count == 45)
    #expect(reading.losses == [])
  }

  @Test(arguments: [
    (
      "min_bad",
      [
        (21, "the type of <admin> is customerSubset in TBX-Min, not « source »"),
        (41, "the type of <xref> is externalCrossReference in TBX-Min, not « error »"),
        (803, "not « not an allowed value »"),
      ]
    ),
    (
      "basic_bad",
      [
        (24, "/source/ may not stand alone in <conceptEntry>"),
        (26, "the type of <transac> is transactionType in TBX-Basic, not « theWrongType »"),
        (69, "/partOfSpeech/ is adjective, noun, other, verb or adverb, not « nominal »"),
        (97, "/definition/ may only stand in <conceptEntry> or <langSec>, not <termSec>"),
        (140, "the type of <transacNote> is responsibility in TBX-Basic, not « wrongType »"),
      ]
    ),
    (
      "core_structure_bad",
      [
        (15, "text may not stand directly in <sourceDesc>: put it into <p>"), (21, "<admin> may not stand in <text>"),
        (27, "<admin> needs an attribute « type »"), (28, "<term> must come first in <termSec>"),
        (32, "only one <term> may stand in <termSec>"), (46, "only one <descrip> may stand in <descripGrp>"),
      ]
    ),
    ("poorly_formed_xml", [(42, "mismatched tag")]),
  ])
  func badFilesAreRefusedWithEveryReason(_ name: String, _ reasons: [(line: Int, problem: String)]) throws {
    let bytes = try SharedVectors.bytes("tbx/TBX_test_files/\(name).tbx")
    let error = #expect(throws: ExchangeError.self) { try TBX.reading(of: bytes) }
    let flaws = try #require(error).flaws
    #expect(flaws.map(\.line) == reasons.map(\.line), "\(flaws)")
    for (flaw, reason) in zip(flaws, reasons) { #expect(flaw.problem.contains(reason.problem)) }
  }

  @Test(arguments: ["basic-dca", "basic-dct", "min-dca", "min-dct"])
  func examplesAreWrittenAndReadBack(_ name: String) throws {
    let reading = try TBX.reading(of: SharedVectors.bytes("tbx/examples/\(name).tbx"))
    #expect(reading.losses == [])
    for style in TBX.Style.allCases {
      let written = TBX.text(of: reading.termbase, dialect: .basic, style: style)
      #expect(written.losses.map(\.what).filter { !$0.hasPrefix("« ") } == [])
      #expect(try TBX.reading(of: Array(written.text.utf8)) == TermbaseReading(reading.termbase))
    }
  }

  @Test func bothStylesSayTheSame() throws {
    let (attributes, tags) = (
      try TBX.reading(of: SharedVectors.bytes("tbx/examples/basic-dca.tbx")).termbase,
      try TBX.reading(of: SharedVectors.bytes("tbx/examples/basic-dct.tbx")).termbase
    )
    for (one, other) in zip(attributes.concepts, tags.concepts) { #expect(one == other) }
  }

  @Test(arguments: ["Good-Basic1", "Good-Basic2", "Unknown Dialect1", "Unknown Dialect2"])
  func bothVersionsSayTheSame(_ name: String) throws {
    let old = try TBX.reading(of: SharedVectors.bytes("tbx/v2-v3/\(name).tbx"))
    let new = try TBX.reading(of: SharedVectors.bytes("tbx/v2-v3/converted-by-pl/\(name).tbx"), strictness: .telling)
    print(name, LossSummary.summaries(of: old.losses), LossSummary.summaries(of: new.losses).map(\.description))
    for (one, other) in zip(old.termbase.concepts, new.termbase.concepts) where name.hasPrefix("Good") { #expect(one == other) }
  }

  @Test(arguments: ["fr-weblate", "multilingual"])
  func realFilesAreRead(_ name: String) throws {
    let reading = try TBX.reading(of: SharedVectors.bytes("tbx-real/\(name).xml"))
    print(name, reading.termbase.concepts.count, LossSummary.summaries(of: reading.losses).map(\.description).joined(separator: "\n"))
    let written = TBX.text(of: reading.termbase)
    print(LossSummary.summaries(of: written.losses).map(\.description).joined(separator: "\n"))
    try written.text.write(toFile: "/tmp/\(name).tbx", atomically: true, encoding: .utf8)
    _ = try TBX.reading(of: Array(written.text.utf8))
  }
}
