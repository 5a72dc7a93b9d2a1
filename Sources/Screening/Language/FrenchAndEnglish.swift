extension LanguageProfile {
  /// The languages of the lexicon.
  static let frenchAndEnglish = [
    LanguageProfile(
      "fr",
      """
      de la le les et des en un du une que est pour qui dans a par plus au sur pas ce il ne se sont avec son ou je aux \
      mais comme nous on leur être cette fait sa ses vous ils elle deux même aussi ces tout après été entre sans dont \
      était ont bien où peut avait lui si très tous donc alors à y d l qu n s c j m mon ma mes votre notre leurs depuis \
      lors sous chez vers elles fut soit ainsi encore faire quand tu te toi moi va ai as suis étaient peu trop rien jamais \
      oui ça cela quel quelle autre autres toujours
      """, letters: "àâæçéèêëîïôœùûüÿ"),
    LanguageProfile(
      "en",
      """
      the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had \
      they you were their one all we can her has there been if more when will would who so no she other its may these \
      what them than some him time into only do such my new about out also two any up first could our then most your \
      over how just because don didn t s
      """),
  ]
}
