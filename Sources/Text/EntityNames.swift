/// The named characters of HTML that text has (HTML 4.01, section 24; HTML Living Standard, section 13.5).
public enum EntityNames {
  /// The names of Latin-1, which browsers also take without the semicolon, from U+00A0 on.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml
    """

  private static let others: [String: Unicode.Scalar] = [
    "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "OElig": "Œ", "oelig": "œ", "Scaron": "Š",
    "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†",
    "Dagger": "‡", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′", "Prime": "″", "lsaquo": "‹", "rsaquo": "›",
    "oline": "‾", "frasl": "⁄", "euro": "€", "trade": "™", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓",
    "harr": "↔", "minus": "−", "infin": "∞", "asymp": "≈", "ne": "≠", "equiv": "≡", "le": "≤", "ge": "≥",
    "loz": "◊", "spades": "♠", "clubs": "♣", "hearts": "♥", "diams": "♦", "radic": "√", "sum": "∑", "pi": "π",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "lambda": "λ", "mu": "μ", "Omega": "Ω",
    "omega": "ω", "sigma": "σ", "theta": "θ", "phi": "φ", "epsilon": "ε", "NewLine": "\n", "Tab": "\t",
    "nbspace": "\u{A0}",
    "num": "#", "colon": ":", "semi": ";", "comma": ",", "period": ".", "excl": "!", "quest": "?", "lpar": "(",
    "rpar": ")", "lsqb": "[", "rsqb": "]", "sol": "/", "bsol": "\\", "percnt": "%", "commat": "@", "ast": "*",
    "dollar": "$", "equals": "=", "plus": "+", "lowbar": "_", "hyphen": "‐", "check": "✓", "star": "☆", "starf": "★",
  ]

  /// Every character by name.
  public static let all: [String: Unicode.Scalar] = {
    let names = latin.split(separator: " ").map(String.init)
    let scalars = (UInt32(0xA0)...0xFF).compactMap(Unicode.Scalar.init)
    return Dictionary(uniqueKeysWithValues: zip(names, scalars)).merging(others) { first, _ in first }
  }()

  /// The letters and marks whose names can be nothing else, so that they need no semicolon.
  public static let withoutSemicolon = all.filter { name, scalar in
    scalar.properties.isAlphabetic && scalar.value >= 0xC0 && scalar.value < 0x180 && name.utf8.count > 4
      && name != "thorn"
      || ["nbsp", "laquo", "raquo", "rsquo", "ldquo", "rdquo"].contains(name)
  }
}
