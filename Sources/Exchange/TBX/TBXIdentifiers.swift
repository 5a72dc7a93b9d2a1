/// The ids that a file of TBX gives to concepts, terms and people: names of XML, each once.
struct TBXIdentifiers {
  /// What is written, by what the collection has.
  private(set) var concepts: [String: String] = [:]
  private var others: Set<String> = []
  private var taken: Set<String> = []

  init(_ termbase: Termbase) {
    for concept in termbase.concepts where XMLName.isName(concept.id) { _ = claim(concept.id, for: concept.id) }
    for (index, concept) in termbase.concepts.enumerated() where concepts[concept.id] == nil {
      var name = "c\(index + 1)"
      while taken.contains(name) { name += "-" }
      _ = claim(name, for: concept.id)
    }
    let rest = termbase.people.map(\.id) + termbase.concepts.flatMap { $0.terms.compactMap(\.term.id) }
    for id in rest where XMLName.isName(id) && taken.insert(id).inserted { others.insert(id) }
  }

  private mutating func claim(_ name: String, for id: String) -> Bool {
    guard concepts[id] == nil, taken.insert(name).inserted else { return false }
    concepts[id] = name
    return true
  }

  /// The id that something other than a concept is written with; `nil` where it cannot be written.
  func id(ofOther id: String) -> String? { others.contains(id) ? id : nil }

  /// What a reference to an id is written as; `nil` where nothing of the collection has it.
  func target(_ id: String) -> String? { concepts[id] ?? self.id(ofOther: id) }
}
