import LavoirFindings
import LavoirHygiene
import LavoirText

/// The washing of one text: hygiene first, then rounds of detect, choose and apply until a round changes nothing.
struct Wash {
  let cleaner: Cleaner
  private let received: [UInt8]
  /// The text as it is now.
  private(set) var current: [UInt8]
  /// What was changed so far, in bytes as received.
  private(set) var changes: [CleanedText.Change] = []
  /// What hygiene found and left, in bytes of the text as it is now.
  private(set) var leftByHygiene: [Finding] = []
  private var leftByDetectors: [Finding] = []

  /// Repairs uncover others a few times at most; a text that never comes to rest keeps what it has then.
  private static let mostRounds = 6

  init(received: [UInt8], cleaner: Cleaner) {
    self.received = received
    self.cleaner = cleaner
    current = received
  }

  /// Everything.
  mutating func run() -> CleanedText {
    tidy()
    var isAtRest = false
    for _ in 0..<Self.mostRounds where !isAtRest {
      isAtRest = !washes()
      if !isAtRest { tidy() }
    }
    if !isAtRest { leftByDetectors = cleaner.detect(in: current) }
    let map = sourceMap
    let remaining = FindingChoice.chosen(from: leftByHygiene + leftByDetectors).map { moved($0, by: map) }
    return CleanedText(received: received, cleaned: current, changes: changes, remaining: remaining)
  }

  /// The way from the text as it is now to the text as received.
  var sourceMap: SourceMap { SourceMap(edits) }

  private var edits: EditList { EditList(changes.map(\.edit)) ?? EditList() }

  // MARK: Hygiene

  /// Repairs what hygiene is sure of, and composes characters, until both are content.
  mutating func tidy() {
    for _ in 0..<Self.mostRounds {
      let found = FindingChoice.chosen(from: HygieneRules.findings(in: RawText(current)))
      let (edits, applied, left) = FindingChoice.split(found, atLeast: cleaner.threshold)
      leftByHygiene = left
      make(edits, because: applied)
      let composing = Normalization.composing(current)
      make(composing, because: [])
      guard !edits.isEmpty || !composing.isEmpty else { return }
    }
    leftByHygiene = HygieneRules.findings(in: RawText(current))
  }

  // MARK: Detectors

  /// One round; false where it changed nothing.
  private mutating func washes() -> Bool {
    let before = current
    let found = FindingChoice.chosen(from: cleaner.detect(in: current))
    let (edits, applied, left) = FindingChoice.split(found, atLeast: cleaner.threshold)
    leftByDetectors = left
    make(edits, because: applied)
    return current != before
  }

  /// Makes some edits of the text as it is now. Each has its cause, in order, or none has one.
  private mutating func make(_ edits: EditList, because causes: [Finding]) {
    guard !edits.isEmpty else { return }
    let map = sourceMap
    let causes = causes.map { moved($0, by: map) }
    changes = self.edits.followed(by: edits, over: received).map { composed in
      CleanedText.Change(
        edit: composed.edit,
        findings: changes[composed.earlier].flatMap(\.findings) + (causes.isEmpty ? [] : causes[composed.later]))
    }
    current = edits.applied(to: current)
  }

  private func moved(_ finding: Finding, by map: SourceMap) -> Finding {
    var finding = finding
    finding.range = map.sourceRange(of: finding.range)
    return finding
  }
}
