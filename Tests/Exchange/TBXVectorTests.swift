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
    #expect(reading.losses.allSatisfy { $0.what == "what stands in <publicationStmt> is left out" })
    for style in TBX.Style.allCases {
      let written = TBX.text(of: reading.termbase, dialect: .basic, style: style)
      #expect(written.losses == [])
      #expect(try TBX.reading(of: Array(written.text.utf8)) == TermbaseReading(reading.termbase))
    }
  }

  @Test(arguments: ["Good-Basic1", "Good-Basic2"])
  func bothVersionsSayTheSame(_ name: String) throws {
    let old = try TBX.reading(of: SharedVectors.bytes("tbx/v2-v3/\(name).tbx"))
    let new = try TBX.reading(of: SharedVectors.bytes("tbx/v2-v3/converted-by-pl/\(name).tbx"))
    #expect(old.termbase == new.termbase)
    #expect(old.losses.map(\.what) == ["what stands in <encodingDesc> is left out"])
    #expect(new.losses.map(\.what) == ["what stands in <encodingDesc> is left out"])
  }

  /// The converter left out what TBX-Basic does not have, and so do we: with a word for each. It also left dates and data
  /// categories that version 3 does not allow, for which its files are refused unless one asks otherwise.
  @Test(arguments: [("Unknown Dialect1", 223), ("Unknown Dialect2", 5)])
  func whatTheConverterLeftOutIsKept(_ name: String, _ count: Int) throws {
    let old = try TBX.reading(of: SharedVectors.bytes("tbx/v2-v3/\(name).tbx")).termbase
    let file = try SharedVectors.bytes("tbx/v2-v3/converted-by-pl/\(name).tbx")
    #expect(throws: ExchangeError.self) { try TBX.reading(of: file) }
    let new = try TBX.reading(of: file, strictness: .telling).termbase
    #expect(old.concepts.count == count)
    #expect(old.concepts.map(bare) == new.concepts.map(bare))
  }

  /// A concept without the notes on its terms, which the converter dropped.
  private func bare(_ concept: Concept) -> Concept {
    var concept = concept
    for language in concept.languages.indices {
      for index in concept.languages[language].terms.indices {
        let term = concept.languages[language].terms[index]
        var bare = TermSection(term.text)
        bare.id = term.id
        bare.contexts = term.contexts
        bare.remarks = term.remarks
        let notes: Set = ["termType", "partOfSpeech", "pronunciation", "abbreviatedFormFor"]
        bare.remarks.others.removeAll { notes.contains($0.name) }
        concept.languages[language].terms[index] = bare
      }
    }
    return concept
  }
}
