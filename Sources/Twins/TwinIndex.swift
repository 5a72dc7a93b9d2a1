/// Finds, of the texts of a corpus that were added before, the likest to a new one, without comparing it with each.
///
/// Memory grows by ``bytesPerText`` a text, and by nothing else; what is found depends on the texts and their order alone.
public struct TwinIndex: Sendable {
  /// A text that was added before.
  public struct Twin: Sendable, Equatable {
    /// Its number, from 0, in the order in which texts were added.
    public let text: Int
    /// The estimated Jaccard similarity of the shingles.
    public let similarity: Double
  }

  /// How twins are looked for.
  public let shape: SignatureShape
  /// How many texts were added.
  public private(set) var count = 0
  private var bits = BlockedNumbers(each: Signature.bitWords)
  private var bands = Array(repeating: BandTable(), count: SignatureShape.bands)
  /// The most bits in which twins differ.
  private let mostUnequalBits: Int

  /// The bytes a text takes on average: its bits, and a slot of eight bytes a band in tables of which .53 to .8 are taken.
  public static let bytesPerText = 8 * Signature.bitWords + SignatureShape.bands * 8 * 3 / 2

  /// An index of no texts yet.
  public init(shape: SignatureShape = SignatureShape()) {
    self.shape = shape
    mostUnequalBits = Int((1 - shape.threshold) * Double(SignatureShape.bits) / 2)
  }

  /// The bytes of its memory.
  public var bytes: Int { bits.bytes + bands.reduce(0) { $0 + $1.bytes } }

  /// The likest of the texts, the earliest of several; `nil` where none is like enough.
  public func twin(of signature: Signature) -> Twin? {
    var (text, least) = (-1, mostUnequalBits + 1)
    for (band, table) in bands.enumerated() {
      table.forEach(under: signature.band(band)) { other in
        guard other != text else { return }
        let unequal = bits.unequalBits(of: other, to: signature.words)
        if unequal < least || (unequal == least && other < text) {
          (text, least) = (other, unequal)
        }
      }
    }
    return text < 0 ? nil : Twin(text: text, similarity: Signature.similarity(unequalBits: least))
  }

  /// Adds a text; one without words has no signature, but a number.
  public mutating func add(_ signature: Signature?) {
    bits.append(signature?.words.prefix(Signature.bitWords) ?? Self.none[...])
    if let signature {
      for band in bands.indices { bands[band].add(count, under: signature.band(band)) }
    }
    count += 1
  }

  private static let none = [UInt64](repeating: 0, count: Signature.bitWords)
}
