/// One edit of a composition, with the edits of the two lists that went into it.
public struct ComposedEdit: Sendable, Equatable {
  /// The change, from the first text straight to the last.
  public let edit: Edit
  /// Which edits of the earlier list it carries out.
  public let earlier: Range<Int>
  /// Which edits of the later list it carries out.
  public let later: Range<Int>
}

extension EditList {
  /// These edits followed by `later`, as edits of `text`, the text that these edits apply to.
  ///
  /// Edits of the two lists that overlap or touch become one. The result is in order of place.
  public func followed(by later: EditList, over text: [UInt8]) -> [ComposedEdit] {
    var composition = Composition(earlier: edits, later: later.edits, text: text)
    return composition.run()
  }
}

/// The walk over two edit lists that merges them, one cluster of touching edits after another.
private struct Composition {
  let earlier: [Edit]
  let later: [Edit]
  let text: [UInt8]
  var nextEarlier = 0
  var nextLater = 0
  /// How much longer the middle text is than the first one, before the next earlier edit.
  var growth = 0

  mutating func run() -> [ComposedEdit] {
    var out: [ComposedEdit] = []
    while nextEarlier < earlier.count || nextLater < later.count { out.append(cluster()) }
    return out
  }

  /// The place of an earlier edit's replacement in the middle text.
  func middleRange(_ edit: Edit) -> ByteRange {
    ByteRange(edit.range.start + growth, edit.range.start + growth + edit.replacement.count)
  }

  /// Takes the next edit of either list and all that touch it, and makes one edit of them.
  mutating func cluster() -> ComposedEdit {
    let firstEarlier = nextEarlier
    let firstLater = nextLater
    let growthBefore = growth
    var reach = firstReach()
    var grew = true
    while grew {
      grew = false
      while nextEarlier < earlier.count, middleRange(earlier[nextEarlier]).start <= reach.end {
        reach = reach.union(middleRange(earlier[nextEarlier]))
        growth += earlier[nextEarlier].growth
        nextEarlier += 1
        grew = true
      }
      while nextLater < later.count, later[nextLater].range.start <= reach.end {
        reach = reach.union(later[nextLater].range)
        nextLater += 1
        grew = true
      }
    }
    let source = ByteRange(reach.start - growthBefore, reach.end - growth)
    return ComposedEdit(
      edit: Edit(source, replacement(of: reach, from: source, earlier: firstEarlier, later: firstLater)),
      earlier: firstEarlier..<nextEarlier, later: firstLater..<nextLater)
  }

  func firstReach() -> ByteRange {
    let earlierStart = nextEarlier < earlier.count ? middleRange(earlier[nextEarlier]).start : Int.max
    let laterStart = nextLater < later.count ? later[nextLater].range.start : Int.max
    let start = min(earlierStart, laterStart)
    return ByteRange(start, start)
  }

  /// The last text of a cluster: the first text's bytes with both lists' edits made.
  func replacement(of reach: ByteRange, from source: ByteRange, earlier first: Int, later second: Int) -> [UInt8] {
    let shift = { (edit: Edit, by: Int) in
      Edit(ByteRange(edit.range.start - by, edit.range.end - by), edit.replacement)
    }
    let middle = EditList(ordered: earlier[first..<nextEarlier].map { shift($0, source.start) })
      .applied(to: Array(text[source.indices]))
    return EditList(ordered: later[second..<nextLater].map { shift($0, reach.start) }).applied(to: middle)
  }
}
