import Glibc
import LavoirBatches
import LavoirCorpus
import Synchronization

/// Shows how a run goes: a line that is kept up to date on a terminal, a line a minute elsewhere and in a log; and tells when
/// a checkpoint is due.
final class RunMonitor: RunListener {
  private let state: Mutex<State>
  private let log: String?
  private let isTerminal = isatty(STDERR_FILENO) != 0
  private let checkpointInterval: Duration

  private struct State {
    let started = ContinuousClock.now
    var rate: RunRate
    /// When the line of a terminal was last brought up to date, and when a line was last written elsewhere.
    var shown: ContinuousClock.Instant?
    var logged: ContinuousClock.Instant
    /// When the next checkpoint is due, and when the one that is being written was begun.
    var checkpointDue: ContinuousClock.Instant
    var checkpointBegun: ContinuousClock.Instant
  }

  /// A monitor of a run that begins now.
  ///
  /// - Parameters:
  ///   - log: the file for a line a minute; `nil` for none.
  ///   - checkpointInterval: how long a run goes on without a checkpoint.
  init(log: String?, checkpointInterval: Duration) {
    self.log = log
    self.checkpointInterval = checkpointInterval
    let now = ContinuousClock.now
    state = Mutex(
      State(
        rate: RunRate(), logged: now, checkpointDue: now + checkpointInterval, checkpointBegun: now))
  }

  func tell(_ sentence: String) {
    clear()
    Terminal.complain(sentence)
    if let log { write(sentence, to: log) }
  }

  func didWrite(_ progress: RunProgress) {
    state.withLock { state in
      let now = ContinuousClock.now
      state.rate.add(progress, at: now)
      if isTerminal, now - state.started > .seconds(1), state.shown.map({ now - $0 > .milliseconds(200) }) ?? true {
        state.shown = now
        put("\r\(state.rate.line(at: now))\u{1B}[K")
      }
      guard now - state.logged >= .seconds(60) else { return }
      state.logged = now
      let line = state.rate.line(at: now)
      if !isTerminal { Terminal.complain(line) }
      if let log { write(line, to: log) }
    }
  }

  var isCheckpointDue: Bool {
    state.withLock { state in
      state.checkpointBegun = ContinuousClock.now
      return state.checkpointBegun >= state.checkpointDue
    }
  }

  func didWriteCheckpoint() {
    state.withLock { state in
      let now = ContinuousClock.now
      // Checkpoints take a twentieth of the time at most, however slow the disk.
      let cost = checkpointInterval == .zero ? .zero : (now - state.checkpointBegun) * 20
      state.checkpointDue = now + max(checkpointInterval, cost)
    }
  }

  /// Takes the line away from a terminal, and writes how the run ended into the log.
  func finish(_ sentence: String) {
    clear()
    if let log { write(sentence, to: log) }
  }

  private func clear() {
    state.withLock { state in
      if state.shown != nil { put("\r\u{1B}[K") }
      state.shown = nil
    }
  }

  private func put(_ text: String) {
    _ = TextFile.fill(STDERR_FILENO, with: Array(text.utf8))
  }

  /// A log that cannot be written keeps nobody from cleaning.
  private func write(_ sentence: String, to log: String) {
    try? TextFile.append(Array("\(Terminal.timestamp) \(sentence)\n".utf8), to: log)
  }
}
