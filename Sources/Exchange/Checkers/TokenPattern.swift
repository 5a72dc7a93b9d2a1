import LavoirGlossaries
import LavoirText
import LavoirXMLText

/// A context as tokens of LanguageTool.
struct TokenPattern {
  /// What stands before the form and behind it, as it was written.
  private let before: [Substring]
  private let after: [Substring]

  /// What LanguageTool’s tokens do not tell of a context.
  enum Obstacle: String, Error {
    /// `DET _`, `LOCUTION`.
    case reading = "a context with parts of speech or of a locution"
    /// `_ * armée`, `* la _`: a token says how many words follow it, the form itself does not.
    case gap = "a context that begins with a gap or has one right behind the form"
    /// `~être|avoir _`: a token is either inflected or one of several.
    case choice = "a context with a choice between all forms of a word and other words"
  }

  init(_ context: String) throws(Obstacle) {
    let source = context.replacing("’_", with: "’ _").replacing("'_", with: "' _")
    let parts = source.split(separator: " ")
    guard context != Context.locution, let place = parts.firstIndex(of: "_") else { throw .reading }
    before = Array(parts[..<place])
    after = Array(parts[(place + 1)...])
    let words = before + after
    guard !words.contains(where: { PatternElement.readings[String($0)] != nil }) else { throw .reading }
    guard after.first != "*", before.first != "*" else { throw .gap }
    guard !words.contains(where: { $0.contains("~") && $0.contains("|") }) else { throw .choice }
  }

  /// The pattern of a form: tokens, with the form marked where it has a context. A form with signs in it, which
  /// LanguageTool may or may not take apart, is a regular expression if it stands alone.
  func lines(_ form: String, _ attributes: String) -> [String] {
    let isPlain = form.allSatisfy { $0.isLetter || $0 == " " || $0 == "’" || $0 == "'" }
    if before.isEmpty, after.isEmpty {
      guard isPlain else {
        return ["<regexp\(attributes)>\(XMLText.content(RegularExpression.matching(form)))</regexp>"]
      }
      return ["<pattern\(attributes)>\(tokens(words(form)))</pattern>"]
    }
    return ["<pattern\(attributes)>\(tokens(before))<marker>\(tokens(words(form)))</marker>\(tokens(after))</pattern>"]
  }

  /// Words around the form for an example.
  var sample: (before: String, after: String) {
    let text = { (parts: [Substring]) in
      parts.filter { $0 != "*" }.map { part -> String in
        if part == "#" { return "2" }
        return String((part.split(separator: "|").first ?? part).drop { $0 == "~" })
      }
    }
    let (left, right) = (text(before), text(after))
    let isElided = before.last?.last == "’" || before.last?.last == "'"
    return (
      left.isEmpty ? "" : left.joined(separator: " ") + (isElided ? "" : " "),
      right.isEmpty ? "" : " " + right.joined(separator: " ")
    )
  }

  /// The words of a form, an elided one by itself.
  private func words(_ form: String) -> [Substring] {
    form.split(separator: " ").flatMap { word -> [Substring] in
      guard let sign = word.lastIndex(where: { $0 == "’" || $0 == "'" }), word.index(after: sign) < word.endIndex else {
        return [word]
      }
      return [word[...sign], word[word.index(after: sign)...]]
    }
  }

  private func tokens(_ parts: [Substring]) -> String {
    var out = ""
    for (index, part) in parts.enumerated() where part != "*" {
      let gaps = parts[(index + 1)...].prefix { $0 == "*" }.count
      let skip = gaps == 0 ? "" : " skip=\"\(gaps * PatternElement.longestGap)\""
      out += token(String(part), skip)
    }
    return out
  }

  private func token(_ part: String, _ skip: String) -> String {
    if part == "#" { return "<token\(skip) regexp=\"yes\">\\d+</token>" }
    if part.hasPrefix("~") {
      return "<token\(skip) inflected=\"yes\">\(XMLText.content(String(part.dropFirst())))</token>"
    }
    guard part.contains(where: { "|’'".contains($0) }) else { return "<token\(skip)>\(XMLText.content(part))</token>" }
    let choices = part.split(separator: "|").map { RegularExpression.matching(String($0)) }
    return "<token\(skip) regexp=\"yes\">\(XMLText.content(choices.joined(separator: "|")))</token>"
  }
}

/// An example with one mark, on a certain wrong form.
struct MarkedExample {
  let before: String
  let after: String

  init?(_ example: String, wrong: String) {
    guard let marked = MarkedText(example), marked.marks.count == 1, let range = marked.marks.first?.range else {
      return nil
    }
    let bytes = Array(marked.text.utf8)
    guard String(decoding: bytes[range.start..<range.end], as: UTF8.self) == wrong else { return nil }
    before = String(decoding: bytes[..<range.start], as: UTF8.self)
    after = String(decoding: bytes[range.end...], as: UTF8.self)
  }
}
