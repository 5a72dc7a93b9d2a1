import LavoirCorpus

/// What a run depends on: two runs with the same identity write the same.
public struct RunIdentity: Codable, Equatable, Sendable {
  /// The options, by the names that a person knows them by.
  public let options: [String: String]
  /// The files, their sizes and when they were last changed, as a sum.
  let inputs: String
  /// How many files there are.
  let files: Int
  /// How large they are together.
  let bytes: Int

  /// The identity of a run over some files.
  public init(options: [String: String], files: [CorpusFile]) {
    self.options = options
    var sum = SegmentSum()
    var bytes = 0
    for file in files {
      let identity = FileIdentity(of: file.path)
      sum.add(Array("\(file.path)\n\(file.name)\n\(identity?.size ?? 0) \(identity?.modified ?? 0)\n".utf8)[...])
      bytes += Int(identity?.size ?? 0)
    }
    inputs = sum.digits
    self.files = files.count
    self.bytes = bytes
  }

  /// Why a run with this identity cannot go on where another stopped; `nil` where it can.
  func objection(to checkpoint: RunIdentity, in folder: String) -> CorpusError? {
    let path = FilePaths.joined(folder, Checkpoint.fileName)
    let advice = "; run it as it was begun, or begin anew with --restart"
    if let name = Set(options.keys).union(checkpoint.options.keys).sorted().first(where: {
      options[$0] != checkpoint.options[$0]
    }) {
      let (then, now) = (checkpoint.options[name] ?? "nothing", options[name] ?? "nothing")
      return CorpusError(path, "a run was begun here with another \(name): \(then) then, \(now) now\(advice)")
    }
    guard inputs == checkpoint.inputs else {
      let then = "\(checkpoint.files) files of \(checkpoint.bytes) bytes"
      return CorpusError(
        path, "the inputs are not those that a run was begun with here: \(then) then, \(files) of \(bytes) now\(advice)"
      )
    }
    return nil
  }
}
