/// The names that TermWeb, and those who export from it, give to fields that TBX has under other names.
enum TermWebName {
  /// What is said of where a definition was taken from, beside it instead of in a group with it.
  static let definitionSource = "source of a definition"

  /// The category of TBX, or `note`, that a field holds; `nil` where it holds something else.
  static func category(_ name: String) -> String? {
    switch name {
    case "Source of Definition", "Source of definition": definitionSource
    case "Source of term", "Source of Term", "Concept source": "source"
    case "Example sentence", "sampleSentence": "context"
    case "Usage note", "Comment": "note"
    case "cross-reference": "crossReference"
    default: nil
    }
  }
}
