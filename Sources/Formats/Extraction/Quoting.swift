import LavoirText

/// How a format writes text at some place of a file: which characters it escapes there, and how.
public struct Quoting: Sendable, Equatable {
  /// Its name, by which two are told apart.
  let name: String
  private let write: @Sendable ([UInt8]) -> [UInt8]?

  /// - Parameters:
  ///   - name: a name that no other quoting has.
  ///   - write: how UTF-8 text is written; `nil` where it cannot stand there.
  init(name: String, write: @escaping @Sendable ([UInt8]) -> [UInt8]?) {
    self.name = name
    self.write = write
  }

  /// The bytes of the file for some text; `nil` where it cannot stand there.
  func written(_ text: [UInt8]) -> [UInt8]? { write(text) }

  /// Text as it is.
  static let verbatim = Quoting(name: "verbatim") { $0 }

  /// Whether the two write alike.
  public static func == (left: Quoting, right: Quoting) -> Bool { left.name == right.name }
}
