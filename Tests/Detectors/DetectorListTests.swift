import Foundation
import LavoirDetectors
import Testing

@Suite struct DetectorListTests {
  /// The folder of the detectors.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "../../Sources/Detectors")

  /// The type names of the files that declare a detector.
  static let declared: [String] = {
    let names = (FileManager.default.enumerator(atPath: folder.path())?.allObjects as? [String]) ?? []
    return names.filter { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return text.contains(": Detector {")
    }.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }.sorted()
  }()

  /// Every detector of every level.
  static let listed = DetectorList.all + DetectorList.conforming

  @Test func everyDetectorFileIsInTheList() {
    #expect(Self.declared == Self.listed.map { "\(type(of: $0))" }.sorted())
    #expect(Self.declared.count > 20)
  }

  @Test func idAndTypeNameAgree() {
    for detector in Self.listed {
      let words = "\(type(of: detector))".reduce(into: "") { id, letter in
        if letter.isUppercase, !id.isEmpty { id += "-" }
        id += letter.lowercased()
      }
      #expect(detector.rule.id == words)
    }
  }

  @Test func everyRuleSaysWhyAndHasExamplesOfBothKinds() {
    for rule in Self.listed.map(\.rule) {
      #expect(!rule.fires.isEmpty && !rule.silent.isEmpty && rule.why.count > 80, "\(rule.id)")
      #expect(rule.summary.hasSuffix(".") && rule.summary.count <= 100, "\(rule.id)")
    }
  }

  @Test func levelsAskForTheirDetectors() {
    let none = DetectorList.detectors(for: TypographicStyle(level: .none))
    #expect(none.allSatisfy { $0.rule.category != .typography } && none.count > 20)
    #expect(DetectorList.detectors(for: TypographicStyle(level: .repair)).count == DetectorList.all.count)
    #expect(DetectorList.detectors(for: TypographicStyle(level: .strict)).count == Self.listed.count)
  }
}
