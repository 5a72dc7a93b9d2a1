import LavoirGlobs
import LavoirLinting
import LavoirYAMLText
import Yams

/// What a file `lavoir.yaml` says.
public struct ConfigurationFile: Sendable, Equatable {
  /// The name of such a file, which is looked for in the working directory and above it.
  public static let name = "lavoir.yaml"

  /// The file, as it was named.
  public let path: String
  /// The values for all files.
  public let assignments: [Assignment]
  /// The values for some files, in order.
  public let overrides: [Override]

  /// Values for the files that fit.
  public struct Override: Sendable, Equatable {
    /// Which files, as globs from the folder of the configuration file.
    public let files: [Glob]
    /// The values.
    public let assignments: [Assignment]
  }

  /// Reads a configuration file.
  ///
  /// - Parameters:
  ///   - text: what stands in it.
  ///   - path: its path, by which errors and `config show` name it.
  public init(_ text: String, path: String) throws(ConfigurationError) {
    self.path = path
    let root: Node?
    do {
      root = try YAMLText.root(of: text)
    } catch {
      throw ConfigurationError(file: path, line: error.line, problem: error.problem)
    }
    var reader = ConfigurationReader(path: path)
    if let root, root.scalar?.string != "" { try reader.read(root) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    (assignments, overrides) = (reader.assignments.map { $0.moved(to: folder) }, reader.overrides)
    for assignment in assignments + overrides.flatMap(\.assignments) { try Self.check(assignment, path) }
  }

  /// Values are looked at when the file is read, so that an error names its line whichever file is linted.
  private static func check(_ assignment: Assignment, _ path: String) throws(ConfigurationError) {
    var settings = Settings()
    do {
      try assignment.apply(to: &settings)
    } catch {
      throw ConfigurationError(file: path, line: error.line, problem: error.problem)
    }
  }
}

/// Reads the nodes of a configuration file.
private struct ConfigurationReader {
  let path: String
  var assignments: [Assignment] = []
  var overrides: [ConfigurationFile.Override] = []

  mutating func read(_ root: Node) throws(ConfigurationError) {
    for (key, value) in try pairs(of: root, "the file is a block of « key: value » lines") {
      if key.string == "overrides" {
        for block in value.sequence.map(Array.init) ?? [value] { overrides.append(try override(block)) }
      } else {
        assignments += try read(key, value, in: "", isOverride: false)
      }
    }
  }

  private func override(_ block: Node) throws(ConfigurationError) -> ConfigurationFile.Override {
    var files: [Glob] = []
    var values: [Assignment] = []
    for (key, value) in try pairs(of: block, "an override is a block with « files » and the settings for them") {
      guard key.string == "files" else {
        values += try read(key, value, in: "", isOverride: true)
        continue
      }
      for item in try items(of: value, key: "files") {
        do {
          files.append(try Glob(item.text))
        } catch {
          throw self.error(item.line, "« files »: « \(item.text.prefix(60)) » is no pattern: \(error)")
        }
      }
    }
    guard !files.isEmpty else { throw error(block.line, "an override names the « files » that it is for") }
    return ConfigurationFile.Override(files: files, assignments: values)
  }

  /// The assignments of a key: one, or those of the block behind it.
  private func read(_ key: Node, _ value: Node, in block: String, isOverride: Bool) throws(ConfigurationError)
    -> [Assignment]
  {
    let name = block + (key.string ?? "")
    if block.isEmpty, SettingKey.allCases.contains(where: { $0.rawValue.hasPrefix(name + ".") }) {
      var inner: [Assignment] = []
      for (key, value) in try pairs(of: value, "« \(name) » is a block of « key: value » lines") {
        inner += try read(key, value, in: name + ".", isOverride: isOverride)
      }
      return inner
    }
    guard let setting = SettingKey(rawValue: name) else { throw unknown(name, line: key.line, isOverride: isOverride) }
    guard !isOverride || setting.isPerFile else {
      throw error(key.line, "« \(name) » holds for all files and cannot stand in an override")
    }
    return [
      Assignment(setting, try items(of: value, for: setting), origin: .file(path, line: key.line))
    ]
  }

  private func items(of value: Node, for setting: SettingKey) throws(ConfigurationError) -> [Assignment.Item] {
    switch setting.shape {
    case .list, .choices:
      return try items(of: value, key: setting.rawValue)
    case .text, .choice, .number, .count:
      guard let text = value.scalar?.string, !text.isEmpty else {
        throw error(value.line, "« \(setting.rawValue) » is one word or text")
      }
      return [Assignment.Item(name: "", text: text, line: value.line)]
    case .table, .numbers:
      var items: [Assignment.Item] = []
      for (key, value) in try pairs(of: value, "« \(setting.rawValue) » is a block of « \(setting.lines) » lines") {
        items.append(
          Assignment.Item(name: key.string ?? "", text: value.scalar?.string ?? "", line: key.line))
      }
      return items
    }
  }

  /// The texts of a list, or the one text that stands for it.
  private func items(of value: Node, key: String) throws(ConfigurationError) -> [Assignment.Item] {
    var items: [Assignment.Item] = []
    for node in value.sequence.map(Array.init) ?? [value] {
      guard let text = node.scalar?.string, !text.isEmpty else {
        throw error(node.line, "« \(key) » is a list of texts")
      }
      items.append(Assignment.Item(name: "", text: text, line: node.line))
    }
    return items
  }

  private func pairs(of node: Node, _ problem: String) throws(ConfigurationError) -> [(key: Node, value: Node)] {
    guard let mapping = node.mapping else { throw error(node.line, problem) }
    return mapping.map { ($0.key, $0.value) }
  }

  private func unknown(_ name: String, line: Int, isOverride: Bool) -> ConfigurationError {
    let keys = SettingKey.allCases.filter { !isOverride || $0.isPerFile }.map(\.rawValue)
    let blocks = Set(keys.compactMap { $0.contains(".") ? $0.split(separator: ".").first.map(String.init) : nil })
    let known = keys + blocks.sorted() + [isOverride ? "files" : "overrides"]
    let hint = NearestName.of(name, among: known).map { "; did you mean « \($0) »?" }
    return error(line, "unknown key « \(name) »" + (hint ?? "; known ones are \(known.joined(separator: ", "))"))
  }

  private func error(_ line: Int, _ problem: String) -> ConfigurationError {
    ConfigurationError(file: path, line: line, problem: problem)
  }
}
