extension LanguageProfile {
  /// Languages in other letters; where one alone has them, its words do not matter.
  static let otherScripts = [
    LanguageProfile(
      "ru", in: .cyrillic,
      """
      и в не на что с по как это он из к но а его за от для у о же бы был так все они она было или мы вы быть года только \
      при того уже до также который которые если их со во
      """, letters: "ыэё"),
    LanguageProfile(
      "uk", in: .cyrillic,
      """
      і в не на що з та до як це він за у від про є але його для або й із було були вони так був років року також який які \
      яка ще вже його її їх між після під коли щоб
      """, letters: "іїєґ"),
    LanguageProfile(
      "bg", in: .cyrillic,
      """
      и на да се в е от за не с по са че ще като със до но което който които през това има към или само след при още беше \
      ги му й тя той те бъде
      """),
    LanguageProfile(
      "sr", in: .cyrillic,
      """
      и у је се на да су за од с а о који што као није то из не по био али сам била до ће која које би како или само те \
      него према јер више има још после између
      """, letters: "јљњћђџ"),
    LanguageProfile("el", in: .greek, "και"),
    LanguageProfile("he", in: .hebrew, "של"),
    LanguageProfile(
      "ar", in: .arabic,
      "في من على إلى أن عن التي مع الذي هذا هذه ما لا كان بين كما بعد قد أو هو هي ذلك كانت"),
    LanguageProfile(
      "fa", in: .arabic, "و در به از که این را با است برای آن یک خود تا بر شده بود می ها"),
    LanguageProfile("ja", in: .kana, "は"),
    LanguageProfile("zh", in: .han, "的"),
    LanguageProfile("ko", in: .hangul, "은"),
    LanguageProfile("hy", in: .armenian, "և"),
    LanguageProfile("ka", in: .georgian, "და"),
    LanguageProfile("hi", in: .devanagari, "के"),
    LanguageProfile("th", in: .thai, "ที่"),
  ]
}
