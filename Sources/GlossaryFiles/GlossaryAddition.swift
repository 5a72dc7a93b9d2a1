/// An entry to be added to a glossary file, as its YAML.
public enum GlossaryAddition {
  /// A name or word that is right as it is: it is neither replaced nor reported.
  public static func protecting(_ text: String) -> String {
    "\n- term: \(quoted(text))\n  status: do-not-translate\n  source: accepted by hand\n"
  }

  /// A text between double quotation marks, as YAML 1.2 escapes it (section 5.7).
  private static func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\t": "\\t"
        default:
          scalar.value < 0x20
            ? "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : String(scalar)
        }
      }.joined() + "\""
  }
}
