import LavoirCorpus
import LavoirExchange

/// What the commands of exchange tell: what one format could not hold of another, and why a file is refused.
enum ExchangeTelling {
  /// Tells the losses of a file on standard error, a line for each kind.
  static func tell(_ losses: [Loss], of file: String?) {
    for summary in LossSummary.summaries(of: losses) {
      let place = file.map { $0 + (summary.line.map { ":\($0)" } ?? "") + ": " } ?? ""
      Terminal.complain("\(place)\(summary)")
    }
  }

  /// The refusal of a file: a line for each reason.
  static func failure(_ error: ExchangeError, file: String) -> Failure {
    Failure(
      error.flaws.map { "\(file)\($0.line.map { ":\($0)" } ?? ""): \($0.problem)" }.joined(separator: "\nlavoir: "))
  }

  /// Whether a file is XML.
  static func isMarkup(file: String) -> Bool { (try? TextFile.read(file)).map(isMarkup) ?? false }

  /// Whether bytes are XML: their first sign is `<`.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    // In UTF-16, with its mark.
    if bytes.starts(with: [0xFF, 0xFE, 0x3C, 0]) || bytes.starts(with: [0xFE, 0xFF, 0, 0x3C]) { return true }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    return rest.first { !($0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D) } == UInt8(ascii: "<")
  }
}
