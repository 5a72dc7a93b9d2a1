import Glibc
import LavoirBatches
import Synchronization

/// SIGINT and SIGTERM, by which a run is asked to end behind the batches in hand. A second one ends it at once.
struct StopSignals: StopRequest {
  /// Takes the signals over, and lets a broken pipe be an error of writing.
  init() {
    // What the handler uses is there before it can be called.
    _ = (Self.pipe, Self.received.load(ordering: .relaxed))
    signal(SIGPIPE, SIG_IGN)
    var own = sigset_t()
    sigemptyset(&own)
    for number in [SIGINT, SIGTERM] {
      signal(number, Self.note)
      sigaddset(&own, number)
    }
    // Whoever started the program may have blocked them.
    pthread_sigmask(SIG_UNBLOCK, &own, nil)
  }

  var isRequested: Bool { Self.received.load(ordering: .acquiring) != 0 }

  var descriptor: Int32? { Self.pipe.reading }

  /// The number of the signal that came; `nil` where none did.
  var number: Int32? {
    let number = Self.received.load(ordering: .acquiring)
    return number == 0 ? nil : number
  }

  /// Its name.
  var name: String { number == SIGINT ? "SIGINT" : "SIGTERM" }

  private static let received = Atomic<Int32>(0)

  /// A pipe that has something in it once a signal came.
  private static let pipe: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    Glibc.pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// Called by the system at any moment: it allocates nothing and takes no lock.
  private static let note: @convention(c) (Int32) -> Void = { number in
    received.store(number, ordering: .releasing)
    var byte: UInt8 = 0
    write(pipe.writing, &byte, 1)
    signal(number, SIG_DFL)
  }
}
