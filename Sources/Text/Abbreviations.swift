/// The French abbreviations that end with a full stop, and what that stop can be.
///
/// Entries are in small letters, without the last stop; inner stops, spaces and hyphens are kept. Those of several words
/// win over their last word. Words such as `max`, `prof` or `pub` that French uses without a stop as well are in none of
/// these tables unless a context tells the two apart.
enum Abbreviations {
  /// What may follow the stop of an abbreviation in the same sentence.
  enum Group {
    /// Something always follows: the stop never ends a sentence.
    case inside
    /// A title or a given name, where the text writes it with a capital (`M. Dupont`; `5 m.` is a measure).
    case capitalized
    /// A number goes on (`p. 12`, `3 déc. 2021`, `t. IV`); before a capital the sentence is over.
    case beforeNumber
    /// A name goes on after a determiner (`le col. Bastide`); elsewhere it is a word (`passer le col.`).
    case beforeName
    /// The sentence is over before a capital, whatever the letters look like (`52 av. J.-C.`, `etc.`).
    case open
  }

  /// The group of an abbreviation by the key of its folded bytes, see ``WordHash``.
  static let groups = KeyTable(
    tables.flatMap { table in
      (table.entries.split(separator: ",")).map { entry in
        (key: WordHash(String(entry.drop { $0.isWhitespace })).value, value: table.group)
      }
    })

  /// The most bytes that an entry without a space has.
  static let longestWord = 8
  /// The most bytes that the last word of an entry with spaces has.
  static let longestLastWord = 5
  /// The most spaces in an entry.
  static let mostSpaces = 3

  private static let tables: [(group: Group, entries: String)] = [
    // Titles and forms of address.
    (
      .inside,
      """
      mme, mmes, mlle, mlles, mrs, messrs, dr, drs, dre, prs, mgr, mgrs, nn. ss, vve, vves, st, sts, ste, stes, n.-d,
      s. a. r, s.a.r, s. a. i, s.a.i, s. a. s, s.a.s, ll. aa, ll. aa. rr, s. m, s.m, ll. mm, ll.mm, s. exc, s.exc, ll. exc,
      s. e, s.e, s. ém, s. s, s.s, r. p, r.p, rr. pp, rév, cte, ctesse, vcte, vctesse, gén, gal, lt, lieut, sgt, adjt, cdt,
      cne, amb
      """
    ),
    // Titles and given names that are words or units in small letters.
    (
      .capitalized,
      "m, mm, me, mes, mr, pr, pre, ch, th, ph, cl, aug, chr, guill, alph, edm, ét, étn, jac, barth, ferd, frédér, théod, vinc"
    ),
    // References, bibliography, law, philology.
    (
      .inside,
      """
      pp, pag, vols, tt, chap, fasc, fol, ff, ll, vv, parag, paragr, al, alin, réf, réfs, mss, cod, tabl, append, dict,
      encycl, sc, cf, conf, op. cit, op.cit, loc. cit, loc.cit, art. cit, ouvr. cit, éd, éds, ed, eds, édit, coll, trad, dir, préf,
      introd, postf, rééd, réimpr, impr, libr, suppl, bull, rev, mém, mod, ord, décr, circ, req, ill, op, prop, rem, add,
      cass. civ, cass. crim, cass. soc, cass. com, c. civ, c. pén, c. trav, cons. const, jurispr, n. b, n.b, p.-s,
      n. d. l. r, n.d.l.r, n. d. t, n.d.t, n. d. a, n.d.a, n. d. e, n.d.e
      """
    ),
    // Inside a sentence.
    (
      .inside,
      "p. ex, p.ex, par ex, c.-à-d, c. à d, c.à.d, c.à d, càd, i. e, i.e, e. g, e.g, viz, vs, env, approx, ca, apr"
    ),
    // Addresses.
    (
      .inside,
      """
      téléc, bd, bld, boul, blvd, av, ave, fg, fbg, imp, rte, chem, all, bât, esc, appt, rés, arr, arrt, dép, b. p, b.p, c. p,
      hôp
      """
    ),
    // What may end a sentence, and goes on before a number: references, hours, months and days, measures.
    (
      .beforeNumber,
      """
      ibid, ib, id, inv, ms, et al, et coll, suiv, et suiv, sq, sqq, s. d, s.d, s. n, h, mn, fr, frs, janv, jan, févr, fév, avr, juill,
      juil, oct, nov, déc, sept, lun, mar, merc, mer, jeu, ven, vend, sam, dim, n, no, nos, p, t, v, f, l, r, art, fig, vol,
      page, pages, long, lat, alt, tel, tél, lot, app, var, quart, vers, max, min, sec, bis, ter, ex, pop
      """
    ),
    // Ranks and places before a name.
    (.beforeName, "col, cap, prof, prés, com, mal, mis, pl"),
    // What may end a sentence, and looks like the initials of a name or like a title.
    (
      .open,
      """
      etc, &c, inc, ltd, ltée, cie, co, corp, bros, jr, sr, hab, a. m, a.m, p. m, p.m, s. l, s.l, s. l. n. d, s.l.n.d, s,
      av. j.-c, av. j. c, av.j.-c, avant j.-c, avant j. c, apr. j.-c, apr. j. c, apr.j.-c, ap. j.-c, ap. j. c, après j.-c,
      après j. c, n. è, av. n. è, de n. è, ph.d, ph. d
      """
    ),
  ]
}
