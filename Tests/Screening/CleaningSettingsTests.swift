import LavoirConfiguration
import LavoirScreening
import Testing

/// The block `clean` of `lavoir.yaml`.
@Suite struct CleaningSettingsTests {
  private func settings(_ text: String) throws -> CleaningSettings {
    try Configuration(file: ConfigurationFile(text, path: "lavoir.yaml"), options: []).settings.cleaning
  }

  private func complaint(_ text: String) -> String? {
    do {
      _ = try settings(text)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func everySettingIsRead() throws {
    let cleaning = try settings(
      """
      clean:
        steps: [hygiene, correction, quality]
        duplicates: near
        similarity: 0.85
        shingle: 3
        languages: [fr, en]
        least-quality: 80
        least-quality-received: 50.5
        fewest-words: 20
        most-words: 100000
        repetition: {duplicate-lines: 0.3, top-2-grams: 0.2}
      """)
    #expect(cleaning.steps == [.hygiene, .correction, .quality])
    var rules = ScreeningRules()
    rules.tellsLanguage = false
    rules.duplicates = .near
    rules.similarity = 0.85
    rules.shingle = 3
    rules.languages = ["fr", "en"]
    rules.leastQuality = 80
    rules.leastQualityReceived = 50.5
    rules.fewestWords = 20
    rules.mostWords = 100_000
    rules.repetition = [.lines: 0.3, .topTwo: 0.2]
    #expect(cleaning.screening == rules)
    #expect(cleaning.excludedDetectors.contains("repeated-paragraph"))
    #expect(!cleaning.excludedDetectors.contains("foreign-word"))
  }

  @Test func theStandardDropsNothingAndDoesEverything() throws {
    let cleaning = try settings("")
    #expect(cleaning.screening == ScreeningRules() && cleaning.excludedDetectors.isEmpty)
    #expect(cleaning.steps == Set(CleaningStep.allCases))
    #expect(try settings(StarterFile.text) == cleaning)
  }

  @Test func valuesAreShownAsTheyAreWritten() throws {
    let text = "clean:\n  repetition:\n    duplicate-lines: 0.3\n  steps: [quality, hygiene]\n"
    let settings = try Configuration(file: ConfigurationFile(text, path: "lavoir.yaml"), options: []).settings
    #expect(settings.text(of: .repetition) == "{duplicate-lines: 0.3}")
    #expect(settings.text(of: .cleanSteps) == "[hygiene, quality]")
    #expect(settings.text(of: .similarity) == "0.8" && settings.text(of: .duplicates) == "keep")
  }

  @Test func whatIsWrongIsToldWithItsLine() {
    #expect(
      complaint("clean:\n  similarity: 1.5\n")
        == "lavoir.yaml:2: « clean.similarity »: a number from 0.2 to 1, not « 1.5 »")
    #expect(
      complaint("clean:\n  languages: [fr, fra]\n")?.hasPrefix("lavoir.yaml:2: « clean.languages »: one of fr") == true)
    #expect(
      complaint("clean:\n  shingle: five\n")
        == "lavoir.yaml:2: « clean.shingle »: a whole number from 1 to 100, not « five »")
    #expect(
      complaint("clean:\n  steps: [hygeine]\n")
        == "lavoir.yaml:2: « clean.steps »: one of hygiene, boilerplate, correction, repetition, language, quality, "
        + "not « hygeine »; did you mean « hygiene »?")
    #expect(
      complaint("clean:\n  repetition: {duplicate-line: 0.3}\n")?.contains("did you mean « duplicate-lines »?") == true)
    #expect(
      complaint("clean:\n  repetition: {duplicate-lines: 3}\n")?.contains("a number from 0 to 1, not « 3 »") == true)
    #expect(
      complaint("overrides:\n  - files: [a]\n    clean: {duplicates: near}\n")
        == "lavoir.yaml:3: « clean.duplicates » holds for all files and cannot stand in an override")
  }
}
