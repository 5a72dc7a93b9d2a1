import Foundation
import LavoirEncodings
import Testing

/// Ten thousand sentences of an encyclopedia, each spoilt by one of twelve wrong readings one to three times.
///
/// Set `LAVOIR_SHARED` to the folder that has them.
@Suite struct RoundTripTests {
  static let sentences: [String]? = ProcessInfo.processInfo.environment["LAVOIR_SHARED"].flatMap { shared in
    let file = URL(fileURLWithPath: shared).appending(path: "vectors/leipzig/wikipedia-2021-10k.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").map {
      String($0.drop { $0 != "\t" }.dropFirst()).precomposedStringWithCanonicalMapping
    }
  }

  @Test(.enabled(if: sentences != nil, "needs the sentences of LAVOIR_SHARED")) func sentencesComeBack() throws {
    let sentences = try #require(Self.sentences)
    let encodings = Misreading.names.compactMap(SingleByteEncoding.init(named:))
    var spoilt = 0
    var restored = 0
    var lost: [String: Int] = [:]
    for (number, sentence) in sentences.enumerated() {
      let encoding = encodings[number % encodings.count]
      let layers = number / encodings.count % 3 + 1
      let damaged = Misreading.spoilt(sentence, by: encoding, layers: layers)
      guard damaged != sentence else { continue }
      spoilt += 1
      let back = Misreading.repaired(damaged)
      if back == sentence { restored += 1 } else { lost["\(encoding.name) ×\(layers)", default: 0] += 1 }
    }
    print("\(restored) of \(spoilt) spoilt sentences restored exactly; lost: \(lost)")
    #expect(Double(restored) >= 0.97 * Double(spoilt))
  }

  @Test(.enabled(if: sentences != nil, "needs the sentences of LAVOIR_SHARED")) func goodSentencesStay() throws {
    let changed = try #require(Self.sentences).filter { Misreading.repaired($0) != $0 }
    #expect(changed.isEmpty)
  }
}
