/// Which lines of two versions of a text differ.
enum LineDifference {
  /// Lines of the old version that became lines of the new one.
  struct Block: Equatable {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// The blocks, in order; lines between them are the same in both.
  ///
  /// Repairs change few lines and rarely their number, so lines are compared one by one, and where they differ the nearest
  /// pair of equal lines is looked for; a match is looked for so far only, to keep the time in proportion to the text.
  static func blocks(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Block] {
    var blocks: [Block] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left] == new[right] {
        left += 1
        right += 1
        continue
      }
      let (skipped, added) = nextMatch(old[left...], new[right...])
      blocks.append(Block(old: left..<left + skipped, new: right..<right + added))
      left += skipped
      right += added
    }
    return blocks
  }

  private static let reach = 200

  /// How many lines of each are to be skipped until two are the same, as few as can be.
  private static func nextMatch(
    _ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>
  ) -> (Int, Int) {
    for total in 1..<max(2, min(reach, old.count + new.count)) {
      for skipped in max(0, total - new.count)...min(total, old.count) {
        let added = total - skipped
        guard skipped < old.count, added < new.count else { continue }
        if old[old.startIndex + skipped] == new[new.startIndex + added] { return (skipped, added) }
      }
    }
    return (min(old.count, max(1, reach / 2)), min(new.count, max(1, reach / 2)))
  }
}
