import LavoirText

/// A file that is one document as a whole.
public struct WholeText: RecordFormat {
  /// The format.
  public init() {}

  /// A file ends where there is no more of it.
  public func end(ofRecordAt start: Int, in bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int? {
    isLast ? bytes.count : nil
  }

  /// The record of some bytes.
  public func record(_ bytes: [UInt8]) throws(RecordError) -> Record {
    try bytes.checkUTF8()
    try bytes.checkNUL()
    guard !bytes.isBlankLine else { return Record(blank: bytes) }
    let source = ByteRange(bytes.byteOrderMark, bytes.count)
    var text = RecordText()
    text.add(Array(bytes[source.indices]), from: source, .plain(without: []))
    return Record(bytes, text)
  }
}
