import LavoirGlossaries
import LavoirText

/// The plainest text in which a form should be found: the words of a context, the form between them, a word of the topic.
struct SampleText {
  /// The text.
  let bytes: [UInt8]
  /// Where the form stands.
  let form: ByteRange

  /// A text for a form.
  ///
  /// - Parameters:
  ///   - form: the form, or a pattern.
  ///   - context: what must stand around it, as it is written; `nil` for nothing.
  ///   - choice: which of several words is taken where a pattern leaves the choice.
  init(_ form: String, isPattern: Bool, context: String?, topic: [String], choice: Int = 0) {
    let spelled = isPattern ? Self.spelled(form, choice) : form
    var (before, after) = ("", "")
    if let context, let slot = context.firstIndex(of: "_") {
      before = Self.spelled(String(context[..<slot]), choice)
      after = Self.spelled(String(context[context.index(after: slot)...]), choice)
    }
    let isElided = before.last == "’" || before.last == "'"
    if !before.isEmpty, !isElided { before += " " }
    if !after.isEmpty { after = " " + after }
    // An article is elided before a word only.
    if after.last == "’" || after.last == "'" { after += "ami" }
    let start = before.utf8.count
    self.form = ByteRange(start, start + spelled.utf8.count)
    bytes = Array((before + spelled + after + topic.map { "\n\($0)" }.joined()).utf8)
  }

  /// Words that a pattern stands for.
  private static func spelled(_ pattern: String, _ choice: Int) -> String {
    var text = ""
    for part in pattern.split(separator: " ") {
      guard let word = word(for: String(part), choice) else { continue }
      if !text.isEmpty, text.last != "’", text.last != "'" { text += " " }
      text += word
    }
    return text
  }

  private static func word(for part: String, _ choice: Int) -> String? {
    if part == "*" { return nil }
    if part == "#" { return choice == 0 ? "3" : "12" }
    if let words = readings[part] { return words[choice % words.count] }
    guard part.contains("|") || part.hasPrefix("~") else { return part }
    let choices = part.split(separator: "|")
    guard !choices.isEmpty else { return nil }
    return String(choices[choice % choices.count]).replacing("~", with: "")
  }

  /// Two words for each part of speech that a pattern may ask for (``PatternElement/readings``).
  private static let readings: [String: [String]] = [
    "NOUN": ["chat", "village"], "PROPN": ["Paris", "Lyon"], "ADJ": ["petit", "rapide"], "ADV": ["souvent", "jamais"],
    "DET": ["le", "une"], "PRON": ["il", "nous"], "ADP": ["dans", "avec"], "NUM": ["deux", "vingt"],
    "CCONJ": ["et", "mais"], "SCONJ": ["quand", "que"], "VERB": ["mange", "dormir"], "AUX": ["est", "avait"],
  ]
}
