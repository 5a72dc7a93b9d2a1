// swift-tools-version: 6.2
import PackageDescription

let stages = ["Cleaning", "Compression", "Hygiene", "Lexicons", "Records", "Screening", "Text"]

// A package of its own, so that who builds the program needs none of what measures it.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "lavoir", path: ".."),
    // Without its traits: they count allocations by libraries that are not needed here.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "LavoirBenchmarks",
      dependencies: [.product(name: "Benchmark", package: "benchmark")]
        + stages.map { .product(name: "Lavoir" + $0, package: "lavoir") },
      path: "LavoirBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
