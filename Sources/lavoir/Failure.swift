/// What ends the program with status 2: one sentence for standard error.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ error: any CustomStringConvertible) {
    description = error.description
  }
}
