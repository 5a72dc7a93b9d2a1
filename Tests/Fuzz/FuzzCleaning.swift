// Cleans whatever libFuzzer makes up, and stops at the first bytes that break a rule of all cleaning. Built by
// Tests/Fuzz/run; built without it, the program checks the files it is given.
import LavoirCorpus
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
    static func main() throws {
      for path in CommandLine.arguments.dropFirst() {
        print(path, CleaningInvariants.violation(try TextFile.read(path)) ?? "holds")
      }
    }
  }
#endif
