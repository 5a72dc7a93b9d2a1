import Foundation
import LavoirLexicons
import LavoirText

/// Tells French exonyms from what else stands in a list of place names: codes, other places, the same name with
/// `Province` before it, local spellings, words that mean something.
struct PlaceJudge {
  let french: FrenchLexicon
  let english: EnglishWords
  let frequencies: Frequencies

  /// The French name as it should be written, or nil if it must not replace the English one.
  ///
  /// - Parameter isCountry: the name is of a country, whatever else it means (`Turkey`, `China`).
  func frenchName(_ name: String, for english: String, isCountry: Bool) -> String? {
    let name = corrected(name)
    guard isClean(name), isClean(english), Folding.folded(name) != Folding.folded(english) else { return nil }
    guard words(english).count <= Lexicon.longestPlaceName, english.first?.isUppercase == true else { return nil }
    guard PlaceKind.agree(words(name), words(english)), !isOrdinary(english, name, isCountry) else { return nil }
    guard bringsSomething(name, english), isExonym(name, english) else { return nil }
    return name
  }

  /// Whether French writes this name rather than the English one, although some lesser place keeps the latter:
  /// `Londres`, for all that London in Ontario is `London`.
  func prevails(_ name: String, over english: String) -> Bool {
    frequencies.french.zipf(name) > frequencies.french.zipf(english) && isPlace(Folding.folded(name))
      && !isPlace(Folding.folded(english)) && !words(english).contains(where: isPersonal)
  }

  private static let letters = Set(
    "abcdefghijklmnopqrstuvwxyzàâäæçéèêëîïôœöùûüÿABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÆÇÉÈÊËÎÏÔŒÖÙÛÜŸ '’-")

  private func words(_ name: String) -> [String] {
    name.split { " -'’".contains($0) }.map { Folding.folded(String($0)) }
  }

  /// Only letters that French has, and no apostrophe lost (`Région dIca`).
  private func isClean(_ name: String) -> Bool {
    name.utf8.count > 3 && !name.contains("  ") && name.allSatisfy { Self.letters.contains($0) }
      && !name.split { " -".contains($0) }.contains { part in
        "dl".contains(part.prefix(1)) && part.dropFirst().first?.isUppercase == true
      }
  }

  /// A word or a person's name as well as a place: `Eastern`, `Oral`, `Far North`, `Virginia`, `St Mary`.
  /// An English word counts only if French does not have the place: `Geneva` is a drink too.
  private func isOrdinary(_ english: String, _ name: String, _ isCountry: Bool) -> Bool {
    let parts = words(english)
    if parts[0] == "st" { return true }
    if isCountry { return parts.count == 1 && isNominal(parts[0]) }
    if parts.count == 1, french.isCommon(parts[0]) { return true }
    if parts.count == 1, isPersonal(parts[0]) { return true }
    if isPlace(Folding.folded(name)) { return false }
    return parts.allSatisfy { self.english.words.contains($0) && frequencies.english.zipf($0) > 0 }
  }

  private func isNominal(_ word: String) -> Bool {
    french.common(word).contains { [.noun, .adjective].contains($0.tag.partOfSpeech) }
  }

  private func isPersonal(_ word: String) -> Bool {
    french.byKey[word]?.contains { $0.tag.detail == .firstName || $0.tag.detail == .surname } ?? false
  }

  /// Not the same name with more words (`Verdun-sur-Meuse`) or with fewer accents (`Paulinia`).
  private func bringsSomething(_ name: String, _ english: String) -> Bool {
    let (own, other) = (words(name), words(english))
    if Set(other).isSubset(of: own), !PlaceKind.isNamed(in: other) { return false }
    let content = { (words: [String]) in words.count { $0.count > 1 && !french.isFunctionWord($0) } }
    if content(own) > content(other), french.byKey[Folding.folded(name)] == nil { return false }
    let accents = { (text: String) in text.unicodeScalars.count { !$0.isASCII } }
    return accents(name) > accents(english) || plain(name) != plain(english)
  }

  private func plain(_ name: String) -> String {
    name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter(\.isASCII).map(String.init)
      .filter { $0.first?.isLetter == true }.joined()
  }

  /// The French name is one that French writes: at least as frequent as the English one, or a spelling of it.
  private func isExonym(_ name: String, _ english: String) -> Bool {
    let (nameWords, englishWords) = (words(name), words(english))
    let own = nameWords.filter { $0.count > 1 && !englishWords.contains($0) && !french.isFunctionWord($0) }
    let foreign = englishWords.filter { !nameWords.contains($0) }
    if own.isEmpty { return PlaceKind.isNamed(in: englishWords) }
    let knownOwn = own.allSatisfy { french.byKey[$0] != nil }
    let knownForeign = foreign.contains { french.byKey[$0] != nil && !french.isCommon($0) }
    if knownForeign && !knownOwn { return false }
    let zipf = { (words: [String]) in words.map { frequencies.french.zipf($0) }.min() ?? 0 }
    guard nameWords.count == 1, englishWords.count == 1 else { return knownOwn || zipf(own) >= zipf(foreign) }
    if zipf(own) < zipf(foreign) { return false }
    return isSpelling(name, of: english) || isPlace(own[0])
  }

  /// French has it with a capital, and not only as somebody's name.
  private func isPlace(_ word: String) -> Bool {
    french.byKey[word]?.contains { reading in
      FrenchLexicon.hasCapital(reading.form) && reading.tag.detail != .firstName && reading.tag.detail != .surname
    } ?? false
  }

  /// The two names sound alike: their consonants are nearly the same, read the French and the English way.
  private func isSpelling(_ name: String, of english: String) -> Bool {
    let (left, right) = (skeleton(name), skeleton(english))
    let changes = right.difference(from: left)
    return !left.isEmpty && max(changes.insertions.count, changes.removals.count) <= (left.count > 4 ? 1 : 0)
  }

  private func skeleton(_ name: String) -> String {
    var text = Folding.folded(name)
    let sounds = [
      ("shch", "C"), ("chtch", "C"), ("tch", "C"), ("ch", "C"), ("sh", "C"), ("zh", "J"), ("dj", "J"), ("j", "J"),
      ("kh", "k"),
      ("gu", "g"), ("ss", "s"), ("q", "k"),
    ]
    for (from, to) in sounds { text = text.replacing(from, with: to) }
    return text.filter { "bcdfgklmnprstvwxzCJ".contains($0) }
  }

  /// The name as French writes it: `oblast de…` small, `Écosse` with its accent, `États-Unis` with its hyphen.
  private func corrected(_ name: String) -> String {
    let name = PlaceKind.lowercased(name)
    let accented = name.hasPrefix("E") ? "É" + name.dropFirst() : name
    return [name, name.replacing(" ", with: "-"), accented].first { french.forms.contains($0) } ?? name
  }
}
