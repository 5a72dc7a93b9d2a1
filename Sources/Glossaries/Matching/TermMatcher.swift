import LavoirText

/// Finds the terms of a glossary in a text: a filter of first words, a table of forms, then a comparison of hashes.
public struct TermMatcher: Sendable {
  private let packs: [GlossaryPack]
  /// Which terms count.
  public var selection: TermSelection

  /// The matcher of a glossary's terms.
  public init(_ glossary: Glossary, selection: TermSelection = TermSelection()) {
    packs = glossary.packs
    self.selection = selection
  }

  /// The words that its forms begin with.
  public var firstWords: FirstWords { FirstWords(packs: packs) }

  /// The longest term that begins at a token, its context holding; `nil` for almost every token. Of several as long the
  /// one counts that stands first in the glossary.
  public func match(at index: Int, of tokens: [Token], in text: [UInt8]) -> TermMatch? {
    let place = TermPlace(index: index, tokens: tokens, text: text)
    var best: TermMatch?
    for pack in packs {
      if let next = place.next {
        pack.candidates(of: tokens[index].key, tokens[next].key, at: place) {
          take($0, at: place, in: pack, ifLonger: &best)
        }
      }
      pack.candidates(of: tokens[index].key, at: place) { take($0, at: place, in: pack, ifLonger: &best) }
    }
    return best
  }

  /// Takes what stands here by a candidate, where it is longer than what was found so far.
  private func take(
    _ candidate: FormCandidate, at place: TermPlace, in pack: GlossaryPack, ifLonger best: inout TermMatch?
  ) {
    // Every word is a token at least, and a hyphen before it one more: one that cannot be longer is not tried.
    if let best, !candidate.isPattern, 2 * candidate.words.count - 1 <= best.tokens.count { return }
    guard let found = match(of: candidate, at: place, in: pack) else { return }
    if best.map({ $0.tokens.count < found.tokens.count }) ?? true { best = found }
  }

  private func match(of candidate: FormCandidate, at place: TermPlace, in pack: GlossaryPack) -> TermMatch? {
    guard let end = place.end(of: candidate.words) else { return nil }
    var covered = place.index..<end
    guard Self.fits(candidate.capitals, covered, place),
      !candidate.wholes.contains(where: { $0.stands(around: covered, in: place.tokens) })
    else { return nil }
    for ready in pack.readyTerms(at: candidate.entry) {
      guard candidate.wrongForm.map({ $0 < ready.term.replaces.count }) ?? true, selection.admits(ready) else {
        continue
      }
      var gaps: [Range<Int>] = []
      if candidate.isPattern {
        guard let found = ready.pattern(of: candidate.wrongForm)?.match(at: place.index, of: place.tokens) else {
          continue
        }
        covered = place.index..<found.end
        gaps = found.gaps
        guard !ready.isWhole(around: covered, in: place.tokens) else { continue }
      }
      guard ready.holds(candidate.wrongForm, around: covered, in: place.tokens, of: place.text),
        ready.isOnTopic(at: place.index, in: place.tokens)
      else { continue }
      return TermMatch(candidate, ready, tokens: covered, gaps: gaps)
    }
    return nil
  }

  private static func fits(_ capitals: FormCandidate.Capitals, _ range: Range<Int>, _ place: TermPlace) -> Bool {
    let tokens = place.tokens
    switch capitals {
    case .free: return true
    case .common: return !tokens[range.lowerBound].shape.contains(.capitalised) || opensSentence(range, tokens)
    case .required: return tokens[range.lowerBound].shape.contains(.capitalised)
    case .exact(let bytes):
      return place.text[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)]
        .elementsEqual(bytes)
    }
  }

  /// Whether a capital is due at the first of these tokens, and no name goes on behind them.
  private static func opensSentence(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    if range.upperBound < tokens.count, tokens[range.upperBound].isCapitalisedWord { return false }
    guard range.lowerBound > 0, !tokens[range.lowerBound].shape.contains(.startsLine) else { return true }
    return tokens[range.lowerBound - 1].kind == .mark || tokens[range.lowerBound].isAllCapitals
  }
}
