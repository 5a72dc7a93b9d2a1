/// Numbers as a report shows them.
enum Figure {
  /// A whole number with its thousands apart: `1,234`.
  static func grouped(_ number: Int) -> String {
    var digits = Array("\(abs(number))")
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (number < 0 ? "−" : "") + String(digits)
  }

  /// A number of things: `1,234 documents`.
  static func counted(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A number of bytes in the greatest unit that leaves a whole part: `12.4 MB` (decimal units).
  static func bytes(_ number: Int) -> String {
    guard number >= 1_000 else { return counted(number, "byte") }
    var value = Double(number)
    var unit = -1
    while value >= 999.95, unit < 4 { (value, unit) = (value / 1_000, unit + 1) }
    return "\(tenths(value)) \(["kB", "MB", "GB", "TB", "PB"][unit])"
  }

  /// A number from 0 up with one decimal.
  static func tenths(_ value: Double) -> String { text(ofTenths: Int((value * 10).rounded())) }

  /// A score of at most 100 with one decimal; 99.96 is not rounded up to 100.
  static func score(_ value: Double) -> String { text(ofTenths: Int(value * 10)) }

  /// A share of a whole in per cent: `4.3 %`, and 100 only of all; empty where there is no whole.
  static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "" }
    let rounded = Int((1_000 * Double(part) / Double(whole)).rounded())
    return "\(text(ofTenths: part == whole ? 1_000 : min(999, rounded))) %"
  }

  private static func text(ofTenths tenths: Int) -> String { "\(grouped(tenths / 10)).\(tenths % 10)" }
}
