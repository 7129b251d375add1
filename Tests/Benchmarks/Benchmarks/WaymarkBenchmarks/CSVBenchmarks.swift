import Benchmark
import Foundation
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
        benchmark.measurement(speed, Int(Double(bytes.count) / timeToScan(bytes)))
    } setup: {
        sampleCSV(bytes: 15_000_000)
    }

    let growth = BenchmarkMetric.custom("ten times the file, % of ten times the time")
    Benchmark(
        "CSV scan 10x against 1x",
        configuration: .init(metrics: [growth], warmupIterations: 1)
    ) { benchmark, files in
        let one = (0..<10).reduce(0) { total, _ in total + timeToScan(files.one) }
        benchmark.measurement(growth, Int(100 * timeToScan(files.ten) / one))
    } setup: {
        (one: sampleCSV(bytes: 1_500_000), ten: sampleCSV(bytes: 15_000_000))
    }
}

/// The microseconds of processor time that scanning `bytes` takes: other work on the machine
/// lengthens the time on the wall but not this.
private func timeToScan(_ bytes: [UInt8]) -> Double {
    let start = clock()
    blackHole(CSVTable(scanning: bytes))
    return Double(clock() - start) * 1_000_000 / Double(CLOCKS_PER_SEC)
}
