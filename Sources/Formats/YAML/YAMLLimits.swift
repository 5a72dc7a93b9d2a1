import LavoirText

extension YAMLSource {
  /// Refuses keys that hold keys that hold keys, deeper than anybody writes them.
  ///
  /// Yams compares the keys of a mapping by all that they hold, those on every level anew. What is nested so shows:
  /// - Keys that begin with `?` stand further right the deeper they are, or a line begins with many.
  /// - Between brackets such keys follow a bracket or a comma.
  /// - Without `?` a key in brackets has a colon behind it and is on one line, of some 1,000 characters at most.
  func refuseNestedKeys() throws(FormatError) {
    var line = YAMLKeyLine(start: start)
    /// Whether the last line with text holds what may be a comment.
    var isBehindComment = false
    /// The last byte that is neither blank nor a line end.
    var before: UInt8 = 0
    var keysInBrackets = 0
    var at = start
    while at < bytes.count {
      if let end = lineEnd(at: at) {
        at += end.count
        if line.hasText { isBehindComment = line.hasComment }
        line = YAMLKeyLine(start: at)
        continue
      }
      let byte = bytes[at]
      if byte == UInt8(ascii: "?"), isGap(at: at + 1) {
        if line.isLeading { line.leadingKeys += 1 }
        if "[{,".utf8.contains(before) || line.isLeading && isBehindComment { keysInBrackets += 1 }
        if line.isTooDeep(at: at) || keysInBrackets > 50 { throw FormatError(at: at, Self.keysAreTooDeep) }
      }
      if byte == UInt8(ascii: ":"), before == UInt8(ascii: "]") || before == UInt8(ascii: "}"), line.hasText {
        line.closings.append(at)
        if line.isTooDense { throw FormatError(at: at, Self.keysAreTooDeep) }
      }
      if !isBlank(at: at) {
        line.hasText = true
        line.isLeading = line.isLeading && "-?:".utf8.contains(byte) && isGap(at: at + 1)
        line.hasComment = line.hasComment || byte == UInt8(ascii: "#")
        before = byte
      }
      at += 1
    }
  }

  /// Refuses a file that declares more tags than anybody does: libyaml compares each with all before it.
  func refuseManyTags() throws(FormatError) {
    let directive = Array("\n%TAG".utf8)
    var (at, count) = (start, 0)
    while let found = bytes.firstPlace(of: directive, from: at, before: bytes.count) {
      count += 1
      if count >= 1_000 { throw FormatError(at: found + 1, "more than 1,000 tags are declared") }
      at = found + 1
    }
  }

  private static let keysAreTooDeep = "keys are nested too deep in one another: make values of them"
}

/// A line, as far as it tells how deep keys are nested.
private struct YAMLKeyLine {
  let start: Int
  var hasText = false
  var hasComment = false
  /// Whether nothing but indicators was found yet.
  var isLeading = true
  /// The `?` among them.
  var leadingKeys = 0
  /// The colons behind closing brackets.
  var closings: [Int] = []

  func isTooDeep(at offset: Int) -> Bool { isLeading && (leadingKeys > 10 || offset - start >= 100) }

  var isTooDense: Bool { closings.count >= 50 && closings[closings.count - 1] - closings[closings.count - 50] < 2_048 }
}
