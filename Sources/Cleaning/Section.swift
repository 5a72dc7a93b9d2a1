import LavoirDetectors
import LavoirText

/// A stretch of a text that is read by itself: all of it, unless it is longer than any article.
///
/// What is known of a text takes many times its bytes, so a book or a corpus in one file would fill the memory and leave
/// the processor’s cache; and what one place repairs would have all of it read again. Detectors that compare places, as
/// of a repeated paragraph, see as far as the section reaches.
struct Section: Equatable {
  /// Its bytes.
  let range: ByteRange
  /// Which end of the text it holds.
  let part: TextPart

  /// The sections of a text, in order: one where it is no longer than ``longest`` bytes. A section ends at a blank line, at a
  /// line end or at a space, in this order of preference; of a text without any of them it is the rest.
  static func sections(of text: [UInt8], longest: Int = Section.longest) -> [Section] {
    var ends: [Int] = []
    var start = 0
    while text.count - start > longest, let end = end(in: text, from: start + longest / 2, to: start + longest) {
      ends.append(end)
      start = end
    }
    ends.append(text.count)
    return zip([0] + ends, ends).map { start, end in
      Section(range: ByteRange(start, end), part: TextPart(opens: start == 0, closes: end == text.count))
    }
  }

  /// The most bytes of a section: what is known of them fits beside a core, and no article is as long.
  static let longest = 1 << 19

  /// Where a section may end in a stretch, as late as possible.
  private static func end(in text: [UInt8], from first: Int, to last: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      func place(where fits: (Int) -> Bool) -> Int? {
        var at = last
        while at > first, !fits(at) { at -= 1 }
        return at > first ? at : nil
      }
      return place { text[$0 - 1] == 0x0A && text[$0 - 2] == 0x0A } ?? place { text[$0 - 1] == 0x0A }
        ?? place { text[$0 - 1] == 0x20 }
    }
  }
}
