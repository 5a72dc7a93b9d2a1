import LavoirRecords
import LavoirText
import Testing

struct LineTests {
  @Test(arguments: ["Bonjour .\n", "Bonjour .\r\n", "Bonjour .", "\u{FEFF}Bonjour .\n"])
  func aLineIsADocument(_ line: String) throws {
    let record = try TextLines().record(Array(line.utf8))
    #expect(JSONLinesTests.string(record.text) == "Bonjour .")
    #expect(record.id == nil)
    #expect(record.adding([RecordField("a", "b")]) == nil)
    #expect(
      try JSONLinesTests.edited(line, " .", ".\r\nEt\nbonsoir", TextLines())
        == line.replacing(" .", with: ". Et bonsoir"))
  }

  @Test func aTextHasNoRecords() {
    #expect(throws: RecordError.self) { _ = try CorpusFormat.text.records(text: ["text"], id: nil) }
  }

  @Test func aNULIsNoText() {
    #expect(throws: RecordError(at: 1, "a NUL byte: this is no text")) {
      _ = try TextLines().record([0x41, 0x00, 0x42])
    }
  }

  @Test(arguments: [
    ("a/corpus.jsonl", CorpusFormat.jsonLines), ("c4-fr.tfrecord-00000.json.gz", .jsonLines), ("A.CSV.ZST", .csv),
    ("a.tsv", .tsv), ("a.b.txt", .text), ("a.parquet", nil), ("jsonl", nil), ("dossier.csv/fichier", nil),
    ("a.gz", nil),
  ])
  func theNameTellsTheFormat(_ path: String, _ format: CorpusFormat?) {
    #expect(CorpusFormat(path: path) == format)
  }
}
