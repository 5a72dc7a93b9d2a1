/// A line in which something was read in a wrong encoding. What one stretch of it tells of the encoding helps with the
/// others: bytes that became spaces or were lost.
struct MisreadLine {
  private let text: [Unicode.Scalar]
  private let isWord: (String) -> Bool
  /// The stretches without spaces, in order.
  private let units: [Range<Int>]

  /// A replacement of some of the line’s characters.
  struct Repair {
    var range: Range<Int>
    var replacement: [Unicode.Scalar]
  }

  init(_ text: [Unicode.Scalar], isWord: @escaping (String) -> Bool) {
    self.text = text
    self.isWord = isWord
    units = text.indices.split { Self.isSpace(text[$0]) }.compactMap { unit in
      unit.last.map { unit.startIndex..<$0 + 1 }
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  /// What each stretch was that is damaged for certain, by its number.
  func candidates(evidence: [[Int]] = []) -> [Int: MisreadUnit.Candidate] {
    var found: [Int: MisreadUnit.Candidate] = [:]
    var known: [[Unicode.Scalar]: MisreadUnit.Candidate?] = [:]
    for (number, unit) in units.enumerated()
    where ByteRoles.mayHoldSequence(text[unit], questionIsLoss: true) {
      let word = Array(text[unit])
      let candidate = known[word] ?? MisreadUnit(text: word, isWord: isWord, evidence: evidence).restored()
      known[word] = .some(candidate)
      found[number] = candidate
    }
    return found
  }

  /// The repairs, in order and apart.
  ///
  /// - Parameter evidence: the ways that the text’s other damage went, the most usual first.
  func repairs(evidence: [[Int]]) -> [Repair] {
    closingGaps(candidates(evidence: evidence).mapValues(\.text), evidence: evidence)
  }

  // MARK: Bytes that became spaces

  /// The repairs of the stretches, and of those whose last byte became the space behind them.
  private func closingGaps(_ found: [Int: [Unicode.Scalar]], evidence: [[Int]]) -> [Repair] {
    var repairs: [Repair] = []
    var number = 0
    while number < units.count {
      var repair = Repair(range: units[number], replacement: found[number] ?? Array(text[units[number]]))
      if let joined = joined(number, evidence: evidence) {
        repair = joined.repair
        number = joined.last
      }
      close(&repair, after: number, found, hasEvidence: !evidence.isEmpty)
      if repair.replacement != Array(text[repair.range]) { repairs.append(repair) }
      number += 1
    }
    return repairs
  }

  /// Two or three stretches whose sequences were cut by a byte A0 that became a space: « Å veices » was « Šveices ».
  private func joined(_ number: Int, evidence: [[Int]]) -> (repair: Repair, last: Int)? {
    guard !evidence.isEmpty else { return nil }
    for last in [number + 2, number + 1] where last < units.count {
      let range = units[number].lowerBound..<units[last].upperBound
      let gaps = (number..<last).map { units[$0].upperBound }
      guard zip(gaps, (number + 1)...last).allSatisfy({ units[$1].lowerBound == $0 + 1 }),
        gaps.allSatisfy({ isCut(at: $0, evidence: evidence) })
      else { continue }
      var joined = Array(text[range])
      for gap in gaps { joined[gap - range.lowerBound] = "\u{A0}" }
      let unit = MisreadUnit(text: joined, isWord: isWord, evidence: evidence)
      if let candidate = unit.restored(), !candidate.text.contains("\u{A0}") || candidate.swallowed > 0 {
        return (Repair(range: range, replacement: candidate.text), last)
      }
    }
    return nil
  }

  /// Whether a sequence was begun right before a space, and A0 can be its next byte; « à » keeps its space.
  private func isCut(at gap: Int, evidence: [[Int]]) -> Bool {
    evidence.compactMap(\.first).contains { number in
      let encoding = SingleByteEncoding.misreadings[number]
      guard encoding.scalar(of: 0xA0) == "\u{A0}" else { return false }
      for back in 1...3 where gap >= back {
        guard let lead = encoding.byte(of: text[gap - back]), lead >= 0xC2 else { continue }
        let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        return count > back && !(lead == 0xC3 && isBeforeWord(gap)) && !isUnit(gap - back)
      }
      return false
    }
  }

  /// Whether « Å » stands behind a number: then it is the ångström.
  private func isUnit(_ place: Int) -> Bool {
    place > 1 && text[place] == "Å" && Self.isSpace(text[place - 1]) && Look(text[place - 2]) == .digit
  }

  /// Whether a word of French, an elided word, a number or a name begins behind the space at a place.
  private func isBeforeWord(_ gap: Int) -> Bool {
    guard let first = text.dropFirst(gap + 1).first else { return false }
    guard Look(first).isLetter else { return Look(first) == .digit }
    let word = text[(gap + 1)...].prefix { Look($0).isLetter }
    let follower = text.dropFirst(gap + 1 + word.count).first
    // Damage inside the word: it will be told by its beginning alone.
    if let follower, !follower.isASCII || follower == "'" { return true }
    if word.count == 1 { return first == "a" || first == "y" || !Look(first).isLower }
    return !Look(first).isLower || !word.allSatisfy(\.isASCII) || isWord(String(String.UnicodeScalarView(word)))
  }

  /// « Ã » before a space was « à » whose second byte became that space; « Â » before a mark was a no-break space.
  private func close(_ repair: inout Repair, after number: Int, _ found: [Int: [Unicode.Scalar]], hasEvidence: Bool) {
    let next = number + 1 < units.count ? found[number + 1] ?? Array(text[units[number + 1]]) : []
    let spaces = number + 1 < units.count ? units[number + 1].lowerBound - units[number].upperBound : 0
    let last = repair.replacement.dropLast().last
    guard repair.replacement.contains(where: { "ÃÂГ".unicodeScalars.contains($0) }) else { return }
    let isNamed = isNamed(repair.range.lowerBound)
    let isBehindWord = last.map { Look($0).isLower } ?? isBehindSmallLetter(number)
    let isFollowed = spaces > 0 && !isNamed && opensWord(next, hasEvidence || isBehindWord)
    let opensLine = repair.range.lowerBound == 0 && last == nil && !hasEvidence
    if let end = repair.replacement.last, end == "Ã" || hasEvidence && end == "Г", isFollowed, !opensLine,
      !(last.map { Look($0).isUpper } ?? false)
    {
      repair.replacement[repair.replacement.count - 1] = "à"
      // The byte became a space beside the one that was there.
      if spaces == 2 { repair.range = repair.range.lowerBound..<repair.range.upperBound + 1 }
    }
    closeBeforeMark(&repair)
    if repair.replacement.last == "Â", spaces == 1, last != nil || hasEvidence || !opensWord(next, true),
      hasEvidence || isFollowed || next.first.map({ ":;!?»%€".unicodeScalars.contains($0) }) ?? false,
      !MisreadUnit.endsName(repair.replacement.dropLast()), !isNamed
    {
      repair.replacement[repair.replacement.count - 1] = "\u{A0}"
      repair.range = repair.range.lowerBound..<repair.range.upperBound + 1
    }
    // « Â » alone between words may be meant, unless other damage speaks against it.
    let isLost = isFollowed && (hasEvidence || repair.replacement.count > 1)
    repair.replacement = repair.replacement.enumerated().map { index, scalar in
      scalar == "Â" && isLostSpace(index, in: repair.replacement, isLost) ? "\u{A0}" : scalar
    }
  }

  /// « voilÃ, » was « voilà, ».
  private func closeBeforeMark(_ repair: inout Repair) {
    let unit = repair.replacement
    guard let index = unit.firstIndex(of: "Ã"), index > 0, index + 1 < unit.count,
      ",.;!?)".unicodeScalars.contains(unit[index + 1])
    else { return }
    let word = unit[..<index].reversed().prefix { Look($0).isLetter }.reversed() + ["à"]
    if word.count > 1, isWord(String(String.UnicodeScalarView(word))) { repair.replacement[index] = "à" }
  }

  /// Whether the stretch before one ends with a small letter.
  private func isBehindSmallLetter(_ number: Int) -> Bool {
    number > 0 && Look(text[units[number - 1].upperBound - 1]).isLower
  }

  /// Whether a stretch opens with a small letter or a digit, or with a capital where names are let in.
  private func opensWord(_ unit: [Unicode.Scalar], _ nameIsEnough: Bool) -> Bool {
    guard let first = unit.first else { return false }
    let look = Look(first)
    return look.isLower || look == .digit || "£$€«“".unicodeScalars.contains(first) || (nameIsEnough && look.isUpper)
  }

  /// Whether « lettre », « caractère » or the like stands before: then the letter is meant itself.
  private func isNamed(_ place: Int) -> Bool {
    let before = String(String.UnicodeScalarView(text[max(0, place - 12)..<place])).dropLast()
    return ["lettre", "caractère", "voyelle", "le signe", "du signe", "symbole", "majuscule"].contains {
      before.hasSuffix($0)
    }
  }

  /// Whether « Â » stands where only a no-break space can: before a high mark, or behind « that opens.
  private func isLostSpace(_ index: Int, in unit: [Unicode.Scalar], _ isFollowed: Bool) -> Bool {
    let last = index > 0 ? unit[index - 1] : nil
    let next = index + 1 < unit.count ? unit[index + 1] : nil
    if last == "«" && next == "»" || MisreadUnit.endsName(unit[..<index]) || last == nil && next == "?" { return false }
    let word = unit[index...].prefix { Look($0).isLetter }
    if word.count > 1, isWord(String(String.UnicodeScalarView(word))) { return false }
    if let next { return ":;!?»%€".unicodeScalars.contains(next) || last == "«" }
    return isFollowed && last.map { !Look($0).isUpper } ?? true
  }
}
