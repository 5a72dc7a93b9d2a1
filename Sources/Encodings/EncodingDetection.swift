import CICU
import LavoirText

/// Finds out what encoding the bytes of a file are in.
///
/// A byte order mark decides; then whether they are UTF-8; then where zeros stand, for UTF-16 and UTF-32 without a mark;
/// then what the text says of itself. Of the others that encoding is taken in which most of the words with letters
/// beyond ASCII are French; where that tells nothing, the best guess of ICU.
public enum EncodingDetection {
  /// The reading of some bytes; `nil` where they fit no encoding well enough, and where they are UTF-8 but for a few.
  ///
  /// - Parameter isWord: whether French has a word.
  public static func reading(of bytes: [UInt8], isWord: (String) -> Bool) -> EncodingReading? {
    if let marked = marked(bytes) { return marked }
    if let wide = wide(bytes) { return wide }
    let counts = utf8Counts(bytes)
    if counts.broken == 0 { return .utf8 }
    // A text with as many sound sequences as broken ones is UTF-8 with damage; another encoding has few by chance.
    guard counts.sound == 0 || counts.sound < counts.broken, !endsCut(bytes) else { return nil }
    return declared(bytes).flatMap { fits($0, bytes) ? EncodingReading($0, .declared) : nil }
      ?? french(bytes, isWord: isWord) ?? guessed(bytes)
  }

  // MARK: UTF-8, UTF-16, UTF-32

  private static let marks: [(mark: [UInt8], name: String)] = [
    ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"),
    ([0xFE, 0xFF], "UTF-16BE"),
  ]

  private static func marked(_ bytes: [UInt8]) -> EncodingReading? {
    marks.first { bytes.starts(with: $0.mark) }.map {
      EncodingReading(TextEncoding(known: $0.name), mark: $0.mark, .mark)
    }
  }

  /// How many letters and marks of Western Europe are there in UTF-8, and how many bytes are no UTF-8.
  ///
  /// Of other sequences chance makes some: é, a no-break space and » of windows-1252 are one.
  private static func utf8Counts(_ bytes: [UInt8]) -> (sound: Int, broken: Int) {
    guard (try? UTF8Span(validating: bytes.span)) == nil else { return (0, 0) }
    var (sound, broken) = (0, 0)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        sound += (0x80..<0x180).contains(scalar.value) || (0x2000..<0x2100).contains(scalar.value) ? 1 : 0
      case .error: broken += 1
      case .emptyInput: return (sound, broken)
      }
    }
  }

  /// Whether the last byte begins a letter of French in UTF-8 (C3), the only byte beyond ASCII.
  private static func endsCut(_ bytes: [UInt8]) -> Bool {
    bytes.last == 0xC3 && bytes.dropLast().allSatisfy { $0 < 0x80 }
  }

  /// UTF-16 or UTF-32 without a mark: the letters of ASCII have zeros beside them, always on the same side.
  private static func wide(_ bytes: [UInt8]) -> EncodingReading? {
    let sample = bytes.prefix(sampleSize)
    guard sample.contains(0) else { return nil }
    let zeros = (0..<4).map { place in
      stride(from: place, to: sample.count, by: 4).count { sample[$0] == 0 } * 400 / max(1, sample.count)
    }
    let name =
      switch (zeros[0] > 60, zeros[1] > 60, zeros[2] > 60, zeros[3] > 60) {
      case (false, true, true, true): "UTF-32LE"
      case (true, true, true, false): "UTF-32BE"
      case (false, true, false, true): "UTF-16LE"
      case (true, false, true, false): "UTF-16BE"
      default: ""
      }
    guard let encoding = TextEncoding(named: name), fits(encoding, bytes) else { return nil }
    return EncodingReading(encoding, .detected, confidence: min(100, zeros.max() ?? 0))
  }

  // MARK: What the text says

  /// The encoding that a page names in its first thousand bytes: `charset=…` or `encoding="…"`.
  private static func declared(_ bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(1_024).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    guard head.contains("<"), let match = head.firstMatch(of: /(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_:.-]+)/)
    else {
      return nil
    }
    return TextEncoding(named: String(match.1)).flatMap { $0.isUTF8 ? nil : $0 }
  }

  // MARK: What the bytes look like

  private static let usual = [
    "windows-1252", "ISO-8859-15", "macintosh", "IBM850", "windows-1250", "ISO-8859-2", "windows-1254", "IBM437",
    "IBM863",
  ].map(TextEncoding.init(known:))

  /// So many bytes tell.
  private static let sampleSize = 1 << 16
  /// So large a share of the words with accents must be French.
  private static let leastShare = 0.5

  /// The encoding in which most words with letters beyond ASCII are French.
  private static func french(_ bytes: [UInt8], isWord: (String) -> Bool) -> EncodingReading? {
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).filter { $0.contains { $0 >= 0x80 } }
    var sample: [UInt8] = []
    for line in lines where sample.count < sampleSize { sample += line.prefix(sampleSize) + [0x0A] }
    // One letter alone may be any.
    guard sample.count > 2 else { return nil }
    var best: (encoding: TextEncoding, share: Double, words: Int)?
    for encoding in usual {
      guard let text = try? encoding.decoded(sample), !hasControl(text) else { continue }
      let words = String(decoding: text, as: UTF8.self).split { !isPart($0) }.filter(tells)
      guard !words.isEmpty else { continue }
      let share = Double(words.count { isWord(String($0)) }) / Double(words.count)
      if share > (best?.share ?? 0) { best = (encoding, share, words.count) }
    }
    guard let best, best.share >= leastShare, fits(best.encoding, bytes) else { return nil }
    // Few words tell less: one alone makes a half.
    let certainty = best.share * Double(best.words) / Double(best.words + 1)
    return EncodingReading(best.encoding, .detected, confidence: Int(certainty * 100))
  }

  /// Letters, and signs that no word of French has: a letter was read wrongly there (« c½ur »).
  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || !(character.isASCII || character.isWhitespace || "«»“”‘’„…–—•°€©®™".contains(character))
  }

  /// Whether a word has something beyond ASCII to go by; signs without a letter tell nothing, but ¤ for €.
  private static func tells(_ word: Substring) -> Bool {
    word == "¤" || (!word.allSatisfy(\.isASCII) && word.contains(where: \.isLetter))
  }

  /// The best guess of ICU that decodes and can be taken back; from few bytes it guesses wildly.
  private static func guessed(_ bytes: [UInt8]) -> EncodingReading? {
    guard bytes.prefix(sampleSize).count(where: { $0 >= 0x80 }) >= fewestBytes else { return nil }
    var guesses: [(name: String, confidence: Int)] = []
    bytes.prefix(sampleSize).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      withUnsafeMutablePointer(to: &guesses) { receiver in
        _ = cicu_detect_encoding(base, Int64(buffer.count), receiver) { receiver, name, confidence in
          guard let name else { return }
          receiver?.assumingMemoryBound(to: [(name: String, confidence: Int)].self).pointee
            .append((String(cString: name), Int(confidence)))
        }
      }
    }
    for guess in guesses where guess.confidence >= leastConfidence {
      // What ICU calls ISO-8859-1 is windows-1252 for every browser.
      let name = guess.name == "ISO-8859-1" ? "windows-1252" : guess.name
      guard let encoding = TextEncoding(named: name), !encoding.isUTF8, fits(encoding, bytes) else { continue }
      return EncodingReading(encoding, .detected, confidence: guess.confidence)
    }
    return nil
  }

  /// Below this ICU's guess is none.
  private static let leastConfidence = 50
  /// So many bytes beyond ASCII must be there for a guess of ICU.
  private static let fewestBytes = 8

  /// Whether bytes decode to text that has no control characters, and can be put back.
  private static func fits(_ encoding: TextEncoding, _ bytes: [UInt8]) -> Bool {
    guard let text = try? EncodingReading(encoding, .detected).text(of: bytes) else { return false }
    return !hasControl(text)
  }

  /// Whether a control character stands in a text that no text has: below U+0009, or U+0080–U+009F but U+0085.
  private static func hasControl(_ text: [UInt8]) -> Bool {
    zip(text, text.dropFirst() + [0]).contains { byte, next in
      byte < 0x09 || (byte == 0xC2 && next < 0xA0 && next != 0x85)
    }
  }
}
