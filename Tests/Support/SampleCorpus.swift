/// A small corpus of JSON lines with flaws in it, the same in every run.
public enum SampleCorpus {
  /// So many documents, one a line.
  public static func lines(_ count: Int, from first: Int = 0) -> String {
    (first..<first + count).map(line).joined()
  }

  /// One document: the number decides which sentences it has.
  public static func line(_ number: Int) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let text = (0..<2 + number % 4).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return sentences[Int(state >> 33) % sentences.count]
    }.joined(separator: number % 3 == 0 ? "\\n" : " ")
    return #"{"url":"https://example.org/\#(number)","id":"d\#(number)","text":"\#(text) (\#(number))"}"# + "\n"
  }

  private static let sentences = [
    "Le navire est parti au matin vers les îles du nord.", "En tout état de trigger, il viendra demain.",
    "Il a Ã©tÃ© l\\u00e0 le premier.", "Elle a dit \\\"oui\\\" , puis elle est partie.",
    "Le le conseil se réunira lundi.",
    "Les habitants attendent depuis des semaines.", "Rien n’a changé dans la vallée.",
    "La réunion s’est tenue hier soir , sans témoin.",
  ]
}
