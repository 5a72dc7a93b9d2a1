import LavoirBatches
import Testing

@Suite struct ShardTests {
  @Test func aShareIsReadAndWritten() {
    #expect(Shard("3/16")?.description == "3/16")
    #expect(Shard("1/1") == .whole)
    for text in ["0/4", "5/4", "4", "a/b", "1/0", "-1/4", "1/2/3", ""] { #expect(Shard(text) == nil, "\(text)") }
  }
}
