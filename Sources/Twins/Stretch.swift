/// A stretch in which two versions go in step.
struct Stretch {
  /// The tokens of the first version.
  var tokens: Range<Int>
  /// How much further on the same words stand in the second.
  let shift: Int
  var equal: Int
}
