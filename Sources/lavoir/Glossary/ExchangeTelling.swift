import LavoirExchange

/// Tells on standard error what one format could not hold of another: a line for each kind of loss.
enum ExchangeTelling {
  /// Tells the losses of a file.
  static func tell(_ losses: [Loss], of file: String?) {
    for summary in LossSummary.summaries(of: losses) {
      let place = file.map { $0 + (summary.line.map { ":\($0)" } ?? "") + ": " } ?? ""
      Terminal.complain("\(place)\(summary)")
    }
  }
}
