/// What the scan over the bytes of a text notes, so that rules look only there.
public enum Suspicion: Int, CaseIterable, Sendable {
  /// A control character of ASCII that is no space or line end.
  case control
  /// A control character U+0080–U+009F.
  case upperControl
  /// A character that cannot be seen: of no width, a soft hyphen, a selector.
  case invisible
  /// A mark that turns the direction of writing.
  case direction
  /// A space other than those that French uses.
  case space
  /// A carriage return.
  case carriageReturn
  /// A ligature, a letter of a “font” of mathematics, a unit squeezed into one character.
  case compatibility
  /// A full-width letter, digit or mark.
  case fullwidth
  /// The ordinal sign º or ª, or the ring ˚.
  case ordinal
  /// A Greek or Cyrillic letter, or one that looks like a Latin one, in a word with Latin letters.
  case foreignLetter
  /// An ampersand before a letter or number sign.
  case entity
  /// A backslash before a visible character of ASCII.
  case backslash
  /// A percent sign before two hexadecimal digits or « u ».
  case percent
  /// An equals sign before two hexadecimal digits, a question mark or a line end.
  case equals
  /// Two apostrophes or two straight quotes.
  case doubledQuote
  /// An accent that stands alone.
  case loneAccent
  /// « Ã » or « Å » before a letter, and « â » before a sign or behind letters that elide: a first byte of UTF-8.
  case leadByte
  /// A letter behind a small letter of ASCII that French has not there: a capital, or one of another language.
  case strangeLetter
}
