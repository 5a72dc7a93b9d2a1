import LavoirTwins

/// Decides which documents of a corpus are kept: asked in the order of the corpus, one after the other.
///
/// A verdict follows from the rules, the document and the kept ones before it; nothing else counts, so that it is the same in
/// whatever batches a corpus is read. Only kept documents can be twins: what was dropped for another reason drops nothing.
public struct Screener: Sendable {
  /// What it goes by.
  public let rules: ScreeningRules
  private var ids = KeptIDs()
  private var exact: [ContentHash: UInt32] = [:]
  private var near: TwinIndex?
  private var growth: [UInt8] = []
  private var hasState = false

  /// A screener that has seen no document yet.
  public init(rules: ScreeningRules) {
    self.rules = rules
    near = rules.signatureShape.map { TwinIndex(shape: $0) }
  }

  /// Why a document is dropped; `nil` where it is kept.
  public mutating func verdict(on assessment: Assessment, id: String) -> DropReason? {
    if let reason = rules.reason(against: assessment) ?? duplicate(assessment) { return reason }
    guard let hash = assessment.contentHash else { return nil }
    add(KeptDocument(id: id, hash: hash, signature: assessment.signature))
    return nil
  }

  /// How many kept documents it knows, with which later ones are compared.
  public var documents: Int { ids.count }

  private func duplicate(_ assessment: Assessment) -> DropReason? {
    guard let hash = assessment.contentHash else { return nil }
    if let twin = exact[hash] {
      return DropReason(
        .exactDuplicate, "the same words as an earlier document", twin: ids[Int(twin)],
        similarity: 1)
    }
    guard let signature = assessment.signature, let near, let twin = near.twin(of: signature) else {
      return nil
    }
    let percent = Int((twin.similarity * 100).rounded())
    return DropReason(
      .nearDuplicate,
      "an estimated \(percent) % of its runs of \(rules.shingle) words are those of an earlier document",
      twin: ids[twin.text], similarity: twin.similarity)
  }

  private mutating func add(_ document: KeptDocument) {
    remember(document)
    growth += document.record
  }

  private mutating func remember(_ document: KeptDocument) {
    exact[document.hash] = UInt32(truncatingIfNeeded: ids.count)
    // A text without words has no signature; its place is taken all the same, so that numbers stay those of the ids.
    near?.add(document.signature)
    ids.append(document.id)
  }

  // MARK: State

  /// The bytes by which what it knows has grown since this was asked last: to be written behind those before.
  ///
  /// Whoever keeps no state asks all the same, for what was not asked for is held. Empty where duplicates are not looked for. Some 20 bytes and the id a document for exact ones, 215 and the id for near ones.
  public mutating func takeGrowth() -> [UInt8] {
    defer {
      growth = []
      hasState = true
    }
    guard rules.duplicates != .keep else { return [] }
    return hasState ? growth : ScreeningState.header(rules) + growth
  }

  /// Learns what ``takeGrowth()`` told of an earlier run, in as many pieces as one likes, before the first verdict.
  ///
  /// - Returns: how many of the bytes were used; the rest, less than a document, belongs before the next piece.
  /// - Throws: where the bytes are no such state, or that of other rules.
  public mutating func restore(_ bytes: UnsafeRawBufferPointer) throws(ScreeningStateError) -> Int {
    var state = ScreeningState(bytes)
    if !hasState {
      guard try state.readHeader(rules) else { return 0 }
      hasState = true
    }
    while let document = try state.next() { remember(document) }
    return state.offset
  }
}
