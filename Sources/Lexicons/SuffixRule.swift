/// One entry of a rule list: how to get from one form to another, and the grammar of the reading. Eight bytes.
///
/// For an analysis the rule leads from the folded form to the lemma; for a paradigm, from the lemma to an inflected
/// form. `{UInt32 tag, UInt16 string reference of the ending, UInt8 bytes to strip, UInt8 letter case}`
package struct SuffixRule: Hashable, Sendable {
  /// The grammar of the reading.
  package var tag: MorphTag
  /// The string reference of what is appended.
  package var ending: UInt16
  /// The bytes stripped at the end before.
  package var strip: UInt8
  /// What then becomes capital.
  package var letterCase: LetterCase

  /// Capitals that a lemma has and its folded form has not.
  package enum LetterCase: UInt8, Sendable, CaseIterable {
    case asIs
    /// `Russie`
    case firstLetter
    /// `OTAN`
    case allLetters
    /// `États-Unis`
    case eachPart
  }

  /// A rule from its parts.
  package init(tag: MorphTag, ending: UInt16, strip: UInt8, letterCase: LetterCase) {
    self.tag = tag
    self.ending = ending
    self.strip = strip
    self.letterCase = letterCase
  }

  /// A rule from its eight bytes.
  package init(packed: UInt64) {
    tag = MorphTag(rawValue: UInt32(truncatingIfNeeded: packed))
    ending = UInt16(truncatingIfNeeded: packed >> 32)
    strip = UInt8(truncatingIfNeeded: packed >> 48)
    letterCase = LetterCase(rawValue: UInt8(truncatingIfNeeded: packed >> 56)) ?? .asIs
  }

  /// Its eight bytes.
  package var packed: UInt64 {
    UInt64(tag.rawValue) | UInt64(ending) << 32 | UInt64(strip) << 48 | UInt64(letterCase.rawValue) << 56
  }

  /// The form that the rule makes of another.
  package func apply(to form: String, strings: PackBytes) -> String {
    let stem = form.utf8.dropLast(Int(strip))
    return letterCase.apply(to: String(decoding: stem, as: UTF8.self) + strings.string(at: Int(ending)))
  }
}

extension SuffixRule.LetterCase {
  /// The word with these capitals.
  package func apply(to word: String) -> String {
    switch self {
    case .asIs: return word
    case .allLetters: return word.uppercased()
    case .firstLetter: return word.prefix(1).uppercased() + word.dropFirst()
    case .eachPart:
      var startsPart = true
      return word.reduce(into: "") { out, character in
        out += startsPart ? character.uppercased() : String(character)
        startsPart = !character.isLetter
      }
    }
  }
}
