/// Words as figures « per 10,000 words » count them.
public enum WordCount {
  /// The number of runs of word characters, as `\w+` of Python's `re` finds them.
  public static func words(in text: [UInt8]) -> Int {
    var count = 0
    var isInWord = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let continues = isWordCharacter(scalar)
      if continues, !isInWord { count += 1 }
      isInWord = continues
    }
    return count
  }

  /// Letters and numbers of every script and the underscore (`\w`: `str.isalnum` or `_`); no combining marks.
  static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }
}
