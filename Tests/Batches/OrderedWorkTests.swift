import Synchronization
import Testing

@testable import LavoirBatches

@Suite struct OrderedWorkTests {
  /// Numbers that take differently long, and are written in order.
  private final class Numbers: OrderedSteps {
    let count: Int
    let failsAt: Int?
    let next = Mutex(0)
    let judged = Mutex<[Int]>([])
    let written = Mutex<[Int]>([])
    let inHand = Mutex((now: 0, most: 0))

    init(_ count: Int, failsAt: Int? = nil) {
      self.count = count
      self.failsAt = failsAt
    }

    struct Full: Error {}

    func read() -> Int? {
      let number = next.withLock { next -> Int? in
        guard next < count else { return nil }
        defer { next += 1 }
        return next
      }
      if number != nil {
        inHand.withLock { state in
          state.now += 1
          state.most = max(state.most, state.now)
        }
      }
      return number
    }

    func isLast(_ raw: Int) -> Bool { count % 2 == 0 && raw == count - 1 }

    func wash(_ raw: Int) -> Int { (0..<(raw * 7_919) % 5_000).reduce(raw) { $0 &+ $1 &- $1 } }
    func judge(_ washed: Int) -> Int {
      judged.withLock { $0.append(washed) }
      return washed
    }
    func pack(_ judged: Int) -> Int { judged }

    func write(_ packed: Int) throws {
      if packed == failsAt { throw Full() }
      written.withLock { $0.append(packed) }
      inHand.withLock { $0.now -= 1 }
    }
  }

  @Test(arguments: [1, 2, 5])
  func whatIsReadIsJudgedAndWrittenInOrder(workers: Int) throws {
    let numbers = Numbers(500)
    try OrderedWork(numbers, workers: workers).run()
    #expect(numbers.judged.withLock { $0 } == Array(0..<500))
    #expect(numbers.written.withLock { $0 } == Array(0..<500))
    #expect(numbers.inHand.withLock { $0.most } <= OrderedWork<Numbers>.mostInHand(for: workers) + 1)
  }

  @Test(arguments: [1, 2, 5])
  func nothingIsWrittenBehindAFailure(workers: Int) {
    let numbers = Numbers(500, failsAt: 41)
    #expect(throws: Numbers.Full.self) { try OrderedWork(numbers, workers: workers).run() }
    #expect(numbers.written.withLock { $0 } == Array(0..<41))
  }

  @Test func nothingAtAllIsWorkToo() throws {
    try OrderedWork(Numbers(0), workers: 4).run()
  }
}
