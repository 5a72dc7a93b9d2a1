/// The affix file of a hunspell dictionary: <https://man.archlinux.org/man/hunspell.5>, as far as these two use it.
struct AffixRules {
  /// How flags are written: two characters (`FLAG long`), or one.
  private(set) var hasLongFlags = false
  /// Marks a word that is none without an affix.
  private(set) var needAffix: String?
  /// Marks a word that is to be refused.
  private(set) var forbidden: String?
  /// Marks what is a word only inside a compound.
  private(set) var onlyInCompound: String?
  /// The suffixes by flag.
  private(set) var suffixes: [String: [Affix]] = [:]
  /// The prefixes by flag.
  private(set) var prefixes: [String: [Affix]] = [:]
  private var crossFlags: Set<String> = []

  /// One line of an affix class.
  struct Affix {
    let strip: [Unicode.Scalar]
    let addition: [Unicode.Scalar]
    let condition: AffixCondition
    let continuations: [String]
    let tags: [String]
  }

  init(lines: [String]) throws {
    for line in lines {
      let fields = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard fields.count >= 2 else { continue }
      switch fields[0] {
      case "FLAG": hasLongFlags = fields[1] == "long"
      case "NEEDAFFIX": needAffix = fields[1]
      case "FORBIDDENWORD": forbidden = fields[1]
      case "ONLYINCOMPOUND": onlyInCompound = fields[1]
      case "SFX": try add(fields, isPrefix: false)
      case "PFX": try add(fields, isPrefix: true)
      default: break
      }
    }
  }

  /// Whether the prefixes of a flag join with suffixes.
  func crosses(_ flag: String) -> Bool { crossFlags.contains(flag) }

  /// The flags of a string of them.
  func flags(_ text: Substring) -> [String] {
    guard hasLongFlags else { return text.map(String.init) }
    let characters = Array(text)
    return stride(from: 0, to: characters.count - 1, by: 2).map { String(characters[$0...$0 + 1]) }
  }

  private mutating func add(_ fields: [String], isPrefix: Bool) throws {
    let flag = fields[1]
    if fields.count == 4, Int(fields[3]) != nil, ["Y", "N"].contains(fields[2]) {
      if fields[2] == "Y" { crossFlags.insert(flag) }
      return
    }
    guard fields.count >= 4 else { throw BuildError.malformed("affix \(fields.joined(separator: " "))") }
    let parts = fields[3].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let affix = Affix(
      strip: fields[2] == "0" ? [] : Array(fields[2].unicodeScalars),
      addition: parts[0] == "0" ? [] : Array(parts[0].unicodeScalars),
      condition: AffixCondition(fields.count > 4 ? fields[4] : "."),
      continuations: parts.count > 1 ? flags(parts[1]) : [], tags: Array(fields.dropFirst(5)))
    if isPrefix {
      prefixes[flag, default: []].append(affix)
    } else {
      suffixes[flag, default: []].append(affix)
    }
  }
}

/// The letters that must stand at the edge of a word for an affix to apply: `[^aeiou]y`.
struct AffixCondition {
  private let places: [Place]

  private struct Place {
    var scalars: Set<Unicode.Scalar>
    var isNegated: Bool
  }

  /// The condition that a pattern of letters, `.`, `[…]` and `[^…]` writes.
  init(_ pattern: String) {
    var places: [Place] = []
    var open: Place?
    for scalar in pattern == "." ? "".unicodeScalars : pattern.unicodeScalars {
      switch scalar {
      case "[": open = Place(scalars: [], isNegated: false)
      case "]":
        if let open { places.append(open) }
        open = nil
      case "^" where open?.scalars.isEmpty == true: open?.isNegated = true
      case "." where open == nil: places.append(Place(scalars: [], isNegated: true))
      default:
        if open == nil {
          places.append(Place(scalars: [scalar], isNegated: false))
        } else {
          open?.scalars.insert(scalar)
        }
      }
    }
    self.places = places
  }

  /// Whether the word ends (or begins) so.
  func holds(for word: [Unicode.Scalar], atEnd: Bool) -> Bool {
    guard word.count >= places.count else { return false }
    let start = atEnd ? word.count - places.count : 0
    return places.indices.allSatisfy { places[$0].scalars.contains(word[start + $0]) != places[$0].isNegated }
  }
}
