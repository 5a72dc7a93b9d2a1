import LavoirScreening

/// What a screener says of planted pairs among other texts, held against their counted similarity.
public struct TwinTrial {
  /// The documents that were dropped as near duplicates, with the counted similarity to the twin that was named.
  public private(set) var reported: [(id: Int, similarity: Double)] = []
  /// How far the estimates were from what was counted, squared and summed.
  public private(set) var squaredErrors = 0.0
  private var screener: Screener
  private let assessor: Assessor
  private var texts: [Int: String] = [:]

  /// A trial of a similarity.
  public init(similarity: Double = 0.8) {
    var rules = ScreeningRules()
    rules.tellsLanguage = false
    rules.duplicates = .near
    rules.similarity = similarity
    screener = Screener(rules: rules)
    assessor = Assessor(rules: rules)
  }

  /// Shows the screener a document and tells whether it was dropped.
  @discardableResult
  public mutating func add(_ text: String, id: Int) -> Bool {
    guard let reason = screener.verdict(on: assessor.assessment(of: Array(text.utf8)), id: "\(id)") else {
      texts[id] = text
      return false
    }
    let twin = reason.twin.flatMap { Int($0) }.flatMap { texts[$0] } ?? ""
    let sets = [text, twin].map { ExactSimilarity.shingles(of: ExactSimilarity.words(of: $0)) }
    let similarity = ExactSimilarity.jaccard(sets[0], sets[1])
    reported.append((id, similarity))
    squaredErrors += ((reason.similarity ?? 0) - similarity) * ((reason.similarity ?? 0) - similarity)
    return true
  }

  /// How many reports are of a pair less similar than this.
  public func falseReports(below similarity: Double) -> Int { reported.count { $0.similarity < similarity } }
}
