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
  /// A URL, handle or hashtag.
  case address
}
