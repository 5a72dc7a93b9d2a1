import LavoirText
import Testing

@testable import LavoirFormats

@Suite struct PlaceholdersTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Placeholders.find(in: bytes, ByteRange(0, bytes.count)).map {
      String(decoding: bytes[$0.indices], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Fichier %s, %d et %1$s", ["%s", "%d", "%1$s"]),
    ("%-5.2f, %05d, %lu, %.1f %%", ["%-5.2f", "%05d", "%lu", "%.1f", "%%"]),
    ("%(name)s et %(total)d, %{name}, %<name>s", ["%(name)s", "%(total)d", "%{name}", "%<name>s"]),
    ("%@ a %1$@", ["%@", "%1$@"]),
    ("%1 sur %2, %L1, %n élément(s), %1%", ["%1", "%2", "%L1", "%n", "%1%"]),
    ("%%VERSION%% dans %APPDATA%", ["%%VERSION%%", "%APPDATA%"]),
    ("Erreur 404 %s.", ["%s"]),
    ("le %d %B %Y", ["%d", "%B", "%Y"]),
    ("%dms, %d%%", ["%dms", "%d", "%%"]),
    ("@count éléments", ["@count"]),
  ])
  func percentPlaceholdersAreFound(_ text: String, _ placeholders: [String]) {
    #expect(found(text) == placeholders)
  }

  @Test(arguments: [
    "100 % des gens", "100\u{A0}% des", "100\u{202F}% d’un coup", "5 %d’entre eux", "50 %des voix", "50%de",
    "5 %d'entre",
    "en % du total", "100 %.", "10 %, 20 %", "(50 %)", "moi@exemple.fr", "R&D", "A & B", "3 < 4 et 5 > 2",
    "il a {dit ceci}", "{", "}}", "l’accolade { et l’autre }", "2 %é",
  ])
  func proseIsNoPlaceholder(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("{0}, {name}, {}, {user.name}", ["{0}", "{name}", "{}", "{user.name}"]),
    ("{{ x }} et {{{y}}}", ["{{ x }}", "{{{y}}}"]),
    ("${path}/#{id}", ["${path}", "#{id}"]),
    ("{total:.2f} {0:d} {x!r}", ["{total:.2f}", "{0:d}", "{x!r}"]),
    (
      "Il y a {count, plural, one {# fichier} other {{count} fichiers}} ici",
      ["{count, plural, one {# fichier} other {{count} fichiers}}"]
    ),
    ("{% if x %}oui{% endif %}", ["{% if x %}", "{% endif %}"]),
    ("{count, plural, one {# fichier", []),
  ])
  func bracePlaceholdersAreFound(_ text: String, _ placeholders: [String]) {
    #expect(found(text) == placeholders)
  }

  @Test(arguments: [
    ("<b>gras</b> <a href=\"x\">lien</a><br/>", ["<b>", "</b>", "<a href=\"x\">", "</a>", "<br/>"]),
    ("<code>x < 1</code> et <code>fin", ["<code>x < 1</code>", "<code>"]),
    ("l&apos;arbre &eacute; &#233; &#xE9; &inconnu;", ["&apos;", "&eacute;", "&#233;", "&#xE9;", "&inconnu;"]),
    ("<0>lien</0> <moi@exemple.fr> <https://exemple.fr>", ["<0>", "</0>", "<moi@exemple.fr>", "<https://exemple.fr>"]),
  ])
  func tagsAndEntitiesAreFound(_ text: String, _ placeholders: [String]) {
    #expect(found(text) == placeholders)
  }

  @Test func aTagThatNobodyClosesIsAVariable() {
    let bytes = Array("prog <fichier> <b> <lien>x</lien>".utf8)
    let kinds = Placeholders.all(in: bytes, ByteRange(0, bytes.count)).map(\.kind)
    #expect(kinds == [.variable, .tag, .tag, .tag])
  }

  @Test(arguments: [
    "{a, plural, ", "<a ", "<code>", "{{", "${", "%(", "&a", "<!--", "{a:", "%%A", "@a", "%", "{a,plural,{",
  ])
  func hostileTextIsReadInLinearTime(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 2_000_000 / piece.utf8.count).utf8)
    let time = ContinuousClock().measure { _ = Placeholders.find(in: bytes, ByteRange(0, bytes.count)) }
    #expect(time < .seconds(20))
  }
}
