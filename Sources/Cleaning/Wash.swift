import LavoirDetectors
import LavoirFindings
import LavoirHygiene
import LavoirText

/// The washing of one text: hygiene first, then rounds of detect, choose and apply until a round changes nothing.
struct Wash {
  let cleaner: Cleaner
  private let received: [UInt8]
  private let part: TextPart
  /// The text as it is now.
  private(set) var current: [UInt8]
  /// What was changed so far, in bytes as received.
  private(set) var changes: [CleanedText.Change] = []
  /// What hygiene found and left, in bytes of the text as it is now.
  private(set) var leftByHygiene: [Finding] = []
  private var leftByDetectors: [Finding] = []

  /// How damaged the document is that the text is a part of; found out where it is not given.
  private let damage: Damage?

  /// Repairs uncover others a few times at most; a text that never comes to rest keeps what it has then.
  private static let mostRounds = 6
  /// A text of more bytes is read as a whole once only, then where it changed.
  private static let longestReadAgain = 1 << 16

  init(received: [UInt8], part: TextPart, cleaner: Cleaner, damage: Damage? = nil) {
    self.received = received
    self.damage = damage
    self.part = part
    self.cleaner = cleaner
    current = received
  }

  /// Everything.
  mutating func run() -> CleanedText {
    tidy()
    if damage == nil, current.count > Self.longestReadAgain { return runOnce() }
    var isAtRest = false
    for _ in 0..<Self.mostRounds where !isAtRest {
      isAtRest = !washes()
      if !isAtRest { tidy() }
    }
    if !isAtRest { leftByDetectors = detect().findings }
    let map = sourceMap
    let remaining = FindingChoice.chosen(from: leftByHygiene + leftByDetectors).map { moved($0, by: map) }
    return CleanedText(received: received, cleaned: current, changes: changes, remaining: remaining)
  }

  private func detect() -> (findings: [Finding], damage: Damage) {
    cleaner.detect(in: current, part: part, damage: damage)
  }

  // MARK: Long texts

  /// The first round over the whole text, the next ones where it changed.
  private mutating func runOnce() -> CleanedText {
    let detected = detect()
    let (edits, applied, left) = FindingChoice.split(
      FindingChoice.chosen(from: detected.findings), atLeast: cleaner.threshold)
    let before = sourceMap
    var remaining = FindingChoice.chosen(from: leftByHygiene + left).map { moved($0, by: before) }
    make(edits, because: applied.map { [$0] })
    let windows = windows(around: edits)
    let map = sourceMap
    var later: [Edit] = []
    var causes: [[Finding]] = []
    for window in windows {
      var wash = Wash(
        received: Array(current[window.indices]), part: TextPart(opens: false, closes: false), cleaner: cleaner,
        damage: detected.damage)
      let washed = wash.run()
      let source = map.sourceRange(of: window)
      remaining.removeAll { $0.range.overlaps(source) }
      remaining += washed.remaining.map { moved($0.shifted(by: window.start), by: map) }
      for change in washed.changes {
        let range = change.edit.range
        later.append(
          Edit(ByteRange(range.start + window.start, range.end + window.start), change.edit.replacement))
        causes.append(change.findings.map { $0.shifted(by: window.start) })
      }
    }
    if let later = EditList(later) { make(later, because: causes) }
    return CleanedText(
      received: received, cleaned: current, changes: changes,
      remaining: remaining.sorted { ($0.range, $0.rule) < ($1.range, $1.rule) })
  }

  /// The lines of the text as it is now that some edits touched, each with those beside it.
  private func windows(around edits: EditList) -> [ByteRange] {
    let lines = LineIndex(current)
    var growth = 0
    var windows: [ByteRange] = []
    for edit in edits.edits {
      let start = edit.range.start + growth
      growth += edit.growth
      let touched = lines.lines(of: ByteRange(start, edit.range.end + growth))
      let window = lines.lines(of: ByteRange(max(touched.start - 1, 0), min(touched.end + 1, current.count)))
      if let last = windows.last, window.start <= last.end {
        windows[windows.count - 1] = last.union(window)
      } else {
        windows.append(window)
      }
    }
    return windows
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
      make(edits, because: applied.map { [$0] })
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
    let found = FindingChoice.chosen(from: detect().findings)
    let (edits, applied, left) = FindingChoice.split(found, atLeast: cleaner.threshold)
    leftByDetectors = left
    make(edits, because: applied.map { [$0] })
    return current != before
  }

  /// Makes some edits of the text as it is now. Each has its causes, in order, or none has any.
  private mutating func make(_ edits: EditList, because causes: [[Finding]]) {
    guard !edits.isEmpty else { return }
    let map = sourceMap
    let causes = causes.map { $0.map { moved($0, by: map) } }
    changes = self.edits.followed(by: edits, over: received).map { composed in
      CleanedText.Change(
        edit: composed.edit,
        findings: changes[composed.earlier].flatMap(\.findings)
          + (causes.isEmpty ? [] : Array(causes[composed.later].joined())))
    }
    current = edits.applied(to: current)
  }

  private func moved(_ finding: Finding, by map: SourceMap) -> Finding {
    var finding = finding
    finding.range = map.sourceRange(of: finding.range)
    return finding
  }
}
