import LavoirText
import Testing

@testable import LavoirFormats

@Suite struct HTMLTests {
  private func read(_ source: String) throws -> Extraction { try HTML.extraction(of: Array(source.utf8)) }

  // MARK: What is prose

  static let cases: [(source: String, prose: String)] = [
    ("", ""),
    ("Bonjour", "Bonjour\n\n"),
    ("<h1>Titre</h1><p>Un <em>mot</em> et <b>deux</b>.</p>", "Titre\n\nUn mot et deux.\n\n"),
    ("<p>\n  Deux\n  lignes <b> et</b>\tplus  loin \n</p>\n", "Deux lignes et plus loin\n\n"),
    ("<p>Un<p>Deux<ul><li>a<li>b</ul>Fin", "Un\n\nDeux\n\na\n\nb\n\nFin\n\n"),
    ("<table><tr><td>a<td>b<tr><th>c</table>", "a\n\nb\n\nc\n\n"),
    ("<p>Une<br>pause <br/>et<br />fin<br></p>", "Une\npause\net\nfin\n\n"),
    ("<title>Un &amp; <b>titre</title><body>x", "Un & <b>titre\n\nx\n\n"),
    (
      "l&rsquo;&eacute;t&eacute&nbsp;: 1&#8239;000 &#x20AC; &inconnu; &lt;a&gt; R&D &#150;",
      "l’été\u{A0}: 1\u{202F}000 € &inconnu; <a> R&D –\n\n"
    ),
    ("<p>Lancez <code>swift <b>build</b> `x`</code> ou <kbd>Ctrl</kbd>.", "Lancez `swift build x ` ou `Ctrl`.\n\n"),
    (
      "<pre>code</pre><p>Texte</p><script>var a = '<p>x</p>';</script><style>p { }</style><textarea>x</textarea>",
      "Texte\n\n"
    ),
    ("<p>Un <!-- caché --> mot<!-- x -->s.</p><!DOCTYPE html><![CDATA[ x ]]>", "Un mots.\n\n"),
    ("<p>Le <span lang=\"en\">trigger <b>warning</b></span>, dit-on.", "Le trigger warning, dit-on.\n\n"),
    ("<div lang=en><p>English</p><p lang='fr-CA'>Français</p>English</div>Texte", "Français\n\nTexte\n\n"),
    (
      "<p>La marque <i translate=no>Le Truc</i> et <span class='a notranslate'>Machin</span>.",
      "La marque Le Truc et Machin.\n\n"
    ),
    ("<p>a < b & c > d <3 <", "a < b & c > d <3 <\n\n"),
    ("<p title='a > b' data-x=\"<p>\">Texte<a href=x>lien</a></p>", "Textelien\n\n"),
    (
      "Bonjour {{ user.name }}, {nom} <?= $x ?> <%= y %>{% if a < b %}<p>Suite</p>{% endif %}",
      "Bonjour Xx, Xx Xx Xx\n\nSuite\n\n"
    ),
    ("<div {% if a > b %}class=\"{% x \"y\" %}\"{% endif %}>Texte</div>", "Texte\n\n"),
    ("<?php echo '<p>x</p>' ?><p>Texte</p><?php $fin", "Texte\n\n"),
    (
      "<?xml version=\"1.0\"?><html xmlns=\"x\" xml:lang=\"fr\"><p>Un</p><script src=\"x\"/><p>Deux</p></html>",
      "Un\n\nDeux\n\n"
    ),
    ("<svg><title>Icône</title><text>x</text></svg>Texte <math><mi>x</mi></math>.", "Texte `x`.\n\n"),
    ("\u{FEFF}<p>Un\r\n  deux</p>\r\n", "Un deux\n\n"),
    ("<td><code>x</code></td><td>Texte</td>", "Texte\n\n"),
    ("<p>1<sup>er</sup> H<sub>2</sub>O", "1er H2O\n\n"),
    ("<P LANG=EN>x</P><P>Texte", "Texte\n\n"),
    ("<p>Texte</p><p unfinished=\"", "Texte\n\n"),
  ]

  @Test(arguments: cases) func theProseIsReadWithoutMarkup(_ example: (source: String, prose: String)) throws {
    let extraction = try read(example.source)
    #expect(extraction.text == example.prose)
    #expect(FormatInvariants.violation(of: extraction, rereading: { try HTML.extraction(of: $0) }) == nil)
  }

  static let languages: [(source: String, language: String?, prose: String)] = [
    ("<html lang=fr><p>Texte", "fr", "Texte\n\n"),
    ("<html lang='fr-ca' translate=no><p>Texte", "fr-CA", "Texte\n\n"),
    ("<html lang=en><p>Text", "en", ""),
    ("<html lang=en><p>Text<p lang=fr>Texte", nil, "Texte\n\n"),
    ("<html lang='{{ lang }}'><p>Texte", nil, "Texte\n\n"),
    ("<p lang=en>Text", nil, ""),
  ]

  @Test(arguments: languages) func theRootTellsTheLanguage(
    _ example: (source: String, language: String?, prose: String)
  ) throws {
    let extraction = try read(example.source)
    #expect(extraction.language == example.language)
    #expect(extraction.text == example.prose)
  }

  @Test func commentsForThisProgramAreNoted() throws {
    let extraction = try read(
      "<!-- lavoir-disable a --><p>Un<!--lavoir-enable--> <!-- x --><script><!-- lavoir-x --></script>")
    #expect(extraction.comments.map(\.text) == ["lavoir-disable a", "lavoir-enable"])
    #expect(extraction.comments.first?.range == ByteRange(0, 25))
  }

  // MARK: The way back

  @Test func aPlaceOfTheProseLeadsToTheFile() throws {
    let extraction = try read("<p>Un <b>mot</b> cl&eacute;\n  et <code>x</code> R&amp;D")
    #expect(extraction.sourceText(of: "mot") == "mot")
    #expect(extraction.sourceText(of: "clé et") == "cl&eacute;\n  et")
    #expect(extraction.sourceText(of: "R&D") == "R&amp;D")
    #expect(extraction.sourceText(of: "`x`") == nil)
  }

  static let repairs: [(source: String, old: String, new: String, file: String?)] = [
    ("<p>le <b>trigger</b>", "trigger", "cause", "<p>le <b>cause</b>"),
    ("<p>le <b>trigger</b>", "le trigger", "la cause", "<p>la <b>cause</b>"),
    ("<p>Que dis-tu ?</p>", "dis-tu ?", "dis-tu\u{202F}?", "<p>Que dis-tu\u{202F}?</p>"),
    ("<p>Que\n dis</p>", "Que dis", "Que\u{A0}dis", "<p>Que\u{A0}dis</p>"),
    ("<p>cl&eacute; ici", "clé", "clef", "<p>clef ici"),
    ("<p>un mot", "mot", "a < b & \"c\" 'd' {e} > \\", "<p>un a &lt; b &amp; \"c\" 'd' &#123;e} > \\"),
    ("<p>un mot", "mot", "a\nb", nil),
    ("<p>un <code>mot</code>", "mot", "x", nil),
    ("<p>le <i lang=en>mot</i>", "mot", "x", nil),
    ("<p>une<br>pause", "une\npause", "la\nfin", "<p>la<br>fin"),
    ("<p>Un</p><p>deux</p>", "Un\n\ndeux", "Undeux", nil),
  ]

  @Test(arguments: repairs) func aRepairKeepsTheMarkup(
    _ example: (source: String, old: String, new: String, file: String?)
  ) throws {
    let extraction = try read(example.source)
    let file = extraction.replacing(example.old, with: example.new)
    #expect(file == example.file)
    guard let file else { return }
    let expected = extraction.text.replacing(example.old, with: example.new, maxReplacements: 1)
    #expect(try read(file).text == expected)
  }

  // MARK: Any file

  static let page = """
    <!DOCTYPE html>
    <html lang="fr">
    <head>
      <meta charset="utf-8">
      <title>Accueil &ndash; L’outil</title>
      <style>p > a { color: red }</style>
      <script>if (a < b) document.write("<p>Bonjour</p>");</script>
    </head>
    <body class="page">
      <!-- lavoir-disable-next-line -->
      <nav><ul>
        <li><a href="/">Accueil</a>
        <li><a href="/doc" title="La doc">Documentation</a>
      </ul></nav>
      <main>
        <h1>Bienvenue&nbsp;!</h1>
        <p>Cet outil <em>libre</em> corrige
           vos textes&nbsp;; il lit <code>README.md</code>, <strong>même
           les plus longs</strong><sup>1</sup>.<br>
           R&amp;D, « c&oelig;ur » &lt;3 &#8212; <q lang="en">so it goes</q>.
        <p>Bonjour {{ user.name|title }}, {% if new %}bienvenue{% endif %} !
        <dl><dt>Terme<dd>Sa définition<dt>Autre<dd>La sienne</dl>
        <table>
          <tr><th>Option<th>Effet
          <tr><td><code>-v</code><td>affiche tout
        </table>
        <pre><code>let a = 1</code></pre>
        <blockquote lang="en"><p>To be</p></blockquote>
        <form><label for="x">Nom :</label> <input id="x" placeholder="Nom"> <button>Envoyer</button></form>
      </main>
      <footer>© 2024 <span translate="no">L’outil</span></footer>
    </body>
    </html>
    """

  @Test func aPageIsReadAsItsReaderReadsIt() throws {
    let extraction = try read(Self.page)
    #expect(
      extraction.text == """
        Accueil – L’outil

        Accueil

        Documentation

        Bienvenue\u{A0}!

        Cet outil libre corrige vos textes\u{A0}; il lit `README.md`, même les plus longs1.
        R&D, « cœur » <3 — so it goes.

        Bonjour Xx, bienvenue !

        Terme

        Sa définition

        Autre

        La sienne

        Option

        Effet

        affiche tout

        Nom :

        Envoyer

        © 2024 L’outil


        """)
    #expect(extraction.language == "fr")
    #expect(extraction.comments.map(\.text) == ["lavoir-disable-next-line"])
  }

  @Test func whatIsDamagedIsReadAsWell() throws {
    for source in [Self.page, Self.page.replacing("\n", with: "\r\n")] + Self.cases.map(\.source) {
      for file in FormatInvariants.damaged(source) {
        let extraction = try HTML.extraction(of: file)
        let violation = FormatInvariants.violation(of: extraction) { try HTML.extraction(of: $0) }
        #expect(violation == nil, "\(String(decoding: file, as: UTF8.self).debugDescription)")
      }
    }
  }

  static let hostile = [
    "<", "<a ", "<p>", "<i><b>", "</p>", "<a b=\"", "<a b='{{", "{{", "{%", "<%", "<?", "<!--", "<![CDATA[", "&", "&a",
    "&#",
    "<script>", "<title>", "</i><div><i>", "<table><td>", "<li><ul>", "<code>", "<br>", " ", "\n", "a\n", "{a", "<svg>",
    "<b></i>", "<a b=c>", "]]>", "-->", "<span lang=en>x", "<p lang=fr>x<p lang=en>",
  ]

  @Test func aLargeFileOfNothingButSignsIsReadInTime() {
    let signs = Self.hostile.joined()
    let file = Array(String(repeating: signs, count: 2_000_000 / signs.utf8.count).utf8)
    let time = ContinuousClock().measure { _ = try? HTML.extraction(of: file) }
    #expect(time < .seconds(20), "\(time)")
  }

  @Test(arguments: hostile) func whatIsRepeatedWithoutEndIsReadInTime(_ sign: String) throws {
    let file = Array(String(repeating: sign, count: 200_000 / sign.utf8.count).utf8)
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try HTML.extraction(of: file) }
    #expect(time < .seconds(5), "\(sign) took \(time)")
  }
}
