import Foundation
import LavoirHygiene
import LavoirText
import Testing

/// The test cases of ftfy: mojibake found in the wild or made up, and text that only looks like it.
///
/// Set `LAVOIR_SHARED` to the folder that has them. Its rules for quotes are not ours: it straightens ’ and “ ”, which
/// are French typography; such a difference counts as right where all else agrees, and is listed.
@Suite struct FtfyTests {
  struct Case: Decodable {
    let label: String
    let original: String
    let fixed: String
  }

  static let folder = ProcessInfo.processInfo.environment["LAVOIR_SHARED"].map {
    URL(fileURLWithPath: $0).appending(path: "vectors/ftfy")
  }

  /// The cases of a file, how many are right, and those that differ by quotes that are kept on purpose.
  private func outcome(_ name: String) throws -> (cases: Int, right: Int, byQuotes: [String]) {
    let folder = try #require(Self.folder)
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: folder.appending(path: name + ".json")))
    var byQuotes: [String] = []
    let right = cases.filter { each in
      let got = CharacterGoldTests.washed(each.original)
      if got.unicodeScalars.elementsEqual(each.fixed.unicodeScalars) { return true }
      let agrees = straightened(got).unicodeScalars.elementsEqual(straightened(each.fixed).unicodeScalars)
      if agrees {
        byQuotes.append(each.label)
      } else {
        print(
          "DIFFERS \(name): \(each.original.debugDescription)\n  got \(got.debugDescription)\n  want \(each.fixed.debugDescription)"
        )
      }
      return agrees
    }
    return (cases.count, right.count, byQuotes)
  }

  private func straightened(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "‘", "’", "‚", "‛", "ʼ": "'"
          case "“", "”", "„": "\""
          default: scalar
          }
        }))
  }

  @Test(
    .enabled(if: folder != nil, "needs the vectors of LAVOIR_SHARED"),
    arguments: [
      "in-the-wild", "synthetic", "language-names", "negative",
    ])
  func everyCaseIsRight(name: String) throws {
    let outcome = try outcome(name)
    print("\(name): \(outcome.right) of \(outcome.cases); but for quotes kept: \(outcome.byQuotes)")
    #expect(outcome.right == outcome.cases)
  }

  @Test(.enabled(if: folder != nil, "needs the vectors of LAVOIR_SHARED")) func someKnownFailuresAreFixed() throws {
    let outcome = try outcome("known-failures")
    print("known failures of ftfy: \(outcome.right) of \(outcome.cases)")
    #expect(outcome.right >= 4)
  }
}
