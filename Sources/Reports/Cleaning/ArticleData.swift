import LavoirFindings
import LavoirLinting
import LavoirStatistics

/// The articles of a page as the JSON that its script reads (`data.js` says what stands where).
struct ArticleData {
  /// The documents on the page, in the order of the corpus.
  let documents: [SampledDocument]
  /// How many findings they show.
  let findings: Int
  /// The object.
  let json: [UInt8]

  /// The first of the documents, as many as there is room for.
  ///
  /// - Parameter limit: the most bytes of the object, but that it has one document at least.
  init(_ documents: [SampledDocument], limit: Int) {
    var tables = Tables()
    var size = 0
    var written: [(document: SampledDocument, json: [UInt8])] = []
    for document in documents {
      var json = ScriptJSON()
      json.add(document, &tables)
      guard written.isEmpty || size + tables.size + json.bytes.count <= limit else { break }
      size += json.bytes.count
      written.append((document, json.bytes))
    }
    written.sort { ($0.document.file, $0.document.number) < ($1.document.file, $1.document.number) }
    let shown = written.map(\.document)
    let findings = shown.reduce(0) { $0 + $1.marks.reduce(0) { $0 + max(1, $1.reasons.count) } }
    var json = ScriptJSON()
    json.object { json in
      json.member("findings") { $0.number(findings) }
      json.member("detectors") { json in
        json.list(tables.detectors.texts) { json, id in
          json.strings([id, RuleList.rule(id: id)?.summary ?? ""])
        }
      }
      json.member("categories") { $0.strings(Category.allCases.map(\.rawValue)) }
      json.member("severities") { $0.strings(Severity.allCases.map(\.rawValue)) }
      json.member("certainties") { $0.strings(Certainty.allCases.map(\.rawValue)) }
      json.member("texts") { $0.strings(tables.sentences.texts) }
      json.member("articles") { $0.list(written) { $0.raw($1.json) } }
    }
    self.documents = shown
    self.findings = findings
    self.json = json.bytes
  }
}

/// Texts that are written once and referred to by their number.
private struct Tables {
  var detectors = Table()
  var sentences = Table()

  var size: Int { detectors.size + sentences.size }

  struct Table {
    private(set) var texts: [String] = []
    private(set) var size = 0
    private var numbers: [String: Int] = [:]

    mutating func number(of text: String) -> Int {
      if let number = numbers[text] { return number }
      numbers[text] = texts.count
      texts.append(text)
      size += text.utf8.count + 3
      return texts.count - 1
    }
  }
}

extension ScriptJSON {
  fileprivate mutating func add(_ document: SampledDocument, _ tables: inout Tables) {
    let end = document.passages.last.map { $0.start + $0.text.utf8.count } ?? 0
    object { json in
      json.member("id") { $0.string(document.id) }
      json.member("file") { $0.string(document.file) }
      json.member("number") { $0.number(document.number) }
      json.member("words") { $0.number(document.quality.words) }
      json.member("received") { $0.decimal(document.quality.scoreReceived) }
      json.member("cleaned") { $0.decimal(document.quality.score) }
      if let language = document.language { json.member("language") { $0.string(language) } }
      if let drop = document.drop {
        json.member("drop") { $0.strings([drop.rule, drop.detail]) }
        if let twin = drop.twin { json.member("twin") { $0.string(twin) } }
        if let similarity = drop.similarity { json.member("similarity") { $0.decimal(similarity) } }
      }
      json.member("rest") { $0.number(max(0, document.bytes - end)) }
      json.member("more") { $0.number(document.furtherMarks) }
      var before = 0
      json.member("passages") { json in
        json.list(document.passages) { json, passage in
          json.list([0, 1]) { json, part in
            if part == 0 { json.number(max(0, passage.start - before)) } else { json.string(passage.text) }
          }
          before = passage.start + passage.text.utf8.count
        }
      }
      let places = document.passages.map(UnitPlaces.init)
      json.member("marks") { json in
        json.list(document.placedMarks) { json, placed in
          json.add(placed.mark, passage: placed.passage, places[placed.passage], &tables)
        }
      }
    }
  }

  private mutating func add(
    _ mark: SampledDocument.Mark, passage: Int, _ places: UnitPlaces, _ tables: inout Tables
  ) {
    raw(Array("[\(passage),\(places.unit(at: mark.start)),\(places.unit(at: mark.end)),".utf8))
    if let replacement = mark.replacement { string(replacement) } else { null() }
    comma()
    list(mark.reasons.isEmpty ? [.composing] : mark.reasons) { json, reason in
      let detector = tables.detectors.number(of: reason.detector)
      let kind = "\(reason.category.place),\(reason.severity.place),\(reason.certainty.place)"
      json.raw(Array("[\(detector),\(kind),\(tables.sentences.number(of: reason.message)),".utf8))
      json.list(reason.evidence) { $0.number(tables.sentences.number(of: $1)) }
      json.comma()
      json.list(reason.repairs) { $0.number(tables.sentences.number(of: $1)) }
      json.raw(Array("]".utf8))
    }
    raw(Array("]".utf8))
  }
}

extension SampledDocument {
  /// The marks with the number of the passage that each lies in; a mark that lies in none is left out.
  fileprivate var placedMarks: [(mark: Mark, passage: Int)] {
    marks.compactMap { mark in
      let passage = passages.lastIndex { $0.start <= mark.start }
      guard let passage, mark.end <= passages[passage].start + passages[passage].text.utf8.count else { return nil }
      return (mark, passage)
    }
  }
}

extension SampledDocument.Reason {
  /// What is said of a change that no detector asked for.
  fileprivate static let composing = SampledDocument.Reason(
    detector: RunStatistics.normalization, category: .encoding, severity: .neutral, certainty: .sure,
    message: "The same characters in normalization form C.", evidence: [], repairs: [])
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Where the bytes of a passage lie in UTF-16, in which scripts count.
private struct UnitPlaces {
  private let start: Int
  /// The UTF-16 offset of each byte that begins a character, and of the end.
  private let units: [Int32]

  init(_ passage: SampledDocument.Passage) {
    start = passage.start
    var units: [Int32] = []
    units.reserveCapacity(passage.text.utf8.count + 1)
    var unit: Int32 = 0
    for byte in passage.text.utf8 {
      units.append(unit)
      if byte & 0xC0 != 0x80 { unit += byte >= 0xF0 ? 2 : 1 }
    }
    units.append(unit)
    self.units = units
  }

  /// The UTF-16 offset in the passage of a byte of the text.
  func unit(at byte: Int) -> Int { Int(units[max(0, min(units.count - 1, byte - start))]) }
}
