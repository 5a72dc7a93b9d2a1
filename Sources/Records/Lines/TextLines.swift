import LavoirText

/// A document a line.
public struct TextLines: RecordFormat {
  /// The format.
  public init() {}

  /// Where a record ends: behind its line feed.
  public func end(ofRecordAt start: Int, in bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int? {
    bytes.endOfLine(from: start, isLast: isLast)
  }

  /// The record of some bytes.
  public func record(_ bytes: [UInt8]) throws(RecordError) -> Record {
    try bytes.checkUTF8()
    try bytes.checkNUL()
    guard !bytes.isBlankLine else { return Record(blank: bytes) }
    let source = ByteRange(bytes.byteOrderMark, bytes.count - bytes.lineEnd)
    var text = RecordText()
    text.add(Array(bytes[source.indices]), from: source, .plain(without: [0x0A, 0x0D]))
    return Record(bytes, text)
  }
}
