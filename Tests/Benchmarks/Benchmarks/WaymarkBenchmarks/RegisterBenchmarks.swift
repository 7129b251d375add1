import Benchmark
import DigitalMaturity
import Foundation

/// Measures that a look-up among a hundred times as many organisations takes no longer.
func measureRegister() {
    let growth = BenchmarkMetric.custom(
        "look-ups in a hundred times the organisations, % of the time"
    )
    Benchmark(
        "Look up organisations, 30,000 against 300",
        configuration: .init(metrics: [growth], warmupIterations: 1, maxDuration: .seconds(5))
    ) { benchmark, sizes in
        let few = timeToLookUp(sizes.few)
        benchmark.measurement(growth, Int(100 * timeToLookUp(sizes.many) / few))
    } setup: {
        (few: register(of: 300), many: register(of: 30_000))
    }
}

private func register(of count: Int) -> Register {
    let citation = Citation(
        publisher: "",
        title: "",
        date: nil,
        address: nil,
        grade: .inferred,
        note: nil
    )
    let place = Place(file: "benchmark")
    return Register(
        (0..<count).compactMap { index in
            (try? ODSCode(parsing: "A\(1_000_000 + index)")).map { code in
                Organisation(
                    code: code,
                    names: .always("Name", citation, at: place),
                    roles: .always(.careProvider, citation, at: place),
                    within: .always(Membership(), citation, at: place),
                    place: place
                )
            }
        }
    )
}

/// The microseconds of 3,000 look-ups, spread over the register.
private func timeToLookUp(_ register: Register) -> Double {
    guard let date = try? CivilDate(parsing: "2026-11-20") else { return .infinity }
    let (day, all) = (register.on(date), register.organisations)
    let codes = (0..<3000).map { all[($0 * 7919) % all.count].code }
    let start = clock()
    for code in codes {
        blackHole(day.name(of: code.text))
        blackHole(day.successors(of: code))
        blackHole(day.predecessors(of: code))
    }
    return Double(clock() - start) * 1_000_000 / Double(CLOCKS_PER_SEC)
}
