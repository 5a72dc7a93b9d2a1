// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "lavoir",
  products: [
    .executable(name: "lavoir", targets: ["lavoir"]),
    .library(name: "LavoirCleaning", targets: ["LavoirCleaning"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CICU", path: "Sources/CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "CLexicons", path: "Sources/CLexicons", exclude: ["lexicon.bin"]),
    .target(name: "LavoirText", dependencies: ["CICU"], path: "Sources/Text"),
    .target(name: "LavoirLexicons", dependencies: ["CLexicons", "LavoirText"], path: "Sources/Lexicons"),
    .executableTarget(
      name: "lexicon-builder",
      dependencies: [
        "LavoirLexicons", "LavoirText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/lexicon-builder", exclude: ["fetch-sources"]),
    .testTarget(name: "LexiconsTests", dependencies: ["LavoirLexicons", "LavoirText"], path: "Tests/Lexicons"),
  ],
  swiftLanguageModes: [.v6]
)
