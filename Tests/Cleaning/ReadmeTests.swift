import Foundation
import LavoirCleaning
import Testing

/// What the README shows of an article is what stands in a seed, and what comes out of it.
@Suite struct ReadmeTests {
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func theExampleOfTheReadmeIsTrue() throws {
    let readme = try String(contentsOf: Self.project.appending(path: "README.md"), encoding: .utf8)
    let folder = Self.project.appending(path: "seeds")
    let seeds = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.map { try String(contentsOf: $0, encoding: .utf8) }
    let quotations = readme.components(separatedBy: "\n\n").filter { $0.hasPrefix("> ") }.map(pieces)
    try #require(quotations.count == 2)
    #expect(!quotations[0].isEmpty && quotations[0].count == quotations[1].count)
    let cleaner = Cleaner()
    for (pieces, texts) in zip(quotations, [seeds, seeds.map { cleaner.clean($0) }]) {
      for piece in pieces { #expect(texts.contains { plain($0).contains(piece) }, "\(piece)") }
    }
  }

  /// The parts of a quotation between its ellipses, emphasis left out.
  private func pieces(_ quotation: String) -> [String] {
    plain(quotation.replacing("\n> ", with: " ").replacing("**", with: "").dropFirst(2))
      .components(separatedBy: "…").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  /// White space of any kind as one space.
  private func plain(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
