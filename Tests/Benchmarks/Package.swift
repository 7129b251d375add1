// swift-tools-version: 6.2
import PackageDescription

// A package of its own keeps the benchmark library out of the graph of whoever uses waymark.
let package = Package(
    name: "waymark-benchmarks",
    dependencies: [
        .package(name: "waymark", path: "../.."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "WaymarkBenchmarks",
            dependencies: [
                .product(name: "WaymarkStages", package: "waymark"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/WaymarkBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
        .executableTarget(
            name: "SimulationSpeed",
            dependencies: [.product(name: "WaymarkStages", package: "waymark")],
            path: "Benchmarks/SimulationSpeed"
        ),
        .executableTarget(
            name: "ChoiceSpeed",
            dependencies: [.product(name: "WaymarkStages", package: "waymark")],
            path: "Benchmarks/ChoiceSpeed"
        ),
        .executableTarget(
            name: "CareSpeed",
            dependencies: [.product(name: "WaymarkStages", package: "waymark")],
            path: "Benchmarks/CareSpeed"
        ),
        .executableTarget(
            name: "WorkbookSpeed",
            dependencies: [.product(name: "WaymarkStages", package: "waymark")],
            path: "Benchmarks/WorkbookSpeed"
        ),
    ]
)
