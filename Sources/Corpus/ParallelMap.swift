import Dispatch
import Synchronization

/// Work on many pieces at once, whose results come in the order of the pieces.
public enum ParallelMap {
  /// The results of a function for the numbers from 0 up, on so many workers.
  ///
  /// - Parameter done: told from one worker at a time how many pieces are done.
  public static func results<Result: Sendable>(
    count: Int, workers: Int, done: @escaping @Sendable (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let state = Mutex(State<Result>(results: Array(repeating: nil, count: count)))
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
      while let index = state.withLock({ $0.take(before: count) }) {
        let result = work(index)
        state.withLock { state in
          state.results[index] = result
          state.done += 1
          done(state.done)
        }
      }
    }
    return state.withLock { $0.results.compactMap(\.self) }
  }

  private struct State<Result: Sendable>: Sendable {
    var results: [Result?]
    var next = 0
    var done = 0

    mutating func take(before end: Int) -> Int? {
      guard next < end else { return nil }
      defer { next += 1 }
      return next
    }
  }
}
