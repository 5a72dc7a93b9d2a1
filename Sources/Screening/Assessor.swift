import LavoirCleaning
import LavoirText
import LavoirTwins

/// Measures documents one by one; what the others of the corpus are does not matter, so that workers can do it side by side.
public struct Assessor: Sendable {
  private let rules: ScreeningRules

  /// An assessor of what some rules ask for.
  public init(rules: ScreeningRules) { self.rules = rules }

  /// What is measured of a cleaned document.
  public func assessment(of text: CleanedText) -> Assessment {
    text.cleaned.withUnsafeBufferPointer { bytes in
      var reading = Reading(rules, bytes: bytes.count)
      WordScan(bytes: bytes).run(into: &reading)
      let judged = reading.language?.judged()
      return Assessment(
        words: reading.words, language: judged?.guess, foreignParagraphs: judged?.foreign ?? [],
        quality: Quality(of: text, words: reading.words),
        repetition: reading.repetition?.counted(bytes: bytes.count),
        contentHash: reading.content?.finished(bytes),
        signature: rules.signatureShape.flatMap { Signature(of: reading.keys, shape: $0) })
    }
  }
}

/// What one walk over the words of a document gathers, as far as it is asked for.
private struct Reading: WordReceiver {
  var words = 0
  var language: LanguageJudgement?
  var content: ContentHasher?
  var repetition: RepetitionReading?
  var keys: [UInt64] = []
  private let keepsKeys: Bool

  init(_ rules: ScreeningRules, bytes: Int) {
    language = rules.needsLanguage ? LanguageJudgement() : nil
    content = rules.duplicates == .keep ? nil : ContentHasher()
    repetition = rules.needsRepetition ? RepetitionReading() : nil
    keepsKeys = rules.signatureShape != nil
    if keepsKeys { keys.reserveCapacity(bytes / 6 + 8) }
  }

  @inline(__always)
  mutating func take(_ word: ScannedWord) {
    words += 1
    language?.take(word)
    content?.add(word.hash.value, word.second)
    repetition?.take(word)
    if keepsKeys { keys.append(word.hash.value) }
  }

  @inline(__always)
  mutating func quote(_ mark: QuotationMark) { language?.quote(mark) }

  mutating func endLine(at offset: Int) {
    language?.endLine(at: offset)
    repetition?.endLine()
  }
}
