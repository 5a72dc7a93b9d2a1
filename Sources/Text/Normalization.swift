import CICU

/// Unicode normalization, as edits that can be shown and undone.
public enum Normalization {
  /// The edits that bring a text into Normalization Form C; none where it is in that form.
  ///
  /// ICU does the work (Unicode Standard Annex 15). Text that ICU refuses, over 2 GiB, is left alone.
  public static func composing(_ text: [UInt8]) -> EditList {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !cicu_is_nfc(base, Int64(buffer.count)) else { return EditList() }
      var edits: [Edit] = []
      withUnsafeMutablePointer(to: &edits) { receiver in
        _ = cicu_nfc_changes(base, Int64(buffer.count), receiver) { receiver, start, end, replacement, length in
          let bytes = Array(UnsafeBufferPointer(start: replacement, count: Int(length)))
          receiver?.assumingMemoryBound(to: [Edit].self).pointee.append(Edit(ByteRange(Int(start), Int(end)), bytes))
        }
      }
      return EditList(ordered: edits)
    }
  }
}
