// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "waymark",
    products: [
        .library(name: "DigitalMaturity", targets: ["DigitalMaturity"]),
        // For Tests/Benchmarks, which is a package of its own.
        .library(
            name: "WaymarkStages",
            targets: [
                "Loading", "Optimising", "Spreadsheets", "Documents", "Investment",
                "DigitalMaturity", "TestSupport",
            ]
        ),
        // For Tests/Fuzz, likewise.
        .library(
            name: "WaymarkReaders",
            targets: [
                "Loading", "Reporting", "Markup", "Spreadsheets", "Documents", "Investment",
                "DigitalMaturity",
            ]
        ),
        .executable(name: "waymark", targets: ["WaymarkTool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CZip", pkgConfig: "libzip"),
        .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark"),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter"),
        .systemLibrary(name: "CDigest", pkgConfig: "libmd"),
        .systemLibrary(name: "CCbc"),
        .systemLibrary(name: "CDeflate", pkgConfig: "zlib"),
        .systemLibrary(name: "CLinux"),

        // Without optimisation, rounding calls the C library's mathematics, which a program without
        // Foundation does not link.
        .target(name: "DigitalMaturity", linkerSettings: [.linkedLibrary("m")]),
        .target(name: "Investment", dependencies: ["DigitalMaturity"]),
        .target(name: "Documents", dependencies: ["DigitalMaturity"]),
        .target(
            name: "Loading",
            dependencies: [
                "DigitalMaturity", "Documents", "Investment", "CZip",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(name: "Optimising", dependencies: ["DigitalMaturity", "Investment", "CCbc"]),
        .target(
            name: "Reporting",
            dependencies: [
                "DigitalMaturity", "Investment", "Documents",
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),
        .target(name: "Markup", dependencies: ["Documents", "DigitalMaturity", "CCommonMark"]),
        .target(
            name: "Spreadsheets",
            dependencies: ["Documents", "DigitalMaturity", "CXLSXWriter", "CDeflate"]
        ),
        .target(
            name: "Ledger",
            dependencies: [
                "DigitalMaturity", "Investment", "CDigest",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "Site",
            dependencies: [
                "Documents", "Markup",
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),
        .target(
            name: "Preview",
            dependencies: [
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]
        ),
        .executableTarget(
            name: "WaymarkTool",
            dependencies: [
                "DigitalMaturity", "Investment", "Documents", "Loading", "Optimising", "Reporting",
                "Markup", "Spreadsheets", "Ledger", "Site",
                "CLinux", "Preview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),

        .target(
            name: "TestSupport",
            dependencies: ["DigitalMaturity", "Investment", "Optimising"],
            path: "Tests/TestSupport"
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "WaymarkTool", "Ledger", "Investment", "DigitalMaturity", "TestSupport",
            ]
        ),
        .testTarget(
            name: "DigitalMaturityTests",
            dependencies: ["DigitalMaturity", "TestSupport"]
        ),
        .testTarget(
            name: "InvestmentTests",
            dependencies: ["Investment", "DigitalMaturity", "TestSupport"]
        ),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
        .testTarget(name: "HouseTests"),
        .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"]),
        .testTarget(
            name: "LoadingTests",
            dependencies: [
                "Loading", "Spreadsheets", "Investment", "DigitalMaturity", "TestSupport",
            ]
        ),
        .testTarget(
            name: "OptimisingTests",
            dependencies: ["Optimising", "Investment", "DigitalMaturity", "TestSupport"]
        ),
        .testTarget(
            name: "LedgerTests",
            dependencies: ["Ledger", "Investment", "DigitalMaturity", "TestSupport"]
        ),
        .testTarget(
            name: "MarkupTests",
            dependencies: ["Markup", "Documents", "DigitalMaturity", "TestSupport"]
        ),
        .testTarget(
            name: "SpreadsheetsTests",
            dependencies: ["Spreadsheets", "Documents", "DigitalMaturity", "TestSupport"]
        ),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Reporting", "Documents", "Loading", "Investment", "DigitalMaturity",
                "Spreadsheets",
                "TestSupport",
            ]
        ),
        .testTarget(
            name: "SiteTests",
            dependencies: ["Site", "Documents", "DigitalMaturity", "TestSupport"]
        ),
        .testTarget(name: "PreviewTests", dependencies: ["Preview"]),
        .testTarget(
            name: "WaymarkToolTests",
            dependencies: [
                "WaymarkTool", "Loading", "Documents", "Investment", "DigitalMaturity",
                "TestSupport",
            ]
        ),
    ]
)

// https://github.com/swiftlang/swift-evolution: SE-0335, SE-0409, SE-0444, SE-0461, SE-0470,
// SE-0481, SE-0458, SE-0443.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
