import Foundation

/// A program of other people that tests try our bytes on, and its bytes on us.
public enum OtherProgram {
  /// Where a program is: in `.build-python`, or where Debian has it; `nil` where it is not installed.
  public static func path(_ name: String) -> String? {
    PythonTools.program(name)
      ?? ["/usr/bin/", "/bin/"].map { $0 + name }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a program writes that is given some bytes.
  public static func output(of name: String, _ arguments: String..., input: [UInt8]) throws -> [UInt8] {
    try result(of: name, arguments, input: input).output
  }

  /// What a program writes that is given some bytes, and its exit status.
  public static func result(of name: String, _ arguments: [String], input: [UInt8]) throws
    -> (status: Int32, output: [UInt8])
  {
    guard let program = path(name) else { throw CocoaError(.fileNoSuchFile) }
    // Files and no pipes: a pipe that nobody empties stops the program.
    let folder = try ScratchFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle(forReadingAtPath: try folder.write("input", input))
    process.standardOutput = FileHandle(forWritingAtPath: try folder.write("output", []))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, folder.read("output") ?? [])
  }
}
