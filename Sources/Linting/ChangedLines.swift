import LavoirText

/// The lines of files that a change touches.
public struct ChangedLines: Sendable, Equatable {
  /// The files that are new as a whole.
  private var whole: Set<String> = []
  /// The touched lines of the others, from 1, in order and apart; none where only something else of a file changed.
  private var ranges: [String: [ClosedRange<Int>]] = [:]

  /// No changes.
  public init() {}

  /// The paths of the files, in order.
  public var paths: [String] { whole.union(ranges.keys).sorted() }

  /// Notes that a file is new as a whole.
  public mutating func add(_ path: String) { whole.insert(path) }

  /// Notes a line of a file; those of one file come in order.
  public mutating func add(_ path: String, line: Int) {
    ranges[path, default: []].extend(with: line)
  }

  /// Notes that a file is touched, though none of its lines may be.
  public mutating func touch(_ path: String) {
    if ranges[path] == nil { ranges[path] = [] }
  }

  /// The same with other names for the files; those without one are left out.
  public func renamed(_ name: (String) -> String?) -> ChangedLines {
    var other = ChangedLines()
    other.whole = Set(whole.compactMap(name))
    for (path, lines) in ranges { if let path = name(path) { other.ranges[path] = lines } }
    return other
  }

  /// Whether a finding touches a changed line.
  public func touch(_ found: LocatedFinding, in path: String) -> Bool {
    if whole.contains(path) { return true }
    guard let lines = ranges[path] else { return false }
    // What ends at the beginning of a line does not touch it.
    let last = found.end.column == 1 && found.end.line > found.start.line ? found.end.line - 1 : found.end.line
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].upperBound < found.start.line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && lines[low].lowerBound <= max(found.start.line, last)
  }
}

extension [ClosedRange<Int>] {
  fileprivate mutating func extend(with line: Int) {
    if let last, last.upperBound + 1 >= line, last.lowerBound <= line {
      self[count - 1] = last.lowerBound...Swift.max(last.upperBound, line)
    } else {
      append(line...line)
    }
  }
}
