import LavoirScreening

extension Assignment {
  /// Puts the value into the settings of `lavoir clean`.
  ///
  /// - Throws: what is wrong with an item, and which.
  func apply(to cleaning: inout CleaningSettings) throws(ItemFlaw) {
    switch key {
    case .cleanSteps:
      cleaning.steps = Set(try steps())
      cleaning.screening.tellsLanguage = cleaning.steps.contains(.language)
    case .duplicates: cleaning.screening.duplicates = try choice()
    case .similarity: cleaning.screening.similarity = try number(items.first)
    case .shingle: cleaning.screening.shingle = try count()
    case .languages: cleaning.screening.languages = try languages()
    case .leastQuality: cleaning.screening.leastQuality = try number(items.first)
    case .leastQualityReceived: cleaning.screening.leastQualityReceived = try number(items.first)
    case .fewestWords: cleaning.screening.fewestWords = try count()
    case .mostWords:
      let most = try count()
      cleaning.screening.mostWords = most == 0 ? nil : most
    case .repetition: cleaning.screening.repetition = try limits()
    default: break
    }
  }

  private func steps() throws(ItemFlaw) -> [CleaningStep] {
    var steps: [CleaningStep] = []
    for item in items {
      guard let step = CleaningStep(rawValue: item.text) else {
        throw unknown(item, CleaningStep.allCases.map(\.rawValue))
      }
      steps.append(step)
    }
    return steps
  }

  private func languages() throws(ItemFlaw) -> [String] {
    let told = Language.told.map(\.code)
    for item in items where !told.contains(item.text) { throw unknown(item, told) }
    return items.map(\.text)
  }

  private func limits() throws(ItemFlaw) -> [RepetitionMeasure: Double] {
    var limits: [RepetitionMeasure: Double] = [:]
    for item in items {
      guard let measure = RepetitionMeasure(rawValue: item.name) else {
        throw unknown(Item(name: "", text: item.name, line: item.line), RepetitionMeasure.allCases.map(\.rawValue))
      }
      limits[measure] = try number(item)
    }
    return limits
  }

  private func number(_ item: Item?) throws(ItemFlaw) -> Double {
    let range: ClosedRange<Double>
    switch key.shape {
    case .number(let allowed), .numbers(_, let allowed): range = allowed
    default: return 0
    }
    guard let item, let value = Double(item.text), range.contains(value) else {
      throw flaw(
        "a number from \(Self.short(range.lowerBound)) to \(Self.short(range.upperBound)), not « \(item?.text ?? "") »",
        item)
    }
    return value
  }

  private func count() throws(ItemFlaw) -> Int {
    guard case .count(let range) = key.shape else { return 0 }
    guard let value = Int(first), range.contains(value) else {
      throw flaw("a whole number from \(range.lowerBound) to \(range.upperBound), not « \(first) »")
    }
    return value
  }

  private static func short(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
}
