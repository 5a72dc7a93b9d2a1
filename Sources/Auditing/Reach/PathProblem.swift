/// What keeps the path of an entry, which is a glob, from fitting any file.
enum PathProblem {
  /// The problem of a path, in lowercase; `nil` where a file may fit it.
  static func of(_ path: String) -> String? {
    if path.contains("\\") { return "write slashes" }
    if path.contains("://") { return "it is an address" }
    if path.contains("//") { return "two slashes stand together" }
    let names = path.split(separator: "/")
    if names.contains(".") || names.contains("..") { return "begin at the root of the project, without dots" }
    if names.isEmpty { return "it names none" }
    if path.first == " " || path.last == " " { return "a space stands at its end" }
    return nil
  }
}
