import FoundationEssentials
import LavoirEvaluation
import LavoirFindings
import LavoirText

/// Texts to measure by: folders of texts with their gold, and folders of good French.
///
/// A text NAME.txt has its gold in NAME.gold.json or NAME.json beside it: a list of spans. A folder of good French
/// may hold `slips.json`, the authors' own slips: a list of spans by NAME.
public enum GoldFolder {
  /// The texts of these folders that have gold beside them, in order of folder and name; a folder named twice counts once.
  public static func goldTexts(in folders: [String]) throws(CorpusError) -> [GoldText] {
    var texts: [GoldText] = []
    for folder in distinct(folders) { texts += try goldTexts(in: folder) }
    return texts
  }

  /// The texts of these folders of good French, in order of folder and name; a folder named twice counts once.
  public static func goodTexts(in folders: [String]) throws(CorpusError) -> [GoodText] {
    var texts: [GoodText] = []
    for folder in distinct(folders) { texts += try goodTexts(in: folder) }
    return texts
  }

  // MARK: One folder

  private static func goldTexts(in folder: String) throws(CorpusError) -> [GoldText] {
    var texts: [GoldText] = []
    for name in try textNames(in: folder) {
      guard let gold = goldFile(of: "\(folder)/\(name)") else { continue }
      let document = try TextFile.document("\(folder)/\(name).txt")
      let spans = try decoded([Span].self, from: gold)
      var marked: [GoldSpan] = []
      for span in spans { marked.append(try span.checked(against: document.bytes, in: gold)) }
      texts.append(GoldText(name: document.name, bytes: document.bytes, marked: marked))
    }
    guard !texts.isEmpty else { throw CorpusError(folder, "there is no NAME.txt with a NAME.gold.json or NAME.json") }
    return texts
  }

  private static func goodTexts(in folder: String) throws(CorpusError) -> [GoodText] {
    let file = "\(folder)/slips.json"
    let slips = FilePaths.isFolder(file) == false ? try decoded([String: [Slip]].self, from: file) : [:]
    var texts: [GoodText] = []
    for name in try textNames(in: folder) {
      let document = try TextFile.document("\(folder)/\(name).txt")
      var ranges: [ByteRange] = []
      for slip in slips[name] ?? [] { ranges.append(try slip.checked(against: document.bytes, in: file)) }
      texts.append(GoodText(name: document.name, bytes: document.bytes, slips: ranges))
    }
    guard !texts.isEmpty else { throw CorpusError(folder, "there is no .txt file in this folder") }
    return texts
  }

  // MARK: Files

  private static func distinct(_ folders: [String]) -> [String] {
    var seen: Set<String> = []
    return folders.filter { seen.insert(FilePaths.real($0)).inserted }
  }

  /// The names, without `.txt`, of the texts that lie in a folder itself.
  private static func textNames(in folder: String) throws(CorpusError) -> [String] {
    guard FilePaths.isFolder(folder) == true else { throw CorpusError(folder, "there is no such folder") }
    let here = FileTree.Filter(".txt file", enters: { _ in false }, takes: FileTree.Filter.articles.takes)
    let tree = FileTree(below: folder, filter: here)
    if let failure = tree.failures.first { throw failure }
    return tree.files.map { String(FilePaths.name(of: $0).dropLast(4)) }
  }

  private static func goldFile(of stem: String) -> String? {
    ["\(stem).gold.json", "\(stem).json"].first { FilePaths.isFolder($0) == false }
  }

  private static func decoded<Value: Decodable>(_: Value.Type, from path: String) throws(CorpusError) -> Value {
    let bytes = try TextFile.read(path)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw CorpusError(path, "it is not gold as expected: \(reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    let (path, reason): ([any CodingKey], String)
    switch error {
    case .keyNotFound(let key, let context): (path, reason) = (context.codingPath, "« \(key.stringValue) » is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      (path, reason) = (context.codingPath, context.debugDescription)
    @unknown default: return "\(error)"
    }
    let place = path.map { $0.intValue.map { "span \($0 + 1)" } ?? $0.stringValue }.joined(separator: ", ")
    return place.isEmpty ? reason : "\(place): \(reason)"
  }
}

/// A span as gold files write it.
private struct Span: Decodable {
  let start: Int
  let end: Int
  let text: String
  let category: LavoirFindings.Category
  let severity: Severity
  let suggestion: String?
  let neutral: Bool?
  let mode: String?

  func checked(against bytes: [UInt8], in file: String) throws(CorpusError) -> GoldSpan {
    let range = try CheckedRange.range(start, end, text: text, of: bytes, in: file)
    let treatment: GoldSpan.Treatment = neutral == true ? .neutral : mode == "flag" ? .flag : .fix
    return GoldSpan(range, category: category, severity: severity, suggestion: suggestion, treatment: treatment)
  }
}

/// A slip of a good author, as slips.json writes it.
private struct Slip: Decodable {
  let start: Int
  let end: Int
  let text: String?

  func checked(against bytes: [UInt8], in file: String) throws(CorpusError) -> ByteRange {
    try CheckedRange.range(start, end, text: text, of: bytes, in: file)
  }
}

/// Offsets of a gold file, which must lead to the text that the file quotes.
private enum CheckedRange {
  static func range(_ start: Int, _ end: Int, text: String?, of bytes: [UInt8], in file: String) throws(CorpusError)
    -> ByteRange
  {
    guard 0 <= start, start <= end, end <= bytes.count else {
      throw CorpusError(file, "the span \(start)–\(end) lies outside the text, which has \(bytes.count) bytes")
    }
    if let text, !bytes[start..<end].elementsEqual(text.utf8) {
      let there = String(decoding: bytes[start..<end], as: UTF8.self)
      throw CorpusError(file, "the span \(start)–\(end) is said to be « \(text) », but there stands « \(there) »")
    }
    return ByteRange(start, end)
  }
}
