import Synchronization

/// What is done with each of many pieces: some steps one piece after the other, in order, the others on all cores.
public protocol OrderedSteps: Sendable {
  /// A piece as it was read.
  associatedtype Raw: Sendable
  /// A piece behind the first work on it.
  associatedtype Washed: Sendable
  /// A piece that was judged.
  associatedtype Judged: Sendable
  /// A piece behind the last work on it.
  associatedtype Packed: Sendable

  /// The next piece; `nil` at the end. Asked by one worker at a time.
  func read() throws -> Raw?
  /// Whether it is known that no piece comes behind this one.
  func isLast(_ raw: Raw) -> Bool
  /// The first work, by several workers at once.
  func wash(_ raw: Raw) -> Washed
  /// What can only be said of a piece when all before it are known. By one worker at a time, in order.
  func judge(_ washed: Washed) -> Judged
  /// The last work, by several workers at once.
  func pack(_ judged: Judged) -> Packed
  /// The end of a piece. By one worker at a time, in order.
  func write(_ packed: Packed) throws
}

/// Does the work on many pieces with so many workers.
///
/// Every worker takes whatever is ready, from the last step to the first: no worker is kept for reading or writing, one
/// worker alone is a plain loop, and no more pieces are in hand than ``mostInHand(for:)``. What is written does not depend
/// on the number of workers.
public final class OrderedWork<Steps: OrderedSteps>: Sendable {
  private let steps: Steps
  private let workers: Int
  private let state: Mutex<State>
  private let bell = Bell()

  /// Work that is still to be begun.
  public init(_ steps: Steps, workers: Int) {
    self.steps = steps
    self.workers = max(1, workers)
    state = Mutex(State(mostInHand: Self.mostInHand(for: max(1, workers))))
  }

  /// How many pieces are in memory at once.
  static func mostInHand(for workers: Int) -> Int { workers == 1 ? 1 : 2 * workers + 1 }

  /// Works until all is written.
  ///
  /// - Throws: the first error of reading or writing; what was written before it is in order and without a gap.
  public func run() throws {
    // The first piece is often the only one, and needs nobody else.
    perform(.read)
    let others = state.withLock { $0.isAtEnd ? 0 : workers - 1 }
    let threads = (0..<others).compactMap { _ in WorkerThread { self.work() } }
    work()
    for thread in threads { thread.join() }
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func work() {
    while true {
      let ticket = bell.ticket
      switch state.withLock({ $0.take() }) {
      case .task(let task): perform(task)
      case .wait: bell.wait(behind: ticket)
      case .done: return bell.ring()
      }
    }
  }

  private func perform(_ task: Task) {
    do {
      let result: (inout State) -> Void
      switch task {
      case .read:
        let raw = try steps.read()
        let isAtEnd = raw.map(steps.isLast) ?? true
        result = { $0.add(raw, isAtEnd: isAtEnd) }
      case .wash(let number, let raw):
        let washed = steps.wash(raw)
        result = { $0.put(.washed(washed), number) }
      case .judge(let number, let washed):
        let judged = steps.judge(washed)
        result = { state in
          state.isJudging = false
          state.put(.judged(judged), number)
        }
      case .pack(let number, let judged):
        let packed = steps.pack(judged)
        result = { $0.put(.packed(packed), number) }
      case .write(let packed):
        try steps.write(packed)
        result = { $0.isWriting = false }
      }
      state.withLock { result(&$0) }
    } catch {
      state.withLock { $0.fail(error) }
    }
    bell.ring()
  }

  private enum Task: Sendable {
    case read
    case wash(Int, Steps.Raw)
    case judge(Int, Steps.Washed)
    case pack(Int, Steps.Judged)
    case write(Steps.Packed)
  }

  private enum Next: Sendable {
    case task(Task)
    case wait
    case done
  }

  /// How far a piece is.
  private enum Piece: Sendable {
    case raw(Steps.Raw)
    case washed(Steps.Washed)
    case judged(Steps.Judged)
    case packed(Steps.Packed)
    /// Somebody works on it.
    case inWork
  }

  private struct State: Sendable {
    let mostInHand: Int
    /// The pieces in hand, in order; the first has the number `first`.
    var pieces: [Piece] = []
    var first = 0
    /// The number of the piece that is judged next.
    var nextToJudge = 0
    var isReading = true
    var isJudging = false
    var isWriting = false
    var isAtEnd = false
    var failure: (any Error)?

    mutating func take() -> Next {
      if failure != nil { return .done }
      if !isWriting, case .packed(let packed)? = pieces.first {
        pieces.removeFirst()
        first += 1
        isWriting = true
        return .task(.write(packed))
      }
      let index = nextToJudge - first
      if !isJudging, index < pieces.count, case .washed(let washed) = pieces[index] {
        pieces[index] = .inWork
        nextToJudge += 1
        isJudging = true
        return .task(.judge(first + index, washed))
      }
      for index in pieces.indices {
        switch pieces[index] {
        case .judged(let judged):
          pieces[index] = .inWork
          return .task(.pack(first + index, judged))
        case .raw(let raw):
          pieces[index] = .inWork
          return .task(.wash(first + index, raw))
        case .washed, .packed, .inWork: continue
        }
      }
      if !isReading, !isAtEnd, pieces.count < mostInHand {
        isReading = true
        return .task(.read)
      }
      return isAtEnd && pieces.isEmpty && !isWriting ? .done : .wait
    }

    mutating func add(_ raw: Steps.Raw?, isAtEnd: Bool) {
      isReading = false
      self.isAtEnd = isAtEnd
      if let raw { pieces.append(.raw(raw)) }
    }

    mutating func put(_ piece: Piece, _ number: Int) {
      pieces[number - first] = piece
    }

    mutating func fail(_ error: any Error) {
      if failure == nil { failure = error }
    }
  }
}
