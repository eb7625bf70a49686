// swift-tools-version: 6.2
import PackageDescription

/// A source in Swift, in a package of its own: all that it needs of the server is the library `Knowledge`.
let package = Package(
    name: "work-days",
    dependencies: [.package(name: "bagdar", path: "../../../..")],
    targets: [
        .executableTarget(name: "WorkDays", dependencies: [.product(name: "Knowledge", package: "bagdar")])
    ],
    swiftLanguageModes: [.v6]
)
