import LavoirGlossaries

/// What two sides made of one glossary file, brought together concept by concept and field by field.
///
/// Different fields of a concept go together; of lists, what each side added and took out. Where the sides do not agree the
/// text has both versions of the concept between the marks that git writes, and cannot be read until one is chosen. What only
/// one side touched stays as it is written there. The order is ours, or theirs where only they changed it; comments of both
/// sides are kept.
public struct GlossaryMerge: Sendable, Equatable {
  /// How the versions of a conflict are marked.
  public struct Marks: Sendable, Equatable {
    /// The names of the two sides.
    public var ours = "ours", theirs = "theirs"
    /// How many signs a mark has (git’s `%L`).
    public var size = 7

    /// The marks that git writes unless it is told otherwise.
    public init() {}
  }

  /// The merged text.
  public let text: String
  /// What the sides do not agree on, in the order of the text; none where it can be read.
  public let conflicts: [GlossaryConflict]

  /// Two versions that cannot be taken apart, one behind the other between the marks of a conflict.
  public static func unread(ours: String, theirs: String, marks: Marks = Marks()) -> String {
    let mark = { (sign: String, name: String) in
      String(repeating: sign, count: marks.size) + (name.isEmpty ? "" : " " + name) + "\n"
    }
    let ended = { (text: String) in text.isEmpty || text.hasSuffix("\n") ? text : text + "\n" }
    return mark("<", marks.ours) + ended(ours) + mark("=", "") + ended(theirs) + mark(">", marks.theirs)
  }

  /// Merges two sides of a text.
  ///
  /// - Parameter file: the name that errors and conflicts give.
  public init(
    base: String, ours: String, theirs: String, file: String, marks: Marks = Marks()
  ) throws(GlossaryError) {
    guard Array(theirs.utf8) != Array(base.utf8), Array(ours.utf8) != Array(theirs.utf8) else {
      (text, conflicts) = (ours, [])
      return
    }
    guard Array(ours.utf8) != Array(base.utf8) else {
      (text, conflicts) = (theirs, [])
      return
    }
    let merge = try PartMerge(base: base, ours: ours, theirs: theirs, file: file)
    let isListed = merge.ours.source.isListed && merge.theirs.source.isListed
    var page = MergedPage(merge, marks: marks, isAsWritten: isListed)
    if !page.isSound { page = MergedPage(merge, marks: marks, isAsWritten: false) }
    guard page.isSound else {
      throw GlossaryError(file: file, problem: "cannot be merged: format all three versions first")
    }
    text = page.text
    conflicts = page.conflicts(file: file)
  }
}
