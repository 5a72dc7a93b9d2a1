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
    var fence: Int?
    text.withUnsafeBufferPointer { text in
      var offset = 0
      while offset < text.count {
        if offset == starts.last, Self.isFence(at: offset, in: text) {
          if let open = fence { code.append(ByteRange(open, offset)) }
          fence = fence == nil ? offset : nil
        }
        offset = text.next(0x0A, or: UInt8(ascii: "`"), from: offset)
        guard offset < text.count else { break }
        if text[offset] == 0x0A {
          starts.append(offset + 1)
          tick = nil
        } else if fence == nil {
          if let open = tick { code.append(ByteRange(open, offset + 1)) }
          tick = tick == nil ? offset : nil
        }
        offset += 1
      }
    }
    if let fence { code.append(ByteRange(fence, text.count)) }
    self.starts = starts
    self.code = code.sorted()
    count = text.count
  }

  /// Whether a line begins with the fence of a block of code (CommonMark, 4.5): three backticks or tildes.
  private static func isFence(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start + 2 < text.count, text[start] == UInt8(ascii: "`") || text[start] == UInt8(ascii: "~") else {
      return false
    }
    return text[start + 1] == text[start] && text[start + 2] == text[start]
  }

  /// The line around an offset, without its end.
  func line(around offset: Int) -> ByteRange {
    let index = Self.last(in: starts) { $0 <= offset } ?? 0
    return ByteRange(starts[index], index + 1 < starts.count ? starts[index + 1] - 1 : count)
  }

  /// Whether an offset lies between two fences, or between two backticks of a line.
  func isCode(_ offset: Int) -> Bool {
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
