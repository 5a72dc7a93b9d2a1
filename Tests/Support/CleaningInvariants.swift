import LavoirCleaning
import LavoirCorpus
import LavoirDetectors
import LavoirEncodings
import LavoirHygiene
import LavoirText

/// What holds of the cleaning of any bytes whatever.
public enum CleaningInvariants {
  private static let cleaners = [Cleaner(), Cleaner(applying: .likely), Cleaner(scope: .hygiene)]

  /// A cleaner for each profile that makes texts conform; one of them tries each input.
  private static let strict = TypographicStyle.Profile.allCases.map {
    Cleaner(applying: .likely, typography: TypographicStyle(profile: $0, level: .strict))
  }

  /// What does not hold for some bytes; `nil` where all does, or they are no text.
  public static func violation(_ bytes: [UInt8]) -> String? {
    guard let reading = EncodingDetection.reading(of: bytes, isWord: { RawText([]).isWord($0) }),
      let text = try? reading.text(of: bytes), (try? Document(name: "fuzz", bytes: text)) != nil
    else { return nil }
    guard reading.bytes(of: text) == bytes else { return "the encoding is not taken back" }
    for cleaner in cleaners + [strict[bytes.count % strict.count]] {
      if let violation = violation(text, cleaner) { return "\(cleaner.scope), \(cleaner.threshold): \(violation)" }
    }
    return nil
  }

  private static func violation(_ text: [UInt8], _ cleaner: Cleaner) -> String? {
    let cleaned = cleaner.clean(text)
    guard String(validating: cleaned.cleaned, as: UTF8.self) != nil else { return "what comes out is not UTF-8" }
    guard let edits = EditList(cleaned.changes.map(\.edit)) else { return "edits overlap" }
    guard edits.applied(to: text) == cleaned.cleaned else { return "the edits do not make the text" }
    guard edits.inverted(over: text).applied(to: cleaned.cleaned) == text else { return "the edits are not undone" }
    let entries = Ledger.entries(of: cleaned, named: "fuzz")
    guard (try? Ledger.undo(entries, from: cleaned.cleaned, path: "fuzz")) == text else { return "undo is not exact" }
    guard cleaner.clean(cleaned.cleaned).cleaned == cleaned.cleaned else { return "cleaning twice changes more" }
    for finding in cleaner.findings(in: text) {
      guard finding.range.end <= text.count else { return "\(finding.rule) lies outside the text" }
      guard isBoundary(finding.range.start, text), isBoundary(finding.range.end, text) else {
        return "\(finding.rule) cuts a character"
      }
    }
    return nil
  }

  private static func isBoundary(_ offset: Int, _ text: [UInt8]) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }
}
