import LavoirText
import Testing

@testable import LavoirScreening

/// The language of documents and paragraphs.
@Suite struct LanguageTests {
  private func assessment(_ text: String) -> Assessment { Corpus(ScreeningRules()).assessment(text) }

  private func language(_ text: String) -> String? { assessment(text).language?.language.code }

  @Test func everySmallWordIsFoundByTheKeyThatTextsGiveIt() {
    for (place, profile) in LanguageProfile.all.enumerated() {
      for word in profile.words.split(whereSeparator: \.isWhitespace) {
        #expect((SmallWords.table[WordHash(String(word)).value] ?? 0) & 1 << UInt64(place) != 0, "\(word)")
      }
    }
  }

  struct Sample: CustomTestStringConvertible {
    let language: String
    let text: String
    var testDescription: String { language }

    init(_ language: String, _ text: String) {
      self.language = language
      self.text = text
    }
  }

  @Test(arguments: samples) func aShortTextIsTold(sample: Sample) {
    #expect(language(sample.text) == sample.language)
  }

  static let samples = [
    Sample("fr", "Le conseil municipal a voté hier soir le budget de la commune, sans les voix de l’opposition."),
    Sample("fr", "pour info g pas recu le colis et le vendeur repond plus a mes messages, tres decu"),
    Sample("en", "The town council passed its budget last night without the votes of the opposition."),
    Sample(
      "es", "El ayuntamiento aprobó anoche el presupuesto sin los votos de la oposición, que pide más gasto social."),
    Sample(
      "it", "Il consiglio comunale ha approvato ieri sera il bilancio senza i voti dell’opposizione, che chiede di più."
    ),
    Sample(
      "pt", "A câmara municipal aprovou ontem à noite o orçamento sem os votos da oposição, que não está contente."),
    Sample(
      "ca",
      "L’ajuntament va aprovar ahir el pressupost sense els vots de l’oposició, que vol més diners per a les escoles."),
    Sample(
      "ro", "Consiliul local a aprobat aseară bugetul fără voturile opoziției, care cere mai mulți bani pentru școli."),
    Sample(
      "de",
      "Der Gemeinderat hat gestern Abend den Haushalt ohne die Stimmen der Opposition beschlossen und vertagte sich."),
    Sample("nl", "De gemeenteraad heeft gisteravond de begroting aangenomen zonder de stemmen van de oppositie."),
    Sample("sv", "Kommunfullmäktige antog i går kväll budgeten utan oppositionens röster, och det var inte oväntat."),
    Sample("da", "Byrådet vedtog i går aftes budgettet uden stemmerne fra oppositionen, som ikke er tilfreds med det."),
    Sample(
      "nb",
      "Kommunestyret vedtok i går kveld budsjettet uten stemmene fra opposisjonen, som ikke er fornøyd etter møtet."),
    Sample(
      "fi",
      "Kaupunginvaltuusto hyväksyi eilen illalla talousarvion, mutta oppositio ei ole tyytyväinen eikä se äänestänyt, kun oli sen aika."
    ),
    Sample(
      "pl", "Rada miasta przyjęła wczoraj wieczorem budżet bez głosów opozycji, która nie jest z tego zadowolona."),
    Sample(
      "cs",
      "Zastupitelstvo včera večer schválilo rozpočet bez hlasů opozice, která s ním není spokojena, ale nic nezmůže."),
    Sample(
      "hu",
      "A képviselő-testület tegnap este elfogadta a költségvetést az ellenzék szavazatai nélkül, és ez nem meglepő."),
    Sample(
      "tr", "Belediye meclisi dün akşam bütçeyi muhalefetin oyları olmadan kabul etti ve bu çok şaşırtıcı değil gibi."),
    Sample(
      "la",
      "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore."),
    Sample("ru", "Городской совет вчера вечером принял бюджет без голосов оппозиции, и это никого не удивило."),
    Sample("uk", "Міська рада вчора ввечері ухвалила бюджет без голосів опозиції, і це нікого не здивувало."),
    Sample("el", "Το δημοτικό συμβούλιο ψήφισε χθες το βράδυ τον προϋπολογισμό χωρίς την αντιπολίτευση."),
    Sample("ar", "صوت المجلس البلدي مساء أمس على الميزانية من دون أصوات المعارضة في المدينة"),
    Sample("ja", "市議会は昨夜、野党の反対を押し切って予算案を可決した。野党は学校への支出を求めている。"),
    Sample("zh", "市议会昨晚在反对党缺席的情况下通过了预算案,反对党要求增加学校开支。"),
    Sample("ko", "시의회는 어젯밤 야당의 표 없이 예산안을 통과시켰고 야당은 학교 지출 확대를 요구하고 있다."),
  ]

  @Test func aFrenchTextThatQuotesEnglishStaysFrench() {
    let text = """
      Le ministre a répondu en anglais aux questions des journalistes qui l’attendaient à la sortie.

      « We have to be very clear about this: the agreement that was signed in March is the only one that counts, and we \
      will not reopen it, whatever the others may say about it in the newspapers or in the corridors of this building. \
      It is time for everybody to go back to work. »

      Il n’a pas voulu en dire plus, et il est parti sans se retourner.
      """
    let assessment = assessment(text)
    #expect(assessment.language?.language == .french)
  }

  @Test func aFrenchTextWithParagraphsLeftInEnglishStaysFrench() {
    let text = """
      Le navire a quitté le port mardi matin avec vingt hommes à son bord.
      Il doit rejoindre la côte dans trois jours si le temps le permet.
      Sign up for our newsletter and get the best of our stories in your inbox.
      Read more about this in our special report on the ship and its crew.
      L’équipage n’a pas donné de nouvelles depuis hier soir.
      """
    let assessment = assessment(text)
    #expect(assessment.language?.language == .french)
    #expect((assessment.language?.share ?? 0) > 0.5)
  }

  @Test func namesAndTablesAreNoOtherLanguage() {
    let names = """
      Los Angeles, Las Vegas, El Paso, San Diego, New York, The Hague, Den Haag, La Paz
      John Smith, Will Brown, King Charles, Queen of the South, The Rolling Stones, The Who, Of Mice and Men
      """
    #expect(language(names) == "und")
    let table = """
      Classement    J   G   N   P
      Paris SG      12  10  1   1
      Real Madrid   12  9   2   1
      The Strongest 12  8   2   2
      Domicile et extérieur, points par équipe
      """
    #expect(language(table) != "en" && language(table) != "es")
    #expect(language("4 512 | 3,5 % | 2024-05-01 | ABC-12 | x86_64 | https://example.org/the/of/and") == "und")
    #expect(language("") == "und")
  }

  @Test func badlySpelledFrenchIsNoOtherLanguage() {
    #expect(language("slt cv? tkt g rien compri mdr jspr ke tu va bien, on se voi 2m1 apré lécol bisous") == "und")
  }

  @Test func textInCapitalsIsTold() {
    #expect(
      language(
        "LE CONSEIL MUNICIPAL A VOTÉ HIER LE BUDGET DE LA COMMUNE SANS LES VOIX DE L’OPPOSITION ET DES ÉLUS DU CENTRE")
        == "fr")
    #expect(
      language("THE COUNCIL HAS PASSED THE BUDGET OF THE TOWN WITHOUT THE VOTES OF THE OPPOSITION IN THE HALL") == "en")
  }

  @Test func documentsInOtherLanguagesAreDroppedWhereAskedFor() {
    var rules = ScreeningRules()
    rules.languages = ["fr"]
    var corpus = Corpus(rules)
    let english = "The town council passed its budget last night without the votes of the opposition."
    #expect(corpus.verdict(english, "a")?.detail == "100 % of 13 words are en, kept are fr")
    #expect(corpus.verdict("Le conseil a voté le budget.", "b") == nil)
    #expect(corpus.verdict("John Smith 1984 Ltd", "c") == nil)
  }

  @Test func wordsAreCountedAsLettersAndDigits() {
    #expect(assessment("L’été, c’est 2,5 fois mieux qu’ailleurs — dit-il.").words == 12)
  }
}
