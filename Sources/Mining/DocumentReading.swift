import LavoirDetectors
import LavoirText
import LavoirTwins

/// What one document says, to be counted with what others say.
public struct DocumentReading: Sendable {
  let sketch: Sketch
  let counts: CorpusCounts.Reading
  let sightings: [Sighting]
  let names: [NameSighting]
  let lines: [(line: MaskedLine, place: ConcordanceLine)]
  let phrases: [PhraseSighting]
  /// How many different small words no lexicon has.
  let unknown: Int

  init(of document: Document, knowledge: Knowledge, shape: Sketch.Shape) {
    let bytes = document.composed
    let text = AnalyzedText(bytes, knowledge: knowledge)
    let concordance = Concordance(name: document.name, text: bytes)
    sketch = Sketch(of: TextWords(text.tokens, of: bytes).wordKeys, shape: shape)
    counts = CorpusCounts.Reading(of: text)
    unknown = Set(text.marks[.unknownWord].map { text.tokens[$0].key }).count
    sightings = Sighting.sightings(in: text, concordance: concordance)
    names = NameSighting.sightings(in: text, concordance: concordance)
    lines = MaskedLine.lines(of: bytes, tokens: text.tokens).map { ($0, concordance.line(of: $0.range)) }
    phrases = PhraseSighting.sightings(in: text, concordance: concordance) + sightings.compactMap(\.phrase)
  }
}

extension Document {
  /// The bytes in NFC, as the detectors read them; lines stay where they are.
  var composed: [UInt8] { Normalization.composing(bytes).applied(to: bytes) }
}
