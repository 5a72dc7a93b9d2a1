/// A number of things as a sentence says it: `1 finding`, `3 findings`.
struct Count: CustomStringConvertible {
  let description: String

  /// A number and the noun in the singular.
  init(_ number: Int, _ noun: String) {
    description = "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
