import CExpat
import LavoirText

/// What Expat tells of an XML file, one after another.
public enum XMLEvent: Sendable {
  /// The beginning of an element: its name without prefix, the prefix (empty where there is none), and its attributes.
  case open(name: String, prefix: String, attributes: [String: String])
  /// The end of an element.
  case close
  /// Text, in pieces; a reference to a character is a piece.
  case text([UInt8])
  /// A comment without its signs.
  case comment(String)
  /// The beginning of a CDATA section, or its end.
  case section(begins: Bool)
  /// Anything else: a reference to an entity of the file, an instruction.
  case other

  /// What is done with a file that declares entities of its own.
  public enum Entities: Sendable {
    /// In text they are left as they are, each an event of its own; in attributes Expat expands them within its limits.
    case left
    /// The file is refused at the first declaration.
    case refused
  }

  /// Reads a file in UTF-8, whatever encoding it declares. No entity is expanded in text, and no other file is opened.
  ///
  /// - Parameter tell: told of each event with its bytes in the file.
  /// - Throws: ``XMLFlaw`` where the XML is not well-formed, or declares what is refused.
  public static func read(
    _ bytes: [UInt8], entities: Entities = .left, _ tell: @escaping (XMLEvent, ByteRange) -> Void
  ) throws(XMLFlaw) {
    guard let parser = XML_ParserCreate("UTF-8") else { throw XMLFlaw(at: 0, "there is no memory to read XML") }
    defer { XML_ParserFree(parser) }
    let teller = Teller(parser, count: bytes.count, tell)
    let isWellFormed = withExtendedLifetime(teller) {
      listen(parser, teller)
      if entities == .refused { refuseEntities(parser) }
      return parse(bytes, parser)
    }
    guard isWellFormed else {
      let at = min(max(XML_GetCurrentByteIndex(parser), 0), bytes.count)
      let code = XML_GetErrorCode(parser)
      guard code != XML_ERROR_ABORTED else {
        throw XMLFlaw(at: at, "the file declares an entity of its own; write out what it stands for")
      }
      let message = XML_ErrorString(code).map { String(cString: $0).lowercased() }
      throw XMLFlaw(at: at, "invalid XML: \(message ?? "unknown error")")
    }
  }

  private static func parse(_ bytes: [UInt8], _ parser: XML_Parser) -> Bool {
    // Expat counts in 32 bits.
    let most = 1 << 30
    return bytes.withUnsafeBytes { buffer in
      var at = 0
      repeat {
        let end = min(at + most, buffer.count)
        let start = buffer.baseAddress?.advanced(by: at).assumingMemoryBound(to: CChar.self)
        guard XML_Parse(parser, start, Int32(end - at), end == buffer.count ? 1 : 0) == XML_STATUS_OK else {
          return false
        }
        at = end
      } while at < buffer.count
      return true
    }
  }

  private static func listen(_ parser: XML_Parser, _ teller: Teller) {
    XML_SetUserData(parser, Unmanaged.passUnretained(teller).toOpaque())
    XML_SetElementHandler(
      parser,
      { user, name, attributes in
        let (prefix, local) = XMLEvent.parts(ofName: name)
        let event = XMLEvent.open(name: local, prefix: prefix, attributes: XMLEvent.attributePairs(attributes))
        Teller.of(user)?.tell(event)
      },
      { user, _ in Teller.of(user)?.tell(.close) })
    XML_SetCharacterDataHandler(parser) { user, text, count in
      Teller.of(user)?.tell(.text(UnsafeRawBufferPointer(start: text, count: Int(count)).map { $0 }))
    }
    XML_SetCommentHandler(parser) { user, text in
      Teller.of(user)?.tell(.comment(text.map { String(cString: $0) } ?? ""))
    }
    XML_SetCdataSectionHandler(
      parser, { user in Teller.of(user)?.tell(.section(begins: true)) },
      { user in Teller.of(user)?.tell(.section(begins: false)) })
    // With such a handler Expat leaves references to entities as they are.
    XML_SetDefaultHandler(parser) { user, _, _ in Teller.of(user)?.tell(.other) }
  }

  private static func refuseEntities(_ parser: XML_Parser) {
    XML_SetEntityDeclHandler(parser) { user, _, _, _, _, _, _, _, _ in
      if let teller = Teller.of(user) { teller.stop() }
    }
  }

  private static func parts(ofName name: UnsafePointer<XML_Char>?) -> (prefix: String, local: String) {
    guard let name else { return ("", "") }
    let whole = String(cString: name)
    guard let colon = whole.lastIndex(of: ":") else { return ("", whole) }
    return (String(whole[..<colon]), String(whole[whole.index(after: colon)...]))
  }

  private static func attributePairs(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> [String: String] {
    guard let list else { return [:] }
    var attributes: [String: String] = [:]
    var at = 0
    while let name = list[at], let value = list[at + 1] {
      attributes[String(cString: name)] = String(cString: value)
      at += 2
    }
    return attributes
  }
}

/// Passes on what Expat says.
private final class Teller {
  private let parser: XML_Parser
  private let count: Int
  private let listener: (XMLEvent, ByteRange) -> Void

  init(_ parser: XML_Parser, count: Int, _ listener: @escaping (XMLEvent, ByteRange) -> Void) {
    self.parser = parser
    self.count = count
    self.listener = listener
  }

  static func of(_ user: UnsafeMutableRawPointer?) -> Teller? {
    user.map { Unmanaged<Teller>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Lets Expat give up with XML_ERROR_ABORTED.
  func stop() {
    XML_StopParser(parser, 0)
  }

  func tell(_ event: XMLEvent) {
    let start = min(max(XML_GetCurrentByteIndex(parser), 0), count)
    listener(event, ByteRange(start, min(start + Int(XML_GetCurrentByteCount(parser)), count)))
  }
}
