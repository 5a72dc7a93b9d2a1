extension LanguageProfile {
  /// Slavic languages in Latin letters.
  static let slavic = [
    LanguageProfile(
      "pl",
      """
      w i na z do się nie to że o jest jak po ale za co od tym już tak przez dla czy przy tego być są było jego był która \
      który które tylko ma może oraz ich jej był była ze bardzo pod go mu mi lub także gdy kiedy jako we roku lat nad \
      między także swoje nich jednak więc u
      """, letters: "ąćęłńóśźż"),
    LanguageProfile(
      "cs",
      """
      a se v na je že s z do o to i ve pro za by k ale si po jako od už tak jsou které který která byl bylo byla ze jak \
      při co až nebo jeho podle před jen jsem než být mezi pod také není má jejich však když ke bude roku tento této \
      jeho aby jsme
      """, letters: "áčďéěíňóřšťúůýž"),
    LanguageProfile(
      "sk",
      """
      a sa v na je že s z do o to i vo pre za by k ale si po ako od už tak sú ktoré ktorý ktorá bol bolo bola zo pri čo \
      až alebo jeho podľa pred len som než byť medzi pod tiež nie má ich však keď ku bude roku tento tejto aby sme boli
      """, letters: "áäčďéíĺľňóôŕšťúýž"),
    LanguageProfile(
      "hr",
      """
      i u je se na da su za od s a o koji što kao nije to iz ne po bio ali sam bila do će koja koje bi kako ili samo te \
      nego prema jer više ima još oko biti kod dok bez pri kada između nakon tijekom također njegov njihov ovaj ova ovo
      """, letters: "čćđšž"),
    LanguageProfile(
      "sl",
      """
      in je v se na da so za z s o ki ni to iz ne po bil pa sem bila do bo kot tudi bi kako ali le te pri še ima biti \
      brez ko med ker ter od več pred svoj kjer lahko leta njegov ta tega tem bilo bili
      """, letters: "čšž"),
  ]
}
