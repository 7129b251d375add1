import Benchmark
import Loading

/// Measures how fast CSV is scanned, and that the time grows with the size and no faster.
func measureCSV() {
    let speed = BenchmarkMetric.custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)
    Benchmark(
        "CSV scan 15 MB",
        configuration: .init(
            metrics: [.wallClock, speed, .peakMemoryResident],
            warmupIterations: 3
        )
    ) { benchmark, bytes in
        let microseconds = timeToScan(bytes)
        benchmark.measurement(speed, Int(Double(bytes.count) / microseconds))
    } setup: {
        sampleCSV(bytes: 15_000_000)
    }

    let growth = BenchmarkMetric.custom("ten times the file, % of ten times the time")
    Benchmark(
        "CSV scan 10x against 1x",
        configuration: .init(metrics: [growth], warmupIterations: 3)
    ) { benchmark, files in
        // The best of a few is the time that the machine's other work has disturbed least.
        let one = (0..<5).map { _ in timeToScan(files.one) }.min() ?? 0
        let ten = (0..<3).map { _ in timeToScan(files.ten) }.min() ?? 0
        benchmark.measurement(growth, Int(100 * ten / (10 * one)))
    } setup: {
        (one: sampleCSV(bytes: 1_500_000), ten: sampleCSV(bytes: 15_000_000))
    }
}

/// The microseconds that scanning `bytes` takes.
private func timeToScan(_ bytes: [UInt8]) -> Double {
    let time = ContinuousClock().measure { blackHole(CSVTable(scanning: bytes)) }
    return time / .microseconds(1)
}
