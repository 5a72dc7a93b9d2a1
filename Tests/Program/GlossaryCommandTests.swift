import Foundation
import TestSupport
import Testing

/// `lavoir glossary`, as its users run it.
@Suite struct GlossaryCommandTests {
  private static let sound = """
    - term: permanent
      replaces: [everlasting]
      pos: adjective
      category: spun
      note: spinner
      source: WordNet
      examples:
        - une base ⟦everlasting→permanente⟧
        - une base permanente

    """
  private static let flawed = """
    - term: question
      replaces: [glurbe, glurbe]
      pos: noun

    """

  private func glossary(_ arguments: String..., in folder: ScratchFolder, input: String = "") throws -> Shell.Result {
    try Shell.run(
      Shell.program.path(), ["glossary"] + arguments, in: folder.path(), environment: ["NO_COLOR": "1"], input: input)
  }

  private func text(_ folder: ScratchFolder, _ name: String) -> String {
    String(decoding: folder.read(name) ?? [], as: UTF8.self)
  }

  private func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("sound.yaml", Self.sound)
    try folder.write("flawed.yaml", Self.flawed)
    try folder.write("broken.yaml", "- term: [")
    try folder.write("texts/a.txt", "Une base everlasting et la Glurbe sont là.\n")
    return folder
  }

  @Test(
    arguments: [
      (["check", "sound.yaml"], 0), (["check", "flawed.yaml"], 1), (["check", "broken.yaml"], 2),
      (["check", "nowhere.yaml"], 2), (["check"], 2), (["check", "flawed.yaml", "--fail-level", "never"], 0),
      (["check", "flawed.yaml", "--select", "duplicate-frm"], 2), (["check", "flawed.yaml", "--fail-level", "x"], 2),
      (["test", "sound.yaml"], 0), (["test", "broken.yaml"], 2),
      (["format", "--check", "sound.yaml"], 0), (["show", "permanent"], 0), (["show", "xqzwv"], 2),
      (["show", "everlasting", "--glossary", "sound.yaml"], 0), (["diff", "sound.yaml", "sound.yaml"], 0),
      (["diff", "sound.yaml", "flawed.yaml"], 1), (["stats", "texts", "--glossary", "sound.yaml"], 0),
      (["stats", "nowhere"], 2), (["suggest", "texts"], 0), (["suggest", "nowhere"], 2), (["schema"], 0),
      (["suggest", "texts", "--interactive"], 2), (["import", "sound.yaml"], 2), (["import", "nowhere.tbx"], 2),
      (["export", "sound.yaml", "--to", "csv"], 0), (["export", "sound.yaml", "--to", "vale"], 2),
      (["merge", "--base", "sound.yaml", "sound.yaml", "sound.yaml", "--output", "-"], 0),
      (["add", "solide", "--to", "broken.yaml"], 2), (["add", "--to", "sound.yaml"], 2),
      (["add", "solide", "--to", "new.yaml", "--context", "ab"], 2),
    ] as [([String], Int32)])
  func theExitStatusSaysWhatHappened(arguments: [String], status: Int32) throws {
    let folder = try folder()
    let result = try Shell.run(Shell.program.path(), ["glossary"] + arguments, in: folder.path())
    defer { withExtendedLifetime(folder) {} }
    #expect(result.status == status, "\(result.output)\(result.complaint)")
    #expect(status != 2 || result.complaint.hasPrefix("lavoir: "))
  }

  @Test func aCheckReportsInTheFormatsOfLint() throws {
    let folder = try folder()
    let result = try glossary(
      "check", "flawed.yaml", "--format", "sarif=a.sarif", "--format", "github", "--format", "junit=a.xml",
      in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("file=flawed.yaml,line=2,"))
    #expect(text(folder, "a.sarif").contains("\"ruleId\":\"duplicate-form\""))
    #expect(text(folder, "a.xml").contains("duplicate-form"))
  }

  @Test func anExampleThatFailsIsShownWithWhatCameOut() throws {
    let folder = try ScratchFolder()
    try folder.write("a.yaml", "- term: solide\n  replaces: [glurbe]\n  examples:\n    - un sol ⟦glurbe→solides⟧\n")
    let result = try glossary("test", "a.yaml", in: folder)
    #expect(result.status == 1)
    #expect(result.output.contains("expected  un sol ⟦glurbe→solides⟧\n  got       un sol ⟦glurbe→solide⟧"))
    #expect(result.output.hasSuffix("0 of 1 examples hold.\n"))
  }

  // MARK: Add

  @Test func aTermIsAddedAndShowsWhatItChanges() throws {
    let folder = try folder()
    let result = try glossary(
      "add", "solide", "--replaces", "glurbe", "--pos", "adjective", "--example", "un sol ⟦glurbe→solide⟧", "--example",
      "un sol solide", "--source", "essai", "--to", "sound.yaml", "--try", "texts", in: folder)
    #expect(result.status == 0, "\(result.complaint)")
    #expect(result.output.contains("« solide » stands in sound.yaml now."))
    #expect(text(folder, "sound.yaml").hasPrefix(Self.sound + "\n- term: solide\n  replaces: [glurbe]\n"))
  }

  @Test func aTermWithAMajorFlawIsNotAddedUnlessForced() throws {
    let folder = try folder()
    let refused = try glossary(
      "add", "durable", "--replaces", "everlasting", "--pos", "adjective", "--to", "sound.yaml", in: folder)
    #expect(refused.status == 2 && refused.output.contains("conflicting-form"), "\(refused.output)")
    #expect(text(folder, "sound.yaml") == Self.sound)
    let forced = try glossary(
      "add", "durable", "--replaces", "everlasting", "--pos", "adjective", "--to", "sound.yaml", "--force", in: folder)
    #expect(forced.status == 0 && text(folder, "sound.yaml").contains("- term: durable"))
  }

  @Test func aTermIsAskedForInATerminal() throws {
    let folder = try ScratchFolder()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "answer-questions.py")
    let result = try Shell.run(
      "/usr/bin/env",
      [
        "python3", script.path(), "solide,glurbe,adjective,sure,,sol mou,essai,chantier,un sol ⟦glurbe→solide⟧,,y",
        Shell.program.path(), "glossary", "add", "--to", "a.yaml",
      ], in: folder.path(), environment: ["NO_COLOR": "1"])
    #expect(result.status == 0, "\(result.output)")
    let written = text(folder, "a.yaml")
    #expect(
      written.hasPrefix("- term: solide\n  replaces: [glurbe]\n  pos: adjective\n  domain: chantier\n  note: sol mou\n")
    )
    #expect(written.contains("- un sol ⟦glurbe→solide⟧"))
  }

  // MARK: Suggest

  /// Two versions of one article, one of them spun.
  private func versions() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let article = """
      La commission a publié hier un rapport sur la question des transports publics dans la région. Selon les experts, la cause \
      principale des retards est le manque de personnel. Le conseil régional a promis une solution rapide pour les voyageurs. \
      Les syndicats demandent un accord permanent sur les horaires et une augmentation des salaires.

      Le président de la région a rappelé que le budget total avait déjà été voté en décembre. Une partie importante de la \
      population utilise le train chaque matin pour aller au travail dans la capitale.

      """
    let spun = article.replacing("la question des", with: "la query des").replacing("la cause", with: "la trigger")
      .replacing("permanent", with: "everlasting")
    try folder.write("corpus/a.txt", article)
    try folder.write("corpus/b.txt", spun)
    return folder
  }

  @Test func oneVersionOfAnArticleIsRepairedByTheOther() throws {
    let folder = try versions()
    let result = try glossary("suggest", "corpus", "--no-shipped-glossary", "--output", "new.yaml", in: folder)
    #expect(result.status == 0, "\(result.complaint)")
    let proposed = text(folder, "new.yaml")
    for (right, wrong) in [("question", "query"), ("cause", "trigger"), ("permanent", "everlasting")] {
      #expect(proposed.contains("- term: \(right)\n  replaces: [\(wrong)]\n"))
    }
    #expect(proposed.components(separatedBy: "review: proposed").count == 4)
    // What is proposed has no effect, and is not proposed again.
    let lint = try Shell.lavoir(
      "lint", "--isolated", "--no-cache", "--glossary", folder.path("new.yaml"), folder.path("corpus/a.txt"))
    #expect(lint.status == 0, "\(lint.output)\(lint.complaint)")
    let again = try glossary("suggest", "corpus", "--no-shipped-glossary", "--output", "new.yaml", in: folder)
    #expect(again.complaint.contains("0 entries proposed"), "\(again.complaint)")
    #expect(text(folder, "new.yaml") == proposed)
  }

  @Test func answersAreWrittenAndRejectionsRemembered() throws {
    let folder = try versions()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "answer-questions.py")
    let ask = { (answers: String) in
      try Shell.run(
        "/usr/bin/env",
        [
          "python3", script.path(), answers, Shell.program.path(), "glossary", "suggest", "corpus",
          "--no-shipped-glossary", "--interactive", "--output", "new.yaml",
        ], in: folder.path(), environment: ["NO_COLOR": "1"])
    }
    let first = try ask("a,r,s")
    #expect(first.output.contains("1 accepted and 1 rejected in new.yaml."), "\(first.output)")
    #expect(text(folder, "new.yaml").components(separatedBy: "review: rejected").count == 2)
    let second = try ask("= interrogation")
    #expect(second.output.contains("1 accepted and 0 rejected"), "\(second.output)")
    let third = try ask("")
    #expect(third.output.contains("0 accepted and 0 rejected") && !third.output.contains("a accept"), "\(third.output)")
  }

  // MARK: Merge

  @Test func gitMergesAGlossaryByConcept() throws {
    let git = try GitFolder()
    try git.git(
      "config", "merge.lavoir.driver",
      "\(Shell.program.path()) glossary merge --base %O %A %B --name %P --marker-size %L")
    try git.write(".gitattributes", "*.yaml merge=lavoir\n")
    try git.write("g.yaml", "- term: solide\n  replaces: [glurbe]\n\n- term: ferme\n  replaces: [blorf]\n")
    try git.commit()
    try git.git("checkout", "-q", "-b", "other")
    try git.write("g.yaml", "- term: solide\n  replaces: [glurbe, glorbe]\n\n- term: ferme\n  replaces: [blorf]\n")
    try git.commit()
    try git.git("checkout", "-q", "main")
    try git.write(
      "g.yaml", "- term: solide\n  replaces: [glurbe, glarbe]\n  note: sol\n\n- term: ferme\n  replaces: [blorf]\n")
    try git.commit()
    try git.git("merge", "-q", "--no-edit", "other")
    let merged = try #require(git.read("g.yaml"))
    #expect(merged.contains("note: sol") && merged.contains("glarbe") && merged.contains("glorbe"), "\(merged)")
    #expect(try git.lavoir("glossary", "check", "g.yaml", "--fail-level", "major").status == 0)

    try git.git("checkout", "-q", "-b", "third")
    try git.write("g.yaml", merged.replacing("note: sol", with: "note: terre"))
    try git.commit()
    try git.git("checkout", "-q", "main")
    try git.write("g.yaml", merged.replacing("note: sol", with: "note: mer"))
    try git.commit()
    #expect(throws: GitFolder.Failure.self) { try git.git("merge", "-q", "--no-edit", "third") }
    let conflict = try #require(git.read("g.yaml"))
    #expect(conflict.contains("<<<<<<< ") && conflict.contains("note: mer") && conflict.contains("note: terre"))
    let read = try git.lavoir("glossary", "check", "g.yaml")
    #expect(read.status == 2 && read.complaint.contains("g.yaml:1:"), "\(read.complaint)")
  }

  @Test func aVersionThatCannotBeReadIsMergedByAPerson() throws {
    let folder = try folder()
    let result = try glossary(
      "merge", "--base", "sound.yaml", "sound.yaml", "broken.yaml", "--output", "m.yaml", in: folder)
    #expect(result.status == 0 || result.status == 1)
    try folder.write("ours.yaml", Self.sound + "\n- term: sol\n  replaces: [glurbe]\n")
    let other = try glossary("merge", "--base", "sound.yaml", "ours.yaml", "broken.yaml", in: folder)
    #expect(other.status == 1 && other.complaint.contains("both versions stand"), "\(other.complaint)")
    #expect(text(folder, "ours.yaml").contains("<<<<<<< ours") && text(folder, "ours.yaml").contains("- term: ["))
  }

  @Test func aNameThatNoEntryHasIsTold() throws {
    let folder = try folder()
    let result = try Shell.run(
      Shell.program.path(), ["clean", "-", "--glossary", "sound.yaml", "--term-off", "permanant, permanent"],
      in: folder.path(), input: "Une base everlasting.\n")
    #expect(result.output == "Une base everlasting.\n")
    #expect(result.complaint.contains("no entry of the glossary is called « permanant »; did you mean « permanent »?"))
  }

  // MARK: Exchange

  @Test func aGlossaryGoesOutAndComesBack() throws {
    let folder = try folder()
    for (format, file) in [("csv", "a.csv"), ("tbx-basic", "a.tbx"), ("tbx-v2", "b.tbx")] {
      let out = try glossary("export", "sound.yaml", "--to", format, "--output", file, in: folder)
      #expect(out.status == 0, "\(out.complaint)")
      let back = try glossary("import", file, in: folder)
      #expect(back.status == 0 && back.output.contains("replaces:") && back.output.contains("everlasting"))
    }
    let table = try glossary("import", "a.csv", in: folder)
    #expect(table.output == Self.sound, "\(table.output)")
    let vale = try glossary("export", "sound.yaml", "--to", "vale", "--output", "styles", in: folder)
    #expect(vale.status == 0 && text(folder, "styles/Sure.yml").contains("everlasting"))
  }

  @Test func whatAFormatCannotHoldIsTold() throws {
    let folder = try folder()
    try folder.write("c.yaml", "- term: total\n  replaces: [whole]\n  context: [soutien _]\n")
    let result = try glossary("export", "c.yaml", "--to", "tbx-min", in: folder)
    #expect(result.complaint.contains("context") && result.complaint.contains("« total »"), "\(result.complaint)")
  }

  // MARK: Settings

  @Test func entriesAreChosenByDomainAndSwitchedOff() throws {
    let folder = try ScratchFolder()
    try folder.write("g.yaml", "- term: solide\n  replaces: [glurbe]\n  domain: chantier\n")
    try folder.write("a.txt", "Un sol glurbe est là.\n")
    func lint(_ settings: String) throws -> Int32 {
      try folder.write("lavoir.yaml", "glossaries: [g.yaml]\nselect: [glossary-term]\n" + settings)
      return try Shell.run(Shell.program.path(), ["lint", "--no-cache", "a.txt"], in: folder.path()).status
    }
    #expect(try lint("") == 1)
    #expect(try lint("glossary: {domains: [chantier]}\n") == 1)
    #expect(try lint("glossary: {domains: [cuisine]}\n") == 0)
    #expect(try lint("glossary: {off: [solide]}\n") == 0)
  }
}
