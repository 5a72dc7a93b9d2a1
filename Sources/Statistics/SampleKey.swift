/// The place of a document in the draw of the samples: as good as random, and the same in every run.
struct SampleKey {
  /// Any 53 bits, which every reader of JSON reads; the documents with the smallest are kept.
  let value: UInt64

  /// The key of a document by its id, and of documents with one id by their number.
  init(id: String, number: Int) {
    var hash = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: number)
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    // The finalizer of SplitMix64, for FNV-1a leaves the upper bits of short ids alike.
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    value = (hash ^ (hash >> 31)) >> 11
  }
}
