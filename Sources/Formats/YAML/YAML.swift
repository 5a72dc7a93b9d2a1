import LavoirGlobs
import LavoirText
import Yams

/// The values of YAML that are asked for.
///
/// libyaml reads the file, so that what is a string is what every program takes for one. It tells where a scalar begins
/// and what it says, and ``YAMLScalar`` finds each of its characters in the file; a scalar in which one is not found is
/// left out.
enum YAML {
  /// The string values that globs over JSON Pointers fit, each a block; the pointers of each document begin anew.
  static func extraction(of bytes: [UInt8], values: [Glob]) throws(FormatError) -> Extraction {
    let source = YAMLSource(bytes)
    try source.refuseControlCharacters()
    try source.refuseNestedKeys()
    try source.refuseManyTags()
    do {
      return try extraction(of: source, values: values, resolver: .basic)
    } catch YAMLProblem.repeatedKey {
      // Without rules for tags the keys `1` and `"1"` look alike; with them the whole takes far longer.
      do {
        return try extraction(of: source, values: values, resolver: .default)
      } catch {
        throw error.formatError(in: source)
      }
    } catch {
      throw error.formatError(in: source)
    }
  }

  private static func extraction(
    of source: YAMLSource, values: [Glob], resolver: Resolver
  ) throws(YAMLProblem) -> Extraction {
    do {
      var reader = YAMLReader(source, values: values)
      let parser = try Parser(yaml: source.text, resolver: resolver, encoding: .utf8)
      while let root = try parser.nextRoot() { try reader.read(root) }
      return reader.finish()
    } catch {
      throw YAMLProblem(error)
    }
  }
}

/// What libyaml finds wrong with a file.
enum YAMLProblem: Error {
  /// A key that a mapping has twice.
  case repeatedKey(Mark)
  /// Anything else.
  case other(String, Mark?)
  /// What is found wrong besides.
  case found(FormatError)

  init(_ error: any Error) {
    if let error = error as? FormatError {
      self = .found(error)
      return
    }
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let isTooDeep = problem.hasPrefix("Maximum nesting level")
      let task = context.map { " \($0.text)" } ?? ""
      self = .other(isTooDeep ? "the values are nested more than 1,000 deep" : problem + task, mark)
    case .duplicatedKeysInMapping(_, let context): self = .repeatedKey(context.mark)
    case .reader(let problem, _, _, _): self = .other(problem, nil)
    default: self = .other("the file cannot be read as YAML", nil)
    }
  }

  /// The same with its place in the file.
  func formatError(in source: YAMLSource) -> FormatError {
    switch self {
    case .found(let error): error
    case .repeatedKey(let mark):
      FormatError(at: source.offset(of: mark), "this key stands twice in its mapping: one of them has to go")
    case .other(let problem, let mark): FormatError(at: mark.map { source.offset(of: $0) } ?? 0, problem)
    }
  }
}
