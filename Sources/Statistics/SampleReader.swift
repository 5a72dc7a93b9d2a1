import LavoirText

/// Reads the examples that a run has written down.
public enum SampleReader {
  /// The documents that are examples of the statistics, those that show most first; `nil` where the bytes are not what
  /// ``RunStatistics/add(_:samples:)`` appended for these statistics.
  public static func documents(in bytes: [UInt8], for statistics: RunStatistics) -> [SampledDocument]? {
    bytes.withUnsafeBytes { raw in
      var fields = FieldReader(raw)
      var frames: [Range<Int>] = []
      while !fields.isAtEnd {
        guard let frame = fields.skip() else { return nil }
        frames.append(frame)
      }
      var documents: [SampledDocument] = []
      for number in statistics.samples {
        guard number < frames.count else { return nil }
        var fields = FieldReader(UnsafeRawBufferPointer(rebasing: raw[frames[number]]))
        guard let document = SampledDocument(&fields), fields.isAtEnd else { return nil }
        documents.append(document)
      }
      return documents
    }
  }
}
