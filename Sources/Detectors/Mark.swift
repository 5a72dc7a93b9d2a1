/// Why a token deserves a look: what the one pass over a text notes, so that detectors need not look at the rest.
public enum Mark: Int, CaseIterable, Sendable {
  /// A word of small letters that no French lexicon and no glossary has.
  case unknownWord
  /// A capitalised word that no French lexicon has.
  case unknownName
  /// A capitalised word of French that does not begin its line.
  case innerCapital
  /// A word that may begin an English place name.
  case placeStart
  /// A word that may begin boilerplate.
  case boilerplateStart
  /// A country’s name.
  case country
  /// The same word as the one before.
  case doubled
  /// A singular adjective between a verb or preposition and a plural noun.
  case bareAdjective
  /// An adjective behind a noun of the other gender that has its own determiner.
  case adjectiveClash
  /// A noun behind a determiner of the other gender.
  case wrongGender
  /// A noun or adjective behind a determiner of the other number.
  case wrongNumber
  /// A noun behind an adjective.
  case adjectiveBeforeNoun
  /// A past participle behind a subject pronoun.
  case participleBehindPronoun
  /// An adjective or participle behind a noun of the other number that has its own determiner.
  case numberClash
  /// A verb whose ending does not fit the subject pronoun before it.
  case personClash
  /// A verb whose ending does not fit the noun before it.
  case verbNumber
  /// A form of « être » in the third person.
  case be
  /// A verb with a person behind « être » or « avoir ».
  case verbBehindAuxiliary
  /// A verb behind a capitalised plural noun.
  case bareSubject
  /// An article behind « en tant que ».
  case asSuch
  /// An infinitive behind « être » or « avoir ».
  case infinitiveBehindAuxiliary
  /// A verb with a person, or a participle, behind a preposition or modal verb.
  case infinitiveDue
  /// « que » behind a word that asks for the subjunctive.
  case subjunctive
  /// A word that begins with a vowel sound, behind one that should elide.
  case missedElision
  /// « le » or « les » behind « de » or « à ».
  case uncontracted
  /// The same word as the one before the comma, « et » or « ou » before it.
  case coordinatedTwin
  /// « a » or « ont » behind an object pronoun.
  case coordinatedAuxiliary
  /// The word « cours ».
  case inProgress
  /// The word « es ».
  case secondPersonBe
  /// The word « ensuite ».
  case then
  /// A word that no grammar lets stand behind the one before it.
  case rupture
  /// A noun right behind a capitalised word.
  case nameBeforeNoun
  /// A noun right behind a noun.
  case nounPair
  /// A past participle behind a comma.
  case participle
  /// A singular form of « être ».
  case singularBe
  /// The word « si ».
  case si
  /// A quotation mark.
  case quote
  /// A backtick, as Markdown sets round code.
  case backtick
  /// An asterisk.
  case asterisk
  /// An acute accent that stands alone.
  case loneAccent
  /// A bracket.
  case bracket
  /// A comma or full stop behind a space.
  case spacedStop
  /// A full stop behind another mark.
  case stopRun
  /// A small letter behind a full stop.
  case smallAfterStop
  /// The replacement character, or a question mark inside a word.
  case lostLetter
  /// A capitalised word right behind the mark that ends a sentence.
  case joinedCapital
  /// A number in digits.
  case number
  /// A URL, handle or hashtag.
  case address
  /// More than one byte of white space between two tokens of a line, where a no-break space would be two or three.
  case wideGap
  /// A word or number that touches the , ; : ! ? or » before it.
  case joinedToStop
  /// A comma, semicolon or two full stops behind a comma, semicolon or word.
  case doubledStop
  /// An apostrophe that stands in no word.
  case looseApostrophe
  /// A hyphen with a space on one side only, behind a word.
  case looseHyphen
  /// The second of two `<`.
  case chevron

  // Noted at the level strict only.

  /// One of ; : ! ?
  case highMark
  /// A sign of per cent, degrees or a currency.
  case symbol
  /// A hyphen between spaces, or at the begin of a line with a space behind.
  case spacedHyphen
  /// Three full stops.
  case ellipsis
  /// A word with a straight apostrophe.
  case straightApostrophe
  /// A capital A, C, E, I, O or U that may lack its accent.
  case bareCapital
}
