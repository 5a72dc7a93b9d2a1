import LavoirText
import LavoirTwins

/// What is remembered of a document that was kept.
struct KeptDocument {
  let id: String
  let hash: ContentHash
  let signature: Signature?

  /// The document as bytes: their number in four bytes, little-endian, then the fields.
  var record: [UInt8] {
    var fields = FieldWriter()
    fields.string(id)
    fields.key(hash.high)
    fields.key(hash.low)
    for number in signature?.numbers ?? [] { fields.key(number) }
    return ScreeningState.framed(fields.bytes)
  }

  /// The document of the bytes behind their number; `nil` where they are none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var fields = FieldReader(bytes)
    guard let id = fields.string(), let high = fields.key(), let low = fields.key() else {
      return nil
    }
    var numbers: [UInt64] = []
    while !fields.isAtEnd {
      guard let number = fields.key() else { return nil }
      numbers.append(number)
    }
    if numbers.isEmpty {
      self.init(id: id, hash: ContentHash(high: high, low: low), signature: nil)
    } else {
      guard let signature = Signature(numbers: numbers) else { return nil }
      self.init(id: id, hash: ContentHash(high: high, low: low), signature: signature)
    }
  }

  init(id: String, hash: ContentHash, signature: Signature?) {
    self.id = id
    self.hash = hash
    self.signature = signature
  }
}
