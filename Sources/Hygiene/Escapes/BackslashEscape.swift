import LavoirFindings
import LavoirText

/// Finds escapes of programming languages left in text: « \u00e9 », « \xe9 », « l\'eau », « \"mot\" ».
struct BackslashEscape: HygieneRule {
  static let rule = Rule(
    id: "backslash-escape",
    summary: "An escape of a programming language is left in the text.",
    why: #"""
      JSON writes « é » as \u00e9 and a quote as \", SQL an apostrophe as \'. Where such text is taken out without a parser
      the escapes stay. Letters are put back where they make a word of French; a backslash before a quote or slash falls
      where it stands beside a word. Paths, formulas and code between backticks stay.
      """#,
    category: .encoding,
    severity: .major,
    fires: [
      #"L⟦\u2019\u00e9→’é⟧t⟦\u00e9→é⟧ dernier"#, #"la r⟦\xe9→é⟧union"#, #"J⟦\→⟧'ai vu l⟦\→⟧'orage"#,
      #"le mot ⟦\→⟧"liberté⟦\→⟧" revient"#, #"et⟦\→⟧/ou"#, "Il est parti.⟦\\n→\n⟧Elle est restée.",
    ],
    silent: [
      #"C:\users\nadia\notes"#, #"la commande `\u00e9`"#, #"le motif \d+\s*"#, #"\alpha et \beta"#, #"¯\_(ツ)_/¯"#,
      #"écrivez \n pour finir la ligne"#, #"msgstr "L'été \"beau\"""#, #"{"nom": "caf\u00e9"}"#,
      "```\ncaf\\u00e9\n```", #"\u0000 ne peut pas être converti"#,
    ])

  func findings(in text: RawText) -> [Finding] {
    let quoteLines = Set(text.lines(with: .backslash).map(\.line).filter { hasQuotePairs($0, in: text) }.map(\.start))
    return text.escapes(.backslash).flatMap { escapes -> [Finding] in
      let letters = letters(in: escapes, of: text)
      let marks = escapes.places.filter { place in !letters.contains { $0.range.indices.contains(place) } }
      return letters + marks.compactMap { mark(at: $0, in: text, quoteLines) }
    }
  }

  // MARK: Letters

  private func letters(in escapes: EscapePlaces, of text: RawText) -> [Finding] {
    guard let run = EscapedRun(escapes.run, in: text, escape: { Self.escape(at: $0, in: text) }) else { return [] }
    let judgement = run.judgement(in: text)
    let areUnicode = run.clusters.allSatisfy { text.has("\\u", at: $0.range.start) }
    let areMarks = judgement == .marks && (areUnicode || run.clusters.allSatisfy { isWide($0) })
    // Four digits behind \u are no chance beside a letter: « P\u00e9king ».
    let isName = areUnicode && judgement == .unknown && run.clusters.allSatisfy { isBesideLetter($0.range, in: text) }
    guard judgement == .french || areMarks || isName else { return [] }
    return run.clusters.filter { !escapes.isMention($0.range, in: text) }.map { cluster in
      rule.finding(
        cluster.range, .sure, "« \(text.string(cluster.range)) » stands for « \(cluster.text) »",
        evidence: [.rule(judgement == .french ? "it makes words of French" : "an escape of JSON")],
        fix: Fix(cluster.text))
    }
  }

  private func isBesideLetter(_ range: ByteRange, in text: RawText) -> Bool {
    [text.scalar(before: range.start), text.scalar(at: range.end)].contains {
      $0.map { $0.scalar.properties.isAlphabetic } ?? false
    }
  }

  /// Whether two bytes or more made one mark: no chance.
  private func isWide(_ cluster: EscapedRun.Cluster) -> Bool {
    cluster.text.unicodeScalars.count * 8 <= cluster.range.count
  }

  /// \u00e9, \xe9, \303\251, and \'e9 of RTF.
  private static func escape(at offset: Int, in text: RawText) -> (value: EscapedRun.Value, length: Int)? {
    guard text.has("\\", at: offset) else { return nil }
    if text.has("u", at: offset + 1), let value = text.hex(at: offset + 2, digits: 4) {
      guard (0xD800..<0xDC00).contains(value) else {
        // A control character is spoken of, or meant for a program.
        return value < 0x20 ? nil : Unicode.Scalar(value).map { (.text(String($0)), 6) }
      }
      guard text.has("\\u", at: offset + 6), let low = text.hex(at: offset + 8, digits: 4),
        (0xDC00..<0xE000).contains(low)
      else { return nil }
      return Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)).map { (.text(String($0)), 12) }
    }
    if text.has("x", at: offset + 1) || text.has("'", at: offset + 1), let value = text.hex(at: offset + 2, digits: 2),
      value >= 0x80
    {
      return (.byte(UInt8(value)), 4)
    }
    let octal = text.bytes[min(offset + 1, text.bytes.count)...].prefix(3)
    if octal.count == 3, octal.allSatisfy({ $0 &- 0x30 < 8 }), let first = octal.first, first &- 0x32 < 2 {
      let value = octal.reduce(0) { $0 << 3 | Int($1 &- 0x30) }
      return UInt8(exactly: value).map { (.byte($0), 4) }
    }
    return nil
  }

  // MARK: Quotes, slashes, line ends

  /// - Parameter quoteLines: where the lines begin that have backslashed quotes in pairs.
  private func mark(at offset: Int, in text: RawText, _ quoteLines: Set<Int>) -> Finding? {
    // A doubled backslash is one that was escaped itself.
    let slashes = text.bytes[offset...].prefix(3).prefix { $0 == UInt8(ascii: "\\") }.count
    guard slashes <= 2, offset + slashes < text.bytes.count else { return nil }
    let range = ByteRange(offset, offset + slashes)
    switch text.bytes[range.end] {
    case UInt8(ascii: "'"): return isElision(range, in: text) ? remove(range) : nil
    case UInt8(ascii: "\""): return quoteLines.contains(text.line(around: offset).start) ? remove(range) : nil
    case UInt8(ascii: "/"): return isBesideWord(range, in: text) ? remove(range) : nil
    case UInt8(ascii: "n"), UInt8(ascii: "r"): return slashes == 1 ? lineEnd(range, in: text) : nil
    default: return nil
    }
  }

  private func remove(_ range: ByteRange) -> Finding {
    rule.finding(
      range, .sure, "a backslash before a mark", evidence: [.rule("an escape of program code")], fix: Fix(""))
  }

  /// Whether an elided word stands before the backslash and a word behind the apostrophe.
  private func isElision(_ range: ByteRange, in text: RawText) -> Bool {
    let before = text.string(ByteRange(text.word(around: range.start).start, range.start)).lowercased()
    guard let next = text.scalar(at: range.end + 1), next.scalar.properties.isAlphabetic else { return false }
    return text.isElided(before) && !text.isInStraightQuotes(range.start)
  }

  /// Whether a line has backslashed quotes in pairs, and is no string of code that has quotes around it too.
  private func hasQuotePairs(_ line: ByteRange, in text: RawText) -> Bool {
    let (slash, quote) = (UInt8(ascii: "\\"), UInt8(ascii: "\""))
    let content = text.bytes[line.indices]
    let quotes = content.indices.filter { content[$0] == quote }
    return !quotes.isEmpty && quotes.count.isMultiple(of: 2)
      && quotes.allSatisfy {
        $0 > line.start && content[$0 - 1] == slash && !($0 + 1 < line.end && content[$0 + 1] == slash)
      }
      && !content.contains { "{=(".utf8.contains($0) }
  }

  private func isBesideWord(_ range: ByteRange, in text: RawText) -> Bool {
    let before = text.string(ByteRange(text.word(around: range.start).start, range.start))
    let after = text.scalar(at: range.end + 1)?.scalar
    let isSpaced = after == " " && text.scalar(before: range.start)?.scalar == " "
    return isSpaced || (text.isWord(before) && (after?.properties.isAlphabetic ?? false))
  }

  /// « \n » between a stop and a capital was a line end.
  private func lineEnd(_ range: ByteRange, in text: RawText) -> Finding? {
    guard let before = text.scalar(before: range.start)?.scalar, ".!?…»”:".unicodeScalars.contains(before) else {
      return nil
    }
    var end = range.start
    var new = ""
    while text.has("\\n", at: end) || text.has("\\r", at: end) {
      new += text.has("\\n", at: end) ? "\n" : "\r"
      end += 2
    }
    guard let next = text.scalar(at: end)?.scalar, next.properties.isUppercase || "«“–—".unicodeScalars.contains(next)
    else { return nil }
    return rule.finding(
      ByteRange(range.start, end), .sure, "« \(text.string(ByteRange(range.start, end))) » stands for a line end",
      evidence: [.rule("it stands between two sentences")], fix: Fix(new))
  }
}
