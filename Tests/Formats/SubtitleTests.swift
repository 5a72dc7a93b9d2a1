import LavoirText
import Testing

@testable import LavoirFormats

@Suite struct SubRipTests {
  private static let times = "00:00:01,000 --> 00:00:02,000\n"

  /// Subtitles with numbers and times.
  private func file(_ cues: String...) -> String {
    cues.enumerated().map { "\($0 + 1)\n\(Self.times)\($1)\n" }.joined(separator: "\n")
  }

  @Test(arguments: [
    (["Bonjour."], "Bonjour."),
    (["Bonjour,\ntout le monde."], "Bonjour, tout le monde."),
    (["Bonjour.", "Au revoir."], "Bonjour.\n\nAu revoir."),
    (["Je crois que", "tu as raison."], "Je crois que tu as raison."),
    (["Je crois que", "Paul a raison."], "Je crois que\n\nPaul a raison."),
    (["C’est fini.", "enfin presque."], "C’est fini.\n\nenfin presque."),
    (["il dit : « Non »", "et part."], "il dit : « Non »\n\net part."),
    (["- Oui ?\n- Non."], "- Oui ?\n\n- Non."),
    (["<i>– Oui,</i>\n– Non."], "– Oui,\n\n– Non."),
    (["Il fait\n-5 degrés"], "Il fait -5 degrés"),
    (["<i>Le <b>chat</b></i>\n<font color=\"red\">noir</font>"], "Le chat noir"),
    (["{\\an8}Là-haut", "<i>le ciel</i>"], "Là-haut le ciel"),
    (["3 < 4 <rires> &amp;"], "3 < 4 <rires> &amp;"),
    (["Un\n\nDeux"], "Un Deux"), (["", "Oui."], "Oui."), (["En 1984"], "En 1984"), (["1984"], "1984"),
  ])
  func theProseIsWhatIsSaid(_ cues: [String], _ expected: String) throws {
    let source = cues.enumerated().map { "\($0 + 1)\n\(Self.times)\($1)\n" }.joined(separator: "\n")
    #expect(try CatalogueFile(.srt, source).prose == expected)
    #expect(try CatalogueFile(.srt, "\u{FEFF}" + source.replacing("\n", with: "\r\n")).prose == expected)
    #expect(try CatalogueFile(.srt, String(source.dropLast())).prose == expected)
  }

  @Test(arguments: [
    ("00:01.5 --> 00:02.5\nOui.\n\n00:00:03 --> 00:00:04\nNon.", "Oui.\n\nNon."),
    ("1\n0:00:01.000-->0:00:02.000 X1:0\nOui.\n2\n00:00:03,000 --> 00:00:04,000\nNon.", "Oui.\n\nNon."),
    ("1\n\n00:00:01,0 --> 00:00:02,0\n\nOui.\n\n2\n\n00:00:03,0 --> 00:00:04,0\n\nNon.\n", "Oui.\n\nNon."),
    ("", ""), ("\n \n", ""),
  ])
  func sloppyFilesAreRead(_ source: String, _ expected: String) throws {
    #expect(try CatalogueFile(.srt, source).prose == expected)
  }

  @Test func aFileWithoutTimesIsRefused() {
    let problem = "there are no times of a subtitle; they are written 00:00:01,000 --> 00:00:02,000 on a line"
    #expect(throws: FormatError(at: 0, problem)) { try CatalogueFile(.srt, "Bonjour.\n") }
  }

  @Test func wordsStandWhereTheFileHasThem() throws {
    let file = try CatalogueFile(.srt, file("Le <i>chat</i>\ndort"))
    #expect(file.source(of: "chat") == "chat")
    #expect(file.source(of: "Le chat") == "Le <i>chat")
  }

  @Test func repairsKeepTheSubtitlesSound() throws {
    let source = try CatalogueFile(.srt, file("Le <i>trigger</i>\nqui qui", "est là ?"))
    #expect(try source.repaired("Le trigger", "La cause") == file("La <i>cause</i>\nqui qui", "est là ?"))
    #expect(try source.repaired(" qui qui", " qui") == file("Le <i>trigger</i>\nqui", "est là ?"))
    #expect(try source.repaired("qui est", "que soit") == file("Le <i>trigger</i>\nqui que", "soit là ?"))
    #expect(try source.repaired(" ?", "\u{202F}?") == file("Le <i>trigger</i>\nqui qui", "est là\u{202F}?"))
    #expect(try source.repaired("qui est", "quiet") == nil)
    #expect(try source.repaired("là", "a --> b") == nil)
    #expect(try source.repaired("là", "a\nb") == nil)
  }

  @Test func whateverIsLeftOfAFileIsReadSoundly() {
    let sample = file(
      "- Le <i>chat</i>\n- dort, {\\an8}mais", "pas toujours\n\nici.", "<font color=\"x\">été</font>", "fin")
    #expect(CatalogueInvariants.violation(.srt, sample) == nil)
    #expect(CatalogueInvariants.violation(.srt, sample.replacing("\n", with: "\r\n")) == nil)
  }

  @Test(arguments: ["<i", "{\\", "a\n", "<i>a</i>", "\n", "1\n", "- a\n", "00:00 --> 00:01\na\n", "-->"])
  func hostileFilesAreReadInLinearTime(_ piece: String) {
    let source = file("a") + String(repeating: piece, count: 2_000_000 / piece.utf8.count)
    let time = ContinuousClock().measure { _ = try? CatalogueFile(.srt, source) }
    #expect(time < .seconds(30))
  }
}

@Suite struct WebVTTTests {
  private func file(_ cues: String...) -> String {
    "WEBVTT - Titre\nLanguage: fr\n\n"
      + cues.map { "00:01.000 --> 00:02.000 align:start\n\($0)\n" }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("Bonjour,\ntout le monde.", "Bonjour, tout le monde."),
    ("<v Paul>Oui.</v>\n<v.loud Anne>Non.</v>", "Oui.\n\nNon."),
    ("<c.jaune>Le</c> <00:00:01.500><i>chat</i>", "Le chat"),
    ("Tom &amp; Anne&nbsp;! R&D &lt;3", "Tom & Anne\u{A0}! R&D <3"),
    ("Le <lang en>R&amp;D shell</lang> de <lang fr>Paul</lang>", "Le R&D shell de Paul"),
    ("a < b", "a < b"),
    ("- Oui ?\n- Non.", "- Oui ?\n\n- Non."),
  ])
  func theProseIsWhatIsSaid(_ cue: String, _ expected: String) throws {
    #expect(try CatalogueFile(.vtt, file(cue)).prose == expected)
    #expect(try CatalogueFile(.vtt, "\u{FEFF}" + file(cue).replacing("\n", with: "\r\n")).prose == expected)
  }

  @Test func blocksThatAreNoSubtitlesAreMarkup() throws {
    let source =
      "WEBVTT\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE Une note\nsur deux lignes\n\n"
    let cues = "intro\n00:01.000 --> 00:02.000\nJe sais\n\nNOTE\nautre\n\n2\n00:02.000 --> 00:03.000\nque tu dors.\n"
    let file = try CatalogueFile(.vtt, source + cues)
    #expect(file.prose == "Je sais que tu dors.")
    #expect(try CatalogueFile(.vtt, "WEBVTT").prose == "")
  }

  @Test func aSentenceOfOneVoiceGoesOn() throws {
    #expect(try CatalogueFile(.vtt, file("<v Paul>Je sais", "<v Paul>que oui.")).prose == "Je sais que oui.")
    #expect(try CatalogueFile(.vtt, file("<v Paul>Je sais", "<v Anne>que oui.")).prose == "Je sais\n\nque oui.")
  }

  @Test func theHeaderTellsTheLanguage() throws {
    #expect(try CatalogueFile(.vtt, file("a")).extraction.language == "fr")
    #expect(try CatalogueFile(.vtt, "WEBVTT\n").extraction.language == nil)
  }

  @Test func aNoteSpeaksOfTheNextSubtitle() throws {
    let cue = "intro\n00:01.000 --> 00:02.000\nOui."
    let file = try CatalogueFile(.vtt, "WEBVTT\n\nNOTE lavoir-ignore x\n\n" + cue + "\n\nNOTE\nlavoir-end\n")
    #expect(
      file.extraction.comments == [
        .init(text: "lavoir-ignore x", range: ByteRange(8, 28), next: ByteRange(30, 30 + cue.utf8.count)),
        .init(text: "lavoir-end", range: ByteRange(32 + cue.utf8.count, 47 + cue.utf8.count), next: nil),
      ])
  }

  @Test(arguments: ["", "Bonjour", "WEBVTTX\n", " WEBVTT"])
  func aFileThatDoesNotSayWhatItIsIsRefused(_ source: String) {
    #expect(throws: FormatError(at: 0, "this is no WebVTT: its first line begins with WEBVTT")) {
      try CatalogueFile(.vtt, source)
    }
  }

  @Test(arguments: [
    ("un mot", "mot", "<a> & b -->", "un &lt;a&gt; &amp; b --&gt;"),
    ("Tom &amp; l&apos;ami", "l'ami", "l’ami", "Tom &amp; l’ami"),
    ("Le <i>trigger</i> ici", "Le trigger", "La cause", "La <i>cause</i> ici"),
    ("Oui&nbsp;?", "\u{A0}?", "\u{202F}?", "Oui\u{202F}?"),
  ])
  func repairsKeepTheSubtitlesSound(_ cue: String, _ old: String, _ new: String, _ repaired: String) throws {
    let source = try CatalogueFile(.vtt, file(cue))
    #expect(try source.repaired(old, new) == file(repaired))
    #expect(try source.repaired(old, "a\nb") == nil)
  }

  @Test func whateverIsLeftOfAFileIsReadSoundly() {
    let sample =
      file(
        "<v Paul>Le <i>chat</i> &amp; l&apos;été,", "pas <c.x>toujours</c>\n- ici &lt; là", "Le <lang en>shell</lang>")
      + "\nNOTE lavoir-ignore\n\nid\n00:03.000 --> 00:04.000\nfin"
    #expect(CatalogueInvariants.violation(.vtt, sample) == nil)
    #expect(CatalogueInvariants.violation(.vtt, sample.replacing("\n", with: "\r\n")) == nil)
  }

  @Test(arguments: ["<", "<i", "&amp", "NOTE\n\n", "<v a>b", "<lang en>", "a\n", "\n\nNOTE x\n"])
  func hostileFilesAreReadInLinearTime(_ piece: String) {
    let source = file("a") + String(repeating: piece, count: 2_000_000 / piece.utf8.count)
    let time = ContinuousClock().measure { _ = try? CatalogueFile(.vtt, source) }
    #expect(time < .seconds(30))
  }
}
