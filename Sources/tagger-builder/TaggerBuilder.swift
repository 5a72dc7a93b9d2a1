import ArgumentParser
import Foundation
import LavoirLexicons
import LavoirTagging

/// Makes `tagger.bin` from labelled sentences, and measures it. The same sentences give the same bytes.
@main
struct TaggerBuilder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger-builder",
    abstract: "Make the embedded tagger from labelled sentences (run fetch-sources and label-sentences first).",
    subcommands: [Train.self, Score.self, Speed.self])
}

extension TaggerBuilder {
  /// Learns the weights.
  struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Learn the weights and write them.")

    @Option(help: "The file that label-sentences wrote.")
    var sentences: String

    @Option(help: "The file to write.")
    var output = "Sources/CTagger/tagger.bin"

    @Option(help: "The binary logarithm of the number of rows of weights, 16 bytes each.")
    var bits: UInt64 = 17

    @Option(help: "How often to go through the sentences.")
    var rounds = 2

    @Option(help: "A treebank (CoNLL-U) to measure with; nothing is learned from it.")
    var treebank: String?

    @Option(help: "How many confusions to print.")
    var confusions = 0

    func run() throws {
      let lexicon = Lexicon.embedded
      guard lexicon.record(of: "maison").isKnown else { throw BuildError.noLexicon }
      let labelled = try LabelledSentences(contentsOf: sentences)
      let lessons = labelled.sentences.map { Lesson($0, lexicon: lexicon) }
      report("lessons", "\(lessons.count) sentences, \(lessons.reduce(0) { $0 + $1.sentence.count }) tokens")
      let perceptron = Perceptron(bits: bits)
      for round in 1...max(1, rounds) { report("round \(round)", percent(perceptron.learn(lessons))) }
      let bytes = perceptron.file()
      try Data(bytes).write(to: URL(fileURLWithPath: output))
      report("written", "\(bytes.count) bytes to \(output)")
      guard let treebank else { return }
      let tree = try Treebank(contentsOf: treebank)
      bytes.withUnsafeBytes { memory in
        let score = TreebankScore(of: Tagger(TaggerWeights(memory)), on: tree.sentences, lexicon: lexicon)
        report("treebank", percent(score.accuracy))
        for line in score.confusions(confusions) { print(line) }
      }
    }
  }

  /// Measures the embedded weights.
  struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measure the embedded tagger on a treebank.")

    @Argument(help: "A treebank (CoNLL-U).")
    var treebank: String

    @Option(help: "How many confusions to print.")
    var confusions = 40

    func run() throws {
      let tree = try Treebank(contentsOf: treebank)
      let score = TreebankScore(of: .embedded, on: tree.sentences, lexicon: .embedded)
      print("\(score.words) words, \(percent(score.accuracy)) as in the treebank")
      print(
        "\(score.clear.words) clear ones, \(percent(Double(score.clear.right) / Double(max(1, score.clear.words))))")
      for line in score.confusions(confusions) { print(line) }
    }
  }

  /// Times the embedded weights.
  struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Time the embedded tagger on a treebank, on one core.")

    @Argument(help: "A treebank (CoNLL-U).")
    var treebank: String

    func run() throws {
      let lexicon = Lexicon.embedded
      let sentences = try Treebank(contentsOf: treebank).sentences.map { ($0.text, $0.tokens(lexicon)) }
      var words = 0
      let clock = ContinuousClock()
      let time = clock.measure {
        for _ in 0..<50 {
          for (text, (tokens, records)) in sentences {
            words += Tagger.embedded.words(of: tokens[...], records: records[...], in: text, lexicon: lexicon).count
          }
        }
      }
      print("\(Int(Double(words) / (time / .seconds(1)) / 1000)) thousand tokens a second")
    }
  }
}

/// Tells the person at the terminal a figure.
private func report(_ what: String, _ figure: String) {
  FileHandle.standardError.write(Data("\(what): \(figure)\n".utf8))
}

private func percent(_ share: Double) -> String {
  String(format: "%.2f %%", 100 * share)
}
