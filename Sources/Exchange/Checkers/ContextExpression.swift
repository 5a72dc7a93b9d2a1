import LavoirGlossaries
import LavoirLexicons

/// A context as regular expressions that look before a form and behind it.
struct ContextExpression {
  private let before: String
  private let after: String

  /// `nil` where the context asks for what letters do not tell: a part of speech, a locution.
  init?(_ context: String, lexicon: Lexicon) {
    let parts = Self.parts(of: context)
    guard context != Context.locution, let place = parts.firstIndex(of: "_"),
      !parts.contains(where: { PatternElement.readings[$0] != nil })
    else { return nil }
    before = parts[..<place].map { part in
      let words = Self.expression(part, lexicon)
      if part == "*" { return "(?:\(words)\\s+){0,\(PatternElement.longestGap)}" }
      return part.last == "’" || part.last == "'" ? words : words + "\\s+"
    }.joined()
    after = parts[(place + 1)...].map { part in
      let words = "\\s+" + Self.expression(part, lexicon)
      return part == "*" ? "(?:\(words)){0,\(PatternElement.longestGap)}" : words
    }.joined()
  }

  /// The expression of a form with its surroundings, which it does not cover.
  func around(_ form: String) -> String {
    (before.isEmpty ? "" : "(?<=\\b(?i:\(before)))") + form + (after.isEmpty ? "" : "(?=(?i:\(after))\\b)")
  }

  /// Contexts of one word before the form, or one behind it, as one: `grand|petit _`.
  static func merged(_ contexts: [String]) -> [String] {
    var before: [String] = []
    var after: [String] = []
    var others: [String] = []
    for context in contexts {
      let words = parts(of: context)
      if words.count == 2, words[1] == "_", isPlain(words[0]) {
        before.append(words[0])
      } else if words.count == 2, words[0] == "_", isPlain(words[1]) {
        after.append(words[1])
      } else {
        others.append(context)
      }
    }
    return (before.isEmpty ? [] : [before.joined(separator: "|") + " _"])
      + (after.isEmpty ? [] : ["_ " + after.joined(separator: "|")]) + others
  }

  /// Whether a part is a word, or several to choose from.
  private static func isPlain(_ part: String) -> Bool {
    part.allSatisfy { $0.isLetter || $0 == "|" } && PatternElement.readings[part] == nil
  }

  private static func parts(of context: String) -> [String] {
    context.replacing("’_", with: "’ _").replacing("'_", with: "' _").split(separator: " ").map(String.init)
  }

  private static func expression(_ part: String, _ lexicon: Lexicon) -> String {
    switch part {
    case "*": return "[\\w’'-]+"
    case "#": return "\\d+"
    default: break
    }
    let choices = part.split(separator: "|").flatMap { choice -> [String] in
      guard choice.hasPrefix("~") else { return [String(choice)] }
      let lemma = String(choice.dropFirst())
      return [lemma] + PartOfSpeech.allCases.flatMap { lexicon.forms(of: lemma, $0).map(\.form) }
    }
    let expressions = choices.reduce(into: [String]()) { list, choice in
      let expression = RegularExpression.matching(choice)
      if !list.contains(expression) { list.append(expression) }
    }
    return expressions.count == 1 ? expressions[0] : "(?:\(expressions.joined(separator: "|")))"
  }
}
