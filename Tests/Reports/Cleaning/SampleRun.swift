import LavoirFindings
import LavoirScreening
import LavoirStatistics

@testable import LavoirCleaning
@testable import LavoirReports
@testable import LavoirText

/// Runs of our own making for the reports.
enum SampleRun {
  /// A run of these documents with examples as many as there is room for.
  static func report(_ outcomes: [DocumentOutcome], limits: SampleLimits = SampleLimits()) -> CleaningReport {
    var statistics = RunStatistics(limits: limits)
    var samples: [UInt8] = []
    for outcome in outcomes { statistics.add(outcome, samples: &samples) }
    return CleaningReport(
      version: "1.2.3",
      settings: [.init("Near duplicates", [.init("similarity", "0.80"), .init("words of a shingle", "5")])],
      statistics: statistics, documents: SampleReader.documents(in: samples, for: statistics) ?? [])
  }

  /// A document from marked text: `⟦wrong→right⟧` is repaired, `⟦wrong⟧` is left.
  static func outcome(
    _ marked: String, id: String, number: Int, detector: String = "foreign-word", certainty: Certainty = .sure,
    message: String? = nil, evidence: [Evidence] = [], words: Int = 300, language: String? = "fr",
    drop: DropReason? = nil
  ) -> DocumentOutcome {
    let parts = marked.parts(at: "⟦")
    var received = Array(parts[0].utf8)
    var changes: [CleanedText.Change] = []
    var remaining: [Finding] = []
    for part in parts.dropFirst() {
      let halves = part.parts(at: "⟧")
      let sides = halves[0].parts(at: "→")
      let range = ByteRange(received.count, received.count + sides[0].utf8.count)
      received += sides[0].utf8
      received += halves[1].utf8
      let finding = Finding(
        rule: detector, range: range, category: .untranslated, severity: .major, certainty: certainty,
        message: message ?? "« \(sides[0]) » is English", evidence: evidence,
        fix: sides.count > 1 ? Fix(sides[1], alternatives: ["autre"]) : nil)
      if sides.count > 1 {
        changes.append(CleanedText.Change(edit: Edit(range, sides[1]), findings: [finding]))
      } else {
        remaining.append(finding)
      }
    }
    let edits = EditList(changes.map(\.edit)) ?? EditList()
    let text = CleanedText(
      received: received, cleaned: edits.applied(to: received), changes: changes, remaining: remaining)
    return DocumentOutcome(
      id: id, file: "corpus/articles.jsonl.gz", number: number, text: text,
      quality: Quality(words: words, penalty: Penalty(of: text)),
      language: language, drop: drop)
  }

  /// A document as the program cleans it.
  static func cleaned(_ received: [UInt8], id: String, number: Int, applying threshold: Certainty = .sure)
    -> DocumentOutcome
  {
    let text = Cleaner(applying: threshold).clean(received)
    return DocumentOutcome(
      id: id, file: "seeds", number: number, text: text, quality: Quality(words: 300, penalty: Penalty(of: text)),
      language: "fr", drop: nil)
  }

  /// Three articles with one detector each, the last of them dropped.
  static var plain: CleaningReport {
    report([
      outcome(
        "Le titre\n\nEn tout état de ⟦trigger→cause⟧, il ⟦will⟧ viendra.\nUne ligne sans défaut.", id: "spun",
        number: 1,
        detector: "glossary-term", evidence: [.locution("en tout état de cause")]),
      outcome("Une phrase ⟦,,→,⟧ puis ⟦→le⟧ mot, et⟦ ici→⟧ .", id: "spaced", number: 2, certainty: .likely),
      outcome(
        "Une ⟦sentence⟧ de plus.", id: "twin", number: 3, detector: "foreign-phrase", certainty: .guess,
        drop: DropReason(.nearDuplicate, "it resembles a document before it", twin: "spun", similarity: 0.87)),
    ])
  }

  /// What tries to break out of the page, or to mislead who reads it.
  static let attacks = [
    "</script><script>window.broken = 1</script>", "<!--<script>", "<img src=x onerror=\"window.broken = 2\">",
    "javascript:window.broken=3", "\u{2028}\u{2029}", "\u{202E}txt.exe\u{202C}", "\u{0}\u{1}\u{7F}\u{85}",
    "{{script}} {{data}}",
    "]]> &lt; &amp; \"quoted\" 'quoted'", "\u{FEFF}\u{200B}\u{AD}", "😀👩‍👧 é e\u{301} \u{1F1EB}\u{1F1F7}",
    String(repeating: "x", count: 9_000), "\u{E0041}\u{F8FF}", "\\u003c/script\\u003e",
  ]

  /// Each attack as text, change, message, evidence, id, language and reason.
  static var hostile: CleaningReport {
    report(
      attacks.enumerated().map { number, attack in
        outcome(
          "Avant \(attack) et ⟦\(attack)→\(attack)!⟧ puis ⟦\(attack)⟧\n\(attack)", id: "\(attack.prefix(60)) \(number)",
          number: number + 1, message: "« \(attack) » is bad", evidence: [.rule(attack), .notFrench(attack)],
          language: String(attack.prefix(40)),
          drop: number % 3 == 0 ? DropReason(.exactDuplicate, attack, twin: attack, similarity: 1) : nil)
      })
  }

  /// A thousand articles with a hundred findings each.
  static var hundredThousand: CleaningReport {
    var limits = SampleLimits()
    limits.general = 1_000
    let detectors = (1...40).map { "detector-\($0)" }
    return report(
      (0..<1_000).map { number in
        let sentences = (0..<100).map { place in
          let mark = place % 2 == 0 ? "⟦trigger\(place)→cause\(place)⟧" : "⟦sentence\(place)⟧"
          return "La phrase \(place) de l’article \(number) a un mot \(mark) et se termine."
            + (place % 5 == 4 ? "\n" : " ")
        }
        return outcome(
          sentences.joined(), id: "article-\(number)", number: number + 1, detector: detectors[number % 40],
          certainty: Certainty.allCases[number % 3], words: 1_200)
      }, limits: limits)
  }
}

extension String {
  /// The parts between a sign, also where what follows it would join it to one character.
  fileprivate func parts(at sign: Unicode.Scalar) -> [String] {
    unicodeScalars.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
  }
}
