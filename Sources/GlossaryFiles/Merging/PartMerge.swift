import LavoirGlossaries

/// The parts of three texts, merged.
struct PartMerge {
  /// What becomes of a part.
  enum Outcome {
    /// It stands as our text has it.
    case ours
    /// It stands as their text has it.
    case theirs
    /// It is an entry of both.
    case merged(EntryNode)
    /// The sides do not agree: the versions, of which one may be that it goes.
    case conflict(ours: EntryNode?, theirs: EntryNode?, [GlossaryConflict.Problem])
  }

  let ours: MergeSide
  let theirs: MergeSide
  /// What becomes of each part that is kept.
  private(set) var outcomes: [MergeSide.Key: Outcome] = [:]
  /// The parts that are kept, in their order.
  private(set) var order: [MergeSide.Key] = []

  init(base: String, ours: String, theirs: String, file: String) throws(GlossaryError) {
    let texts = (
      base: try GlossarySource(base, file: "\(file) (base)"), ours: try GlossarySource(ours, file: "\(file) (ours)"),
      theirs: try GlossarySource(theirs, file: "\(file) (theirs)")
    )
    let baseSide = MergeSide(
      texts.base, bytes: Array(base.utf8), entries: texts.base.entries.indices.map { .base($0) })
    let ourKeys = Self.keys(of: texts.ours, in: texts.base).enumerated().map { $1 ?? .ours($0) }
    let theirKeys = Self.keys(of: texts.theirs, in: texts.base)
    self.ours = MergeSide(texts.ours, bytes: Array(ours.utf8), entries: ourKeys)
    self.theirs = MergeSide(
      texts.theirs, bytes: Array(theirs.utf8),
      entries: Self.completed(theirKeys, texts.theirs, ourKeys, texts.ours))
    for key in self.ours.keys + self.theirs.keys where outcomes[key] == nil {
      outcomes[key] = outcome(key, base: baseSide)
    }
    order = OrderMerge.keys(base: baseSide.keys, ours: self.ours.keys, theirs: self.theirs.keys) {
      outcomes[$0] != nil
    }
  }

  // MARK: Which entries are the same

  /// The entries of the base for those of a side; `nil` for those that it added.
  private static func keys(of side: GlossarySource, in base: GlossarySource) -> [MergeSide.Key?] {
    ConceptPairing(base.entries.map(\.entry), side.entries.map(\.entry)).first.map { $0.map { .base($0) } }
  }

  /// The keys of their entries, with those of ours for what both sides added.
  private static func completed(
    _ theirKeys: [MergeSide.Key?], _ theirs: GlossarySource, _ ourKeys: [MergeSide.Key], _ ours: GlossarySource
  ) -> [MergeSide.Key] {
    let ourNew = ourKeys.indices.filter { if case .ours = ourKeys[$0] { true } else { false } }
    let theirNew = theirKeys.indices.filter { theirKeys[$0] == nil }
    let (ourEntries, theirEntries) = (ours.entries.map(\.entry), theirs.entries.map(\.entry))
    let partners = ConceptPairing(ourNew.map { ourEntries[$0] }, theirNew.map { theirEntries[$0] }).first
    var keys = theirKeys
    for (index, partner) in zip(theirNew, partners) { keys[index] = partner.map { ourKeys[ourNew[$0]] } }
    return keys.enumerated().map { $1 ?? .theirs($0) }
  }

  // MARK: What becomes of a part

  /// What becomes of a part; `nil` where it goes.
  private func outcome(_ key: MergeSide.Key, base: MergeSide) -> Outcome? {
    if case .comment = key {
      guard ours.has(key) && theirs.has(key) || !base.has(key) else { return nil }
      return ours.has(key) ? .ours : .theirs
    }
    let (before, our, their) = (base.entry(key)?.node, ours.entry(key)?.node, theirs.entry(key)?.node)
    guard let our, let their else {
      guard let before, let changed = our ?? their else { return our == nil ? .theirs : .ours }
      guard changed.bare != before.bare else { return nil }
      return .conflict(ours: our, theirs: their, [our == nil ? .removedByOurs : .removedByTheirs])
    }
    if their == before || our == their { return .ours }
    if our == before { return .theirs }
    return Self.merged(before, our, their)
  }

  private static func merged(_ base: EntryNode?, _ ours: EntryNode, _ theirs: EntryNode) -> Outcome {
    var (our, their) = (NodeMerge(preferring: .ours), NodeMerge(preferring: .theirs))
    let ourVersion = our.merged(base, ours, theirs).arranged
    let theirVersion = their.merged(base, ours, theirs).arranged
    guard our.conflicts.isEmpty else {
      return .conflict(ours: ourVersion, theirs: theirVersion, our.conflicts.map { .field($0) })
    }
    do {
      _ = try GlossaryFile.entries(of: GlossaryLayout.text(of: ourVersion), file: "")
      return .merged(ourVersion)
    } catch {
      return .conflict(ours: ours, theirs: theirs, [.together(error.problem)])
    }
  }
}
