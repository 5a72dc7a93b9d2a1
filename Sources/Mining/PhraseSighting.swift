import LavoirDetectors
import LavoirFindings
import LavoirText

/// One place where words stand together that French does not join, or not in this order.
struct PhraseSighting: Sendable {
  let form: String
  let repaired: String
  /// What stands at the place afterwards.
  let replacement: String
  let category: LavoirFindings.Category
  let evidence: [Evidence]
  let place: ConcordanceLine

  /// The detectors that judge the order and choice of neighbouring words.
  private static let detectors = [
    "relational-adjective-first", "english-compound", "english-adjective-order",
  ].compactMap(DetectorList.detector(id:))

  /// The phrases of a text.
  static func sightings(in text: AnalyzedText, concordance: Concordance) -> [PhraseSighting] {
    detectors.flatMap { $0.findings(in: text) }.compactMap { finding in
      guard let fix = finding.fix else { return nil }
      return PhraseSighting(
        form: Folding.folded(text.string(finding.range)), repaired: fix.replacement,
        replacement: fix.replacement, category: finding.category,
        evidence: finding.evidence, place: concordance.line(of: finding.range))
    }
  }
}

extension Sighting {
  /// A French word and its neighbour that make no locution though a synonym would: « intercession chirurgicale ».
  var phrase: PhraseSighting? {
    guard kind == .french, let best = origins.first,
      let locution = best.evidence.lazy.compactMap({ if case .locution(let words) = $0 { words } else { nil } }).first
    else { return nil }
    let words = locution.split(separator: " ").map { $0 == Folding.folded(best.replacement)[...] ? form[...] : $0 }
    return PhraseSighting(
      form: Self.joined(words), repaired: Self.joined(locution.split(separator: " ")),
      replacement: best.replacement, category: .mistranslation, evidence: best.evidence, place: place)
  }

  private static func joined(_ words: [Substring]) -> String {
    words.joined(separator: " ").replacing("' ", with: "’")
  }
}
