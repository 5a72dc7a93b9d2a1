/// The ids that a file of TBX gives to concepts, terms and people: names of XML, each once.
struct TBXIdentifiers {
  /// The id of each concept, in their order.
  private(set) var concepts: [String] = []
  /// What a reference to an id of the collection is written as.
  private var targets: [String: String] = [:]
  /// The ids of terms and people that can be written.
  private var others: Set<String> = []
  private var taken: Set<String> = []

  init(_ termbase: Termbase) {
    for concept in termbase.concepts {
      let id = free(XMLName.isName(concept.id) ? concept.id : "_" + concept.id)
      concepts.append(id)
      if targets[concept.id] == nil { targets[concept.id] = id }
    }
    let rest = termbase.people.map(\.id) + termbase.concepts.flatMap { $0.terms.compactMap(\.term.id) }
    for id in rest where XMLName.isName(id) && taken.insert(id).inserted {
      others.insert(id)
      targets[id] = id
    }
  }

  /// A name like the one wished for that nothing has yet.
  private mutating func free(_ wish: String) -> String {
    let wish = XMLName.isName(wish) ? wish : "c"
    var name = wish
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wish)-\(number)"
      number += 1
    }
    return name
  }

  /// The id that a term or a person is written with; `nil` where it cannot be written.
  func id(ofOther id: String) -> String? { others.contains(id) ? id : nil }

  /// What a reference to an id is written as; `nil` where nothing of the collection has it.
  func target(_ id: String) -> String? { targets[id] }
}
