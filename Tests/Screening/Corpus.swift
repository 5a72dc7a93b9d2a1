import LavoirScreening

/// A corpus that is screened document by document.
struct Corpus {
  let assessor: Assessor
  var screener: Screener

  init(_ rules: ScreeningRules) {
    assessor = Assessor(rules: rules)
    screener = Screener(rules: rules)
  }

  /// What is measured of a document.
  func assessment(_ text: String, penalty: Penalty = Penalty()) -> Assessment {
    assessor.assessment(of: Array(text.utf8), penalty: penalty)
  }

  /// Why a document is dropped.
  mutating func verdict(_ text: String, _ id: String, penalty: Penalty = Penalty()) -> DropReason? {
    screener.verdict(on: assessment(text, penalty: penalty), id: id)
  }
}
