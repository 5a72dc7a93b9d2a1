import LavoirGlossaries

/// The lines of a merged file.
struct MergedPage {
  /// The text, with both versions where the sides do not agree.
  private(set) var text = ""
  /// The line on which the versions of an entry begin, from 1.
  private var lines: [MergeSide.Key: Int] = [:]
  /// The text with our versions alone.
  private var readable = ""

  private let merge: PartMerge
  private let marks: GlossaryMerge.Marks
  private let isAsWritten: Bool
  private let column: Int

  /// A page.
  ///
  /// - Parameter isAsWritten: whether what one side alone has touched keeps its layout.
  init(_ merge: PartMerge, marks: GlossaryMerge.Marks, isAsWritten: Bool) {
    self.merge = merge
    self.marks = marks
    self.isAsWritten = isAsWritten
    column = isAsWritten ? merge.ours.source.entries.first?.column ?? 0 : 0
    var written: [String] = isAsWritten ? merge.ours.head : []
    var sound = written
    var last: MergeSide.Key?
    for key in merge.order {
      guard let outcome = merge.outcomes[key] else { continue }
      let gap = last.map { isAsWritten ? merge.ours.gap(from: $0, to: key) ?? [""] : [""] } ?? []
      let versions = versions(of: key, outcome)
      written += gap
      if case .conflict = outcome { lines[key] = written.count + 1 }
      written += versions.marked
      if !versions.readable.isEmpty { sound += gap + versions.readable }
      last = key
    }
    if isAsWritten, last == merge.ours.keys.last {
      written += merge.ours.tail
      sound += merge.ours.tail
    }
    let end = merge.ours.lineEnd
    text = written.map { $0 + end }.joined()
    readable = sound.map { $0 + end }.joined()
  }

  /// Whether the text can be read, but for the conflicts, and says what it should.
  var isSound: Bool {
    (try? GlossaryFile.entries(of: readable, file: "").map(\.entry)) == entries
  }

  /// What the sides do not agree on, and where.
  func conflicts(file: String) -> [GlossaryConflict] {
    merge.order.flatMap { key -> [GlossaryConflict] in
      guard case .conflict(_, _, let problems) = merge.outcomes[key],
        let entry = (merge.ours.entry(key) ?? merge.theirs.entry(key))?.entry
      else { return [] }
      return problems.map { problem in
        GlossaryConflict(
          kind: entry.kind.rawValue, identifier: entry.identifier, heading: entry.heading, problem: problem, file: file,
          line: lines[key] ?? 1)
      }
    }
  }

  /// The lines of a part, with both versions and with ours alone.
  private func versions(of key: MergeSide.Key, _ outcome: PartMerge.Outcome) -> (marked: [String], readable: [String]) {
    switch outcome {
    case .ours: return alike(part(key, of: merge.ours))
    case .theirs: return alike(part(key, of: merge.theirs))
    case .merged(let node): return alike(entry(node))
    case .conflict(let ours, let theirs, _):
      let mark = { (sign: String, name: String) in String(repeating: sign, count: marks.size) + name }
      let our = ours.map(entry) ?? []
      let marked =
        [mark("<", " " + marks.ours)] + our + [mark("=", "")] + (theirs.map(entry) ?? [])
        + [mark(">", " " + marks.theirs)]
      return (marked, our)
    }
  }

  private func alike(_ lines: [String]) -> (marked: [String], readable: [String]) { (lines, lines) }

  /// A part as a side has it.
  private func part(_ key: MergeSide.Key, of side: MergeSide) -> [String] {
    if case .comment(let lines, _) = key { return isAsWritten ? side.lines(key) : lines }
    guard let entry = side.entry(key) else { return [] }
    return isAsWritten && entry.column == column ? side.lines(key) : self.entry(entry.node)
  }

  private func entry(_ node: EntryNode) -> [String] {
    let margin = String(repeating: " ", count: column)
    return EntryPrinter.lines(node).map { $0.isEmpty ? "" : margin + $0 }
  }

  /// The entries that the text must have, with our versions alone.
  private var entries: [Entry] {
    merge.order.flatMap { key -> [Entry] in
      switch merge.outcomes[key] {
      case .ours: return merge.ours.entry(key).map { [$0.entry] } ?? []
      case .theirs: return merge.theirs.entry(key).map { [$0.entry] } ?? []
      case .merged(let node), .conflict(let node?, _, _):
        return (try? GlossaryFile.entries(of: GlossaryLayout.text(of: node), file: "").map(\.entry)) ?? []
      case .conflict(nil, _, _), nil: return []
      }
    }
  }
}
