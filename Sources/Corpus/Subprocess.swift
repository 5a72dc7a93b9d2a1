import Foundation

/// Another program, run to its end.
struct Subprocess {
  /// What it wrote.
  let output: [UInt8]
  /// What it complained of.
  let complaint: String
  /// Its exit status.
  let status: Int32

  /// Runs a program found in the search path; `nil` where there is none.
  init?(_ program: String, _ arguments: [String]) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (output, complaint) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = complaint
    guard (try? process.run()) != nil else { return nil }
    // Both pipes are emptied at once, since a full one would hold the program up.
    let errors = Collected()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      errors.data = complaint.fileHandleForReading.readDataToEndOfFile()
    }
    self.output = Array(output.fileHandleForReading.readDataToEndOfFile())
    group.wait()
    process.waitUntilExit()
    self.complaint = String(decoding: errors.data, as: UTF8.self)
    status = process.terminationStatus
    if status == 127 { return nil }
  }

  /// What another thread writes before the group is left, and nobody reads before.
  private final class Collected: @unchecked Sendable {
    var data = Data()
  }
}
