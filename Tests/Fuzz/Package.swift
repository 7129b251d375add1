// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since everything below it is built anew for libFuzzer: see Tests/Support/fuzz.sh.
let package = Package(
    name: "waymark-fuzz",
    dependencies: [.package(name: "waymark", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: [.product(name: "WaymarkReaders", package: "waymark")],
            path: "Fuzz"
        )
    ]
)
