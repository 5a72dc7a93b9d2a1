import LavoirCompression
import LavoirCorpus
import LavoirText

/// Gives the files of a corpus back as they were received, from what a run made of them and its ledger.
public struct CorpusUndo {
  private let cleaned: String
  private let output: String
  private var texts: [Ledger.Entry] = []
  private var records: FileUndo?
  /// The file in hand, and whether it can be given back so far.
  private var file = ""
  private var isSound = true
  /// How many files were given back.
  public private(set) var restored = 0
  /// What keeps the others from it.
  public private(set) var failures: [CorpusError] = []

  /// - Parameters:
  ///   - cleaned: the folder that a run wrote.
  ///   - output: the folder to write to.
  public init(from cleaned: String, to output: String) {
    self.cleaned = cleaned
    self.output = output
  }

  /// Gives back all files of a ledger that are as the run left them.
  ///
  /// - Throws: where the ledger cannot be read; what was given back before stays.
  public mutating func run(ledger: String) throws(CorpusError) {
    guard FilePaths.isFolder(ledger) != nil || FilePaths.isFolder(ledger + PartFile.ending) == nil else {
      throw CorpusError(ledger, "the run that writes here is not ended; give its command again, and undo it then")
    }
    var undo = self
    try LedgerLine.forEach(in: ledger) { line throws(CorpusError) in undo.take(line) }
    undo.endFile()
    self = undo
  }

  private mutating func take(_ line: LedgerLine) {
    if line.file != file {
      endFile()
      file = line.file
      isSound = true
    }
    guard isSound else { return }
    do throws(CorpusError) {
      if case .text(let entry) = line.content {
        if entry.part[0] == 1 { texts = [] }
        texts.append(entry)
        return
      }
      if records == nil { records = try FileUndo(line.file, from: cleaned, to: output) }
      try records?.take(line.content)
    } catch {
      fail(error)
    }
  }

  private mutating func endFile() {
    defer {
      texts = []
      records = nil
    }
    guard isSound, !texts.isEmpty || records != nil else { return }
    do throws(CorpusError) {
      if let records {
        try records.finish()
      } else {
        let path = FilePaths.joined(cleaned, file)
        let received = try Ledger.undo(texts, from: contents(of: path), path: path)
        try TextFile.write(compressed(received), to: FilePaths.joined(output, file))
      }
      restored += 1
    } catch {
      fail(error)
    }
  }

  private func contents(of path: String) throws(CorpusError) -> [UInt8] {
    guard CompressionFormat(path: path) != nil else { return try TextFile.read(path) }
    let stream = try CorpusStream(path)
    var bytes: [UInt8] = []
    while try stream.read(into: &bytes, atMost: 1 << 18) > 0 {}
    return bytes
  }

  private func compressed(_ bytes: [UInt8]) -> [UInt8] {
    (try? CompressionFormat(path: file)?.compressed(bytes)) ?? bytes
  }

  private mutating func fail(_ error: CorpusError) {
    isSound = false
    records?.discard()
    records = nil
    failures.append(error)
  }
}
