/// A number of things as a sentence says it: `1 finding`, `3 findings`.
struct Count: CustomStringConvertible {
  let description: String

  /// A number and the noun in the singular.
  ///
  /// - Parameter plural: the noun in the plural, where that is not made with an s.
  init(_ number: Int, _ noun: String, plural: String? = nil) {
    description = "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
