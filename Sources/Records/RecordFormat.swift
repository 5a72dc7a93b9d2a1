/// How the documents of a corpus stand in its files.
public protocol RecordFormat: Sendable {
  /// Where the record ends that begins at an offset: the offset behind its line end. `nil` where the bytes end before the
  /// record does and more can follow.
  ///
  /// Of a record that never ends (an open quotation mark in a table) the first line is taken for it once there are no
  /// more bytes, so that the others are read.
  ///
  /// - Parameters:
  ///   - start: before the end of the bytes.
  ///   - isLast: whether these are all the bytes that there are.
  func end(ofRecordAt start: Int, in bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int?

  /// The record of some bytes that ``end(ofRecordAt:in:isLast:)`` parted from the others.
  func record(_ bytes: [UInt8]) throws(RecordError) -> Record

  /// Whether a file begins with a record that names its columns and is no document.
  var hasHeader: Bool { get }

  /// The same format for the records of one file, whose header is given.
  ///
  /// - Throws: ``RecordError`` where the header has no column of the names that are asked for; then no record of the file
  ///   can be read.
  func under(header: [UInt8]) throws(RecordError) -> Self

  /// The edits of the header that name fields which every record of the file is given by ``Record/adding(_:)``.
  func header(_ header: [UInt8], naming fields: [String]) -> [UInt8]
}

extension RecordFormat {
  /// No format but tables has a header.
  public var hasHeader: Bool { false }
  /// The format as it is.
  public func under(header: [UInt8]) throws(RecordError) -> Self { self }
  /// The header as it is.
  public func header(_ header: [UInt8], naming fields: [String]) -> [UInt8] { header }
}
