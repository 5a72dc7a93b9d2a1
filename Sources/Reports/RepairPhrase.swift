import LavoirFindings

extension Fix {
  /// What a person is told to do: `write « cause »`, or `delete it`.
  var phrase: String {
    replacement.isEmpty ? "delete it" : "write « \(replacement.onOneLine) »"
  }

  /// The same with the other candidates: `write « cause »; or « raison », « motif »`.
  var phraseWithAlternatives: String {
    let others = alternatives.map { "« \($0.onOneLine) »" }.joined(separator: ", ")
    return others.isEmpty ? phrase : "\(phrase); or \(others)"
  }
}

extension Finding {
  /// The message with the repair, if there is one: `« trigger » is English → write « cause »`.
  var messageWithRepair: String {
    fix.map { "\(message) → \($0.phrase)" } ?? message
  }
}
