import LavoirText
import Testing

@testable import LavoirFormats

@Suite struct MarkdownTests {
  private func read(_ source: String) throws -> Extraction { try Markdown.extraction(of: Array(source.utf8)) }

  // MARK: What is prose

  static let cases: [(source: String, prose: String)] = [
    ("", ""),
    ("Bonjour", "Bonjour\n\n"),
    ("# Titre\n\nUn *mot* et **deux *autres***, ~~barré~~.\n", "Titre\n\nUn mot et deux autres, barré.\n\n"),
    (
      "Titre\n=====\nTexte sur\ndeux lignes  \net une pause\\\nencore.",
      "Titre\n\nTexte sur deux lignes\net une pause\nencore.\n\n"
    ),
    ("Lancez `swift  build` puis ``a`b``.", "Lancez `swift build` puis `a b`.\n\n"),
    ("Un `code\nsur deux` et\n`fin\n` là,\n` a `\n`b` c.", "Un `code sur deux` et `fin ` là, `a` `b` c.\n\n"),
    ("> Un `code\n> cité` là", "Un `code cité` là\n\n"),
    ("Texte.\n\n```swift\nlet a = 1\n```\n\n    code indenté\n\nFin.", "Texte.\n\nFin.\n\n"),
    ("> Une citation\n> sur deux lignes\n>\n> > et\n> > plus.\n", "Une citation sur deux lignes\n\net plus.\n\n"),
    ("- un\n- deux\n  suite\n  1. trois\n- [x] fait\n", "un\n\ndeux suite\n\ntrois\n\nfait\n\n"),
    (
      "| Nom | Rôle |\n|-----|------|\n| Éva | la *cheffe* |\n| a \\| b | `c` |\n",
      "Nom\n\nRôle\n\nÉva\n\nla cheffe\n\na | b\n\n"
    ),
    (
      "Voir [le guide](guide.md \"Titre\") et [l’annexe][a].\n\n[a]: annexe.md 'Annexe'\n",
      "Voir le guide et l’annexe.\n\n"
    ),
    ("![Une vue de Paris](paris.jpg \"Paris\")\n", "Une vue de Paris\n\n"),
    ("Voir ![une icône](i.png) ici.", "Voir ici.\n\n"),
    ("[![Build](b.svg)](x) [![Docs](d.svg)](y)\n", ""),
    ("R&amp;D, l&rsquo;&eacute;t&eacute;&nbsp;: 1&#8239;000 &inconnu;", "R&D, l’été\u{A0}: 1\u{202F}000 &inconnu;\n\n"),
    ("2 \\* 3, snake\\_case et \\[x\\]", "2 * 3, snake_case et [x]\n\n"),
    ("Un <span class=\"x\">mot</span> <b>gras</b><br>fin.", "Un mot gras\nfin.\n\n"),
    ("Le <span lang=\"en\">trigger *warning*</span>, dit-on.", "Le trigger warning, dit-on.\n\n"),
    ("Touche <kbd>Ctrl</kbd>+<kbd>C</kbd> ici", "Touche `Ctrl`+`C` ici\n\n"),
    ("<div>\nHTML brut\n</div>\n\nTexte.", "Texte.\n\n"),
    ("Avant <!-- caché --> après.", "Avant après.\n\n"),
    (
      "Voir <https://exemple.fr/a_b_c> et https://exemple.fr/_x_.",
      "Voir https://exemple.fr/a_b_c et https://exemple.fr/_x_.\n\n"
    ),
    ("Cela coûte 5 $ ou 10 $, soit $50 et US$100.", "Cela coûte 5 $ ou 10 $, soit $50 et US$100.\n\n"),
    ("---\ntitle: Essai\n---\n# Titre\n", "Titre\n\n"),
    ("+++\nlang = \"fr\"\n+++\nTexte\n", "Texte\n\n"),
    ("---\n\nTexte sans clôture\n", "Texte sans clôture\n\n"),
    ("\u{FEFF}# Titre\r\n\r\nUn\r\n*deux*\r\n", "Titre\n\nUn deux\n\n"),
    // Dialects.
    (
      "Une note[^1] ici.\n\n[^1]: Voir\n  la suite.\n[^b]: Autre.\n",
      "Une note ici.\n\nVoir la suite.\n\nAutre.\n\n"
    ),
    ("::: tip Astuce\nUn conseil.\n:::\n", "Un conseil.\n\n"),
    ("!!! note \"Titre\"\n    Un conseil.\n\n    Un autre.\n\nFin.", "Un conseil.\n\nUn autre.\n\nFin.\n\n"),
    ("=== \"Linux\"\n\n    Installez-le.\n", "Installez-le.\n\n"),
    ("> [!NOTE]\n> Un conseil.\n", "Un conseil.\n\n"),
    ("[!INCLUDE [nom](fichier.md)]\n\nTexte", "Texte\n\n"),
    ("[[toc]]\n\n# Titre {#titre .grand}\n\nTexte\n{: .classe}\n", "Titre\n\nTexte\n\n"),
    (
      "Bonjour {{ user.name }}, {% if x %}cher{% endif %} ami {nom}.",
      "Bonjour Xx, cher ami Xx.\n\n"
    ),
    ("{% highlight ruby %}\nputs 'Bonjour'\n{% endhighlight %}\nTexte\n", "Texte\n\n"),
    ("{{< figure src=\"a.png\" >}}\nTexte\n", "Texte\n\n"),
    (
      "import Tabs from '@theme/Tabs';\nimport x from \"y\";\n\nexport const a = {\n  b: 'c'\n}\n\nTexte\n", "Texte\n\n"
    ),
    ("<Tabs.Item valeur={1 > 0}>Texte</Tabs.Item>", "Texte\n\n"),
    ("Le [Brexit]{lang=en} et le [mot]{.petit}.", "Le [Brexit]{lang=en} et le [mot].\n\n"),
    ("Soit $x^2 + y_1$ et $n$.\n\n$$\n\\sum_i\n$$\n\nFin.", "Soit Xx et Xx.\n\nFin.\n\n"),
    ("Terme\n: Sa définition.\n", "Terme\n\nSa définition.\n\n"),
    ("Bravo :tada: à 10:30:45 [[Page|texte]].", "Bravo :tada: à 10:30:45 Xx.\n\n"),
    ("Le gabarit `{{ x }}` et **{{ y }}**.", "Le gabarit `{{ x }}` et Xx.\n\n"),
  ]

  @Test(arguments: cases) func theProseIsReadWithoutMarkup(_ example: (source: String, prose: String)) throws {
    let extraction = try read(example.source)
    #expect(extraction.text == example.prose)
    #expect(FormatInvariants.violation(of: extraction, rereading: { try Markdown.extraction(of: $0) }) == nil)
  }

  @Test func theLanguageIsReadFromTheFrontMatter() throws {
    #expect(try read("---\ntitle: x\nlang: fr_FR # ici\n---\n").language == "fr-FR")
    #expect(try read("+++\nlanguage = \"EN\"\n+++\n").language == "en")
    #expect(try read("---\nlocale: \"pt-br\"\n...\n").language == "pt-BR")
    #expect(try read("---\nlang: anglais\n---\n").language == nil)
    #expect(try read("lang: en\n").language == nil)
  }

  @Test func commentsForThisProgramAreNoted() throws {
    let source =
      "<!-- lavoir-disable a -->\n\nUn <!-- lavoir-enable b --> mot <!-- autre -->.\n\n```\n<!-- lavoir-x -->\n```\n"
    let extraction = try read(source)
    #expect(extraction.comments.map(\.text) == ["lavoir-disable a", "lavoir-enable b"])
    #expect(extraction.comments.first?.range == ByteRange(0, 25))
  }

  // MARK: The way back

  @Test func aPlaceOfTheProseLeadsToTheFile() throws {
    let extraction = try read("---\na: b\n---\n> Un **mot** cl&eacute;,\n> puis `code` et 2 \\* 3.\n")
    #expect(extraction.sourceText(of: "mot") == "mot")
    #expect(extraction.sourceText(of: "clé") == "cl&eacute;")
    #expect(extraction.sourceText(of: ", puis") == ",\n> puis")
    #expect(extraction.sourceText(of: "2 * 3") == "2 \\* 3")
    #expect(extraction.sourceText(of: "code") == nil)
  }

  static let repairs: [(source: String, old: String, new: String, file: String?)] = [
    ("le **trigger** ici", "trigger", "cause", "le **cause** ici"),
    ("le **trigger** ici", "le trigger", "la cause", "la **cause** ici"),
    ("> Que\n> dis-tu ?", "dis-tu ?", "dis-tu\u{202F}?", "> Que\n> dis-tu\u{202F}?"),
    ("> Que\n> dis-tu", "Que dis", "Quoi dis", "> Quoi\n> dis-tu"),
    ("> un\n> deux", "un deux", "un\u{A0}deux", "> un\u{A0}deux"),
    ("un snake\\_case ici", "snake_case", "mot", "un mot ici"),
    ("cl&eacute; ici", "clé", "clef", "clef ici"),
    (
      "un mot", "mot", "a*b_c [x] <y> `z` \\ {w} &amp; $", "un a\\*b\\_c \\[x\\] \\<y> \\`z\\` \\\\ \\{w} &amp;amp; \\$"
    ),
    ("| a | b |\n|---|---|\n| un | deux |", "un", "x | y", "| a | b |\n|---|---|\n| x \\| y | deux |"),
    ("un mot", "mot", "a\nb", nil),
    ("# mot", "mot", "# x", "# \\# x"),
    ("mot", "mot", "1. x", "1\\. x"),
    ("mot", "mot", "- x", "\\- x"),
    ("un `mot` là", "mot", "x", nil),
    ("Salut {nom} !", "{nom}", "x", nil),
    ("une\\\npause", "une\npause", "la\npause", "la\\\npause"),
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
    ---
    title: "Démarrer"
    lang: fr
    ---

    # Démarrer avec l’outil {#demarrer}

    [![Build](https://ci.exemple.fr/b.svg)](https://ci.exemple.fr) [![Doc](d.svg)](doc)

    Bienvenue&nbsp;! Cet outil *libre* corrige vos textes ; il lit
    les fichiers `README.md`, **même les plus longs**[^1].  
    Voir [le guide](guide.md "Guide") ou <https://exemple.fr/a_b>.

    [^1]: Jusqu’à 50 Mo.

    ## Installation

    1. Téléchargez l’archive :

       ```sh
       curl -O https://exemple.fr/outil.tar.gz # télécharge
       ```

    2. Lancez `./configure && make`, puis
       attendez.
       - sous Linux, `sudo make install`;
       - sous <abbr title="macOS">Mac</abbr>, rien.

    > **Note** — les versions < 2.0 ne sont
    > plus maintenues. R&D \\*interne\\*.

    | Option | Effet |
    |:-------|------:|
    | `-v` | affiche *tout* |
    | `a \\| b` | l’un ou l’autre \\| rien |

    ::: warning Attention
    Bonjour {{ user }}, {% if a %}x{% endif %}.
    :::

    <!-- lavoir-disable -->
    <details>
    <summary>Détails</summary>

    Du texte<br>caché, en <span lang="en">plain English</span>.

    </details>

    ![Une capture](x.png)

    Soit $x^2$, pour 5 $ \\
    et plus.
    """

  @Test func aPageIsReadAsItsReaderReadsIt() throws {
    let extraction = try read(Self.page)
    #expect(
      extraction.text == """
        Démarrer avec l’outil

        Bienvenue\u{A0}! Cet outil libre corrige vos textes ; il lit les fichiers `README.md`, même les plus longs.
        Voir le guide ou https://exemple.fr/a_b.

        Jusqu’à 50 Mo.

        Installation

        Téléchargez l’archive :

        Lancez `./configure && make`, puis attendez.

        sous Linux, `sudo make install`;

        sous Mac, rien.

        Note — les versions < 2.0 ne sont plus maintenues. R&D *interne*.

        Option

        Effet

        affiche tout

        l’un ou l’autre | rien

        Bonjour Xx, x.

        Du texte
        caché, en plain English.

        Une capture

        Soit Xx, pour 5 $
        et plus.


        """)
    #expect(extraction.language == "fr")
    #expect(extraction.comments.map(\.text) == ["lavoir-disable"])
  }

  @Test func whatIsDamagedIsReadAsWell() throws {
    // Lines of JavaScript that are joined begin a line that is none.
    let sources = [Self.page, Self.page.replacing("\n", with: "\r\n")] + Self.cases.map(\.source)
    for source in sources.filter({ !$0.hasPrefix("import") }) {
      for file in FormatInvariants.damaged(source) where !file.hasLoneCarriageReturn {
        let extraction = try Markdown.extraction(of: file)
        let violation = FormatInvariants.violation(of: extraction) { try Markdown.extraction(of: $0) }
        #expect(violation == nil, "\(String(decoding: file, as: UTF8.self).debugDescription)")
      }
    }
  }

  static let hostile = [
    "[", "![", "]", "*", "* a", "*a_ ", "**a *b", "_a", "~a ", "`", "`a``", "<", "<a ", "<a b=\"", "x<!--", "x<?",
    "<![CDATA[",
    "[a](", "[a](b\n\"", "[a](b) ", "[a]: b\n", "[a]: b (\n", "[^a]", "[^a]: b\n", "&", "&a;", "|", "a|b\n", "|\n",
    "\\", "\\`",
    "{{", "{% a %}\n", "{#a}", "{a", "$", "$$\n", "$$a\n", "$a^$", ":a", "[[", "<A", "<A.b{", "import {\n", ":::\n",
    "!!! a\n", "- a\n",
    "    a\n", "```\n", "~~~a\n", "---\n", "a\n", "a  \n", "> a\n", "# a\n", "<div>\n", "<kbd>", "<br>\n", "\n", "\r",
    " ", "\t",
    "h", "http://_", "{lang=", "]{lang=en}", "1. ", "*[", "=== \"\n", ": a\n",
  ]

  @Test func aLargeFileOfNothingButSignsIsReadInTimeOrRefused() {
    let signs = Self.hostile.joined()
    let file = Array(String(repeating: signs, count: 2_000_000 / signs.utf8.count).utf8)
    let time = ContinuousClock().measure { _ = try? Markdown.extraction(of: file) }
    #expect(time < .seconds(20), "\(time)")
  }

  @Test(arguments: hostile) func whatIsRepeatedWithoutEndIsReadInTimeOrRefused(_ sign: String) {
    let file = Array(String(repeating: sign, count: 200_000 / sign.utf8.count).utf8)
    let clock = ContinuousClock()
    let time = clock.measure { _ = try? Markdown.extraction(of: file) }
    #expect(time < .seconds(5), "\(sign) took \(time)")
  }

  static let refused: [(source: String, offset: Int, problem: String)] = [
    (
      "a\n" + String(repeating: "> ", count: 101) + "b", 2,
      "quotes and lists more than 100 levels deep; remove some of the signs"
    ),
    (
      "\n" + String(repeating: " ", count: 2000) + "- b", 1,
      "quotes and lists more than 100 levels deep; remove some of the signs"
    ),
    (
      String(repeating: "[a](b)\n", count: 40_000), 0,
      "a paragraph of more than 31622 lines with links; divide it by blank lines"
    ),
    (
      String(repeating: "|a", count: 2000) + "\n" + String(repeating: "|---", count: 2000) + "\n"
        + String(repeating: "a\n", count: 2000), 0,
      "tables or links that repeat too much to be read; divide the file"
    ),
    (
      "[a]: " + String(repeating: "b&amp;", count: 2000) + "\n\n" + String(repeating: "[a] ", count: 2000), 0,
      "tables or links that repeat too much to be read; divide the file"
    ),
  ]

  @Test(arguments: refused) func whatWouldTakeForeverIsRefused(
    _ example: (source: String, offset: Int, problem: String)
  ) {
    let error = #expect(throws: FormatError.self) { try read(example.source) }
    #expect(error == FormatError(at: example.offset, example.problem))
  }

  @Test func aRuleAndALongTableAreNoNesting() throws {
    #expect(try read(String(repeating: "* ", count: 200) + "\n\nTexte").text == "Texte\n\n")
    let table = "| a | b |\n|---|---|\n" + String(repeating: "| [x](y) | z |\n", count: 20_000)
    #expect(try read(table).text.hasSuffix("x\n\nz\n\n"))
  }
}

extension [UInt8] {
  fileprivate var hasLoneCarriageReturn: Bool {
    indices.contains { self[$0] == 0x0D && ($0 + 1 == count || self[$0 + 1] != 0x0A) }
  }
}
