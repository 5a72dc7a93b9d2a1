import LavoirText

/// The stretches of a text that are shown: all of a short text, and of a long one what is around its findings.
struct PassageWindow {
  /// The stretches by place, cut where characters begin and none touching another.
  private(set) var ranges: [ByteRange] = []

  /// How much is shown to either side of a finding, in bytes.
  private static let reach = 300

  /// The stretches around some places, by place, that have together at most so many bytes.
  init(in text: [UInt8], around places: [ByteRange], limit: Int) {
    guard text.count > limit else {
      ranges = [ByteRange(0, text.count)]
      return
    }
    guard !places.isEmpty else {
      ranges = [Self.widened(ByteRange(0, 0), in: text, by: limit / 4)]
      return
    }
    var room = limit
    for place in places {
      let wanted = Self.widened(place, in: text, by: Self.reach)
      if let last = ranges.last, wanted.start <= last.end {
        let joined = last.union(wanted)
        guard joined.count - last.count <= room else { return }
        room -= joined.count - last.count
        ranges[ranges.count - 1] = joined
      } else {
        guard wanted.count <= room else { return }
        room -= wanted.count
        ranges.append(wanted)
      }
    }
  }

  private static func widened(_ range: ByteRange, in text: [UInt8], by reach: Int) -> ByteRange {
    var start = max(0, range.start - reach)
    var end = min(text.count, range.end + reach)
    var steps = 3
    while steps > 0, start > 0, text[start] & 0xC0 == 0x80 { (start, steps) = (start - 1, steps - 1) }
    steps = 3
    while steps > 0, end < text.count, text[end] & 0xC0 == 0x80 { (end, steps) = (end + 1, steps - 1) }
    return ByteRange(start, end)
  }
}
