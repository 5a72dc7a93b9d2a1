import CMarkdown
import LavoirText

/// Hears what md4c finds in a file and tells an ``ExtractionBuilder`` what of it is prose: here its blocks and spans; text and
/// tags have files of their own.
final class MarkdownReader {
  let source: [UInt8]
  /// Where md4c reads, from the beginning of the file.
  var base: UnsafePointer<CChar>?
  /// What is told so far.
  var builder: ExtractionBuilder
  /// Whether links and cells came so often that md4c would never end.
  private(set) var isExhausted = false

  /// What the block holds, and apart from it what stands for its images.
  var layers = [BlockText(quoting: .markdown), BlockText(quoting: .markdown)]
  private var images = 0
  private var imageDepth = 0
  /// A line end that waits for what follows it.
  var lineBreak: [UInt8]?
  /// Behind what was told or passed over last.
  var floor = 0
  /// Behind the text that was told last.
  var textEnd = 0
  /// Where the definition of a label ends that is read as text.
  var definitionEnd = 0
  var masks: ArraySlice<MarkdownMask>
  var isCodeBlock = false
  var isHTMLBlock = false
  /// Whether code has just ended.
  var isCodeEnd = false
  /// Whether a link has just begun.
  var isLinkStart = false
  /// The tag, the comment or the block of HTML that is being heard.
  var html: ByteRange?
  var htmlContinues = false
  /// The element whose text is not to be corrected.
  var foreign: (name: String, depth: Int, isCode: Bool)?
  /// How much work is left for links and cells.
  private var budget: Int

  /// A reader of a file.
  init(_ source: [UInt8], masks: [MarkdownMask]) {
    self.source = source
    self.masks = masks[...]
    builder = ExtractionBuilder(source)
    budget = 64 * source.count + 1_000_000
  }

  /// The reader behind a pointer that went through C.
  static func from(_ pointer: UnsafeMutableRawPointer?) -> MarkdownReader? {
    pointer.map { Unmanaged<MarkdownReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The extraction.
  func finish() -> Extraction {
    flush()
    return builder.finish()
  }

  // MARK: Blocks

  func enterBlock(_ type: MD_BLOCKTYPE) -> Int32 {
    builder.noteStep(type.rawValue)
    flush()
    if type == MD_BLOCK_CODE { isCodeBlock = true }
    if type == MD_BLOCK_HTML { isHTMLBlock = true }
    return type == MD_BLOCK_TD ? spend(16) : 0
  }

  func leaveBlock(_ type: MD_BLOCKTYPE) -> Int32 {
    builder.noteStep(1_000 + type.rawValue)
    flush()
    if type == MD_BLOCK_CODE { isCodeBlock = false }
    if type == MD_BLOCK_HTML { isHTMLBlock = false }
    return 0
  }

  /// The block ends. Its image is its text where it has no other.
  private func flush() {
    readHTML()
    foreign = nil
    lineBreak = nil
    let layer = layers[0].isEmpty && images == 1 ? 1 : 0
    layers[layer].flush(into: &builder, of: source)
    layers[1 - layer] = BlockText(quoting: .markdown)
    images = 0
  }

  private func spend(_ work: Int) -> Int32 {
    budget -= work
    isExhausted = isExhausted || budget < 0
    return isExhausted ? -1 : 0
  }

  // MARK: Spans

  func enterSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    builder.noteStep(2_000 + type.rawValue)
    readHTML()
    switch type {
    case MD_SPAN_A, MD_SPAN_IMG:
      if type == MD_SPAN_IMG {
        if imageDepth == 0 { images += 1 }
        imageDepth += 1
      }
      isLinkStart = true
      // md4c copies where a link leads to for every link that leads there.
      guard let link = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee else { return 0 }
      return spend(Int(link.href.size) + Int(link.title.size))
    default: return 0
    }
  }

  func leaveSpan(_ type: MD_SPANTYPE) -> Int32 {
    builder.noteStep(3_000 + type.rawValue)
    readHTML()
    isLinkStart = false
    switch type {
    case MD_SPAN_IMG: imageDepth -= 1
    case MD_SPAN_CODE:
      isCodeEnd = true
      if foreign == nil { layers[layer].endRun() }
    default: break
    }
    return 0
  }

  /// The layer that text goes to now.
  var layer: Int { imageDepth > 0 ? 1 : 0 }
}
