import LavoirDetectors
import LavoirLexicons
import LavoirText

/// One name of a document, and how often it stands there.
struct NameSighting: Sendable {
  let form: String
  var count: Int
  /// The words of meaning right beside it, as keys: the title, the type.
  var neighbours: Set<UInt64>
  /// Those of them that are names: the first name.
  var names: Set<UInt64>
  let place: ConcordanceLine

  /// The names of a text that no glossary has, in order of their first places.
  static func sightings(in text: AnalyzedText, concordance: Concordance) -> [NameSighting] {
    var places: [String: Int] = [:]
    var names: [NameSighting] = []
    for index in text.tokens.indices where isName(index, in: text) {
      let form = text.string(index)
      let beside =
        isSurname(index, in: text) ? [] : [index - 1, index + 1].filter { isNeighbour($0, of: index, in: text) }
      let neighbours = beside.map { text.tokens[$0].key }
      let besideNames = beside.filter { text.tokens[$0].shape.contains(.capitalised) }.map { text.tokens[$0].key }
      if let known = places[form] {
        names[known].count += 1
        names[known].neighbours.formUnion(neighbours)
        names[known].names.formUnion(besideNames)
      } else {
        places[form] = names.count
        names.append(
          NameSighting(
            form: form, count: 1, neighbours: Set(neighbours), names: Set(besideNames),
            place: concordance.line(of: text.tokens[index].range)))
      }
    }
    return names
  }

  private static func isName(_ index: Int, in text: AnalyzedText) -> Bool {
    let token = text.tokens[index]
    guard token.isCapitalisedWord, token.range.count >= 5, !token.shape.contains(.hasDigit) else { return false }
    let traits = text.traits(index)
    guard !traits.contains(.french), !text.isInTerm(index), !text.isProtected(index), !text.isInCode(index) else {
      return false
    }
    return traits.contains(.properNoun) || !text.opensSentence(index)
  }

  /// Whether a first name stands behind another one, as a surname or second name: what stands beside it says nothing of
  /// those whose first name it is.
  private static func isSurname(_ index: Int, in text: AnalyzedText) -> Bool {
    text.traits(index).contains(.firstName) && isNeighbour(index - 1, of: index, in: text)
      && text.traits(index - 1).contains(.firstName)
  }

  /// Whether a word of meaning stands beside a name.
  private static func isNeighbour(_ place: Int, of index: Int, in text: AnalyzedText) -> Bool {
    guard let token = text.token(place), token.kind == .word, token.range.count > 3 else { return false }
    return !text.tokens[max(place, index)].shape.contains(.startsLine)
      && text.traits(place).isDisjoint(with: [.determiner, .preposition, .pronoun, .conjunction])
  }
}
