import ScreeningMeasures

/// Measures how well and how fast documents are screened; `Tests/Screening/README.md` has the figures.
///
///     measure-screening pairs FILE         planted pairs of several similarities and lengths, from running text
///     measure-screening speed FILE         how fast languages are told, signatures made and looked up
///     measure-screening documents COUNT    what so many distinct documents take, and how many are called twins
///     measure-screening furniture COUNT    the same of documents that share much of their text
///     measure-screening languages FILE...  the language of each file
///     measure-screening quality FILE...    the quality of each file, and its shares of repeated text
///     measure-screening lines FILE...      the languages of the lines of each file, as if each were a document
@main struct MeasureScreening {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let mode = Mode(rawValue: arguments.first ?? ""), let second = arguments.dropFirst().first else {
      return print(
        "usage: measure-screening pairs|speed FILE, documents|furniture COUNT, languages|lines|quality FILE...")
    }
    switch mode {
    case .pairs: PairTrials(words: TextFile.words(of: second)).run()
    case .speed: SpeedTrial(text: TextFile.bytes(of: second)).run()
    case .documents: MemoryTrial(count: Int(second) ?? 0, shared: 0).run()
    case .furniture: for shared in [0.3, 0.5, 0.6] { MemoryTrial(count: Int(second) ?? 0, shared: shared).run() }
    case .languages: LanguageListing.print(arguments.dropFirst())
    case .quality: QualityListing.print(arguments.dropFirst())
    case .lines: LanguageListing.printLines(of: arguments.dropFirst())
    }
  }

  private enum Mode: String {
    case pairs, speed, documents, furniture, languages, lines, quality
  }
}
