import LavoirCorpus
import LavoirRecords
import LavoirScreening

/// What is added to a document that is not kept: why.
struct DropFields {
  /// The fields: one object in a record of JSON, a column each in a row of a table.
  let fields: [RecordField]

  /// The columns that a table is given.
  static let names = ["lavoir_dropped", "lavoir_detail", "lavoir_twin", "lavoir_similarity"]

  /// The fields of a reason.
  init(_ reason: DropReason, isRow: Bool) {
    let similarity = reason.similarity.map { Self.rounded($0) }
    guard !isRow else {
      let values = [reason.rule, reason.detail, reason.twin ?? "", similarity ?? ""]
      fields = zip(Self.names, values).map { RecordField($0, $1) }
      return
    }
    fields = [RecordField("lavoir", json: Array("{\"dropped\":".utf8) + Self.json(reason) + Array("}".utf8))]
  }

  /// The reason as an object of JSON.
  static func json(_ reason: DropReason) -> [UInt8] {
    var line = JSONLineWriter()
    line.begin()
    line.add("detail", reason.detail)
    line.add("rule", reason.rule)
    if let similarity = reason.similarity { line.add("similarity", json: Array(rounded(similarity).utf8)) }
    if let twin = reason.twin { line.add("twin", twin) }
    line.end()
    return line.bytes.dropLast()
  }

  /// Three decimals.
  private static func rounded(_ share: Double) -> String {
    let thousandths = String(Int(share * 1_000 + 0.5))
    let digits = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
    return digits.dropLast(3) + "." + digits.suffix(3)
  }
}
