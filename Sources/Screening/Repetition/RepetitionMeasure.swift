/// A share of repeated text, by its name in settings and reports.
///
/// The measures and their limits are those of MassiveText, the corpus of Gopher (Rae and others 2021, table A1), and are
/// counted as FineWeb counts them (Penedo and others 2024, `GopherRepetitionFilter` of datatrove): of what is said several
/// times the first time is no repetition. Two things differ, in favour of short texts: the commonest n-gram counts only where
/// it occurs twice, and n-grams only in texts of 50 words and more, the shortest that MassiveText keeps.
public enum RepetitionMeasure: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  /// The lines that stood before in the document, of all lines.
  case lines = "duplicate-lines"
  /// The paragraphs that stood before, of all paragraphs; blank lines part them.
  case paragraphs = "duplicate-paragraphs"
  /// The bytes in such lines, of all bytes of the text; so too below.
  case lineCharacters = "duplicate-line-characters"
  /// The bytes in such paragraphs.
  case paragraphCharacters = "duplicate-paragraph-characters"
  /// The bytes in the commonest run of two words.
  case topTwo = "top-2-grams"
  /// The bytes in the commonest run of three words.
  case topThree = "top-3-grams"
  /// The bytes in the commonest run of four words.
  case topFour = "top-4-grams"
  /// The bytes in runs of five words that stood before.
  case five = "duplicate-5-grams"
  /// The bytes in runs of six words that stood before.
  case six = "duplicate-6-grams"
  /// The bytes in runs of seven words that stood before.
  case seven = "duplicate-7-grams"
  /// The bytes in runs of eight words that stood before.
  case eight = "duplicate-8-grams"
  /// The bytes in runs of nine words that stood before.
  case nine = "duplicate-9-grams"
  /// The bytes in runs of ten words that stood before.
  case ten = "duplicate-10-grams"

  /// The greatest share that MassiveText keeps.
  public var gopherLimit: Double {
    switch self {
    case .lines, .paragraphs: 0.30
    case .lineCharacters, .paragraphCharacters, .topTwo: 0.20
    case .topThree: 0.18
    case .topFour: 0.16
    case .five: 0.15
    case .six: 0.14
    case .seven: 0.13
    case .eight: 0.12
    case .nine: 0.11
    case .ten: 0.10
    }
  }

  /// How many words a run has, for the measures of the commonest run.
  static let tops: [(RepetitionMeasure, Int)] = [(.topTwo, 2), (.topThree, 3), (.topFour, 4)]
  /// How many words a run has, for the measures of repeated runs.
  static let duplicates: [(RepetitionMeasure, Int)] = [
    (.five, 5), (.six, 6), (.seven, 7), (.eight, 8), (.nine, 9), (.ten, 10),
  ]
}
