import LavoirText

/// The lines of files that a change touches.
public struct ChangedLines: Sendable, Equatable {
  /// The touched lines of one file, from 1.
  public enum Lines: Sendable, Equatable {
    /// All of them: the file is new.
    case all
    /// Ranges of lines, in order.
    case ranges([ClosedRange<Int>])
  }

  /// The lines by path.
  public private(set) var files: [String: Lines] = [:]

  /// No changes.
  public init() {}

  /// The paths of the files, in order.
  public var paths: [String] { files.keys.sorted() }

  /// Notes that a file is new as a whole.
  public mutating func add(_ path: String) { files[path] = .all }

  /// Notes lines of a file.
  public mutating func add(_ path: String, _ range: ClosedRange<Int>) {
    switch files[path] {
    case .all: break
    case .ranges(let ranges): files[path] = .ranges(ranges + [range])
    case nil: files[path] = .ranges([range])
    }
  }

  /// Notes that a file is touched, though none of its lines may be.
  public mutating func touch(_ path: String) {
    if files[path] == nil { files[path] = .ranges([]) }
  }

  /// The same with other names for the files; those without one are left out.
  public func renamed(_ name: (String) -> String?) -> ChangedLines {
    var other = ChangedLines()
    for (path, lines) in files { if let path = name(path) { other.files[path] = lines } }
    return other
  }

  /// Whether a finding touches a changed line.
  public func touch(_ found: LocatedFinding, in path: String) -> Bool {
    switch files[path] {
    case .all: return true
    case .ranges(let ranges):
      // What ends at the beginning of a line does not touch it.
      let last = found.end.column == 1 && found.end.line > found.start.line ? found.end.line - 1 : found.end.line
      return ranges.contains { $0.overlaps(found.start.line...max(found.start.line, last)) }
    case nil: return false
    }
  }
}
