/// A draw of a few documents from many: those with the smallest keys, whatever the order they come in.
///
/// Draws with the same keys agree on most documents, so that a few documents serve many draws; and the draw of two
/// halves of a corpus is made from the draws of each.
struct Draw: Sendable, Equatable {
  /// How many documents are kept.
  let size: Int
  /// The documents kept, by key.
  private(set) var tickets: [Ticket] = []

  /// One document in a draw.
  struct Ticket: Sendable, Equatable {
    /// Its key.
    let key: UInt64
    /// Which of the documents written down it is, from 0.
    let sample: Int
  }

  init(size: Int) {
    self.size = size
  }

  /// No key from here up would be kept.
  var bound: UInt64 { tickets.count < size ? .max : tickets.last?.key ?? 0 }

  /// Whether a document with this key would be kept.
  func admits(_ key: UInt64) -> Bool { key < bound }

  /// Keeps a document if its key is among the smallest.
  mutating func add(_ ticket: Ticket) {
    guard admits(ticket.key) else { return }
    let place = tickets.firstIndex { ($0.key, $0.sample) >= (ticket.key, ticket.sample) } ?? tickets.count
    guard place == tickets.count || tickets[place] != ticket else { return }
    tickets.insert(ticket, at: place)
    if tickets.count > size { tickets.removeLast() }
  }

  /// Takes over the documents of a draw whose documents are written down behind `offset` others.
  mutating func merge(_ other: Draw, behind offset: Int) {
    for ticket in other.tickets { add(Ticket(key: ticket.key, sample: ticket.sample + offset)) }
  }
}
