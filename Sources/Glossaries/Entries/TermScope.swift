/// The files and the days for which a term holds; everything where nothing is said.
public struct TermScope: Sendable, Equatable {
  /// Globs of the files it holds for; none means all.
  public var paths: [String] = []
  /// The first day it holds.
  public var from: Day?
  /// The last day it holds.
  public var until: Day?

  /// A scope without limits.
  public init() {}

  /// Whether it holds on a day.
  public func holds(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

/// A day of the Gregorian calendar, as ISO 8601 writes it: `2026-11-21`.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Year, month and day.
  public let year, month, day: Int

  /// The first day of the calendar that the form of ISO 8601 can write.
  public static let first = Day(unchecked: (1, 1, 1))

  private init(unchecked parts: (Int, Int, Int)) {
    (year, month, day) = parts
  }

  /// A day; `nil` where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2026-11-21`; `nil` where it is no such day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || 0x30...0x39 ~= $0 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2026-11-21`.
  public var description: String {
    let digits = { (number: Int, width: Int) in
      let text = String(number)
      return String(repeating: "0", count: width - text.count) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// Earlier before later.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
