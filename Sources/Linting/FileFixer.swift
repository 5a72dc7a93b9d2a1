import LavoirFindings
import LavoirFormats
import LavoirText

/// Repairs the text of one file, round after round until nothing more is sure enough.
///
/// What is written is read again: a repair after which the file does not read as was meant is not made.
public struct FileFixer: Sendable {
  private let linter: FileLinter
  private let threshold: Certainty
  private let extraction: @Sendable ([UInt8]) throws(FormatError) -> Extraction

  /// A fixer that goes by this.
  ///
  /// - Parameters:
  ///   - linter: what finds.
  ///   - threshold: the least certainty of a repair that is made.
  ///   - extraction: how the file is read.
  public init(
    linter: FileLinter, threshold: Certainty,
    reading extraction: @escaping @Sendable ([UInt8]) throws(FormatError) -> Extraction
  ) {
    self.linter = linter
    self.threshold = threshold
    self.extraction = extraction
  }

  /// A file after its repair.
  public struct Result: Sendable, Equatable {
    /// Its text.
    public let bytes: [UInt8]
    /// The findings whose repairs were made, in the order in which they were.
    public let made: [LocatedFinding]
  }

  /// A file that never comes to rest keeps what it has after so many rounds.
  public static let mostRounds = 6

  /// The text with every repair made that is sure enough.
  ///
  /// - Parameters:
  ///   - rounds: how often it is looked at again, since a repair may uncover another flaw.
  ///   - accepts: which findings may be repaired.
  public func result(
    for bytes: [UInt8], rounds: Int = mostRounds, where accepts: (LocatedFinding) -> Bool = { _ in true }
  ) throws(FormatError) -> Result {
    var current = bytes
    var made: [LocatedFinding] = []
    for _ in 0..<rounds {
      let read = try extraction(current)
      let wanted = linter.repairs(in: read).found.filter {
        $0.edit != nil && $0.located.finding.certainty >= threshold && accepts($0.located)
      }
      let round = carryingOut(wanted, in: read)
      guard !round.made.isEmpty else { break }
      current = round.bytes
      made += round.made
    }
    return Result(bytes: current, made: made)
  }

  /// A file with some repairs made: those that touch no other and after which it reads as was meant.
  public func carryingOut(_ repairs: [ProseRepair], in read: Extraction) -> Result {
    var trials = Self.mostTrials
    let kept = verified(Self.apart(repairs), in: read, &trials)
    guard !kept.isEmpty, let edits = Self.edits(of: kept) else { return Result(bytes: read.source, made: []) }
    return Result(bytes: edits.applied(to: read.source), made: kept.map(\.located))
  }

  /// Repairs none of which touches another, the first of two that do.
  private static func apart(_ repairs: [ProseRepair]) -> [ProseRepair] {
    var kept: [ProseRepair] = []
    var end = -1
    for repair in repairs.sorted(by: { $0.start < $1.start }) where repair.start > end {
      kept.append(repair)
      end = repair.end
    }
    return kept
  }

  private static func edits(of repairs: [ProseRepair]) -> EditList? {
    EditList(repairs.flatMap { $0.located.edits.map(\.edit) })
  }

  /// A file is read so often at most to find which repairs cannot be made; then all that is left is not made.
  private static let mostTrials = 200

  /// The repairs after which the file reads as was meant. All of them, nearly always; else each half is tried by itself.
  private func verified(_ repairs: [ProseRepair], in read: Extraction, _ trials: inout Int) -> [ProseRepair] {
    guard !repairs.isEmpty, trials > 0 else { return [] }
    trials -= 1
    if isFaithful(repairs, to: read) { return repairs }
    guard repairs.count > 1 else { return [] }
    let half = repairs.count / 2
    let first = verified(Array(repairs[..<half]), in: read, &trials)
    let second = verified(Array(repairs[half...]), in: read, &trials)
    guard !first.isEmpty, !second.isEmpty else { return first + second }
    // Two halves may be sound each and not together.
    return isFaithful(first + second, to: read) ? first + second : first
  }

  private func isFaithful(_ repairs: [ProseRepair], to read: Extraction) -> Bool {
    guard let source = Self.edits(of: repairs), let prose = EditList(repairs.compactMap(\.edit)),
      let again = try? extraction(source.applied(to: read.source))
    else { return false }
    return again.prose == prose.applied(to: read.prose) && again.structure == read.structure
  }
}

extension ProseRepair {
  /// Where its edits begin and end in the file.
  fileprivate var start: Int { located.edits.first?.edit.range.start ?? 0 }
  fileprivate var end: Int { located.edits.last?.edit.range.end ?? 0 }
}
