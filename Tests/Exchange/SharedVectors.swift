import Foundation

/// Published files that are no part of the project.
enum SharedVectors {
  /// The folder; `nil` where LAVOIR_SHARED is not set.
  static let folder = ProcessInfo.processInfo.environment["LAVOIR_SHARED"].map { $0 + "/vectors" }

  /// The bytes of a file.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: (folder ?? "") + "/" + name)))
  }
}
