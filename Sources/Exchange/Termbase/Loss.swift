/// Something that could not be taken over from one format to another: told, never dropped in silence.
public struct Loss: Sendable, Equatable {
  /// The line of the file that it stands on, from 1; `nil` where it comes from no file.
  public var line: Int?
  /// The id of its concept; empty where it is of the whole file.
  public var concept: String
  /// The term or name that a person knows the concept by.
  public var name: String
  /// What was left out, in a sentence that is the same for all losses of a kind.
  public var what: String

  /// A loss.
  public init(line: Int? = nil, concept: String = "", name: String = "", _ what: String) {
    self.line = line
    self.concept = concept
    self.name = name
    self.what = what
  }
}

/// Losses of one kind together: one line for people where seven hundred would say the same.
public struct LossSummary: Sendable, Equatable, CustomStringConvertible {
  /// What was left out.
  public let what: String
  /// How often.
  public let count: Int
  /// The line of the first, from 1; `nil` where it comes from no file.
  public let line: Int?
  /// The names of the first few concerned, each once.
  public let names: [String]

  /// How many names a line gives.
  public static let mostNames = 3

  /// The losses by kind, in the order of the first of each.
  public static func summaries(of losses: [Loss]) -> [LossSummary] {
    var order: [String] = []
    var kinds: [String: [Loss]] = [:]
    for loss in losses {
      if kinds[loss.what] == nil { order.append(loss.what) }
      kinds[loss.what, default: []].append(loss)
    }
    return order.map { LossSummary(kinds[$0] ?? []) }
  }

  private init(_ losses: [Loss]) {
    what = losses.first?.what ?? ""
    count = losses.count
    line = losses.lazy.compactMap(\.line).first
    names = losses.reduce(into: []) { names, loss in
      let name = loss.name.isEmpty ? loss.concept : loss.name
      if names.count < Self.mostNames, !name.isEmpty, !names.contains(name) { names.append(name) }
    }
  }

  /// `the register has no place in TBX-Basic (12 times: « appli », « courriel », « mél », …)`.
  public var description: String {
    guard count > 1 else { return names.first.map { "\(what) (« \($0) »)" } ?? what }
    let list = names.map { "« \($0) »" }.joined(separator: ", ")
    let more = count > names.count && !names.isEmpty ? ", …" : ""
    return names.isEmpty ? "\(what) (\(count) times)" : "\(what) (\(count) times: \(list)\(more))"
  }
}
