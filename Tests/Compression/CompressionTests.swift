import LavoirCompression
import TestSupport
import Testing

struct CompressionTests {
  /// French of some length.
  static func text(_ count: Int) -> [UInt8] {
    var numbers = SeededNumbers(7)
    let words = ["Il", "pleut", "sur", "l’été", "à", "Évry", "\n", "et", "«\u{202F}oui\u{202F}»", "le", "vent"]
    var text: [UInt8] = []
    while text.count < count { text += ((words.randomElement(using: &numbers) ?? "") + " ").utf8 }
    return Array(text.prefix(count))
  }

  /// All that a file says, given in pieces; and the error that it ends with.
  static func read(_ file: [UInt8], _ format: CompressionFormat, piece: Int = 100, room: Int = 50) throws
    -> (bytes: [UInt8], error: CompressionError?)
  {
    let decompressor = try format.decompressor()
    var out: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: room)
    var at = 0
    do throws(CompressionError) {
      while true {
        let input = Array(file[at..<min(at + piece, file.count)])
        let (taken, given) = try input.withUnsafeBytes { input in
          buffer.withUnsafeMutableBytes { output in
            Result { () throws(CompressionError) in try decompressor.decompress(input, into: output) }
          }
        }.get()
        at += taken
        out += buffer.prefix(given)
        if at == file.count, taken == 0, given == 0 { break }
      }
      try decompressor.finish()
      return (out, nil)
    } catch {
      return (out, error)
    }
  }

  @Test(arguments: CompressionFormat.allCases, [0, 1, 1_000, 300_000])
  func whatIsWrittenIsReadByOthersAndByUs(_ format: CompressionFormat, _ count: Int) throws {
    let text = Self.text(count)
    let half = count / 2
    let file = try format.compressed(Array(text[..<half])) + format.compressed(Array(text[half...]))
    #expect(CompressionFormat(content: file) == format)
    #expect(try Self.read(file, format).bytes == text)
    #expect(try Self.read(file, format).error == nil)
    for tool in Self.readers(of: format) {
      let (status, output) = try OtherProgram.result(of: tool[0], Array(tool[1...]), input: file)
      #expect(status == 0)
      #expect(output == text, "\(tool)")
    }
  }

  /// The programs that read a format and are installed.
  private static func readers(of format: CompressionFormat) -> [[String]] {
    let python = ["python3", "-c", "import gzip,sys; sys.stdout.buffer.write(gzip.open(sys.stdin.buffer).read())"]
    let all = format == .gzip ? [["gzip", "-dc"], python] : [["zstd", "-dc"]]
    return all.filter { OtherProgram.path($0[0]) != nil }
  }

  @Test(arguments: CompressionFormat.allCases)
  func theSameBytesGiveTheSameMember(_ format: CompressionFormat) throws {
    #expect(try format.compressed(Self.text(5_000)) == format.compressed(Self.text(5_000)))
  }

  @Test(
    .enabled(if: OtherProgram.path("zstd") != nil, "skipped: needs zstd (apt-get install zstd)"),
    arguments: CompressionFormat.allCases, [(1, 1), (1, 1_000), (1_000, 1), (7, 13), (1 << 20, 1 << 20)])
  func whatOthersWriteIsReadInPiecesOfAnySize(_ format: CompressionFormat, _ sizes: (piece: Int, room: Int)) throws {
    let tool = format == .gzip ? "gzip" : "zstd"
    var file: [UInt8] = []
    for level in ["-1", "-9", "-3"] {
      file += try OtherProgram.output(of: tool, "-c", level, input: Self.text(2_000))
      file += try OtherProgram.output(of: tool, "-c", input: [])
    }
    let (bytes, error) = try Self.read(file, format, piece: sizes.piece, room: sizes.room)
    #expect(error == nil)
    #expect(bytes == Self.text(2_000) + Self.text(2_000) + Self.text(2_000))
  }

  @Test(arguments: CompressionFormat.allCases)
  func aFileCutOffAnywhereIsTruncated(_ format: CompressionFormat) throws {
    let text = Self.text(400)
    let first = try format.compressed(text)
    let file = first + (try format.compressed(text))
    for count in 0..<file.count where count != first.count {
      let (bytes, error) = try Self.read(Array(file[..<count]), format)
      #expect(error?.kind == .truncated)
      #expect(error?.offset == count)
      #expect((text + text).starts(with: bytes))
      if count > first.count { #expect(bytes.count >= text.count) }
    }
  }

  @Test(arguments: CompressionFormat.allCases)
  func aChangedByteNeverGivesOtherText(_ format: CompressionFormat) throws {
    let text = Self.text(400)
    let file = try format.compressed(text) + format.compressed(text)
    var errors = 0
    for place in file.indices {
      for bit: UInt8 in [0x01, 0x80] {
        var damaged = file
        damaged[place] ^= bit
        let (bytes, error) = try Self.read(damaged, format)
        // What nothing depends on may differ: the time and the system in a header of gzip.
        if let error {
          errors += 1
          #expect(error.offset <= file.count)
          #expect(!error.problem.isEmpty)
        } else {
          #expect(bytes == text + text)
        }
      }
    }
    #expect(errors > file.count)
  }

  @Test func zerosBehindGzipArePassedOver() throws {
    let file = try CompressionFormat.gzip.compressed(Self.text(100)) + [UInt8](repeating: 0, count: 700)
    #expect(try Self.read(file, .gzip).error == nil)
  }

  @Test(arguments: CompressionFormat.allCases)
  func whatFollowsTheDataIsTold(_ format: CompressionFormat) throws {
    let packed = try format.compressed(Self.text(100))
    let (bytes, error) = try Self.read(packed + Array("plus de texte".utf8), format)
    #expect(bytes == Self.text(100))
    #expect(error?.kind == .corrupt)
    #expect(error?.offset == packed.count)
  }

  @Test func framesToBeSkippedAreSkipped() throws {
    let skipped: [UInt8] = [0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    let file = skipped + (try CompressionFormat.zstandard.compressed(Self.text(100))) + skipped
    #expect(CompressionFormat(content: file) == .zstandard)
    let (bytes, error) = try Self.read(file, .zstandard)
    #expect(bytes == Self.text(100))
    #expect(error == nil)
  }

  @Test(.enabled(if: OtherProgram.path("zstd") != nil, "skipped: needs zstd (apt-get install zstd)"))
  func aWindowThatTakesTooMuchMemoryIsRefused() throws {
    let file = try OtherProgram.output(of: "zstd", "-c", "--long=31", input: Self.text(1_000))
    let error = try Self.read(file, .zstandard).error
    #expect(error?.kind == .unsupported)
    #expect(error?.problem.contains("--long") == true)
  }

  @Test(arguments: [("a/b.jsonl.gz", CompressionFormat.gzip), ("B.CSV.ZST", .zstandard), ("a.jsonl", nil)])
  func theNameTellsTheFormat(_ path: String, _ format: CompressionFormat?) {
    #expect(CompressionFormat(path: path) == format)
  }
}
