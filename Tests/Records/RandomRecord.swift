import LavoirText
import TestSupport

/// Records as many programs write them, good in every way but one: nobody would write them by hand.
struct RandomRecord {
  private var numbers: SeededNumbers

  init(_ seed: UInt64) { numbers = SeededNumbers(seed) }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &numbers) }

  /// A text with all that a format must escape.
  mutating func text(_ most: Int = 12) -> String {
    let pieces = [
      "Il pleut", " ", ", ", "é", "’", "«\u{202F}", "😀", "\"", "\"\"", "\\", "\\n", "/", "\n", "\r\n", "\n\n", "\t",
      ";", ",", "\u{1}",
      "\u{7F}", "\u{2028}", "e\u{301}", "\u{FFFD}", "{", "}", "\\u00e9", "a", "🇫🇷",
    ]
    return (0..<number(0..<most)).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
  }

  // MARK: JSON

  /// A line of JSON with some fields of text and others.
  mutating func line(texts: [String]) -> String {
    let isASCII = chance(40)
    var members = texts.map { name in (name, string(text(), isASCII)) }
    for index in 0..<number(0..<4) { members.append(("f\(index)", value(isASCII))) }
    members.shuffle(using: &numbers)
    if chance(20), let twice = members.first { members.append((twice.0, twice.1)) }
    let body = members.map { "\(gap())\(string($0.0, isASCII, canBreak: false))\(gap()):\(gap())\($0.1)\(gap())" }
      .joined(separator: ",")
    return (chance(5) && !isASCII ? "\u{FEFF}" : "") + "\(gap()){\(body)}\(gap())" + (chance(50) ? "\n" : "\r\n")
  }

  private mutating func gap() -> String { chance(70) ? "" : [" ", "\t", "  "].randomElement(using: &numbers) ?? "" }

  private mutating func value(_ isASCII: Bool) -> String {
    switch number(0..<6) {
    case 0: string(text(), isASCII)
    case 1: "[\(string(text(), isASCII)),{\"text\":\(string(text(), isASCII)),\"x\":[]}]"
    case 2: ["0", "-1.50e+10", "1E400", "12345678901234567890"].randomElement(using: &numbers) ?? ""
    case 3: "null"
    case 4: "true"
    default: "{}"
    }
  }

  /// A string of JSON in one of its many spellings, some with half of a surrogate pair or NUL.
  private mutating func string(_ text: String, _ isASCII: Bool, canBreak: Bool = true) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || scalar.value > 0x7F && isASCII || chance(5) {
        out += escape(scalar)
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    if canBreak, chance(3) { out += [#"\ud83d"#, #"\ude00x"#, #"\u0000"#].randomElement(using: &numbers) ?? "" }
    return out + "\""
  }

  private mutating func escape(_ scalar: Unicode.Scalar) -> String {
    let short: [Unicode.Scalar: String] = [
      "\"": #"\""#, "\\": #"\\"#, "/": #"\/"#, "\n": #"\n"#, "\r": #"\r"#, "\t": #"\t"#, "\u{8}": #"\b"#,
      "\u{C}": #"\f"#,
    ]
    if let short = short[scalar], chance(80) { return short }
    return String(scalar).utf16.map { unit in
      let hex = String(unit, radix: 16, uppercase: chance(50))
      return #"\u"# + String(repeating: "0", count: 4 - hex.count) + hex
    }.joined()
  }

  // MARK: Tables

  /// A row of a table with so many cells.
  mutating func row(cells count: Int) -> String {
    (0..<count).map { _ in cell() }.joined(separator: ",") + (chance(50) ? "\n" : "\r\n")
  }

  private mutating func cell() -> String {
    let text = text().replacing("\u{1}", with: "")
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || chance(30) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: Edits

  /// Some edits of a text, between its characters.
  mutating func edits(of text: [UInt8]) -> EditList {
    let string = String(decoding: text, as: UTF8.self)
    let places =
      string.unicodeScalars.indices.map { string.utf8.distance(from: string.startIndex, to: $0) } + [text.count]
    let chosen = (0..<2 * number(0..<4)).compactMap { _ in places.randomElement(using: &numbers) }.sorted()
    var edits: [Edit] = []
    for index in stride(from: 0, to: chosen.count - 1, by: 2) {
      let range = ByteRange(chosen[index], chosen[index + 1])
      if let last = edits.last, last.range == range { continue }
      edits.append(Edit(range, chance(30) ? "" : self.text(4)))
    }
    return EditList(edits) ?? EditList()
  }
}
