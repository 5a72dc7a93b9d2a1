extension LanguageProfile {
  /// Germanic languages beside English.
  static let germanic = [
    LanguageProfile(
      "de",
      """
      der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat daß \
      dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr \
      durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich eines
      """, letters: "äöüß"),
    LanguageProfile(
      "nl",
      """
      de van een het en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of uit nog worden door naar \
      heeft tot ze wordt over hij wat werd deze kan meer dit hun onder tegen geen geweest hebben zich al na daar wel ik \
      je we was had kunnen moet zou veel hem haar waren tussen waar omdat zoals
      """, letters: "éèëïöüáê"),
    LanguageProfile(
      "sv",
      """
      och i att det som en på är av för med till den har de inte om ett han var men jag från vi så kan man när år säger \
      hon under också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då \
      sig över bara in blir upp även vad få två vill ha många hur
      """, letters: "åäöé"),
    LanguageProfile(
      "da",
      """
      og i at det er en til af på som for med den de ikke der et har var jeg han fra om men vi så kan man når år siger \
      hun under også efter eller nu sin ved mod skal ville kommer ud får blev være havde alle andre meget end her da sig \
      over kun ind bliver op hvad to vil mange hvor hvis selv noget mellem
      """, letters: "æøåé"),
    LanguageProfile(
      "nb",
      """
      og i det er en til av på som for med den de ikke et har var jeg han fra om men vi så kan man når år sier hun under \
      også etter eller nå sin ved mot skal ville kommer ut får ble være hadde alle andre mye enn her da seg over bare inn \
      blir opp hva to vil mange hvor hvis selv noe mellom å dette
      """, letters: "æøåéòô"),
  ]
}
