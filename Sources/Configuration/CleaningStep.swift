import LavoirFindings

/// One thing that `lavoir clean` does to the documents of a corpus.
public enum CleaningStep: String, Sendable, CaseIterable {
  /// Characters, escapes and spaces are repaired: what stands below words.
  case hygiene
  /// What a page or a crawl added is taken out.
  case boilerplate
  /// Words and sentences are repaired.
  case correction
  /// What is said twice in a document is said once.
  case repetition
  /// The language of documents and paragraphs is told.
  case language
  /// The quality of documents is told.
  case quality

  /// The step that repairs damage of a kind which detectors find.
  init(repairing category: Category) {
    self =
      switch category {
      case .boilerplate: .boilerplate
      case .duplication: .repetition
      default: .correction
      }
  }
}
