/// The ways in which a form is written in a corpus, and how often.
struct Writings: Sendable {
  private var counts: [String: Int] = [:]

  mutating func add(_ writing: String) { counts[writing, default: 0] += 1 }

  /// All of them, the most frequent first.
  var ranked: [String] { counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key) }

  /// The form to show for a lemma: itself, or the only way in which it is written.
  func form(of lemma: String) -> String { counts.count == 1 ? counts.keys.first ?? lemma : lemma }
}
