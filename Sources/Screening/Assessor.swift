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
    assessment(of: text.cleaned, penalty: Penalty(of: text))
  }

  /// What is measured of a text in NFC, for whose flaws there is this penalty.
  public func assessment(of text: [UInt8], penalty: Penalty = Penalty()) -> Assessment {
    text.withUnsafeBufferPointer { bytes in
      var reading = Reading(rules, bytes: bytes.count)
      WordScan(bytes: bytes).run(into: &reading)
      return Assessment(
        words: reading.words, language: rules.needsLanguage ? reading.language.guessed() : nil,
        quality: Quality(words: reading.words, penalty: penalty),
        repetition: rules.needsRepetition ? reading.repetition.counted(bytes: bytes.count) : nil,
        contentHash: rules.duplicates == .keep ? nil : reading.content.finished(bytes),
        signature: rules.signatureShape.flatMap { Signature(of: reading.keys, shape: $0) })
    }
  }
}

/// What one walk over the words of a document gathers, as far as it is asked for.
private struct Reading: WordReceiver, ~Copyable {
  var words = 0
  var language = LanguageJudgement()
  var content = ContentHasher()
  var repetition = RepetitionReading()
  var keys: [UInt64] = []
  private let tellsLanguage: Bool
  private let tellsRepetition: Bool
  private let hashes: Bool
  private let keepsKeys: Bool

  init(_ rules: ScreeningRules, bytes: Int) {
    (tellsLanguage, tellsRepetition) = (rules.needsLanguage, rules.needsRepetition)
    (hashes, keepsKeys) = (rules.duplicates != .keep, rules.duplicates == .near)
    if keepsKeys { keys.reserveCapacity(bytes / 6 + 8) }
  }

  @inline(__always)
  mutating func take(_ word: ScannedWord) {
    words += 1
    if tellsLanguage { language.take(word) }
    if tellsRepetition { repetition.take(word) }
    if hashes { content.add(word.hash.value) }
    if keepsKeys { keys.append(word.hash.value) }
  }

  @inline(__always)
  mutating func quote(_ mark: QuotationMark) { language.quote(mark) }

  mutating func endLine() {
    if tellsLanguage { language.endLine() }
    if tellsRepetition { repetition.endLine() }
  }
}
