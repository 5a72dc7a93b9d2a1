/// The ids that a file of TBX gives to concepts, terms and people: names of XML, each once.
struct TBXIdentifiers {
  /// The id of each concept, in their order.
  private(set) var concepts: [String] = []
  /// What a reference to an id of the collection is written as.
  private var targets: [String: String] = [:]
  /// The ids of terms and people that can be written.
  private var others: Set<String> = []
  private var names = UniqueNames()

  init(_ termbase: Termbase) {
    for concept in termbase.concepts {
      let id = names.name(like: Self.wish(concept.id), numberedBy: "-")
      concepts.append(id)
      if targets[concept.id] == nil { targets[concept.id] = id }
    }
    let rest = termbase.people.map(\.id) + termbase.concepts.flatMap { $0.terms.compactMap(\.term.id) }
    for id in rest where XMLName.isName(id) && names.take(id) {
      others.insert(id)
      targets[id] = id
    }
  }

  /// The name of XML that is most like an id.
  private static func wish(_ id: String) -> String { [id, "_" + id].first(where: XMLName.isName) ?? "c" }

  /// The id that a term or a person is written with; `nil` where it cannot be written.
  func id(ofOther id: String) -> String? { others.contains(id) ? id : nil }

  /// What a reference to an id is written as; `nil` where nothing of the collection has it.
  func target(_ id: String) -> String? { targets[id] }
}
