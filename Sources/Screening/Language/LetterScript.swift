/// The script of a letter, as far as languages are told by it.
enum LetterScript: UInt8, Sendable, CaseIterable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, thai, georgian, kana, han,
    hangul, other

  /// The ISO 15924 code.
  var code: String {
    switch self {
    case .latin: "Latn"
    case .greek: "Grek"
    case .cyrillic: "Cyrl"
    case .armenian: "Armn"
    case .hebrew: "Hebr"
    case .arabic: "Arab"
    case .devanagari: "Deva"
    case .thai: "Thai"
    case .georgian: "Geor"
    case .kana: "Hrkt"
    case .han: "Hani"
    case .hangul: "Hang"
    case .other: "Zyyy"
    }
  }

  /// Whether words are not parted by spaces.
  var isRunTogether: Bool { self == .kana || self == .han || self == .thai }

  /// The script of a letter at or above U+00AA; `nil` for what is no letter. By blocks of Unicode: what matters is which
  /// letters make a word.
  static func of(_ scalar: UInt32) -> LetterScript? {
    switch scalar {
    case 0xD7, 0xF7: nil
    case 0xC0...0x36F, 0x1E00...0x1EFF, 0xAA, 0xB5, 0xBA, 0xFB00...0xFB06, 0xFF21...0xFF3A,
      0xFF41...0xFF5A:
      .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF: .cyrillic
    case 0x531...0x556, 0x561...0x587: .armenian
    case 0x591...0x5F4, 0xFB1D...0xFB4F: .hebrew
    case 0x610...0x669, 0x66E...0x6D3, 0x6D5...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
    case 0x900...0x963, 0x966...0x97F: .devanagari
    case 0xE00...0xE7F: .thai
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: .georgian
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005...0x3007: .han
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: .hangul
    case 0x710...0x8FF, 0x980...0xDFF, 0xE80...0x109F, 0x1200...0x1C7F, 0x2C00...0x2DDF,
      0xA000...0xABFF:
      .other
    default: nil
    }
  }
}
