import Benchmark
import DigitalMaturity
import Foundation
import Investment
import Loading

/// Measures how long it takes to score all England's returns, and that a hundred times as many take
/// a hundred times as long and no more: published marks, and answers element by element.
func measureScoring() {
    let time = BenchmarkMetric.custom("µs", useScalingFactor: false)
    let growth = BenchmarkMetric.custom("hundred times the returns, % of a hundred times the time")
    for subject in Subject.allCases {
        Benchmark(
            "Score England, \(subject.rawValue)",
            configuration: .init(metrics: [time], warmupIterations: 3)
        ) { benchmark, england in
            benchmark.measurement(time, Int(timeToScore(england)))
        } setup: {
            subject.england(times: 1)
        }
        Benchmark(
            "Score England 100x against 1x, \(subject.rawValue)",
            configuration: .init(metrics: [growth], warmupIterations: 1, maxDuration: .seconds(5))
        ) { benchmark, sizes in
            let one = (0..<100).reduce(0) { total, _ in total + timeToScore(sizes.one) }
            benchmark.measurement(growth, Int(100 * timeToScore(sizes.hundred) / one))
        } setup: {
            (one: subject.england(times: 1), hundred: subject.england(times: 100))
        }
    }
}

/// What the returns hold.
private enum Subject: String, CaseIterable {
    case published = "as published"
    case elements = "88 questions each"

    private var framework: String { self == .published ? "dma-2025" : "wgll-2021" }

    /// England with its returns `times` over, each copy under codes of its own.
    func england(times: Int) -> (dataset: Dataset, framework: Framework) {
        guard let home = ProcessInfo.processInfo.environment["WAYMARK_HOME"],
            let dataset = Loader(home: home, workspace: nil).load().dataset,
            let framework = dataset.reference.maturity.framework(framework)
        else { fatalError("set WAYMARK_HOME to the folder that holds data and Frameworks") }
        let returns = (0..<times).flatMap { copy in
            dataset.reference.maturity.returns.map { answered($0, copy: copy, of: framework) }
        }
        var bigger = dataset
        bigger.reference.maturity.returns = returns
        return (bigger, framework)
    }

    private func answered(
        _ source: MaturityReturn,
        copy: Int,
        of framework: Framework
    ) -> MaturityReturn {
        let code = copy == 0 ? source.organisation.text : "\(source.organisation.text)\(copy)"
        let replies = ["not-met", "partly", "met"]
        let responses = framework.elements.enumerated().map { index, element in
            let reply = replies[(index + copy + source.answers.count) % replies.count]
            return (element.id, Response(.choice(reply), at: source.place))
        }
        var copy = MaturityReturn(
            organisation: (try? ODSCode(parsing: code)) ?? source.organisation,
            careSetting: source.careSetting,
            framework: framework.id,
            date: source.date,
            answers: self == .published ? source.answers : [:],
            responses: Dictionary(self == .published ? [] : responses) { first, _ in first },
            place: source.place
        )
        copy.name = source.name
        copy.icb = source.icb
        return copy
    }
}

/// The microseconds of processor time that scoring takes, joining to today's bodies and finding every
/// setting's peers included.
private func timeToScore(_ england: (dataset: Dataset, framework: Framework)) -> Double {
    let start = clock()
    blackHole(england.dataset.assessment(against: england.framework, on: england.dataset.date))
    return Double(clock() - start) * 1_000_000 / Double(CLOCKS_PER_SEC)
}
