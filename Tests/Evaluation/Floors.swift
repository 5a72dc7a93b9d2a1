import Foundation
import LavoirCleaning
import LavoirCorpus
import LavoirEvaluation

/// The figures that no change may fall below, by set and name, in Tests/Gold/floors.json.
struct Floors: Codable, Equatable {
  private(set) var sets: [String: [String: Double]]

  static let file = GoldSets.folder.appending(path: "floors.json")

  /// The figures that may not rise, because they count false alarms.
  private static let ceilings: Set<String> = ["automaticEdits", "lexicalAlarms"]

  /// The floors as they stand; none where there is no file yet.
  static func read() throws -> Floors {
    guard FileManager.default.fileExists(atPath: file.path()) else { return Floors(sets: [:]) }
    return Floors(sets: try JSONDecoder().decode([String: [String: Double]].self, from: Data(contentsOf: file)))
  }

  func write() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(sets) + Data("\n".utf8)).write(to: Self.file, options: .atomic)
  }

  /// A sentence for each figure that is worse than its floor.
  func complaints(about measured: Floors) -> [String] {
    sets.flatMap { set, floors in
      floors.compactMap { name, floor in
        guard let figure = measured.sets[set]?[name] else { return "\(set): \(name) was not measured" }
        guard Self.isBetter(floor, than: figure, named: name) else { return nil }
        let side = Self.ceilings.contains(name) ? "above its ceiling" : "below its floor"
        let distance = "\(Self.shown(abs(floor - figure))) \(side) \(Self.shown(floor))"
        return "\(set): \(name) is \(Self.shown(figure)), \(distance)"
      }
    }.sorted()
  }

  /// These floors, raised to what was measured, a little rounded down; none is lowered.
  func raised(to measured: Floors) -> Floors {
    var raised = self
    for (set, figures) in measured.sets {
      for (name, figure) in figures {
        let isCeiling = Self.ceilings.contains(name)
        let rounded = isCeiling ? (figure * 10).rounded(.up) / 10 : (figure * 100).rounded(.down) / 100
        guard sets[set]?[name].map({ Self.isBetter(rounded, than: $0, named: name) }) ?? true else { continue }
        raised.sets[set, default: [:]][name] = rounded
      }
    }
    return raised
  }

  private static func isBetter(_ figure: Double, than other: Double, named name: String) -> Bool {
    ceilings.contains(name) ? figure < other : figure > other
  }

  private static func shown(_ figure: Double) -> String { String(format: "%.3f", figure) }
}

extension Floors {
  /// The figures of the program as it is.
  static func measured() throws -> Floors {
    let seeds = GoldSets.folder.appending(path: "../../seeds").standardized
    var sets: [String: [String: Double]] = [:]
    for folder in [seeds, GoldSets.folder.appending(path: "spun"), GoldSets.folder.appending(path: "translated")] {
      sets[folder.lastPathComponent] = try figures(onGold: folder.path())
    }
    for name in ["good", "jargon"] { sets[name] = try figures(onGood: GoldSets.folder.appending(path: name).path()) }
    return Floors(sets: sets)
  }

  private static let cleaner = Cleaner()

  private static func figures(onGold folder: String) throws -> [String: Double] {
    var evaluation = Evaluation()
    for text in try GoldFolder.goldTexts(in: [folder]) {
      evaluation.add(cleaner.findings(in: text.bytes), on: text)
    }
    let (detection, repairs) = (evaluation.total.detection, evaluation.total.repairs)
    return [
      "precision": detection.precision, "recall": detection.recall,
      "first": Share(repairs.first, of: repairs.suggestions).ratio,
      "inList": Share(repairs.inList, of: repairs.suggestions).ratio, "sureRight": repairs.sure.ratio,
    ]
  }

  private static func figures(onGood folder: String) throws -> [String: Double] {
    var evaluation = Evaluation()
    for text in try GoldFolder.goodTexts(in: [folder]) {
      evaluation.add(cleaner.findings(in: text.bytes), on: text)
    }
    let alarms = evaluation.falseAlarms
    return [
      "lexicalAlarms": alarms.per10000Words(alarms.lexical),
      "automaticEdits": alarms.per10000Words(alarms.automaticEdits),
    ]
  }
}
