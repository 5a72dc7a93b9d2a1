/// Who may ask a run to stop: it ends behind the batches in hand, so that it can be resumed.
public protocol StopRequest: Sendable {
  /// Whether somebody asked.
  var isRequested: Bool { get }
  /// A descriptor from which something can be read once somebody asked, so that a run wakes that waits for a pipe; `nil`
  /// where nobody ever asks.
  var descriptor: Int32? { get }
}

/// Nobody ever asks.
public struct NoStop: StopRequest {
  /// False.
  public var isRequested: Bool { false }
  /// None.
  public var descriptor: Int32? { nil }

  /// The only one.
  public init() {}
}
