import LavoirGlossaryFiles
import Testing

/// Large glossaries are cut between entries.
@Suite struct GlossaryPiecesTests {
  @Test func thePiecesHaveTheEntriesOfTheWhole() throws {
    let text = (0..<20_000).map { "- term: mot \($0)\n  replaces: [mit \($0)]\n  # note\n\n" }.joined()
    let pieces = GlossaryPieces.pieces(of: text)
    #expect(pieces.count > 1 && pieces.joined() == text)
    let read = try pieces.flatMap { try GlossaryFile.entries(of: $0, file: "a.yaml").map(\.entry) }
    #expect(try read == GlossaryFile.entries(of: text, file: "a.yaml").map(\.entry))
  }

  @Test func aShortTextIsOnePiece() {
    #expect(GlossaryPieces.pieces(of: "- term: a\n- term: b\n") == ["- term: a\n- term: b\n"])
  }
}
