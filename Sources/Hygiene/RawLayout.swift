import LavoirText

/// The lines of a text and the code in it, found once and looked up often.
struct RawLayout: Sendable {
  /// Where each line begins.
  private let starts: [Int]
  private let count: Int
  /// The stretches of code, in order and apart.
  private let code: [ByteRange]

  /// Reads a text in UTF-8.
  init(of text: [UInt8]) {
    var starts = [0]
    var code: [ByteRange] = []
    var tick: Int?
    text.withUnsafeBufferPointer { text in
      for offset in text.indices {
        if text[offset] == 0x0A {
          starts.append(offset + 1)
          tick = nil
        } else if text[offset] == UInt8(ascii: "`") {
          if let open = tick { code.append(ByteRange(open, offset + 1)) }
          tick = tick == nil ? offset : nil
        }
      }
    }
    self.starts = starts
    self.code = code
    count = text.count
  }

  /// The line around an offset, without its end.
  func line(around offset: Int) -> ByteRange {
    let index = Self.last(in: starts) { $0 <= offset } ?? 0
    return ByteRange(starts[index], index + 1 < starts.count ? starts[index + 1] - 1 : count)
  }

  /// Whether an offset lies between two backticks of a line.
  func isBetweenBackticks(_ offset: Int) -> Bool {
    guard let index = Self.last(in: code, where: { $0.start <= offset }) else { return false }
    return offset < code[index].end
  }

  /// The last element that a test holds for, which holds for those before it.
  private static func last<Element>(in elements: [Element], where holds: (Element) -> Bool) -> Int? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if holds(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
