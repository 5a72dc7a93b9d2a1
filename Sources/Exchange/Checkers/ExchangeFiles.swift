/// Files made for another program, and what they could not hold.
public struct ExchangeFiles: Sendable, Equatable {
  /// One file.
  public struct File: Sendable, Equatable {
    /// Its name, without folder.
    public var name: String
    /// Its text.
    public var text: String
  }

  /// The files that hold something.
  public var files: [File]
  /// What was left out.
  public var losses: [Loss]

  /// The text of a file; `nil` where there is none of the name.
  public func text(of name: String) -> String? { files.first { $0.name == name }?.text }
}
