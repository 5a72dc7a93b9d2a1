import LavoirGlobs

/// The way from the root of a document to a value, as a JSON Pointer (RFC 6901), and whether somebody asked for it.
struct ValuePath {
  /// A pointer of more bytes than this fits no glob; no glob is longer either.
  private static let longest = Glob.longest

  private let globs: [Glob]
  private var pointer: [UInt8] = []
  private var levels: [Level] = []
  /// Whether the document as a whole is asked for.
  private let isRootWanted: Bool

  private struct Level {
    /// How long the pointer is without the name of this level.
    let start: Int
    /// Whether a glob fits it, or a container above it; `nil` as long as nobody asked.
    var isWanted: Bool?
  }

  /// The way to the root.
  init(_ globs: [Glob]) {
    self.globs = globs
    isRootWanted = globs.match("")
  }

  /// Whether a glob fits what the way leads to, or a container above it.
  mutating func isWanted() -> Bool {
    guard let level = levels.last else { return isRootWanted }
    if let known = level.isWanted { return known }
    let fits = pointer.count <= Self.longest && globs.match(String(decoding: pointer, as: UTF8.self))
    levels[levels.count - 1].isWanted = fits
    return fits
  }

  /// Goes on to the value of a key.
  mutating func descend(to key: some Sequence<UInt8>) {
    openLevel()
    for byte in key where pointer.count <= Self.longest {
      switch byte {
      case UInt8(ascii: "~"): pointer += "~0".utf8
      case UInt8(ascii: "/"): pointer += "~1".utf8
      default: pointer.append(byte)
      }
    }
  }

  /// Goes on to an item, counted from zero.
  mutating func descend(to index: Int) {
    openLevel()
    if pointer.count <= Self.longest { pointer += String(index).utf8 }
  }

  /// Goes back to the container.
  mutating func ascend() {
    guard let level = levels.popLast() else { return }
    pointer.removeSubrange(level.start...)
  }

  /// A level below one that is wanted is wanted; of others nobody knows yet.
  private mutating func openLevel() {
    let isBelow = levels.last.map { $0.isWanted == true } ?? isRootWanted
    levels.append(Level(start: pointer.count, isWanted: isBelow ? true : nil))
    pointer.append(UInt8(ascii: "/"))
  }
}
