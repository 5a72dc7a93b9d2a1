/// The places of each mark in a text, in order.
public struct MarkIndex: Sendable {
  private var places: [[Int32]] = Array(repeating: [], count: Mark.allCases.count)

  init() {}

  mutating func add(_ mark: Mark, at index: Int) {
    places[mark.rawValue].append(Int32(truncatingIfNeeded: index))
  }

  /// The tokens with a mark, by index, in order.
  public subscript(_ mark: Mark) -> some RandomAccessCollection<Int> {
    places[mark.rawValue].lazy.map(Int.init)
  }
}
