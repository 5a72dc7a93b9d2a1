import LavoirExchange
import LavoirGlossaries
import Testing

/// The terms of openSUSE, as TermWeb exports them: everything that a script of another hand counts in the XML must be in
/// what is read, and later in what is written or told.
@Suite(
  .enabled(
    if: SharedVectors.folder != nil && PythonScript.isThere,
    "skipped: set LAVOIR_SHARED to the folder that holds vectors/tbx-real, and see Tests/requirements.txt"))
struct RealTermbaseTests {
  @Test(arguments: ["fr-weblate", "multilingual"])
  func nothingIsLostInReading(_ name: String) throws {
    let path = "tbx-real/\(name).xml"
    let counts: [String: Int] = try PythonScript.run("count-termbase.py", [(SharedVectors.folder ?? "") + "/" + path])
    let reading = try TBX.reading(of: SharedVectors.bytes(path))
    #expect(reading.losses.map(\.what) == ["what stands in <p> is left out"])
    var expected = counts
    expected["notes"] = ["Usage note", "Comment", "note"].reduce(0) { $0 + (expected.removeValue(forKey: $1) ?? 0) }
    #expect(tally(reading.termbase) == expected)
  }

  /// How often each thing is said, under the names of the file.
  private func tally(_ base: Termbase) -> [String: Int] {
    var counts: [String: Int] = [:]
    func add(_ name: String, _ count: Int) { counts[name, default: 0] += count }
    func add(_ remarks: Remarks, sources: String) {
      for other in remarks.others { add(other.name, 1) }
      add("notes", remarks.notes.count)
      add(sources, remarks.sources.count)
      for reference in remarks.references {
        add(reference.kind == .concept ? "cross-reference" : reference.kind.rawValue, 1)
      }
    }
    for concept in base.concepts {
      add("concepts", 1)
      add("subjectField", concept.subjectFields.count)
      add("definition", concept.definitions.count)
      add("Source of Definition", concept.definitions.flatMap(\.sources).count)
      add(concept.remarks, sources: "Concept source")
      add("langSet", concept.languages.count)
      for (_, term) in concept.terms {
        add("term", 1)
        add("administrativeStatus", term.status == nil ? 0 : 1)
        add("partOfSpeech", term.partOfSpeech == nil ? 0 : 1)
        add("termType", term.termType == nil ? 0 : 1)
        add("grammaticalGender", term.gender == nil ? 0 : 1)
        add("grammaticalNumber", term.number == nil ? 0 : 1)
        add("Example sentence", term.contexts.count)
        add(term.remarks, sources: "Source of term")
      }
    }
    return counts.filter { $0.value > 0 }
  }

  @Test(arguments: ["fr-weblate", "multilingual"])
  func whatIsWrittenAsTBXIsReadBackOrTold(_ name: String) throws {
    let base = try TBX.reading(of: SharedVectors.bytes("tbx-real/\(name).xml")).termbase
    let written = TBX.text(of: base)
    let back = try TBX.reading(of: Array(written.text.utf8))
    #expect(back.losses == [])
    let told = Dictionary(grouping: written.losses, by: \.what).mapValues(\.count)
    let (before, after) = (tally(base), tally(back.termbase))
    for (what, count) in before {
      let toldHere =
        told["« \(what) » is no data category of TBX-Basic", default: 0]
        + told["TBX-Basic has no place for « \(what) »", default: 0]
        + (what == "externalCrossReference"
          ? told["a reference to what is no address, http:// or https://, is left out", default: 0] : 0)
      #expect(after[what, default: 0] + toldHere == count, "\(what)")
    }
  }

  @Test(arguments: ["fr-weblate", "multilingual"])
  func whatBecomesOfTheGlossaryIsReadBackOrTold(_ name: String) throws {
    let base = try TBX.reading(of: SharedVectors.bytes("tbx-real/\(name).xml")).termbase
    let reading = GlossaryExchange.entries(of: base)
    let told = Dictionary(grouping: reading.losses, by: \.what).mapValues(\.count)
    let terms = reading.entries.compactMap { if case .term(let term) = $0 { term } else { nil } }
    let french = base.concepts.filter { $0.languages.contains { $0.language.hasPrefix("fr") } }
    #expect(base.concepts.count - french.count == told["a concept without a French term is left out", default: 0])
    // Every term of those concepts is an entry, a wrong form, an accepted form or a translation.
    let places = terms.reduce(0) { $0 + 1 + $1.also.count + $1.replaces.count }
    let translations = terms.reduce(0) { $0 + $1.translations.count }
    #expect(places == french.flatMap(\.terms).count { $0.language.hasPrefix("fr") })
    #expect(translations == french.flatMap(\.terms).count { !$0.language.hasPrefix("fr") })
    let definitions = terms.count { !$0.definition.isEmpty }
    #expect(definitions == french.count { !$0.definitions.isEmpty })
    // What was kept and what was told is all there is: fields without a place, references, types, contexts, notes.
    for name in Set(french.flatMap { $0.remarks.others + $0.terms.flatMap(\.term.remarks.others) }.map(\.name)) {
      let count = french.flatMap { $0.remarks.others + $0.terms.flatMap(\.term.remarks.others) }.count {
        $0.name == name
      }
      #expect(told["« \(name) » has no place in a glossary"] == count)
    }
    let references = french.flatMap { $0.remarks.references + $0.terms.flatMap(\.term.remarks.references) }.count
    #expect(told["a reference to another concept, a page or a picture is left out", default: 0] == references)
    let types = french.flatMap(\.terms).count { $0.term.termType != nil }
    let phrases = french.flatMap(\.terms).count { $0.term.termType == .phrase && $0.term.partOfSpeech == nil }
    #expect(told.filter { $0.key.hasPrefix("the type of a term") }.values.reduce(0, +) == types - phrases)
    let contexts = told.filter { $0.key.hasPrefix("the context of") }.values.reduce(0, +)
    #expect(terms.flatMap(\.examples).count + contexts == french.flatMap(\.terms).flatMap(\.term.contexts).count)
    // And once it is a glossary, it goes out and comes back as it is.
    let out = GlossaryExchange.termbase(of: reading.entries)
    #expect(out.losses == [])
    let back = GlossaryExchange.entries(of: out.termbase)
    #expect(back == GlossaryReading(reading.entries))
  }
}
