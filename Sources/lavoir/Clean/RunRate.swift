import LavoirBatches

/// How fast a run is, and how long it still takes.
struct RunRate {
  private var first: (progress: RunProgress, time: ContinuousClock.Instant)?
  private var last: RunProgress?

  /// Notes how far the run is.
  mutating func add(_ progress: RunProgress, at time: ContinuousClock.Instant) {
    if first == nil { first = (progress, time) }
    last = progress
  }

  /// `12 %, 1,234 documents, 48.2 MB/s, 3 min left`.
  func line(at now: ContinuousClock.Instant) -> String {
    guard let first, let last else { return "nothing is done yet" }
    let seconds = Self.seconds(now - first.time)
    let rate = seconds > 0 ? Double(last.bytes - first.progress.bytes) / seconds : 0
    var parts = ["\(Self.grouped(last.documents)) documents", "\(Self.tenths(rate / 1_000_000)) MB/s"]
    if last.total > 0 {
      let share = min(1, Double(last.bytesRead) / Double(last.total))
      parts.insert("\(Int(share * 100)) %", at: 0)
      let read = last.bytesRead - first.progress.bytesRead
      if read > 0, seconds > 0 {
        parts.append(Self.duration(Double(last.total - last.bytesRead) * seconds / Double(read)) + " left")
      }
    }
    return parts.joined(separator: ", ")
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  /// `1,234,567`.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digits[index])
    }
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int(value * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// `40 s`, `12 min`, `3 h 5 min`.
  private static func duration(_ seconds: Double) -> String {
    let whole = Int(max(0, seconds))
    if whole < 90 { return "\(whole) s" }
    let minutes = (whole + 30) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
