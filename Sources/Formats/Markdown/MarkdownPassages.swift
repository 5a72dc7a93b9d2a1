import LavoirText

/// Passages of lines that site generators read as something else than text.
extension [UInt8] {
  /// What a template begins that holds code: `{% highlight ruby %}` ends with `endhighlight`, `{{< mermaid >}}` with `/mermaid`.
  func passageName(in range: ByteRange) -> String? {
    let template = trimmedString(range)
    let isShortcode = template.hasPrefix("{{<") || template.hasPrefix("{{%")
    let word = template.drop { "{%<- ".contains($0) }.prefix { $0.isLetter }
    let holders: Set<Substring> = [
      "code", "codeblock", "comment", "highlight", "javascript", "katex", "math", "mermaid", "plantuml", "schema",
      "style", "stylesheet", "verbatim",
    ]
    guard holders.contains(word), !template.hasSuffix("/>}}"), template.hasPrefix("{%") || isShortcode else {
      return nil
    }
    return (isShortcode ? "/" : "end") + word
  }

  /// Whether a line ends with `$$`.
  func endsWithFormulaSign(_ line: ByteRange) -> Bool {
    var end = line.end
    while end > line.start, self[end - 1].isMarkupSpace { end -= 1 }
    return end - 2 >= line.start && self[end - 1] == UInt8(ascii: "$") && self[end - 2] == UInt8(ascii: "$")
  }

  /// Whether a paragraph that begins with a line is one of JavaScript in MDX.
  func isModule(_ range: ByteRange) -> Bool {
    let line = trimmedString(range)
    if line.hasPrefix("import ") {
      let names = line.dropFirst(7).prefix { $0 != "'" && $0 != "\"" && $0 != ";" }
      return names.isEmpty || names.hasPrefix("{") || names.hasSuffix(" from ")
    }
    return ["const ", "default ", "function ", "let ", "async ", "{", "* from"].contains {
      line.hasPrefix("export " + $0)
    }
  }

  /// Where the blank line begins that ends a paragraph.
  func endOfParagraph(from lineEnd: Int) -> Int {
    var at = lineEnd + 1
    while at < count {
      let end = endOfLine(from: at)
      if isBlank(ByteRange(at, end)) { return at }
      at = end + 1
    }
    return count
  }
}
