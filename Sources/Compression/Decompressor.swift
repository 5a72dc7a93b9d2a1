/// Decompresses one file, given in pieces from front to back.
public protocol Decompressor: AnyObject {
  /// Decompresses some bytes of the file, as far as there is room.
  ///
  /// Once nothing is taken and nothing is given, more input is needed.
  ///
  /// - Parameters:
  ///   - input: the bytes that follow those that were taken.
  ///   - output: the room.
  /// - Returns: how many bytes were taken, and how many given.
  /// - Throws: ``CompressionError`` where the file is damaged, after all was given that stands before.
  func decompress(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
    throws(CompressionError) -> (taken: Int, given: Int)

  /// To be told when the file has ended.
  ///
  /// - Throws: ``CompressionError`` where a member or frame is not whole.
  func finish() throws(CompressionError)
}
