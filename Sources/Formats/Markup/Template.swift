import LavoirText

/// What programs fill in before a page is read: `{{ name }}`, `{% if x %}`, `<%= x %>`, `{name}`, `${name}`.
enum Template {
  /// How long one may be; what is longer is taken for text, so that a file of opening signs takes no time.
  private static let longest = 1000

  /// The end of what a template language has at an offset; `nil` where it has nothing there.
  static func end(at start: Int, in bytes: [UInt8], before limit: Int) -> Int? {
    guard start + 3 < limit else { return nil }
    for (opener, closer) in pairs where bytes.spells(opener, at: start) {
      var at = start + 2
      // What begins anew before it ended did not begin: each byte is passed once.
      while at < min(limit, start + longest), !bytes.spells(opener, at: at) {
        if bytes.spells(closer, at: at), at + 2 <= limit {
          let isTriple = opener == "{{" && at + 2 < limit && bytes[at + 2] == UInt8(ascii: "}")
          return isTriple ? at + 3 : at + 2
        }
        at += 1
      }
      return nil
    }
    return nil
  }

  /// What the detectors read for a template: a name where it writes something, nothing where it only decides.
  static func reading(of template: ArraySlice<UInt8>) -> [UInt8] {
    let decides = [("{%", ""), ("{#", ""), ("<%", "<%="), ("<?", "<?=")].contains { opener, writing in
      template.starts(with: opener.utf8) && (writing.isEmpty || !template.starts(with: writing.utf8))
    }
    return decides ? [] : Placeholder.standIn
  }

  private static let pairs = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>")]

  /// The end of a placeholder, `{name}`, `{0}` or `${name}`, at an offset; `nil` where none is there.
  static func placeholderEnd(at start: Int, in bytes: [UInt8], before limit: Int) -> Int? {
    let brace = bytes[start] == UInt8(ascii: "$") ? start + 1 : start
    guard brace < limit, bytes[brace] == UInt8(ascii: "{") else { return nil }
    var at = brace + 1
    while at < min(limit, start + 80), bytes[at].isPartOfName { at += 1 }
    guard at > brace + 1, at < limit, bytes[at] == UInt8(ascii: "}"),
      bytes[brace + 1].isLetterOrDigit || bytes[brace + 1] == UInt8(ascii: "_")
    else { return nil }
    return at + 1
  }
}

extension UInt8 {
  fileprivate var isPartOfName: Bool {
    isLetterOrDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: ".") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ":")
  }
}
