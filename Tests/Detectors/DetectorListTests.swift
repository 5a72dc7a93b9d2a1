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

  @Test func everyDetectorFileIsInTheList() {
    #expect(Self.declared == DetectorList.all.map { "\(type(of: $0))" }.sorted())
    #expect(Self.declared.count > 20)
  }

  @Test func idAndTypeNameAgree() {
    for detector in DetectorList.all {
      let words = "\(type(of: detector))".reduce(into: "") { id, letter in
        if letter.isUppercase, !id.isEmpty { id += "-" }
        id += letter.lowercased()
      }
      #expect(detector.rule.id == words)
    }
  }

  @Test func everyRuleSaysWhyAndHasExamplesOfBothKinds() {
    for rule in DetectorList.all.map(\.rule) {
      #expect(!rule.fires.isEmpty && !rule.silent.isEmpty && rule.why.count > 80, "\(rule.id)")
      #expect(rule.summary.hasSuffix(".") && rule.summary.count <= 100, "\(rule.id)")
    }
  }
}
