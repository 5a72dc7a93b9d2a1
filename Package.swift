// swift-tools-version: 6.2
import PackageDescription

let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "lavoir",
  products: [
    .executable(name: "lavoir", targets: ["lavoir"]),
    .library(name: "LavoirCleaning", targets: ["LavoirCleaning"]),
    // What Benchmarks/ measures besides.
    .library(name: "LavoirCompression", targets: ["LavoirCompression"]),
    .library(name: "LavoirHygiene", targets: ["LavoirHygiene"]),
    .library(name: "LavoirLexicons", targets: ["LavoirLexicons"]),
    .library(name: "LavoirRecords", targets: ["LavoirRecords"]),
    .library(name: "LavoirScreening", targets: ["LavoirScreening"]),
    .library(name: "LavoirText", targets: ["LavoirText"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Text and what is known of words.
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    .target(name: "CLexicons", exclude: ["lexicon.bin"]),
    .target(name: "CTagger", exclude: ["tagger.bin"]),
    .target(name: "CGlossary", exclude: ["glossary.bin"]),
    .target(name: "LavoirText", dependencies: ["CICU"], path: "Sources/Text"),
    .target(name: "LavoirEncodings", dependencies: ["CICU", "LavoirText"], path: "Sources/Encodings"),
    .target(name: "LavoirFindings", dependencies: ["LavoirText"], path: "Sources/Findings"),
    .target(name: "LavoirLexicons", dependencies: ["CLexicons", "LavoirText"], path: "Sources/Lexicons"),
    .target(name: "LavoirTagging", dependencies: ["CTagger", "LavoirLexicons", "LavoirText"], path: "Sources/Tagging"),
    .target(
      name: "LavoirGlossaries",
      dependencies: ["CGlossary", "LavoirFindings", "LavoirGlobs", "LavoirLexicons", "LavoirText"],
      path: "Sources/Glossaries"),

    // Detect, choose, apply.
    .target(
      name: "LavoirHygiene",
      dependencies: ["LavoirEncodings", "LavoirFindings", "LavoirLexicons", "LavoirText"], path: "Sources/Hygiene"),
    .target(
      name: "LavoirDetectors",
      dependencies: [
        "LavoirFindings", "LavoirGlossaries", "LavoirLexicons", "LavoirTagging", "LavoirText",
      ],
      path: "Sources/Detectors"),
    .target(
      name: "LavoirCleaning",
      dependencies: ["LavoirDetectors", "LavoirFindings", "LavoirGlossaries", "LavoirHygiene", "LavoirText"],
      path: "Sources/Cleaning"),

    // The documents of corpus files, and how the files are compressed.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),
    .target(name: "LavoirCompression", dependencies: ["CZlib", "CZstd"], path: "Sources/Compression"),
    .target(name: "LavoirRecords", dependencies: ["LavoirJSONText", "LavoirText"], path: "Sources/Records"),

    // What a corpus suggests for the glossary.
    .target(name: "LavoirTwins", dependencies: ["LavoirText"], path: "Sources/Twins"),
    .target(
      name: "LavoirMining",
      dependencies: [
        "LavoirDetectors", "LavoirFindings", "LavoirGlossaries", "LavoirLexicons", "LavoirText", "LavoirTwins",
      ],
      path: "Sources/Mining"),

    // Which documents of a corpus are kept.
    .target(
      name: "LavoirScreening",
      dependencies: ["LavoirCleaning", "LavoirFindings", "LavoirLexicons", "LavoirText", "LavoirTwins"],
      path: "Sources/Screening"),

    // What a run over a corpus did.
    .target(
      name: "LavoirStatistics",
      dependencies: ["LavoirCleaning", "LavoirFindings", "LavoirScreening", "LavoirText"], path: "Sources/Statistics"),

    // How well they do.
    .target(name: "LavoirEvaluation", dependencies: ["LavoirFindings", "LavoirText"], path: "Sources/Evaluation"),

    // Formats of files, and which files.
    .systemLibrary(name: "CMarkdown", providers: [.apt(["libmd4c-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "LavoirGlobs", path: "Sources/Globs"),
    .target(
      name: "LavoirFormats",
      dependencies: ["CMarkdown", "LavoirGlobs", "LavoirJSONText", "LavoirText", "LavoirXMLText", yaml],
      path: "Sources/Formats"),

    .target(name: "LavoirXMLText", dependencies: ["CExpat", "LavoirText"], path: "Sources/XMLText"),
    .target(name: "LavoirJSONText", path: "Sources/JSONText"),
    .target(name: "LavoirYAMLText", dependencies: [yaml], path: "Sources/YAMLText"),
    .target(name: "LavoirJSONSchemas", path: "Sources/JSONSchemas"),

    // What the entries of a glossary do in a corpus.
    .target(
      name: "LavoirUsage",
      dependencies: ["LavoirCleaning", "LavoirDetectors", "LavoirFindings", "LavoirGlossaries", "LavoirText"],
      path: "Sources/Usage"),

    // What lint reports, and how it repairs.
    .target(
      name: "LavoirLinting",
      dependencies: [
        "LavoirCleaning", "LavoirDetectors", "LavoirFindings", "LavoirFormats", "LavoirHygiene", "LavoirText",
      ],
      path: "Sources/Linting"),

    .target(
      name: "LavoirConfiguration",
      dependencies: [
        "LavoirDetectors", "LavoirEncodings", "LavoirFindings", "LavoirGlossaries", "LavoirJSONSchemas",
        "LavoirLinting", "LavoirScreening", "LavoirYAMLText", yaml,
      ],
      path: "Sources/Configuration"),

    // Files in, files and reports out.
    .target(
      name: "LavoirGlossaryFiles",
      dependencies: [
        "LavoirFindings", "LavoirGlobs", "LavoirGlossaries", "LavoirJSONSchemas", "LavoirText", "LavoirYAMLText", yaml,
      ],
      path: "Sources/GlossaryFiles"),
    .target(
      name: "LavoirAuditing",
      dependencies: [
        "LavoirDetectors", "LavoirFindings", "LavoirGlossaries", "LavoirGlossaryFiles",
        "LavoirLexicons", "LavoirLinting", "LavoirText", "LavoirYAMLText",
      ],
      path: "Sources/Auditing"),
    .target(
      name: "LavoirExchange",
      dependencies: [
        "LavoirEncodings", "LavoirFindings", "LavoirGlossaries", "LavoirLexicons", "LavoirText", "LavoirXMLText",
        "LavoirYAMLText",
      ],
      path: "Sources/Exchange"),
    .target(
      name: "LavoirCorpus",
      dependencies: [
        "LavoirCleaning", "LavoirCompression", "LavoirConfiguration", "LavoirDetectors", "LavoirEncodings",
        "LavoirEvaluation", "LavoirFindings", "LavoirGlossaries", "LavoirGlossaryFiles", "LavoirHygiene",
        "LavoirJSONText",
        "LavoirLexicons", "LavoirLinting", "LavoirRecords", "LavoirText",
      ],
      path: "Sources/Corpus"),
    .target(name: "CReportPage", exclude: ["page.html", "scripts", "styles"]),
    .target(
      name: "LavoirReports",
      dependencies: [
        "CReportPage", "LavoirCleaning", "LavoirEvaluation", "LavoirFindings", "LavoirGlossaries",
        "LavoirGlossaryFiles", "LavoirLexicons", "LavoirLinting", "LavoirMining", "LavoirStatistics", "LavoirText",
        "LavoirUsage", "LavoirXMLText",
      ],
      path: "Sources/Reports"),
    // The run over a corpus.
    .target(
      name: "LavoirBatches",
      dependencies: [
        "LavoirCleaning", "LavoirCompression", "LavoirCorpus", "LavoirEncodings", "LavoirFindings", "LavoirJSONText",
        "LavoirRecords", "LavoirScreening", "LavoirStatistics", "LavoirText",
      ],
      path: "Sources/Batches"),
    .executableTarget(
      name: "lavoir",
      dependencies: [
        "LavoirAuditing", "LavoirBatches", "LavoirCleaning", "LavoirCompression", "LavoirConfiguration", "LavoirCorpus",
        "LavoirDetectors", "LavoirEncodings", "LavoirEvaluation", "LavoirExchange", "LavoirFindings", "LavoirFormats",
        "LavoirGlobs", "LavoirGlossaries", "LavoirGlossaryFiles", "LavoirLinting", "LavoirMining", "LavoirRecords",
        "LavoirReports", "LavoirScreening", "LavoirStatistics", "LavoirText", "LavoirTwins", "LavoirUsage", arguments,
      ]),

    // What makes the embedded data.
    .executableTarget(
      name: "lexicon-builder", dependencies: ["LavoirLexicons", "LavoirText", arguments], exclude: ["fetch-sources"]),
    .executableTarget(
      name: "tagger-builder", dependencies: ["LavoirLexicons", "LavoirTagging", "LavoirText", arguments],
      exclude: ["fetch-sources", "label-sentences"]),
    .executableTarget(
      name: "glossary-builder", dependencies: ["LavoirCorpus", "LavoirGlossaries", arguments]),

    .target(
      name: "TestSupport",
      dependencies: [
        "LavoirCleaning", "LavoirCorpus", "LavoirDetectors", "LavoirEncodings", "LavoirFindings", "LavoirGlossaries",
        "LavoirHygiene", "LavoirText",
      ],
      path: "Tests/Support"),
    .executableTarget(
      name: "fuzz-cleaning", dependencies: ["LavoirCorpus", "TestSupport"], path: "Tests/Fuzz", exclude: ["run"]),
    .testTarget(
      name: "TextTests", dependencies: ["CICU", "LavoirText"], path: "Tests/Text", exclude: ["sentences.txt"]),
    .testTarget(
      name: "EncodingsTests", dependencies: ["LavoirEncodings", "LavoirLexicons", "LavoirText"], path: "Tests/Encodings"
    ),
    .testTarget(
      name: "HygieneTests",
      dependencies: ["LavoirCleaning", "LavoirFindings", "LavoirHygiene", "LavoirText"], path: "Tests/Hygiene"),
    .testTarget(name: "LexiconsTests", dependencies: ["LavoirLexicons", "LavoirText"], path: "Tests/Lexicons"),
    .testTarget(
      name: "TaggingTests", dependencies: ["LavoirLexicons", "LavoirTagging", "LavoirText", "tagger-builder"],
      path: "Tests/Tagging"),
    .testTarget(
      name: "GlossariesTests",
      dependencies: [
        "LavoirCorpus", "LavoirFindings", "LavoirGlossaries", "LavoirGlossaryFiles", "LavoirLexicons", "LavoirText",
        "LavoirYAMLText", "TestSupport",
      ],
      path: "Tests/Glossaries"),
    .testTarget(
      name: "AuditingTests",
      dependencies: [
        "LavoirAuditing", "LavoirFindings", "LavoirGlossaries", "LavoirGlossaryFiles", "LavoirLexicons",
        "LavoirLinting", "LavoirText",
      ],
      path: "Tests/Auditing", exclude: ["planted"]),
    .testTarget(
      name: "DetectorsTests",
      dependencies: [
        "LavoirCleaning", "LavoirDetectors", "LavoirFindings", "LavoirGlossaries", "LavoirGlossaryFiles", "LavoirText",
      ],
      path: "Tests/Detectors"),
    .testTarget(
      name: "CleaningTests", dependencies: ["LavoirCleaning", "LavoirDetectors", "LavoirText", "TestSupport"],
      path: "Tests/Cleaning"),
    .testTarget(
      name: "CompressionTests", dependencies: ["LavoirCompression", "TestSupport"], path: "Tests/Compression"),
    .testTarget(
      name: "RecordsTests", dependencies: ["LavoirRecords", "LavoirText", "TestSupport"], path: "Tests/Records",
      exclude: ["check-edits.py"]),
    .testTarget(name: "TwinsTests", dependencies: ["LavoirText", "LavoirTwins"], path: "Tests/Twins"),
    .target(
      name: "MiningMeasures", dependencies: ["LavoirDetectors", "LavoirGlossaries", "LavoirMining", "LavoirText"],
      path: "Tests/Mining/Measures"),
    .executableTarget(
      name: "measure-mining",
      dependencies: ["LavoirGlossaries", "LavoirMining", "LavoirText", "LavoirTwins", "MiningMeasures"],
      path: "Tests/Mining/Program"),
    .testTarget(
      name: "MiningTests",
      dependencies: [
        "LavoirDetectors", "LavoirFindings", "LavoirGlossaries", "LavoirMining", "LavoirText", "MiningMeasures",
        "TestSupport",
      ],
      path: "Tests/Mining", exclude: ["Measures", "Program", "README.md", "make-copies"]),
    .executableTarget(
      name: "measure-screening",
      dependencies: ["LavoirCleaning", "LavoirScreening", "ScreeningMeasures"],
      path: "Tests/Screening/Program"),
    .target(name: "ScreeningMeasures", dependencies: ["LavoirScreening"], path: "Tests/Screening/Measures"),
    .testTarget(
      name: "ScreeningTests",
      dependencies: ["LavoirCleaning", "LavoirConfiguration", "LavoirScreening", "LavoirText", "ScreeningMeasures"],
      path: "Tests/Screening", exclude: ["Measures", "Program", "README.md"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "LavoirCleaning", "LavoirCorpus", "LavoirEvaluation", "LavoirFindings", "LavoirReports", "LavoirText",
        "TestSupport",
      ],
      path: "Tests/Evaluation"),
    .testTarget(
      name: "BatchesTests",
      dependencies: [
        "LavoirBatches", "LavoirCleaning", "LavoirCompression", "LavoirCorpus", "LavoirRecords", "LavoirScreening",
        "LavoirStatistics", "TestSupport",
      ],
      path: "Tests/Batches"),
    .testTarget(name: "GlobsTests", dependencies: ["LavoirGlobs"], path: "Tests/Globs"),
    .testTarget(name: "XMLTextTests", dependencies: ["LavoirText", "LavoirXMLText"], path: "Tests/XMLText"),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "LavoirExchange", "LavoirFindings", "LavoirGlossaries", "LavoirGlossaryFiles", "LavoirLexicons", "LavoirText",
        "TestSupport",
      ],
      path: "Tests/Exchange",
      exclude: ["check-languagetool.py", "check-vale.py", "count-termbase.py", "read-tmx.py", "validate-tbx.py"]),
    .testTarget(
      name: "FormatsTests", dependencies: ["LavoirFormats", "LavoirGlobs", "LavoirText"], path: "Tests/Formats"),
    .testTarget(
      name: "LintingTests", dependencies: ["LavoirFindings", "LavoirLinting", "LavoirText"], path: "Tests/Linting"),
    .testTarget(
      name: "UsageTests", dependencies: ["LavoirCleaning", "LavoirGlossaries", "LavoirReports", "LavoirUsage"],
      path: "Tests/Usage"),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "LavoirCleaning", "LavoirCompression", "LavoirCorpus", "LavoirGlossaries", "LavoirGlossaryFiles",
        "LavoirRecords", "LavoirText", "TestSupport",
      ],
      path: "Tests/Corpus"),
    .testTarget(
      name: "StatisticsTests",
      dependencies: ["LavoirCleaning", "LavoirFindings", "LavoirScreening", "LavoirStatistics", "LavoirText"],
      path: "Tests/Statistics"),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "LavoirAuditing", "LavoirCleaning", "LavoirFindings", "LavoirGlossaryFiles", "LavoirLinting", "LavoirReports",
        "LavoirScreening", "LavoirStatistics", "LavoirText",
      ],
      path: "Tests/Reports",
      exclude: [
        "Cleaning/browse.py", "read-annotations.py", "read-checkstyle.py", "read-junit.py", "read-summary.py",
        "validate-json.py",
      ]),
    .testTarget(
      name: "ProgramTests", dependencies: ["LavoirCompression", "TestSupport", "lavoir", yaml], path: "Tests/Program",
      exclude: ["answer-questions.py", "check-repairs.py"]),
  ],
  swiftLanguageModes: [.v6]
)
