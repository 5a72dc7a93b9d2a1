import Foundation
import LavoirScreening
import ScreeningMeasures
import Testing

/// Real texts, which are not part of the project.
@Suite(.enabled(if: sharedFolder != nil, "LAVOIR_SHARED is not set: real texts are not screened"))
struct SharedTextTests {
  private static func texts(_ folder: String) throws -> [(name: String, text: String)] {
    let root = URL(fileURLWithPath: sharedFolder ?? "").appending(path: folder)
    let files = try FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "txt" }.map { file in
      (file.lastPathComponent, String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
  }

  @Test(arguments: ["seeds", "eval/clean", "eval/dirty"]) func everyOneIsFrench(folder: String) throws {
    let corpus = Corpus(ScreeningRules())
    for (name, text) in try Self.texts(folder) {
      #expect(corpus.assessment(text).language?.language == .french, "\(name)")
    }
  }

  @Test func sentencesOfWikipediaAreHardlyEverAnotherLanguage() throws {
    let corpus = Corpus(ScreeningRules())
    let lines = try Self.texts("vectors/leipzig").first { $0.name.hasPrefix("wikipedia") }?.text.split(separator: "\n")
    var codes: [String: Int] = [:]
    for line in try #require(lines).prefix(3_000) {
      codes[corpus.assessment(String(line)).language?.language.code ?? "", default: 0] += 1
    }
    let (french, unknown) = (codes["fr"] ?? 0, codes["und"] ?? 0)
    #expect(french > 2_900 && french + unknown > 2_990, "\(codes)")
  }

  @Test func plantedPairsOfRealTextAreFound() throws {
    let text = try #require(try Self.texts("vectors/leipzig").first { $0.name.hasPrefix("wikipedia") }).text
    let words = text.split(whereSeparator: \.isWhitespace)
    var numbers = SeededNumbers(seed: 6)
    var trial = TwinTrial()
    var found = 0
    for number in 0..<100 {
      let (start, edits) = (number * 400, PlantedPair.Edit.allCases)
      let pair = PlantedPair(
        words[start..<start + [80, 150, 300][number % 3]], similarity: 0.8, edit: edits[number % edits.count],
        from: words[100_000 + start..<102_000 + start], &numbers)
      trial.add(pair.original, id: 2 * number)
      found += trial.add(pair.copy, id: 2 * number + 1) ? 1 : 0
    }
    #expect(found >= 95, "\(found) of 100")
    #expect(trial.falseReports(below: 0.7) == 0)
  }
}

private let sharedFolder = ProcessInfo.processInfo.environment["LAVOIR_SHARED"]
