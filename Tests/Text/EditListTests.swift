import LavoirText
import Testing

@Suite struct EditListTests {
  let text = Array("un déploiement everlasting".utf8)

  @Test func overlappingEditsAreRefused() {
    #expect(EditList([Edit(ByteRange(0, 3), "a"), Edit(ByteRange(2, 4), "b")]) == nil)
    #expect(EditList([Edit(ByteRange(2, 2), "a"), Edit(ByteRange(2, 2), "b")]) == nil)
  }

  @Test func editsThatTouchApplyInOrder() throws {
    let edits = try #require(EditList([Edit(ByteRange(2, 3), "-"), Edit(ByteRange(0, 2), "le")]))
    #expect(edits.applied(to: text).starts(with: Array("le-déploiement".utf8)))
  }

  @Test func invertedEditsGiveTheTextBack() throws {
    let edits = try #require(
      EditList([Edit(ByteRange(0, 2), "ce long"), Edit(ByteRange(3, 3), "«"), Edit(ByteRange(16, 27), "")]))
    let changed = edits.applied(to: text)
    #expect(edits.inverted(over: text).applied(to: changed) == text)
  }

  @Test func aPlaceInAReplacementLeadsToAllThatWasReplaced() throws {
    let edits = try #require(EditList([Edit(ByteRange(0, 2), "ce long")]))
    #expect(SourceMap(edits).sourceRange(of: ByteRange(3, 7)) == ByteRange(0, 2))
    #expect(SourceMap(edits).sourceRange(of: ByteRange(8, 20)) == ByteRange(3, 15))
    #expect(SourceMap(edits).sourceRange(of: ByteRange(3, 12)) == ByteRange(0, 7))
  }

  @Test func aPlaceBehindADeletionLeadsBehindIt() throws {
    let edits = try #require(EditList([Edit(ByteRange(0, 3), "")]))
    #expect(SourceMap(edits).sourceRange(of: ByteRange(0, 4)) == ByteRange(3, 7))
  }

  /// Two lists of random edits, composed, do in one step what they do in two.
  @Test(arguments: 0..<200) func composedEditsDoInOneStepWhatTheListsDoInTwo(seed: Int) throws {
    var random = Lcg(state: UInt64(seed) &* 7_919 &+ 17)
    let first = random.edits(over: text.count)
    let middle = first.applied(to: text)
    let second = random.edits(over: middle.count)
    let composed = first.followed(by: second, over: text)
    let list = try #require(EditList(composed.map(\.edit)))
    #expect(list.applied(to: text) == second.applied(to: middle))
    #expect(composed.map(\.earlier.count).reduce(0, +) == first.edits.count)
    #expect(composed.map(\.later.count).reduce(0, +) == second.edits.count)
  }
}

/// A generator whose numbers are the same on every run.
private struct Lcg {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }

  mutating func edits(over count: Int) -> EditList {
    var edits: [Edit] = []
    var at = next(4)
    while at < count {
      let end = min(count, at + next(4))
      let replacement = (0..<next(4)).map { _ in UInt8(97 + next(26)) }
      if end > at || !replacement.isEmpty { edits.append(Edit(ByteRange(at, end), replacement)) }
      at = end + 1 + next(6)
    }
    return EditList(edits) ?? EditList()
  }
}
