/// The places of each mark in a text, in order.
public struct MarkIndex: Sendable {
  /// The places of all marks, one mark behind the other.
  private let places: [Int32]
  /// Where the places of each mark begin, and where the last ones end.
  private let starts: [Int32]

  /// The index of some notes.
  init(_ notes: [Note]) {
    var starts = [Int32](repeating: 0, count: Mark.allCases.count + 1)
    for note in notes { starts[note.mark.rawValue + 1] += 1 }
    for mark in 1..<starts.count { starts[mark] += starts[mark - 1] }
    var next = starts
    places = [Int32](unsafeUninitializedCapacity: notes.count) { places, count in
      for note in notes {
        places[Int(next[note.mark.rawValue])] = note.token
        next[note.mark.rawValue] += 1
      }
      count = notes.count
    }
    self.starts = starts
  }

  /// One mark at one token.
  struct Note {
    let mark: Mark
    let token: Int32
  }

  /// The tokens with a mark, by index, in order.
  public subscript(_ mark: Mark) -> some RandomAccessCollection<Int> {
    places[Int(starts[mark.rawValue])..<Int(starts[mark.rawValue + 1])].lazy.map(Int.init)
  }
}
