import Foundation

/// The seconds that the process was at work, whatever else runs on the machine.
enum ProcessorTime {
  static var now: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
