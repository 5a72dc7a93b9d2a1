import LavoirText

/// The kinds of regions that stand in place names.
enum PlaceKind {
  /// Whether a region stays a region and a town a town: `Kostroma Oblast` → `oblast de Kostroma`, never `Vladimir` →
  /// `oblast…`. The names are given as folded words.
  static func agree(_ french: [String], _ english: [String]) -> Bool {
    let named = Set(french).intersection(Set(pairs.map(\.french)))
    let asked = Set(english).intersection(Set(pairs.map(\.english)))
    if named.isEmpty && asked.isEmpty { return true }
    return named.contains { name in pairs.contains { $0.french == name && asked.contains($0.english) } }
  }

  /// Whether an English name says which kind of region it is.
  static func isNamed(in english: [String]) -> Bool {
    pairs.contains { english.contains($0.english) }
  }

  /// The name with a small first letter if it begins with a kind that French writes so.
  static func lowercased(_ name: String) -> String {
    guard let first = name.split(separator: " ").first, small.contains(Folding.folded(String(first))) else {
      return name
    }
    return Folding.folded(String(first)) + name.dropFirst(first.count)
  }

  private static let pairs: [(english: String, french: String)] = [
    ("oblast", "oblast"), ("krai", "kraï"), ("province", "province"), ("region", "région"), ("county", "comté"),
    ("county", "comitat"), ("district", "district"), ("district", "raion"), ("raion", "raion"),
    ("governorate", "gouvernorat"), ("prefecture", "préfecture"), ("voivodship", "voïvodie"),
    ("voivodeship", "voïvodie"), ("canton", "canton"), ("department", "département"), ("department", "departement"),
    ("municipality", "municipalité"), ("municipality", "commune"), ("division", "division"),
    ("subdivision", "subdivision"), ("state", "état"), ("republic", "république"), ("city", "ville"),
    ("city", "cité"), ("parish", "paroisse"), ("emirate", "émirat"), ("principality", "principauté"),
    ("island", "île"), ("islands", "îles"), ("wilaya", "wilaya"), ("voblast", "voblast"), ("oblys", "oblys"),
    ("atoll", "atoll"), ("borough", "borough"), ("community", "communauté"), ("territory", "territoire"),
    ("territories", "territoires"), ("bay", "baie"), ("cape", "cap"), ("cabo", "cap"), ("mount", "mont"),
    ("peninsula", "péninsule"), ("valley", "vallée"), ("reef", "récif"), ("delta", "delta"),
    ("federation", "fédération"), ("chapel", "église"), ("aimag", "aïmag"), ("novads", "novads"),
  ]

  private static let small: Set<String> = [
    "oblast", "kraï", "province", "région", "comté", "comitat", "district", "raion", "gouvernorat", "préfecture",
    "voïvodie", "canton", "département", "municipalité", "commune", "division", "paroisse", "émirat", "principauté",
    "wilaya", "péninsule",
  ]
}
