import LavoirFindings
import LavoirText
import Testing

@testable import LavoirCleaning

@Suite struct SectionTests {
  /// Paragraphs that differ, so that each has a hash of its own.
  private static func paragraphs(_ count: Int) -> [String] {
    (0..<count).map { "Le conseil numéro \($0) a voté hier la rénovation de l’école du quartier \($0 * 7919 % 1009)." }
  }

  @Test func anArticleIsOneSection() {
    let text = Array("Il est parti.\n\nElle est restée.\n".utf8)
    #expect(Section.sections(of: text) == [Section(range: ByteRange(0, text.count), part: .whole)])
  }

  @Test(arguments: ["\n\n", "\n", " ", ""])
  func sectionsCoverATextAndAreNoLongerThanAsked(separator: String) {
    let text = Array(Self.paragraphs(400).joined(separator: separator).utf8)
    let sections = Section.sections(of: text, longest: 2_000)
    #expect(sections.first?.range.start == 0 && sections.last?.range.end == text.count)
    #expect(zip(sections, sections.dropFirst()).allSatisfy { $0.range.end == $1.range.start })
    #expect(sections.allSatisfy { $0.range.count <= 500 })
    #expect(sections.allSatisfy { String(validating: text[$0.range.indices], as: UTF8.self) != nil })
    #expect(sections.first?.part.opens == true && sections.dropFirst().allSatisfy { !$0.part.opens })
  }

  @Test func aBlankLineIsPreferredToALineEnd() {
    let text = Array(Self.paragraphs(240).enumerated().map { $1 + ($0 % 5 == 0 ? "\n\n" : "\n") }.joined().utf8)
    let ends = Section.sections(of: text, longest: 6_000).dropLast().map(\.range.end)
    #expect(!ends.isEmpty && ends.allSatisfy { text[$0 - 1] == 0x0A && text[$0 - 2] == 0x0A })
  }

  @Test func aTextWithoutAnyPlaceToEndAtIsOneSection() {
    let text = [UInt8](repeating: 0x61, count: 5_000)
    #expect(Section.sections(of: text, longest: 1_000).count == 1)
  }

  @Test func bordersStayWhereWhatStandsBeforeThemBecomesShorter() {
    let text = Self.paragraphs(2_000).joined(separator: "\n\n")
    let whole = Array(("Un début plus long que l’autre, de bien des mots.\n\n" + text).utf8)
    let shorter = Array(("Un début.\n\n" + text).utf8)
    let borders = { (text: [UInt8]) in
      Set(Section.sections(of: text, longest: 20_000).dropLast().map { text.count - $0.range.end })
    }
    #expect(borders(whole) == borders(shorter))
  }

  @Test func aLongTextIsRepairedWhereItIsDamagedAndNowhereElse() {
    var paragraphs = Self.paragraphs(9_000)
    paragraphs[4_500] = "Il est parti , mais elle est restée dans la ville, et l’ eau monte."
    let text = paragraphs.joined(separator: "\n\n")
    let cleaner = Cleaner()
    let cleaned = cleaner.clean(Array(text.utf8))
    #expect(text.utf8.count > Section.longest)
    paragraphs[4_500] = "Il est parti, mais elle est restée dans la ville, et l’eau monte."
    #expect(String(decoding: cleaned.cleaned, as: UTF8.self) == paragraphs.joined(separator: "\n\n"))
    #expect(cleaner.clean(cleaned.cleaned).changes.isEmpty)
    let findings = cleaner.findings(in: Array(text.utf8)).filter { $0.certainty == .sure }
    #expect(findings.map(\.range.start).allSatisfy { text.utf8.count / 3 < $0 && $0 < text.utf8.count })
  }
}
