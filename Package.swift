// swift-tools-version: 6.2
import PackageDescription

/// `deploy/test` and `.ci` set BAGDAR_WARNINGS=error; someone who only wants to run the server is not stopped by a
/// warning that a newer compiler invents.
let strict: [SwiftSetting] = Context.environment["BAGDAR_WARNINGS"] == "error" ? [.treatAllWarnings(as: .error)] : []

let settings: [SwiftSetting] =
    strict + [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]

let nio = "swift-nio"

/// The targets stand in the order of the data flow: bytes, frames, the server; then a turn; then the command.
let package = Package(
    name: "bagdar",
    products: [
        .executable(name: "bagdar", targets: ["bagdar"]),
        .library(name: "Localization", targets: ["Localization"]),
        .library(name: "Knowledge", targets: ["Knowledge"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: [.defaults, "YAML"]),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
    ],
    targets: [
        .target(
            name: "COpenSSL",
            publicHeadersPath: ".",
            linkerSettings: [.linkedLibrary("ssl"), .linkedLibrary("crypto")]
        ),
        .target(name: "Digests", dependencies: ["COpenSSL"], swiftSettings: settings),
        .target(
            name: "TLS",
            dependencies: ["COpenSSL", "Digests", .product(name: "NIOCore", package: nio)],
            swiftSettings: settings
        ),
        .target(name: "LineProtocol", exclude: ["PROTOCOL.md"], swiftSettings: settings),
        .target(
            name: "Server",
            dependencies: [
                "TLS", "LineProtocol", "Digests",
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOPosix", package: nio),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        .target(name: "Dialog", swiftSettings: settings),
        .target(name: "Understanding", dependencies: ["Dialog"], swiftSettings: settings),
        .target(name: "Localization", swiftSettings: settings),
        .target(
            name: "Knowledge", dependencies: [.product(name: "SwiftCSV", package: "SwiftCSV")], exclude: ["README.md"],
            swiftSettings: settings
        ),
        .target(
            name: "Store",
            dependencies: ["Digests", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .target(
            name: "Content",
            dependencies: [
                "Dialog", "Understanding", "Localization", "Knowledge", "Digests",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Conversation",
            dependencies: ["Content", "Store", "Dialog", "Understanding", "Knowledge", "Digests"],
            swiftSettings: settings
        ),
        .target(
            name: "Client",
            dependencies: [
                "TLS", "LineProtocol",
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOPosix", package: nio),
                .product(name: "Histogram", package: "hdrhistogram-swift"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Rehearsal",
            dependencies: [
                "Conversation", "Client", "Content", "Dialog", "Understanding", "Knowledge", "LineProtocol", "TLS",
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "bagdar",
            dependencies: [
                "Rehearsal", "Client", "Server", "Conversation", "Content", "Store", "Dialog", "Understanding",
                "Knowledge", "LineProtocol", "TLS", "Digests",
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOPosix", package: nio),
                .product(name: "Yams", package: "Yams"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        .target(name: "TestSupport", dependencies: ["Knowledge"], path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: settings),
        .testTarget(
            name: "TLSTests",
            dependencies: [
                "TLS", "COpenSSL", "Digests",
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOEmbedded", package: nio),
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "LineProtocolTests", dependencies: ["LineProtocol", "TestSupport"], swiftSettings: settings),
        .testTarget(name: "DialogTests", dependencies: ["Dialog", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "UnderstandingTests", dependencies: ["Understanding", "Dialog", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "KnowledgeTests", dependencies: ["Knowledge", "Understanding", "TestSupport"], swiftSettings: settings
        ),
        .testTarget(name: "LocalizationTests", dependencies: ["Localization", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "StoreTests",
            dependencies: ["Store", "Digests", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ContentTests",
            dependencies: [
                "Content", "Dialog", "Understanding", "Localization", "Knowledge", "Digests", "TestSupport",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ConversationTests",
            dependencies: [
                "Conversation", "Content", "Understanding", "Store", "Dialog", "Knowledge", "Digests", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RehearsalTests",
            dependencies: [
                "Rehearsal", "Conversation", "Content", "Understanding", "Dialog", "Knowledge", "TestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "LineProtocol", "TLS", "Digests", "TestSupport",
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOEmbedded", package: nio),
                .product(name: "NIOPosix", package: nio),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "ClientTests", dependencies: ["Client", "LineProtocol", "TLS", "TestSupport"], swiftSettings: settings
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "bagdar", "TLS", "Digests", "TestSupport", "Rehearsal", "Client", "Conversation", "Content", "Dialog",
                "LineProtocol", "Understanding", "Store",
                .product(name: "NIOCore", package: nio),
                .product(name: "NIOPosix", package: nio),
            ],
            exclude: ["gateway.py"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
