/// The first `lavoir.yaml` of a project.
public enum StarterFile {
  /// Its text: what most projects set, and where the rest is told.
  public static let text = """
    # How lavoir lints this project. `lavoir config show` prints every setting and where it comes from.

    # Files and folders to leave out; what git ignores is left out anyway.
    exclude: []

    # Findings that are only a guess are not reported: guess, likely or sure.
    certainty: likely

    # The least severity that fails a run: neutral, minor, major, critical or never.
    fail-level: minor

    # Rules or categories to leave out; `lavoir rules` lists them, `lavoir explain RULE` tells what one finds.
    ignore: []

    typography:
      # none, repair (what is broken in every country) or strict (whatever does not conform to the profile).
      level: repair
      # fr-FR, fr-CA, fr-CH or fr-BE.
      profile: fr-FR

    # What `lavoir clean` drops from a corpus: nothing but what is asked for here.
    # clean:
    #   duplicates: near
    #   languages: [fr]
    #   least-quality: 90

    # Settings for some files:
    # overrides:
    #   - files: ["archives/**"]
    #     ignore: [typography]

    """
}
