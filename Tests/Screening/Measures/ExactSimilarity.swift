/// The Jaccard similarity of two texts, counted and not estimated; words as a reader would cut them, apart from the program’s way.
public enum ExactSimilarity {
  /// The runs of letters and digits of a text, in small letters.
  public static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Every run of some words.
  public static func shingles(of words: [String], length: Int = 5) -> Set<String> {
    guard words.count > length else { return words.isEmpty ? [] : [words.joined(separator: " ")] }
    return Set((0...words.count - length).map { words[$0..<$0 + length].joined(separator: " ") })
  }

  /// The share of the shingles of both that are in each.
  public static func jaccard(_ first: Set<String>, _ second: Set<String>) -> Double {
    let common = first.intersection(second).count
    let all = first.count + second.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }
}
