/// Nouns that say when: behind them the subject may follow its verb (« Le lendemain arrivent les renforts »).
enum TimeNouns {
  /// Their forms.
  static let nouns: WordSet = [
    "lendemain", "veille", "jour", "jours", "journée", "matin", "soir", "nuit", "midi", "minuit", "après-midi",
    "semaine",
    "mois", "année", "années", "an", "ans", "siècle", "époque", "saison", "printemps", "été", "automne", "hiver",
    "fois",
    "instant", "moment", "heure", "heures", "minute", "minutes", "seconde", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
    "septembre", "octobre", "novembre", "décembre",
  ]
}
