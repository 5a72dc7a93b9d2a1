import LavoirText

/// The marks for the keys of menus: the `_` in « Enre_gistrer », the `&` in « &Fichier ».
enum POAccelerators {
  /// The marks of a translation: where the original has exactly one of a sort, and the translation too.
  static func marks(in translation: [UInt8], of original: [UInt8]) -> [ByteRange] {
    [UInt8(ascii: "_"), UInt8(ascii: "&")].compactMap { mark in
      guard let there = place(of: mark, in: original), let here = place(of: mark, in: translation),
        !isName(translation, here, of: original, there)
      else { return nil }
      return ByteRange(here, here + 1)
    }.sorted()
  }

  /// Where a mark stands before a letter, once only, neither doubled nor in a placeholder.
  private static func place(of mark: UInt8, in text: [UInt8]) -> Int? {
    guard text.contains(mark) else { return nil }
    let placeholders = Placeholders.find(in: text, ByteRange(0, text.count))
    var next = 0
    var place: Int?
    for at in text.indices where text[at] == mark {
      while next < placeholders.count, placeholders[next].end <= at { next += 1 }
      if next < placeholders.count, placeholders[next].start <= at { continue }
      guard at + 1 < text.count, text[at + 1].isLetter || text[at + 1].isDigit || text[at + 1] >= 0xC3,
        at == 0 || text[at - 1] != mark
      else { continue }
      guard place == nil else { return nil }
      place = at
    }
    return place
  }

  /// Whether the mark belongs to a word that no menu has: `foo_bar` or `R&D` in both texts, or an address.
  private static func isName(_ translation: [UInt8], _ here: Int, of original: [UInt8], _ there: Int) -> Bool {
    let word = word(around: here, in: translation)
    let isAddress = translation[word.indices].contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "@") }
    if isAddress { return true }
    let (before, after) = (ByteRange(word.start, here), ByteRange(here + 1, word.end))
    guard !before.isEmpty, translation[word.indices] == original[self.word(around: there, in: original).indices] else {
      return false
    }
    return before.count > 1 && after.count > 1 || translation[here + 1] >= 0x41 && translation[here + 1] <= 0x5A
  }

  /// What stands between white space.
  private static func word(around place: Int, in text: [UInt8]) -> ByteRange {
    var (start, end) = (place, place)
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    while end < text.count, text[end] > 0x20 { end += 1 }
    return ByteRange(start, end)
  }
}
