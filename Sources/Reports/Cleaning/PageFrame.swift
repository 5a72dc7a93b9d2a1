import CReportPage

/// The embedded frame of the page, and what is filled into it.
enum PageFrame {
  /// The page with every `{{name}}` of the frame replaced by its part; what is filled in is not looked at again.
  static func page(with parts: [String: [UInt8]]) -> [UInt8] {
    var parts = parts
    parts["style"] = style
    parts["script"] = script
    parts["policy"] = Array(policy.utf8)
    var out: [UInt8] = []
    var rest = frame[...]
    while let open = rest.firstRange(of: Array("{{".utf8)), let close = rest.firstRange(of: Array("}}".utf8)) {
      out += rest[..<open.lowerBound]
      out += parts[String(decoding: rest[open.upperBound..<close.lowerBound], as: UTF8.self)] ?? []
      rest = rest[close.upperBound...]
    }
    return out + rest
  }

  /// What the browser may do with the page: run this script and apply this style, load nothing and send nothing.
  static var policy: String {
    """
    default-src 'none'; script-src 'sha256-\(SHA256(of: script).base64)'; \
    style-src 'sha256-\(SHA256(of: style).base64)'; base-uri 'none'; form-action 'none'
    """
  }

  private static var frame: [UInt8] { bytes(of: lavoir_page_frame()) }
  private static var style: [UInt8] { bytes(of: lavoir_page_style()) }
  private static var script: [UInt8] { bytes(of: lavoir_page_script()) }

  private static func bytes(of part: lavoir_page_part) -> [UInt8] {
    Array(UnsafeBufferPointer(start: part.bytes, count: part.size))
  }
}
