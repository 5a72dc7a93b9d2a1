import LavoirText

/// A stretch without white space in which escapes may stand, and what its line says of them.
struct EscapePlaces {
  /// The stretch, 2,000 characters at most.
  let run: ByteRange
  /// Where in it an escape may begin, in order.
  let places: [Int]
  /// The line it stands in.
  fileprivate let line: EscapeLine

  /// Whether some bytes of the stretch are an escape that is spoken of: no letter stands beside it, and the line speaks of
  /// characters and how they are written.
  func isMention(_ range: ByteRange, in text: RawText) -> Bool {
    [text.scalar(before: range.start), text.scalar(at: range.end)].allSatisfy { neighbour in
      neighbour.map { !$0.scalar.properties.isAlphabetic } ?? true
    } && isSpokenOf(in: text)
  }

  /// Whether the line speaks of characters and how they are written.
  func isSpokenOf(in text: RawText) -> Bool { line.speaks(in: text) }
}

/// A line with escapes, read for what it says of them once at most, however many they are.
private final class EscapeLine {
  private let range: ByteRange
  private var answer: Bool?

  init(_ range: ByteRange) { self.range = range }

  func speaks(in text: RawText) -> Bool {
    let speaks = answer ?? text.speaksOfEscapes(range)
    answer = speaks
    return speaks
  }
}

extension RawText {
  /// The stretches without white space in which a suspicion stands, in order. Code, data and addresses are left out:
  /// escapes are at home there.
  func escapes(_ suspicion: Suspicion) -> [EscapePlaces] {
    lines(with: suspicion).flatMap { line, places -> [EscapePlaces] in
      guard !isData(line) else { return [] }
      let own = EscapeLine(line)
      var found: [EscapePlaces] = []
      var index = 0
      var end = line.start
      while index < places.count {
        let around = run(around: places[index])
        let run = ByteRange(max(around.start, end), around.end)
        let inside = Array(places[index...].prefix { $0 < run.end })
        if !isAddress(run) {
          let open = inside.filter { !isCode(at: $0) }
          if !open.isEmpty { found.append(EscapePlaces(run: run, places: open, line: own)) }
        }
        index += max(1, inside.count)
        end = run.end
      }
      return found
    }
  }

  /// Whether a line is a record of data or a statement of code: a straight quote touches a bracket, or a mark as in `":`.
  func isData(_ line: ByteRange) -> Bool {
    let content = bytes[line.indices]
    return zip(content, content.dropFirst()).contains { first, second in
      (first == Self.quote && "}]):".utf8.contains(second)) || ("{[(".utf8.contains(first) && second == Self.quote)
    }
      || content.indices.dropFirst(2).contains {
        content[$0] == Self.quote && content[$0 - 2] == Self.quote
          && ";,".utf8.contains(content[$0 - 1])
      }
  }

  private static let quote = UInt8(ascii: "\"")

  /// Whether a line speaks of characters and how they are written.
  func speaksOfEscapes(_ line: ByteRange) -> Bool {
    let content = string(line).lowercased()
    return Self.speakingWords.contains { content.contains($0) }
  }

  private static let speakingWords = [
    "html", "xml", "json", "unicode", "ascii", "utf-8", "javascript", "entité", "échapp", "caractère", "s’écri",
    "s'écri",
    "écrire ", "écrivez", "taper ", "tapez", "saisir ", "saisissez",
  ]

  /// Whether a stretch without white space is an address or a path.
  private func isAddress(_ range: ByteRange) -> Bool {
    let run = bytes[range.indices]
    if run.first == UInt8(ascii: "/") || run.contains(UInt8(ascii: "@")) { return true }
    if run.contains(UInt8(ascii: "?")), run.contains(UInt8(ascii: "=")) { return true }
    return run.indices.contains { at in
      switch run[at] {
      case UInt8(ascii: ":"): run[at...].starts(with: "://".utf8) || run[at...].starts(with: ":\\".utf8)
      case UInt8(ascii: "w"): run[at...].starts(with: "www.".utf8)
      default: false
      }
    }
  }
}
