import LavoirFormats

/// A comment that tells this program to be silent somewhere.
///
/// `lavoir-ignore` speaks of its own line where text stands on it, else of the next; `lavoir-ignore-line`,
/// `lavoir-ignore-next-line` and `lavoir-ignore-file` say which; `lavoir-ignore-start` and `lavoir-ignore-end` hold a block.
/// Rules or categories follow, parted by commas or spaces, all of them if none is named; then a colon and the reason.
/// (Comments of XML and Markdown may hold no two hyphens.)
struct Suppression: Sendable, Equatable {
  /// Where it holds.
  enum Reach: String, CaseIterable {
    case here = "lavoir-ignore"
    case line = "lavoir-ignore-line"
    case nextLine = "lavoir-ignore-next-line"
    case start = "lavoir-ignore-start"
    case end = "lavoir-ignore-end"
    case file = "lavoir-ignore-file"
  }

  let reach: Reach
  /// The rules it names; empty for all.
  let selectors: [RuleSelection.Selector]
  /// Why, in the words of who wrote it; empty where nothing is said.
  let reason: String

  /// What keeps a comment from being understood.
  struct Flaw: Error, Equatable {
    let message: String
  }

  /// Reads the text of a comment.
  init(_ text: String) throws(Flaw) {
    let parts = Self.parted(text)
    let words = parts.command.split { $0 == "," || $0 == " " || $0.isNewline || $0 == "\t" }.map(String.init)
    let command = words.first ?? ""
    guard let reach = Reach(rawValue: command) else {
      throw Flaw(message: "there is no « \(command) »" + Self.hint(command, among: Reach.allCases.map(\.rawValue)))
    }
    var selectors: [RuleSelection.Selector] = []
    for name in words.dropFirst() {
      guard let selector = RuleSelection.Selector(name) else {
        throw Flaw(
          message: "there is no rule or category « \(name) »"
            + Self.hint(name, among: RuleSelection.Selector.names) + "; a reason stands behind a colon")
      }
      selectors.append(selector)
    }
    self.reach = reach
    self.selectors = selectors.contains(.all) ? [] : selectors
    reason = parts.reason
  }

  private static func hint(_ name: String, among names: [String]) -> String {
    NearestName.of(name, among: names).map { "; did you mean « \($0) »?" } ?? ""
  }

  /// What stands before the first colon, and behind it.
  private static func parted(_ text: String) -> (command: Substring, reason: String) {
    guard let colon = text.firstIndex(of: ":") else { return (text[...], "") }
    let reason = text[text.index(after: colon)...].drop { $0.isWhitespace }
    return (text[..<colon], String(reason.reversed().drop { $0.isWhitespace }.reversed()))
  }
}
