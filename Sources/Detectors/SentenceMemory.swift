import LavoirText
import Synchronization

/// The sentences of a text that detectors asked for: several ask for the same ones.
final class SentenceMemory: Sendable {
  private struct Known {
    var ranges: [Int: [ByteRange]] = [:]
    var tagged: [Int: TaggedSentence] = [:]
  }

  private let known = Mutex(Known())

  /// The sentences of a paragraph, by its index.
  func ranges(ofParagraph index: Int, _ read: () -> [ByteRange]) -> [ByteRange] {
    known.withLock { known in
      if let ranges = known.ranges[index] { return ranges }
      let ranges = read()
      known.ranges[index] = ranges
      return ranges
    }
  }

  /// A sentence with its parts of speech, by its tokens.
  func tagged(_ tokens: Range<Int>, _ read: () -> TaggedSentence) -> TaggedSentence {
    known.withLock { known in
      if let sentence = known.tagged[tokens.lowerBound], sentence.tokens == tokens { return sentence }
      let sentence = read()
      known.tagged[tokens.lowerBound] = sentence
      return sentence
    }
  }
}
