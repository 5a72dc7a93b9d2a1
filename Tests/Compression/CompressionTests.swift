import LavoirCompression
import Testing

struct CompressionTests {
  @Test(arguments: CompressionFormat.allCases)
  func memberRoundTrips(_ format: CompressionFormat) throws {
    let text = Array(String(repeating: "Il pleut sur la ville. ", count: 1000).utf8)
    let packed = try format.compressed(text)
    #expect(packed.count < text.count / 10)
    #expect(CompressionFormat(content: packed) == format)
  }
}
