extension LanguageProfile {
  /// Languages that come from Latin, and Latin, of which pages are filled with « Lorem ipsum ».
  static let romance = [
    LanguageProfile(
      "es",
      """
      de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre \
      este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo \
      han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada e vida otro
      """, letters: "áéíñóúü"),
    LanguageProfile(
      "it",
      """
      di e che la il un a è per in una mi sono ho non ma lo ha le si ti i con cosa se io come da ci no questo qui hai \
      sei del bene tu al me della gli nel anche alla dei più era essere suo sua loro dal delle nella dalla sul sulla ai \
      degli alle fu stato ed o chi quando dove ogni tutti tra fra perché cui così molto quale hanno l d dell all nell
      """, letters: "àèéìíîòóù"),
    LanguageProfile(
      "pt",
      """
      de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou \
      ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem \
      nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa pelos são
      """, letters: "áàâãçéêíóôõúü"),
    LanguageProfile(
      "ca",
      """
      de la i el que a en els les un per una es amb del va no al són és dels més com o seva seu va ser han ha se pel però \
      aquest aquesta entre molt als sobre també tots fins on quan dos tot sense perquè qui hi ho aquests anys des van \
      havia era estat pot cada ja si l d na pels nou gran part seus seves
      """, letters: "àçèéíïòóúü"),
    LanguageProfile(
      "oc",
      """
      de la e que lo los las un una en dins per amb es del al dels mai sus foguèt son se a coma entre aquel aquela aqueste \
      aquesta o pas mas èra sens tanben ont lor nòstre cal i qu aquò totes tot fa foguèron aqueles fins als après segle \
      l d
      """, letters: "àáèéíïòóúüç"),
    LanguageProfile(
      "ro",
      """
      de și în a la cu pe o un este care să din nu că mai ce au fost pentru al se ca prin sau după lui ale fi ei sunt el \
      dar acest cel are era fie cum când am ai despre numai doar său sa lor într până foarte acesta această cele cei unei \
      unui iar dintre asupra fără toate tot aici atunci ne îi îl va
      """, letters: "ăâîșțşţ"),
    LanguageProfile(
      "la",
      """
      et in est ad ut non cum qui quod quae sed si ab ex per esse sunt atque enim eius nec autem aut ac quam hoc etiam \
      ipsum dolor sit amet sed do ut labore magna enim nisi ea vel id pro sine inter ego te se quo nunc eum erat fuit
      """, letters: "æ"),
  ]
}
