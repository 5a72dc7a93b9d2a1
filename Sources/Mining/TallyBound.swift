/// Holds the tally of a corpus within a bound: of too many keys those seen least are forgotten.
///
/// This is lossy counting (Manku and Motwani, Approximate frequency counts over data streams, VLDB 2002): the count up to
/// which keys are forgotten rises with the corpus. A quarter goes at once, so that a look at all of them is paid for by as
/// many new keys.
struct TallyBound: Sendable {
  private let most: Int
  private var forgotten = 0

  /// A bound of so many keys.
  init(_ most: Int) {
    self.most = most
  }

  /// Forgets what is too much.
  mutating func hold<Key, Value>(_ records: inout [Key: Value], by count: (Value) -> Int) {
    guard records.count > most else { return }
    while records.count > most - most / 4 {
      forgotten += 1
      records = records.filter { count($0.value) > forgotten }
    }
  }
}
