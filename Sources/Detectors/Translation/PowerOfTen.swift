/// Powers of ten to a twenty-fifth, the grain of the frequencies in the lexicon; no mathematics library is needed.
public enum PowerOfTen {
  /// Ten to the power of a frequency on the Zipf scale, from −2 to 10.
  public static func of(_ exponent: Double) -> Double {
    table[max(0, min(table.count - 1, Int((exponent + 2) * 25 + 0.5)))]
  }

  private static let table: [Double] = {
    let root = 1.0964781961431851  // 10^(1/25)
    var value = 0.01
    return (0...300).map { _ in
      defer { value *= root }
      return value
    }
  }()
}
