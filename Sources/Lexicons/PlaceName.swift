import LavoirText

extension Lexicon {
  /// The most words that a place name may have.
  public static let longestPlaceName = 6

  /// The French name of a place under its English or international one: `Nizhny Novgorod` → `Nijni Novgorod`.
  ///
  /// - Parameter name: words joined by single spaces; case does not matter, so look only at what is capitalised.
  /// - Returns: nil if the name is good French or not known.
  public func frenchPlaceName(for name: String) -> String? {
    places[WordHash(name)].map { strings.string(at: Int($0)) }
  }

  /// The longest place name that begins these words, how many of them it takes, and its French name.
  public func longestPlace(in words: some Collection<String>) -> (count: Int, french: String)? {
    var best: (Int, String)?
    var name = ""
    for (index, word) in words.prefix(Self.longestPlaceName).enumerated() {
      name += index == 0 ? word : " " + word
      if let french = frenchPlaceName(for: name) { best = (index + 1, french) }
    }
    return best
  }
}
