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

  /// A number with one decimal; 99.96 is not rounded up to 100.
  static func tenths(_ value: Double) -> String {
    let whole = Int(value * 10)
    return "\(grouped(whole / 10)).\(abs(whole) % 10)"
  }

  /// A share of a whole in per cent: `4.3 %`; empty where there is no whole.
  static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "" : "\(tenths(100 * Double(part) / Double(whole))) %"
  }
}
