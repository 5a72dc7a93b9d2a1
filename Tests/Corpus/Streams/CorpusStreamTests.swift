import LavoirCompression
import LavoirCorpus
import TestSupport
import Testing

struct CorpusStreamTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// Lines that differ, so that a place is never mistaken for another.
  static let text: [UInt8] = (0..<20_000).flatMap { Array("ligne \($0), où il pleut\n".utf8) }

  /// All that a stream gives from where it is, and the error that it ends with.
  static func rest(_ stream: CorpusStream, piece: Int = 10_000) -> (bytes: [UInt8], error: CorpusError?) {
    var bytes: [UInt8] = []
    do throws(CorpusError) {
      while try stream.read(into: &bytes, atMost: piece) > 0 {}
      return (bytes, nil)
    } catch {
      return (bytes, error)
    }
  }

  /// The text in two members, as two runs leave it.
  static func packed(_ format: CompressionFormat?) throws -> [UInt8] {
    guard let format else { return text }
    return try format.compressed(Array(text[..<200_000])) + format.compressed(Array(text[200_000...]))
  }

  private func file(_ format: CompressionFormat?) throws -> String {
    try folder.write("corpus.jsonl" + (format?.ending ?? ""), Self.packed(format))
  }

  @Test(arguments: [nil, .gzip, .zstandard] as [CompressionFormat?])
  func aFileIsGivenDecompressed(_ format: CompressionFormat?) throws {
    let stream = try CorpusStream(file(format))
    #expect(stream.compression == format)
    let size = try Self.packed(format).count
    #expect(stream.size == size)
    let (bytes, error) = Self.rest(stream)
    #expect(error == nil)
    #expect(bytes == Self.text)
    #expect(stream.position == size)
    #expect(stream.offset == Self.text.count)
  }

  @Test(arguments: [nil, .gzip, .zstandard] as [CompressionFormat?], [0, 1, 199_999, 200_001, 300_000])
  func aStreamGoesOnAtAPlace(_ format: CompressionFormat?, _ place: Int) throws {
    let stream = try CorpusStream(file(format))
    try stream.skip(to: place)
    #expect(stream.offset == place)
    #expect(Self.rest(stream).bytes == Array(Self.text[place...]))
    #expect(throws: CorpusError.self) { try CorpusStream(file(format)).skip(to: Self.text.count + 1) }
  }

  @Test func theContentCountsAndNotTheName() throws {
    let path = try folder.write("corpus.jsonl", Self.packed(.zstandard))
    #expect(try CorpusStream(path).compression == .zstandard)
  }

  @Test(arguments: CompressionFormat.allCases)
  func aDamagedFileIsGivenUpToTheDamage(_ format: CompressionFormat) throws {
    let packed = try Self.packed(format)
    let first = try format.compressed(Array(Self.text[..<200_000])).count
    for (bytes, word) in [
      (Array(packed[..<(first + 1_000)]), "ends in the middle"),
      (Array(packed[..<first]) + Array("rien".utf8), "follows"),
      (packed.enumerated().map { $0 == first + 500 || $0 == first + 501 ? ~$1 : $1 }, "damaged"),
    ] {
      let (given, error) = Self.rest(try CorpusStream(folder.write("a" + format.ending, bytes)))
      #expect(given.count >= 200_000)
      #expect(Self.text.starts(with: given[..<200_000]))
      #expect(error?.problem.contains(word) == true, "\(String(describing: error))")
      #expect(error?.problem.hasPrefix("byte ") == true)
    }
  }

  @Test(arguments: [
    ("a.gz", [UInt8]()), ("a.zst", []), ("a.gz", Array("texte".utf8)), ("a.xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    ("a.jsonl", Array("BZh91AY".utf8)), ("a.parquet", Array("PAR1".utf8)), ("a.csv", [0xFF, 0xFE, 0x41, 0x00]),
  ])
  func whatCannotBeReadIsRefused(_ name: String, _ bytes: [UInt8]) throws {
    let path = try folder.write(name, bytes)
    #expect(throws: CorpusError.self) { _ = try CorpusStream(path) }
  }

  @Test func whatIsNotThereIsRefused() {
    #expect(throws: CorpusError.self) { _ = try CorpusStream(folder.path("nichts.jsonl")) }
    #expect(throws: CorpusError.self) { _ = try CorpusStream(folder.path()) }
  }
}
