import LavoirText
import Testing

@testable import LavoirFormats

@Suite struct POTests {
  private func prose(_ source: String) throws -> String { try CatalogueFile(.po, source).prose }

  @Test(arguments: [
    ("msgid \"a\"\nmsgstr \"Le chat\"\n", "Le chat"),
    ("msgid \"a\" msgstr \"Le chat\"", "Le chat"),
    (
      "msgid \"a\"\nmsgstr \"\"\n\"Le chat \"\n\"dort dehors.\\n\"\n\"Il\"\n\" rêve.\"\n",
      "Le chat dort dehors.\nIl rêve."
    ),
    (
      "msgctxt \"m\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"un mot\"\nmsgstr[1] \"des mots\"\n",
      "un mot\n\ndes mots"
    ),
    ("msgid \"a\"\nmsgstr \"\"\n\nmsgid \"b\"\nmsgstr \"oui\"\n", "oui"),
    ("#, fuzzy\nmsgid \"a\"\nmsgstr \"flou\"\n\n#, c-format\nmsgid \"b\"\nmsgstr \"net\"\n", "net"),
    ("#, fuzzy\n#~ msgid \"a\"\n#~ msgstr \"vieux\"\n\nmsgid \"b\"\nmsgstr \"neuf\"\n", "neuf"),
    ("#| msgid \"x\"\n#: a.c:1\n#. note\nmsgid \"b\"\nmsgstr \"neuf\"\n", "neuf"),
    ("msgid \"q\"\nmsgstr \"\\\"Oui\\\"\\t\\\\ \\303\\251t\\xC3\\xA9\"\n", "\"Oui\"\n\n\\ été"),
    ("msgid \"_File\"\nmsgstr \"_Fichier\"\n", "Fichier"),
    ("msgid \"&Save\"\nmsgstr \"Enre&gistrer\"\n", "Enregistrer"),
    ("msgid \"_Save\"\nmsgstr \"Enregi_strer\"\n", "Enregistrer"),
    ("msgid \"Use foo_bar\"\nmsgstr \"Utilisez foo_bar\"\n", "Utilisez foo_bar"),
    ("msgid \"R&D\"\nmsgstr \"R&D\"\n", "R&D"),
    ("msgid \"a__b _c\"\nmsgstr \"_é et __x\"\n", "é et __x"),
    ("msgid \"no mark\"\nmsgstr \"un_mot\"\n", "un_mot"),
    ("msgid \"x\"\nmsgstr \"Le <b>chat</b> de %s&nbsp;: <code>rm x</code>\"\n", "Le chat de Xx\u{A0}: `rm x`"),
    ("msgid \"x\"\nmsgstr \"100 %% des gens\"\n", "100 % des gens"),
    ("msgid \"x\"\nmsgstr \"<p>Un</p><p>Deux<br>trois</p>\"\n", "Un\n\nDeux\ntrois"),
    ("domain \"d\"\nmsgid \"x\"\nmsgstr \"Oui\"\n", "Oui"),
    ("\u{FEFF}msgid \"x\"\r\nmsgstr \"\"\r\n\"Oui \"\r\n\"non\"\r\n", "Oui non"),
    ("", ""), ("# seul\n", ""), ("msgid \"x\"\nmsgstr \"\\0\"", ""),
  ])
  func theProseIsWhatTheTranslationsSay(_ source: String, _ expected: String) throws {
    #expect(try prose(source) == expected)
  }

  @Test(arguments: [
    ("Language: fr_FR\\n", "fr-FR"), ("Language: fr\\n", "fr"), ("X: y\\nlanguage: de_DE.UTF-8\\n", "de-DE"),
    ("Language: \\n", nil), ("Content-Type: text/plain\\n", nil),
  ])
  func theHeaderTellsTheLanguage(_ header: String, _ language: String?) throws {
    let file = try CatalogueFile(
      .po, "#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"\(header)\"\n\nmsgid \"a\"\nmsgstr \"Oui\"\n")
    #expect(file.extraction.language == language)
    #expect(file.prose == "Oui")
  }

  @Test func aCommentSpeaksOfItsEntry() throws {
    let entry = "# lavoir-ignore x\n#: a.c:1\nmsgid \"a\"\nmsgstr \"Oui\""
    let file = try CatalogueFile(.po, "msgid \"z\"\nmsgstr \"Non\"\n\n" + entry + "\n\n#lavoir-end\n")
    let start = "msgid \"z\"\nmsgstr \"Non\"\n\n".utf8.count
    #expect(
      file.extraction.comments == [
        .init(
          text: "lavoir-ignore x", range: ByteRange(start, start + 17),
          next: ByteRange(start, start + entry.utf8.count)),
        .init(
          text: "lavoir-end", range: ByteRange(start + entry.utf8.count + 2, start + entry.utf8.count + 13), next: nil),
      ])
  }

  @Test func wordsStandWhereTheFileHasThem() throws {
    let file = try CatalogueFile(.po, "msgid \"x\"\nmsgstr \"Le ch\"\n\"at \\\"dort\\\" _ici\"\n")
    #expect(file.source(of: "Le") == "Le")
    #expect(file.source(of: "chat") == "ch\"\n\"at")
    #expect(file.source(of: "\"dort\"") == "\\\"dort\\\"")
  }

  @Test(arguments: [
    ("Le chat dort", "chat", "chien", "Le chien dort"),
    ("Le ch\"\n\"at dort", "chat", "lion", "Le lion dort"),
    ("Le ch\"\n\"at dort", "chat", "chien", "Le ch\"\n\"ien dort"),
    ("Le \"\n\"chat dort", "chat", "chien", "Le \"\n\"chien dort"),
    ("Un \\\"mot\\\" ici", "\"mot\"", "« mot »", "Un « mot » ici"),
    ("Un mot", "mot", "\"a\\b\"\nc", "Un \\\"a\\\\b\\\"\\nc"),
    ("Oui ?", " ?", "\u{202F}?", "Oui\u{202F}?"),
    ("Le <b>trigger</b> ici", "Le trigger", "La cause", "La <b>cause</b> ici"),
    ("_Fichier %s ouvert", "Fichier", "Dossier", "_Dossier %s ouvert"),
    ("ligne\\nsuite", "ligne\nsuite", "suite", "suite"),
  ])
  func repairsKeepTheStringsSound(_ value: String, _ old: String, _ new: String, _ repaired: String) throws {
    let file = try CatalogueFile(.po, "msgid \"_x\"\nmsgstr \"\(value)\"\n")
    #expect(try file.repaired(old, new) == "msgid \"_x\"\nmsgstr \"\(repaired)\"\n")
  }

  @Test func repairsLeavePlaceholdersAlone() throws {
    let file = try CatalogueFile(.po, "#, c-format\nmsgid \"x\"\nmsgstr \"Le %s est l&apos;ami\"\n")
    #expect(try file.repaired("%s est", "%s es") != nil)
    #expect(try file.repaired("Le Xx est", "Les deux") == nil)
    #expect(try file.repaired("est", "50 %") == nil)
    #expect(file.source(of: "%s") == nil)
  }

  @Test(arguments: [
    ("msgid \"a\"\nmsgstr \"b\n", 17, "this string has no closing quote; end it with \" on its own line"),
    (
      "msgid \"a\"\nmsgid \"b\"\n", 10,
      "msgid cannot stand here; an entry is msgctxt, msgid, msgstr, or msgid, msgid_plural, msgstr[n], each with a string"
    ),
    (
      "msgid \"a\"\nmsgtr \"b\"\n", 10,
      "a comment, a string, msgctxt, msgid, msgid_plural, msgstr or domain should stand here"
    ),
    ("msgid \"a\"\nmsgstr \"b\\qc\"\n", 19, "this backslash begins no escape; one that is meant is written \\\\"),
    (
      "msgid \"a\"\nmsgstr \"\\351t\"\n", 18, "this escape stands for no character of UTF-8; write the character itself"
    ),
    (
      "\"a\"\n", 0,
      "this string belongs to no keyword; an entry is msgctxt, msgid, msgstr, or msgid, msgid_plural, msgstr[n], each with a string"
    ),
    ("msgid \"a\"\n", 0, "this message has no msgstr"),
    ("msgid \"a\"\nmsgstr\n", 10, "this message has no msgstr"),
  ])
  func brokenFilesAreRefusedWhereTheyBreak(_ source: String, _ offset: Int, _ problem: String) {
    #expect(throws: FormatError(at: offset, problem)) { try CatalogueFile(.po, source) }
  }

  @Test func whateverIsLeftOfAFileIsReadSoundly() {
    let sample = """
      # Titre
      msgid ""
      msgstr ""
      "Language: fr\\n"

      # lavoir-ignore tout
      #, c-format
      msgctxt "menu"
      msgid "_Save %d file"
      msgid_plural "_Save %d files"
      msgstr[0] "Enre_gistrer %d fichier à 100 %% de <b>l&apos;été</b>"
      msgstr[1] ""
      "Enre_gistrer \\"%d\\" "
      "fich"
      "iers\\n\\tet {count, plural, one {x} other {y}} \\303\\251"

      #~ msgid "vieux"
      #~ msgstr "vieux"
      """
    #expect(CatalogueInvariants.violation(.po, sample) == nil)
    #expect(CatalogueInvariants.violation(.po, sample.replacing("\n", with: "\r\n")) == nil)
  }

  @Test(arguments: ["\"a\"\n", "# x\n", "#, fuzzy\n", "\"{a, plural, \"\n", "\"<b>\\n\"", "\"_a\"\n"])
  func hostileFilesAreReadInLinearTime(_ piece: String) {
    let source = "msgid \"_x\"\nmsgstr \"y\"\n" + String(repeating: piece, count: 2_000_000 / piece.utf8.count)
    let time = ContinuousClock().measure { _ = try? CatalogueFile(.po, source) }
    #expect(time < .seconds(30))
  }
}
