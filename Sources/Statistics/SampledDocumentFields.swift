import LavoirFindings
import LavoirScreening
import LavoirText

/// The form in which a run writes its examples down, one after the other, until the report is made.
extension SampledDocument {
  func write(to fields: inout FieldWriter) {
    fields.string(id)
    fields.string(file)
    fields.number(number)
    fields.number(quality.words)
    fields.number(quality.penalty.received)
    fields.number(quality.penalty.cleaned)
    fields.strings(language.map { [$0] } ?? [])
    fields.number(drop == nil ? 0 : 1)
    if let drop {
      fields.string(drop.rule)
      fields.string(drop.detail)
      fields.strings(drop.twin.map { [$0] } ?? [])
      fields.decimals(drop.similarity.map { [$0] } ?? [])
    }
    fields.number(bytes)
    fields.number(passages.count)
    for passage in passages {
      fields.number(passage.start)
      fields.string(passage.text)
    }
    fields.number(marks.count)
    for mark in marks { mark.write(to: &fields) }
    fields.number(furtherMarks)
  }

  init?(_ fields: inout FieldReader) {
    guard let id = fields.string(), let file = fields.string(), let number = fields.number(),
      let words = fields.number(), let received = fields.number(), let cleaned = fields.number(),
      let language = fields.strings(), let isDropped = fields.number()
    else { return nil }
    var drop: DropReason?
    if isDropped == 1 {
      guard let rule = fields.value(DropReason.Rule.self), let detail = fields.string(), let twin = fields.strings(),
        let similarity = fields.decimals()
      else { return nil }
      drop = DropReason(rule, detail, twin: twin.first, similarity: similarity.first)
    }
    guard let bytes = fields.number(),
      let passages = fields.list({ fields in
        fields.number().flatMap { start in fields.string().map { Passage(start: start, text: $0) } }
      }),
      let marks = fields.list({ Mark(&$0) }), let furtherMarks = fields.number()
    else { return nil }
    self.init(
      id: id, file: file, number: number,
      quality: Quality(words: words, penalty: Penalty(received: received, cleaned: cleaned)), language: language.first,
      drop: drop, bytes: bytes, passages: passages, marks: marks, furtherMarks: furtherMarks)
  }
}

extension SampledDocument.Mark {
  fileprivate func write(to fields: inout FieldWriter) {
    fields.number(start)
    fields.number(end - start)
    fields.strings(replacement.map { [$0] } ?? [])
    fields.number(reasons.count)
    for reason in reasons {
      fields.string(reason.detector)
      fields.string(reason.category.rawValue)
      fields.string(reason.severity.rawValue)
      fields.string(reason.certainty.rawValue)
      fields.string(reason.message)
      fields.strings(reason.evidence)
      fields.strings(reason.repairs)
    }
  }

  fileprivate init?(_ fields: inout FieldReader) {
    guard let start = fields.number(), let length = fields.number(), let replacement = fields.strings(),
      let reasons = fields.list({ SampledDocument.Reason(&$0) })
    else { return nil }
    self.init(start: start, end: start + length, replacement: replacement.first, reasons: reasons)
  }
}

extension SampledDocument.Reason {
  fileprivate init?(_ fields: inout FieldReader) {
    guard let detector = fields.string(), let category = fields.value(Category.self),
      let severity = fields.value(Severity.self), let certainty = fields.value(Certainty.self),
      let message = fields.string(), let evidence = fields.strings(), let repairs = fields.strings()
    else { return nil }
    self.init(
      detector: detector, category: category, severity: severity, certainty: certainty, message: message,
      evidence: evidence, repairs: repairs)
  }
}

extension FieldWriter {
  fileprivate mutating func decimals(_ values: [Double]) {
    number(values.count)
    for value in values { key(value.bitPattern) }
  }
}

extension FieldReader {
  fileprivate mutating func decimals() -> [Double]? { list { $0.key().map(Double.init(bitPattern:)) } }
}
