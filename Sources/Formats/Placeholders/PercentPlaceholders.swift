import LavoirText

/// The placeholders that begin with a percent sign.
extension PlaceholderScanner {
  /// `%s %d %1$s %-5.2f %@`, `%(name)s %{name} %<name>s`, `%1 %L1 %n` of Qt, `%%`, `%%NAME%%` and `%NAME%`.
  ///
  /// A percent sign behind a number is one, as in « 100 % des » and in « 5 %d’entre eux », unless what follows is a
  /// whole placeholder. `% d`, which C allows, is never taken for one.
  func percent(at start: Int) -> Placeholder? {
    switch byte(start + 1) {
    case UInt8(ascii: "%"): doubled(at: start)
    case UInt8(ascii: "("): named(at: start, closedBy: UInt8(ascii: ")"), conversion: true)
    case UInt8(ascii: "<"): named(at: start, closedBy: UInt8(ascii: ">"), conversion: true)
    case UInt8(ascii: "{"): named(at: start, closedBy: UInt8(ascii: "}"), conversion: false)
    default: isBehindNumber(start) ? strictDirective(at: start) : directive(at: start)
    }
  }

  private func doubled(at start: Int) -> Placeholder {
    let end = end(ofNameAt: start + 2)
    if byte(start + 2).isLetter, byte(end) == UInt8(ascii: "%"), byte(end + 1) == UInt8(ascii: "%"),
      !bytes[(start + 2)..<end].contains(where: { $0 >= 0x61 })
    {
      return variable(start, end + 2)
    }
    return Placeholder(range: ByteRange(start, start + 2), kind: .character([UInt8(ascii: "%")]))
  }

  private func named(at start: Int, closedBy closer: UInt8, conversion: Bool) -> Placeholder? {
    var at = start + 2
    while byte(at).isNamePart || byte(at) == UInt8(ascii: ".") || byte(at) == UInt8(ascii: "-") { at += 1 }
    guard at > start + 2, byte(at) == closer else { return nil }
    guard conversion else { return variable(start, at + 1) }
    let letter = afterModifiers(at + 1)
    return byte(letter).isLetter ? variable(start, letter + 1) : nil
  }

  /// A directive where nothing speaks for a percent sign: any letter is a conversion, and a name stays whole.
  private func directive(at start: Int) -> Placeholder? {
    if let end = numbered(at: start) { return variable(start, end) }
    let letter = afterModifiers(afterPosition(start + 1))
    if byte(letter) == UInt8(ascii: "@") { return variable(start, letter + 1) }
    guard byte(letter).isLetter else { return nil }
    let end = end(ofNameAt: letter)
    return variable(start, byte(end) == UInt8(ascii: "%") && end - letter > 2 ? end + 1 : end)
  }

  /// `%1`, `%L1` and `%1%`.
  private func numbered(at start: Int) -> Int? {
    let digits = byte(start + 1) == UInt8(ascii: "L") ? start + 2 : start + 1
    var at = digits
    while byte(at).isDigit, at - digits < 2 { at += 1 }
    guard at > digits, !byte(at).isDigit, byte(at) != UInt8(ascii: "$"),
      byte(at) != UInt8(ascii: ".") || !byte(at + 1).isDigit
    else { return nil }
    if byte(at).isLetter { return nil }
    return byte(at) == UInt8(ascii: "%") && !byte(at + 1).isNamePart ? at + 1 : at
  }

  /// A directive behind a number: one of the usual letters, and nothing that goes on a word.
  private func strictDirective(at start: Int) -> Placeholder? {
    let letter = afterModifiers(afterPosition(start + 1))
    let after = letter + 1
    guard Self.usualConversions.contains(byte(letter)), !byte(after).isNamePart, byte(after) != UInt8(ascii: "'"),
      byte(after) < 0x80 || isPunctuation(after)
    else { return nil }
    return variable(start, after)
  }

  /// Whether a character beyond ASCII is no letter and no apostrophe: a no-break space, a quotation mark, a dash.
  private func isPunctuation(_ at: Int) -> Bool {
    byte(at) == 0xC2 || byte(at) == 0xE2 && !(byte(at + 1) == 0x80 && byte(at + 2) == 0x99)
  }

  private static let usualConversions = Set("sdiufgxXc@".utf8)

  private func afterPosition(_ start: Int) -> Int {
    var at = start
    while byte(at).isDigit { at += 1 }
    return at > start && byte(at) == UInt8(ascii: "$") ? at + 1 : start
  }

  /// Behind flags, width, precision and length.
  private func afterModifiers(_ start: Int) -> Int {
    var at = start
    while Self.flags.contains(byte(at)) { at += 1 }
    while byte(at).isDigit || byte(at) == UInt8(ascii: "*") { at += 1 }
    if byte(at) == UInt8(ascii: ".") {
      at += 1
      while byte(at).isDigit || byte(at) == UInt8(ascii: "*") { at += 1 }
    }
    var length = at
    while Self.lengths.contains(byte(length)), length - at < 2 { length += 1 }
    return length > at && Self.integers.contains(byte(length)) ? length : at
  }

  private static let flags = Set("-+#0'".utf8)
  private static let lengths = Set("hlqLjzt".utf8)
  private static let integers = Set("diouxXfgG".utf8)

  /// Whether a number stands before, be it with a space between, and is no placeholder itself.
  private func isBehindNumber(_ start: Int) -> Bool {
    var at = start - 1
    if byte(at) == 0x20 {
      at -= 1
    } else if byte(at) == 0xA0, byte(at - 1) == 0xC2 {
      at -= 2
    } else if byte(at) == 0xAF || byte(at) == 0x89, byte(at - 1) == 0x80, byte(at - 2) == 0xE2 {
      at -= 3
    }
    return at >= lastEnd && byte(at).isDigit
  }
}
