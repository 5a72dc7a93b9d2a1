import LavoirDetectors
import LavoirFindings
import LavoirGlossaries
import LavoirText

/// Where the entries of a glossary fire on documents in good French.
struct FiringTable: Sendable {
  /// What one wrong form, or an entry as a whole, found.
  struct Firing: Sendable {
    /// How often.
    var count = 0
    /// In how many documents.
    var documents = 0
    /// The first places, each with the words around it.
    var places: [String] = []
    fileprivate var lastDocument = -1
  }

  /// An entry and which of its wrong forms; `nil` for the entry itself.
  struct Key: Hashable, Sendable {
    let entry: Int
    let wrongForm: Int?
  }

  /// The firings.
  private(set) var firings: [Key: Firing] = [:]
  /// How many documents were read.
  private(set) var documentCount = 0
  /// How often each word stands in them.
  private var counts: [UInt64: Int] = [:]
  /// How many places are kept of each.
  private static let mostPlaces = 3
  private var knowledge: Knowledge
  private let boilerplate: [Evidence: Int]
  private let detectors = ["glossary-term", "boilerplate-line"].compactMap(DetectorList.detector)

  /// The table of some entries, before any document is read.
  init(entries: [Entry], knowledge: Knowledge, today: Day) {
    self.knowledge = knowledge
    self.knowledge.terms.selection.day = today
    boilerplate = Self.boilerplate(of: entries)
  }

  /// Adds what fires on one more document, of which only the words around it are kept.
  mutating func add(_ document: GoodFrench) {
    knowledge.terms.selection.path = document.name
    let text = AnalyzedText(document.bytes, knowledge: knowledge)
    for token in text.tokens where token.kind == .word { counts[token.key, default: 0] += 1 }
    let lines = LineIndex(document.bytes)
    let matches = text.termMatches.map { (start: Int(text.tokens[$0.tokens.lowerBound].start), match: $0) }
    for finding in detectors.flatMap({ $0.findings(in: text) }) {
      guard let key = Self.key(of: finding, matches, boilerplate, text) else { continue }
      add(finding.range, to: key, in: document, lines)
    }
    documentCount += 1
  }

  /// How often a word stands in the documents.
  func count(of word: UInt64) -> Int { counts[word] ?? 0 }

  /// The boilerplate entries by what their findings give as the reason.
  private static func boilerplate(of entries: [Entry]) -> [Evidence: Int] {
    var places: [Evidence: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard case .boilerplate(let boilerplate) = entry else { continue }
      let reason = Evidence.glossary("boilerplate « \(boilerplate.pattern) »", id: entry.identifier)
      if places[reason] == nil { places[reason] = index }
    }
    return places
  }

  /// Whose finding it is.
  private static func key(
    of finding: Finding, _ matches: [(start: Int, match: TermMatch)], _ boilerplate: [Evidence: Int],
    _ text: AnalyzedText
  ) -> Key? {
    guard finding.rule == "glossary-term" else {
      return finding.evidence.first.flatMap { boilerplate[$0] }.map { Key(entry: $0, wrongForm: nil) }
    }
    // The repair may begin before the form, with its determiner.
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].start < finding.range.start { low = middle + 1 } else { high = middle }
    }
    guard low < matches.count, matches[low].start < finding.range.end else { return nil }
    return Key(entry: matches[low].match.entry, wrongForm: matches[low].match.wrongForm)
  }

  private mutating func add(
    _ range: ByteRange, to key: Key, in document: GoodFrench, _ lines: LineIndex
  ) {
    var firing = firings[key] ?? Firing()
    firing.count += 1
    if firing.lastDocument != documentCount {
      firing.documents += 1
      firing.lastDocument = documentCount
    }
    if firing.places.count < Self.mostPlaces {
      let line = lines.lineNumber(of: range.start)
      firing.places.append(
        "\(document.name):\(line): " + Self.concordance(of: range, lines.contents(ofLine: line), in: document.bytes))
    }
    firings[key] = firing
  }

  /// How many bytes of a line are shown to either side.
  private static let reach = 40

  /// The words around a place, the place between brackets.
  private static func concordance(of range: ByteRange, _ line: ByteRange, in bytes: [UInt8]) -> String {
    var start = max(line.start, range.start - reach)
    while start > line.start, start < range.start, bytes[start - 1] != 0x20 { start += 1 }
    var end = min(max(line.end, range.end), range.end + reach)
    while end < line.end, end > range.end, bytes[end] != 0x20 { end -= 1 }
    let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    return (start > line.start ? "… " : "") + text(start..<range.start) + "[" + text(range.indices) + "]"
      + text(range.end..<end) + (end < line.end ? " …" : "")
  }
}
