import LavoirTagging

/// Learns weights from lessons: an averaged perceptron that tags each sentence and corrects itself where it was wrong.
///
/// Nothing in it is random but the order of the sentences, which a seed fixes: the same lessons give the same weights.
final class Perceptron {
  private let bits: UInt64
  private let weights: UnsafeMutablePointer<SIMD16<Float>>
  private let totals: UnsafeMutablePointer<SIMD16<Float>>
  private let rowCount: Int
  private let rows = UnsafeMutablePointer<UInt32>.allocate(capacity: FeatureRows.count)
  private var step: Float = 1
  private var order = SplitMix64(seed: 1855)

  /// A perceptron with 2^`bits` rows of weights.
  init(bits: UInt64) {
    self.bits = bits
    rowCount = 1 << Int(bits)
    weights = .allocate(capacity: rowCount)
    totals = .allocate(capacity: rowCount)
    weights.initialize(repeating: SIMD16(repeating: 0), count: rowCount)
    totals.initialize(repeating: SIMD16(repeating: 0), count: rowCount)
    rows.initialize(repeating: 0, count: FeatureRows.count)
  }

  deinit {
    weights.deallocate()
    totals.deallocate()
    rows.deallocate()
  }

  /// Goes through the lessons once; the share of tokens it got right on the way.
  func learn(_ lessons: [Lesson]) -> Double {
    var (seen, right) = (0, 0)
    for index in Array(lessons.indices).shuffled(using: &order) {
      let lesson = lessons[index]
      lesson.sentence.withSketches { sketches in
        var (last, beforeLast) = (WordClass.boundary, WordClass.boundary)
        for (place, truth) in lesson.classes.enumerated() {
          let chosen = sketches[place].certain ?? choose(sketches + place, last, beforeLast)
          if let truth {
            seen += 1
            if truth == chosen { right += 1 } else { correct(chosen, to: truth) }
            step += 1
          }
          (last, beforeLast) = (chosen, last)
        }
      }
    }
    return seen == 0 ? 0 : Double(right) / Double(seen)
  }

  private func choose(_ sketch: UnsafePointer<WordSketch>, _ last: WordClass, _ beforeLast: WordClass) -> WordClass {
    FeatureRows.write(sketch, last: last, beforeLast: beforeLast, bits: bits, into: rows)
    var sum = SIMD16<Float>(repeating: 0)
    for feature in 0..<FeatureRows.count { sum += weights[Int(rows[feature])] }
    var best = WordClass.other
    var score = -Float.infinity
    for lane in 0..<WordClass.lanes where sketch.pointee.permitted.rawValue >> UInt16(lane) & 1 == 1 {
      if sum[lane] > score, let wordClass = WordClass(rawValue: UInt8(lane)) { (best, score) = (wordClass, sum[lane]) }
    }
    return best
  }

  private func correct(_ wrong: WordClass, to truth: WordClass) {
    var change = SIMD16<Float>(repeating: 0)
    change[Int(truth.rawValue)] = 1
    change[Int(wrong.rawValue)] = -1
    for feature in 0..<FeatureRows.count {
      let row = Int(rows[feature])
      weights[row] += change
      totals[row] += change * step
    }
  }

  /// The averaged weights as `tagger.bin`: scaled so that all but a few fit an Int8, the few cut off at its ends.
  func file() -> [UInt8] {
    let averages = (0..<rowCount).map { weights[$0] - totals[$0] / step }
    var sizes: [Float] = []
    for row in averages { for lane in 0..<WordClass.lanes where row[lane] != 0 { sizes.append(abs(row[lane])) } }
    sizes.sort()
    let large = sizes.isEmpty ? 1 : sizes[Int(Double(sizes.count - 1) * 0.9995)]
    let scale = 127 / large
    var bytes: [UInt8] = []
    bytes.reserveCapacity(TaggerWeights.headerSize + WordClass.lanes * rowCount)
    withUnsafeBytes(of: TaggerWeights.magic.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: TaggerWeights.version.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(bits).littleEndian) { bytes.append(contentsOf: $0) }
    for row in averages {
      for lane in 0..<WordClass.lanes {
        let weight = max(-127, min(127, (row[lane] * scale).rounded()))
        bytes.append(UInt8(bitPattern: Int8(weight)))
      }
    }
    return bytes
  }
}

/// A generator of pseudorandom numbers that a seed fixes.
private struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
