import LavoirDetectors
import LavoirText

/// A stretch of a text that is read by itself: all of it, unless the text is longer than any article.
///
/// What is known of a text takes many times its bytes, so a book or a corpus in one file would fill the memory and leave
/// the processor’s cache; and what one place repairs would have all of it read again. Detectors that compare places, as
/// of a repeated paragraph, see as far as the section reaches.
///
/// Where a section ends is told by what stands there, not by how many bytes lie before it: repairs shorten a text, and
/// when what was cleaned is cleaned again the sections should be the same.
struct Section: Equatable {
  /// Its bytes.
  let range: ByteRange
  /// Which end of the text it holds.
  let part: TextPart

  /// The sections of a text, in order: one where it is no longer than ``longest`` bytes, else of a quarter of that at most. A
  /// section ends at a blank line, at a line end or at a space, in this order of preference; of a text without any of them it
  /// is the rest.
  static func sections(of text: [UInt8], longest: Int = Section.longest) -> [Section] {
    let size = text.count > longest ? longest / 4 : text.count
    var ends: [Int] = []
    var start = 0
    while text.count - start > size, let end = end(in: text, from: start + size / 2, to: start + size) {
      ends.append(end)
      start = end
    }
    ends.append(text.count)
    return zip([0] + ends, ends).map { start, end in
      Section(range: ByteRange(start, end), part: TextPart(opens: start == 0, closes: end == text.count))
    }
  }

  /// The most bytes of a text that is read as a whole: no article is as long. What is known of a quarter of them fits beside
  /// a core.
  static let longest = 1 << 19

  /// Where a section ends in a stretch: of the blank lines in it, or the line ends where there are none, the one whose next
  /// line has the smallest hash; else at the last space. `nil` where there is nothing of the kind.
  private static func end(in text: [UInt8], from first: Int, to last: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      var (paragraph, line): ((place: Int, hash: UInt64)?, (place: Int, hash: UInt64)?)
      var at = text.next(0x0A, or: 0x0A, from: first)
      while at < last {
        let place = at + 1
        let hash = hash(of: text, from: place)
        if line.map({ hash < $0.hash }) ?? true { line = (place, hash) }
        if text[at - 1] == 0x0A || text[at - 1] == 0x0D && text[at - 2] == 0x0A,
          paragraph.map({ hash < $0.hash }) ?? true
        {
          paragraph = (place, hash)
        }
        at = text.next(0x0A, or: 0x0A, from: place)
      }
      if let place = (paragraph ?? line)?.place { return place }
      return (first..<last).last { text[$0] == 0x20 }.map { $0 + 1 }
    }
  }

  private static func hash(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    var hash = WordHash()
    for place in start..<min(start + 48, text.count) where text[place] != 0x0A { hash.add(text[place]) }
    return (hash.value ^ hash.value >> 32) &* 0x9E37_79B9_7F4A_7C15
  }
}
