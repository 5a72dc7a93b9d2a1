import LavoirGlossaries

/// A term that has gaps of its own, filled with what the gaps of a pattern cover in a text: « prendre ce risque pour
/// acquis » → « tenir ce risque pour acquis » by « tenir * pour acquis ».
enum GapFilling {
  /// Whether a term has gaps.
  static func isNeeded(in preferred: String) -> Bool {
    preferred.split(separator: " ").contains("*")
  }

  /// The term with its gaps filled, contracted where parts meet (« de » + « le vent »); `nil` where it has not as many
  /// gaps as the pattern.
  ///
  /// - Parameter preferred: the term as it is inflected here.
  static func filled(_ match: TermMatch, with preferred: String, in text: AnalyzedText) -> String? {
    let parts = preferred.split(separator: " ").map(String.init)
    guard parts.count(where: { $0 == "*" }) == match.gaps.count else { return nil }
    var covered = match.gaps.map { $0.isEmpty ? "" : text.string($0) }[...]
    return parts.reduce("") { joined($0, $1 == "*" ? covered.popFirst() ?? "" : $1) }
  }

  /// Two parts with what French makes of the words that meet.
  private static func joined(_ left: String, _ right: String) -> String {
    guard !left.isEmpty, !right.isEmpty else { return left + right }
    let last = left.split(separator: " ").last.map { String($0).lowercased() } ?? ""
    let first = right.split(separator: " ").first.map { String($0).lowercased() } ?? ""
    if let contracted = contractions[last + " " + first] {
      return left.dropLast(last.count) + contracted + right.dropFirst(first.count)
    }
    return left + (left.hasSuffix("’") || left.hasSuffix("'") ? "" : " ") + right
  }

  private static let contractions = ["de le": "du", "de les": "des", "à le": "au", "à les": "aux"]
}
