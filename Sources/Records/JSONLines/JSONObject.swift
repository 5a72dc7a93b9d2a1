import LavoirJSONText
import LavoirText

/// The object of a record, to be added to.
enum JSONObject {
  /// The edits that add fields behind the last one, or replace the values of those that are there.
  static func adding(_ fields: [RecordField], to bytes: [UInt8]) -> EditList? {
    var tree = JSONFieldTree()
    for field in fields { tree.add([Array(field.name.utf8)]) }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let scanner = try? JSONScanner(buffer, from: bytes.byteOrderMark, fields: tree) else {
        return nil
      }
      var edits: [Edit] = []
      var added: [UInt8] = []
      for (field, value) in zip(fields, scanner.values) {
        if let value {
          edits.append(Edit(value.range, field.json))
        } else {
          if scanner.endOfMembers != nil || !added.isEmpty { added.append(UInt8(ascii: ",")) }
          added += JSONWriting.quoted(Array(field.name.utf8)) + [UInt8(ascii: ":")] + field.json
        }
      }
      let place = scanner.endOfMembers ?? scanner.end - 1
      if !added.isEmpty { edits.append(Edit(ByteRange(place, place), added)) }
      return EditList(edits)
    }
  }
}
