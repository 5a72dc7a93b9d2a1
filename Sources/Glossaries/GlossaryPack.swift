import CGlossary
import LavoirLexicons
import LavoirText

/// The compiled form of a glossary: what the program carries inside, read in a moment at start.
public enum GlossaryPack {
  /// The first bytes, with the version of the form.
  private static let magic = "LAVOIR-GLOSSARY 3\n"

  /// The compiled form of a glossary, with the forms of its terms spelled out by the embedded lexicon; the same glossary
  /// gives the same bytes.
  public static func bytes(of glossary: Glossary) -> [UInt8] {
    var writer = FieldWriter()
    writer.string(magic)
    writer.number(glossary.entries.count)
    for entry in glossary.entries { writer.entry(entry) }
    let inflector = TermInflector(lexicon: .embedded)
    for term in glossary.terms { writer.forms(inflector.forms(of: term)) }
    return writer.bytes
  }

  /// The glossary of a compiled form; `nil` where the bytes are not one.
  public static func glossary(from bytes: UnsafeRawBufferPointer) -> Glossary? {
    var reader = FieldReader(bytes)
    guard reader.string() == magic, let count = reader.number() else { return nil }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard let entry = reader.entry() else { return nil }
      entries.append(entry)
    }
    var forms: [[TermForm]] = []
    for entry in entries {
      guard case .term = entry else { continue }
      guard let ofTerm = reader.forms() else { return nil }
      forms.append(ofTerm)
    }
    return Glossary(entries, forms: forms)
  }

  /// The glossary embedded in the program.
  static let shipped: Glossary = {
    let bytes = UnsafeRawBufferPointer(start: cglossary_bytes(), count: cglossary_count())
    guard let glossary = glossary(from: bytes) else {
      preconditionFailure("the embedded glossary is damaged: build it again with glossary-builder")
    }
    return glossary
  }()
}
