/// How damaged a document is: what may be an author’s choice elsewhere is a flaw where others show that no author wrote it.
public struct Damage: Sendable {
  /// Whether the document shows damage that no author makes: a sure term of the glossary, or a clear trace of a spinner.
  public let isDamaged: Bool
  /// What a thesaurus spinner left in it.
  public let spinTrace: SpinTrace

  /// No damage.
  public static let none = Damage(isDamaged: false, spinTrace: .none)
}
