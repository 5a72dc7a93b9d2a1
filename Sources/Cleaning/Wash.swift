import LavoirFindings
import LavoirText

/// The washing of one text: rounds of detect, choose and apply until a round changes nothing.
struct Wash {
  let cleaner: Cleaner
  private let received: [UInt8]
  private var current: [UInt8]
  private var changes: [CleanedText.Change] = []
  private var remaining: [Finding] = []

  /// Repairs uncover others a few times at most; a text that never comes to rest keeps what it has then.
  private static let mostRounds = 6

  init(received: [UInt8], cleaner: Cleaner) {
    self.received = received
    self.cleaner = cleaner
    current = received
  }

  mutating func run() -> CleanedText {
    normalize()
    for _ in 0..<Self.mostRounds where washes() {}
    return CleanedText(received: received, cleaned: current, changes: changes, remaining: remaining)
  }

  private mutating func normalize() {
    let edits = Normalization.composing(received)
    changes = edits.edits.map { CleanedText.Change(edit: $0, findings: []) }
    current = edits.applied(to: received)
  }

  /// One round; false where it changed nothing.
  private mutating func washes() -> Bool {
    let found = FindingChoice.chosen(from: cleaner.detect(in: current))
    let (edits, applied, left) = FindingChoice.split(found, atLeast: cleaner.threshold)
    let soFar = EditList(changes.map(\.edit)) ?? EditList()
    remaining = left.map { moved($0, by: soFar) }
    guard !edits.isEmpty else { return false }
    let causes = applied.map { moved($0, by: soFar) }
    changes = soFar.followed(by: edits, over: received).map { composed in
      CleanedText.Change(
        edit: composed.edit, findings: changes[composed.earlier].flatMap(\.findings) + causes[composed.later])
    }
    let next = edits.applied(to: current)
    defer { current = next }
    return next != current
  }

  private func moved(_ finding: Finding, by edits: EditList) -> Finding {
    var finding = finding
    finding.range = edits.sourceRange(of: finding.range)
    return finding
  }
}
