/// A text and an edited copy of it whose similarity is as near to an asked one as single words allow.
public struct PlantedPair: Sendable {
  /// The text.
  public let original: String
  /// The copy.
  public let copy: String
  /// Their Jaccard similarity, counted.
  public let similarity: Double

  /// How a copy is edited.
  public enum Edit: CaseIterable, Sendable {
    /// Words here and there are others.
    case words
    /// Stretches of up to forty words are others.
    case stretches
    /// Stretches are gone.
    case cuts
    /// Stretches are added.
    case additions
    /// Some of each.
    case everything
  }

  /// A pair from some words of running text.
  ///
  /// - Parameters:
  ///   - words: the text, as words with their marks.
  ///   - similarity: what the similarity is to be.
  ///   - edit: how the copy is edited.
  ///   - foreign: other words of running text, from which those put in are taken.
  public init(
    _ words: ArraySlice<Substring>, similarity: Double, edit: Edit, from foreign: ArraySlice<Substring>,
    _ numbers: inout SeededNumbers
  ) {
    let original = words.joined(separator: " ")
    let shingles = ExactSimilarity.shingles(of: ExactSimilarity.words(of: original))
    var copy = Array(words)
    var reached = 1.0
    // A smaller edit is tried where one would lead too far; at the end words are added one by one.
    var size = 40
    while size > 0, reached > similarity {
      let next = Self.edited(copy, edit, size: size, from: foreign, &numbers)
      let value = Self.similarity(shingles, next)
      if value >= similarity { (copy, reached) = (next, value) } else { size /= 2 }
    }
    (copy, reached) = Self.lengthened(copy, reached, to: similarity, shingles, from: foreign)
    self.original = original
    self.copy = copy.joined(separator: " ")
    self.similarity = reached
  }

  private static func similarity(_ shingles: Set<String>, _ copy: [Substring]) -> Double {
    let words = ExactSimilarity.words(of: copy.joined(separator: " "))
    return ExactSimilarity.jaccard(shingles, ExactSimilarity.shingles(of: words))
  }

  private static func edited(
    _ words: [Substring], _ edit: Edit, size: Int, from foreign: ArraySlice<Substring>, _ numbers: inout SeededNumbers
  ) -> [Substring] {
    let kind = edit == .everything ? Edit.allCases.dropLast().randomElement(using: &numbers) ?? .words : edit
    let length = kind == .words ? 1 : min(max(1, size), words.count / 4)
    let place = Int.random(in: 0...words.count - length, using: &numbers)
    let source = foreign.startIndex + Int.random(in: 0...foreign.count - length, using: &numbers)
    let others = foreign[source..<source + length]
    var edited = words
    switch kind {
    case .words, .stretches, .everything: edited.replaceSubrange(place..<place + length, with: others)
    case .cuts: edited.removeSubrange(place..<place + length)
    case .additions: edited.insert(contentsOf: others, at: place)
    }
    return edited
  }

  /// The copy with words added at its end as long as that brings its similarity nearer to the asked one.
  private static func lengthened(
    _ words: [Substring], _ similarity: Double, to asked: Double, _ shingles: Set<String>,
    from foreign: ArraySlice<Substring>
  ) -> ([Substring], Double) {
    var (best, nearest) = (words, similarity)
    var longer = words
    for word in foreign {
      longer.append(word)
      let value = self.similarity(shingles, longer)
      guard abs(value - asked) <= abs(nearest - asked) else { break }
      (best, nearest) = (longer, value)
    }
    return (best, nearest)
  }
}
