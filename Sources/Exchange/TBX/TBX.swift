import LavoirEncodings
import LavoirXMLText

/// TBX, the exchange format of ISO 30042, in and out: version 3 (2019) and version 2 (2008, MARTIF).
public enum TBX {
  /// What a file promises to hold.
  public enum Dialect: String, Sendable, CaseIterable {
    /// Terms and notes alone.
    case core = "TBX-Core"
    /// With status, part of speech, subject field and customer.
    case min = "TBX-Min"
    /// With definitions, contexts, sources, gender, pictures and more.
    case basic = "TBX-Basic"
  }

  /// How a file spells its data categories.
  public enum Style: String, Sendable, CaseIterable {
    /// As attributes: `<termNote type="partOfSpeech">`.
    case attributes = "dca"
    /// As elements of their own: `<min:partOfSpeech>`.
    case tags = "dct"
  }

  /// What becomes of a file of version 3 that breaks the rules of its dialect but can be read.
  public enum Strictness: Sendable {
    /// It is refused, with every reason.
    case refusing
    /// It is read, and each breach is told as a loss.
    case telling
  }

  /// The tag of BCP 47 for a language that is not known.
  static let undetermined = "und"

  /// The namespace of version 3.
  static let namespace = "urn:iso:std:iso:30042:ed-2"

  /// The collection of a file in UTF-8, whatever it declares, in UTF-16, or in the encoding that its XML declaration names.
  ///
  /// A file of version 3 is held against its dialect: the structure of the core, the data categories, where they may stand
  /// and what values they take. Of version 2, whose data categories everyone chose for himself, only what cannot be read
  /// is refused. A DOCTYPE is passed over; entities of the file’s own are refused.
  public static func reading(
    of bytes: [UInt8], strictness: Strictness = .refusing
  ) throws(ExchangeError) -> TermbaseReading {
    let form = try TBXForm(root: try root(of: bytes))
    let flaws = form.isOld ? [] : TBXRules.flaws(in: form)
    let grave = TBXEssentials.flaws(in: form)
    guard grave.isEmpty, flaws.isEmpty || strictness == .telling else {
      let told = Set(flaws.map(\.line))
      let all = flaws + grave.filter { !told.contains($0.line) }
      throw ExchangeError(all.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
    var reader = TBXReader(form)
    let termbase = reader.termbase()
    let breaches = flaws.map { Loss(line: $0.line, $0.problem) }
    return TermbaseReading(termbase, losses: breaches + reader.losses)
  }

  /// The text of a file of version 3, and what the dialect could not hold.
  public static func text(of termbase: Termbase, dialect: Dialect = .basic, style: Style = .attributes) -> ExchangeText
  {
    var writer = TBXWriter(dialect: dialect, style: style, ids: TBXIdentifiers(termbase))
    writer.write(termbase)
    return ExchangeText(writer.lines.joined(separator: "\n") + "\n", losses: writer.losses)
  }

  /// The text of a file of TBX-Basic in version 2, for programs that know no other, and what it could not hold.
  public static func olderText(of termbase: Termbase) -> ExchangeText {
    var writer = TBXWriter(dialect: .basic, style: .attributes, ids: TBXIdentifiers(termbase), isOld: true)
    writer.write(termbase)
    return ExchangeText(writer.lines.joined(separator: "\n") + "\n", losses: writer.losses)
  }

  private static func root(of bytes: [UInt8]) throws(ExchangeError) -> XMLElement {
    let text = text(of: bytes)
    do {
      return try XMLElement.root(of: text)
    } catch {
      let line = 1 + text.prefix(error.offset).count { $0 == 0x0A }
      throw ExchangeError([ExchangeError.Flaw(line: line, error.problem)])
    }
  }

  /// A file in UTF-8; as it is where it does not say what else it is in, for Expat to tell what is wrong.
  private static func text(of bytes: [UInt8]) -> [UInt8] {
    guard let reading = EncodingDetection.reading(of: bytes, isWord: { _ in false }),
      reading.origin != .detected || reading.encoding.name.hasPrefix("UTF-"), let text = try? reading.text(of: bytes)
    else { return bytes }
    return text
  }
}
