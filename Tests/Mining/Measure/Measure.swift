import Foundation
import LavoirDetectors
import LavoirGlossaries
import LavoirMining
import LavoirText

/// Mines folders of texts and prints the candidates, or how good they are where gold stands beside the texts.
@main struct Measure {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let mode = arguments.removeFirst()
    let files = arguments.flatMap { Folder.texts(in: $0) }
    let gold = Gold(of: files)
    let knowledge = Knowledge(glossary: gold.pairs.isEmpty ? .shipped : .shipped.without(gold.wrongForms))
    let documents = files.compactMap { path in
      FileManager.default.contents(atPath: path).flatMap { try? Document(name: path, bytes: Array($0)) }
    }
    let bytes = documents.reduce(0) { $0 + $1.bytes.count }
    let start = ContinuousClock.now
    var miner = Miner(knowledge: knowledge)
    for document in documents { miner.add(miner.reading(of: document)) }
    let read = ContinuousClock.now
    if mode != "single" {
      for pair in miner.twins {
        miner.add(miner.comparison(of: documents[pair.first], with: documents[pair.second]))
      }
    }
    let candidates = miner.candidates()
    let end = ContinuousClock.now
    print(
      "\(documents.count) documents, \(bytes) bytes, \(miner.twins.count) twins, read \(read - start), rest \(end - read)")
    if mode == "list" || gold.pairs.isEmpty { Listing.print(candidates.prefix(120)) }
    if mode == "entries" { Listing.printEntries(candidates.prefix(200)) }
    guard !gold.pairs.isEmpty else { return }
    gold.judge(candidates)
    if mode == "copies" || mode == "list" { gold.judgeCopies(candidates) }
  }
}

extension Glossary {
  /// The glossary without the terms that replace some forms.
  func without(_ forms: Set<String>) -> Glossary {
    Glossary(
      entries.filter { entry in
        guard case .term(let term) = entry else { return true }
        return term.replaces.allSatisfy { wrong in
          let folded = Folding.folded(wrong.text)
          return !forms.contains(folded) && !forms.contains(folded + "s") && !forms.contains(folded + "e")
            && !forms.contains(folded.hasSuffix("f") ? folded.dropLast() + "ve" : folded)
        }
      })
  }
}
