import LavoirText
import LavoirXMLText

/// XLIFF 1.2 and 2 (OASIS): the translations into French, one block each.
enum XLIFF {
  static func extraction(of bytes: [UInt8]) throws(FormatError) -> Extraction {
    let reader = XLIFFReader(bytes)
    do {
      try XMLEvent.read(bytes) { event, range in reader.take(event, range) }
    } catch {
      throw FormatError(at: error.offset, error.problem)
    }
    if let problem = reader.problem { throw problem }
    return reader.extraction()
  }
}

/// Goes over the elements of a file.
private final class XLIFFReader {
  /// What makes the file none of XLIFF.
  private(set) var problem: FormatError?
  private let bytes: [UInt8]
  private var builder: ExtractionBuilder
  private var open: [Element] = []
  private var target: XLIFFTarget?
  private var languages = XLIFFLanguages()
  /// The comments that wait for the unit they speak of.
  private var comments: [Extraction.Comment] = []

  /// An element that is not closed yet, outside of a target.
  private struct Element {
    let name: String
    let start: Int
    let isTranslated: Bool
    let language: String?
    let isPending: Bool

    var isUnit: Bool { name == "trans-unit" || name == "unit" }
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    builder = ExtractionBuilder(bytes)
  }

  func extraction() -> Extraction {
    noteComments(next: nil)
    builder.language = languages.ofFile
    return builder.finish()
  }

  func take(_ event: XMLEvent, _ range: ByteRange) {
    if case .comment(let text) = event { take(comment: text, range) }
    guard target == nil else {
      if target?.take(event, range, of: bytes) == true { finishTarget() }
      return
    }
    switch event {
    case .open(let name, _, let attributes): begin(name, attributes, range)
    case .close: end(range)
    case .text, .comment, .section, .other: break
    }
  }

  private func begin(_ name: String, _ attributes: [String: String], _ range: ByteRange) {
    let parent = open.last
    if parent == nil, name != "xliff" {
      problem = FormatError(at: range.start, "the root element is <\(name)>; that of an XLIFF file is <xliff>")
    }
    let element = Element(
      name: name, start: range.start,
      isTranslated: attributes["translate"].map { $0 != "no" } ?? parent?.isTranslated ?? true,
      language: attributes[name == "xliff" ? "trgLang" : "target-language"] ?? parent?.language,
      isPending: Self.pendingStates.contains(attributes["state"] ?? ""))
    open.append(element)
    if name == "file" { languages.add(ofPart: element.language) }
    guard name == "target", let parent, parent.name == "trans-unit" || parent.name == "segment" else { return }
    let language = attributes["xml:lang"] ?? element.language
    guard element.isTranslated, !element.isPending, !parent.isPending, XLIFFLanguages.isFrench(language ?? "fr") else {
      return
    }
    languages.addRead(language)
    target = XLIFFTarget()
  }

  /// States of a translation that is none yet.
  private static let pendingStates: Set = ["new", "needs-translation", "initial"]

  private func finishTarget() {
    target?.text.write(into: &builder)
    builder.endBlock()
    target = nil
    open.removeLast()
  }

  private func end(_ range: ByteRange) {
    guard let element = open.popLast(), element.isUnit else { return }
    noteComments(next: ByteRange(element.start, range.end))
  }

  private func take(comment: String, _ range: ByteRange) {
    let text = Array(comment.utf8)
    let trimmed = text.trimmedString(ByteRange(0, text.count))
    guard trimmed.utf8.starts(with: MarkupComment.directive) else { return }
    comments.append(Extraction.Comment(text: trimmed, range: range))
  }

  private func noteComments(next: ByteRange?) {
    for comment in comments {
      builder.note(Extraction.Comment(text: comment.text, range: comment.range, next: next))
    }
    comments = []
  }
}

/// The languages that a file says its translations are in.
private struct XLIFFLanguages {
  private var parts: [String?] = []
  private var read: [String?] = []

  /// The language of a `file` element.
  mutating func add(ofPart language: String?) { parts.append(language) }

  /// The language of a target that is read.
  mutating func addRead(_ language: String?) { read.append(language) }

  /// The language of all: French where a part or a target is in French, none where one says nothing.
  var ofFile: String? {
    let told = (parts + read).compactMap { $0 }
    if let french = told.first(where: Self.isFrench) { return Self.tag(french) }
    return (parts + read).contains(nil) ? nil : told.first.map(Self.tag)
  }

  static func isFrench(_ language: String) -> Bool {
    let tag = tag(language).lowercased()
    return tag == "fr" || tag.hasPrefix("fr-")
  }

  private static func tag(_ language: String) -> String {
    String(language.map { $0 == "_" ? "-" : $0 })
  }
}
