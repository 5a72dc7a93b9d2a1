import LavoirGlossaries
import LavoirXMLText

extension TBXRules {
  /// The attributes of an element: those it must have, those it may have, and what they say.
  mutating func checkAttributes(_ element: XMLElement) {
    let known = TBXGrammar.attributes(of: element.name)
    for name in known.required where element.attributes[name] == nil {
      tell(element, "\(element.shown) needs an attribute « \(name) »")
    }
    for name in element.attributes.keys.sorted() where !known.required.contains(name) && !known.optional.contains(name)
    {
      tell(element, "\(element.shown) has no attribute « \(name) »")
    }
    checkLanguage(element)
    checkTarget(element)
    if element.name == "date", !CalendarDate.isDate(element.text) {
      tell(element, "this is no date: it is written 2010-04-17")
    }
  }

  private mutating func checkLanguage(_ element: XMLElement) {
    guard let language = element.attributes["xml:lang"] else { return }
    if element.name == "tbx" || element.name == "langSec" {
      if language.isEmpty { tell(element, "\(element.shown) needs a language: xml:lang is empty") }
    } else if !isLanguage(language) {
      tell(element, "« \(language) » is no tag of a language, as en or fr-CA")
    }
  }

  private func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count)
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
          case UInt8(ascii: "0")...UInt8(ascii: "9"): index > 0
          default: false
          }
        }
    }
  }

  /// A target is an id of the file or an address; that of an xref is an address.
  private mutating func checkTarget(_ element: XMLElement) {
    guard let target = element.attributes["target"] else { return }
    if TBXAddress.isAddress(target) { return }
    if element.name == "xref" {
      tell(element, "the target of \(element.shown) is an address, http:// or https://, not « \(target) »")
    } else if !ids.contains(target) {
      tell(element, "« \(target) » is neither the id of something in this file nor an address, http:// or https://")
    }
  }
}

/// The addresses that TBX knows.
enum TBXAddress {
  static func isAddress(_ text: String) -> Bool {
    ["http://", "https://"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
      && !text.utf8.contains(UInt8(ascii: " "))
  }
}

/// Dates as XML Schema has them.
enum CalendarDate {
  /// Whether a text is a date of the calendar, `2010-04-17`; a time zone may follow.
  static func isDate(_ text: String) -> Bool {
    Day(String(text.prefix(10))) != nil && isZone(Array(text.utf8.dropFirst(10))[...])
  }

  private static func isZone(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.isEmpty || bytes.elementsEqual("Z".utf8) { return true }
    let parts = bytes.dropFirst().split(separator: UInt8(ascii: ":"))
    guard bytes.count == 6, parts.map(\.count) == [2, 2], let hours = number(parts[0]), let minutes = number(parts[1])
    else { return false }
    return [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[bytes.startIndex]) && hours <= 14 && minutes < 60
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
