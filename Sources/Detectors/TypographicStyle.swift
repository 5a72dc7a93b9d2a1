/// How a text is to be set: where the rules come from, and how far they go.
public struct TypographicStyle: Sendable, Hashable {
  /// Whose conventions hold.
  public let profile: Profile
  /// How far the rules go.
  public let level: Level
  /// The finest no-break space that may be written.
  public let finest: Finest

  /// The conventions of a country, by its language tag.
  public enum Profile: String, Sendable, CaseIterable {
    case france = "fr-FR"
    case canada = "fr-CA"
    case switzerland = "fr-CH"
    case belgium = "fr-BE"
  }

  /// How far the rules of typography go.
  public enum Level: String, Sendable, CaseIterable {
    /// Nothing of the category typography is looked for.
    case none
    /// What no typographer of any country sets.
    case repair
    /// Whatever does not conform to the profile.
    case strict
  }

  /// The finest no-break space a text may have: many fonts and programs know only the plain one.
  public enum Finest: String, Sendable, CaseIterable {
    case narrow, plain
  }

  /// The space that stands at a place.
  public enum Space: Sendable, Hashable {
    case none
    /// U+202F.
    case narrow
    /// U+00A0.
    case plain

    /// The space as text.
    public var text: String {
      switch self {
      case .none: ""
      case .narrow: "\u{202F}"
      case .plain: "\u{A0}"
      }
    }
  }

  /// A place where the conventions differ.
  public enum Place: Sendable, CaseIterable {
    /// Before `;`, `!` and `?`.
    case highMark
    /// Before `:`.
    case colon
    /// Behind « and before ».
    case guillemet
    /// Before `%` and `‰`.
    case percent
    /// Before the sign of a currency.
    case currency
    /// Before the sign of a unit.
    case unit
    /// Between the groups of three digits.
    case thousands
  }

  /// A style from its parts.
  public init(profile: Profile = .france, level: Level = .repair, finest: Finest = .narrow) {
    self.profile = profile
    self.level = level
    self.finest = finest
  }

  /// The space that the profile sets at a place.
  public func space(_ place: Place) -> Space {
    let space = convention(place)
    return space == .narrow && finest == .plain ? .plain : space
  }

  /// What the profile sets at a place where fonts have both no-break spaces.
  ///
  /// - France: *Lexique des règles typographiques en usage à l’Imprimerie nationale* (3rd edition, 2002), « Ponctuation »:
  ///   a narrow no-break space before ; ! ? and a no-break space before : and inside « »; « Nombres »: groups of three
  ///   digits apart by a narrow one; « Pourcentage », « Monnaies » and « Unités de mesure »: a no-break space, which ISO
  ///   80000-1 and the *Brochure sur le SI* (BIPM, 5.4.3) ask for too.
  /// - Canada: Office québécois de la langue française, Banque de dépannage linguistique (article 22039, « Espacement
  ///   avant et après les signes de ponctuation et les symboles »): nothing before ; ! ? where the narrow space cannot
  ///   be counted on, a no-break space before :, inside « », before % and $, and between groups of three digits.
  /// - Switzerland: *Guide du typographe* (Association suisse des typographes, 7th edition, 2015) and the
  ///   *Instructions de la Chancellerie fédérale sur la présentation des textes officiels en français*: a narrow no-break
  ///   space before ; : ! ? and inside « »; groups of three digits apart by a narrow one, or by an apostrophe in amounts.
  /// - Belgium: the usage of publishers and of the Fédération Wallonie-Bruxelles follows France; NBN Z 01-002, for
  ///   typed letters, sets none, and is not followed here.
  private func convention(_ place: Place) -> Space {
    switch place {
    case .highMark: profile == .canada ? .none : .narrow
    case .colon, .guillemet: profile == .switzerland ? .narrow : .plain
    case .percent, .currency, .unit: .plain
    case .thousands: profile == .canada ? .plain : .narrow
    }
  }
}
