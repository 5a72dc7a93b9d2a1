import LavoirRecords
import LavoirText
import Testing

struct JSONLinesTests {
  @Test func oneEdit() throws {
    let format = JSONLines(text: [try #require(JSONPointer("text"))], id: JSONPointer("id"))
    let record = try format.record(
      Array(#"{"id": 7, "text": "Il est l\u00e0 , \"vite\"."}"#.utf8) + [10])
    #expect(String(decoding: record.text, as: UTF8.self) == "Il est là , \"vite\".")
    #expect(record.id == "7")
  }
}
