// Cleans whatever libFuzzer makes up, and stops at the first bytes that break a rule of all cleaning. Built by
// Tests/Fuzz/run; built without it, the program checks the files it is given.
import Glibc
import TestSupport

#if FUZZING
  /// What libFuzzer calls with each input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    if let violation = CleaningInvariants.violation(bytes) { fatalError(violation) }
    return 0
  }
#else
  @main
  enum Replay {
    static func main() {
      for path in CommandLine.arguments.dropFirst() {
        guard let file = fopen(path, "rb") else { continue }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
        print(path, CleaningInvariants.violation(bytes) ?? "holds")
      }
    }
  }
#endif
