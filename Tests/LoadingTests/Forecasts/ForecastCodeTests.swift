import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

/// What is wrong with the files of forecasts is said with its place, and England's are sound.
struct ForecastCodeTests {
    private static let shipped = Loader(home: Shipped.root, workspace: nil)
        .load(.forecasts)

    @Test func `nothing is wrong with the shipped files`() throws {
        #expect(Self.shipped.told == "")
        let data = try #require(Self.shipped.dataset?.reference.forecasts)
        #expect(data.assumptions.count == 11)
        #expect(data.events.count == 212)
        #expect(data.backtests.count == 14)
        // 16 trusts in group 0 and 11 in group 1 have none, by the published totals.
        #expect(data.events.count { $0.kind == .none } == 27)
        #expect(data.sharedDelay.chances.reduce(0) { $0 + $1.chance } == 1)
    }

    @Test func `they are read only when asked for`() {
        let loaded = Loader(home: Shipped.root, workspace: nil).load()
        #expect(loaded.dataset != nil)
        #expect(loaded.dataset?.reference.forecasts == nil)
    }

    /// Each mistake in the settings, its code and its line.
    @Test(
        arguments: [
            ("24: 5%", "24: 6%", "wrong-shape"), ("24: 5%", "240: 105%", "malformed-value"),
            ("24: 5%", "241: 5%", "malformed-value"),
            ("target: 80%", "target: 101%", "malformed-value"),
            ("value: 400", "value: 0", "malformed-value"),
            ("id: recount-years", "id: recount", "malformed-value"),
            ("id: recount-years", "id: recount-seen", "missing-key"),
            ("measure: epr, by: 2023-12-31", "measure: gp, by: 2023-12-31", "malformed-value"),
            (
                "by: 2023-12-31, known-at: 2023-06-01", "by: 2023-12-31, known-at: 2024-01-01",
                "no-forecast"
            ),
        ]
    )
    func `a mistake in the settings has a place`(old: String, new: String, code: String) throws {
        let text = try Self.settings()
        guard let place = text.firstRange(of: old) else { throw Mistake("no '\(old)'") }
        let wrong = text.replacingCharacters(in: place, with: new)
        let problems = try Self.problems(in: Self.file, wrong) { file, problems in
            _ = readForecastSettings(file, &problems)
        }
        #expect(
            problems.contains { $0.code.rawValue == code && $0.place?.line != nil },
            "\(problems)"
        )
    }

    /// A share above one, more without than there are, and a row that says nothing.
    @Test(arguments: [
        ("", "", "101%"), ("20", "19", ""), ("", "", ""), ("20", "", "90"), ("-1", "9", ""),
    ])
    func `a count that cannot be has a place`(without: String, of: String, share: String) throws {
        let heading =
            "measure,kind,as_at,without,of,share,grade,publisher,title,published,address,note\n"
        let row = "epr,count,2024-10,\(without),\(of),\(share),primary,A,B,2024,,\n"
        let file = "data/forecasts/counts.csv"
        let problems = try TinyHome.read([file: Array((heading + row).utf8)]) { loader in
            var problems: [Diagnostic] = []
            _ = readCounts(file, of: loader.home, &problems)
            return problems
        }
        #expect(problems.map(\.code) == [.malformedValue], "\(problems)")
        #expect(problems.first?.place?.line == 2)
    }

    @Test func `a score against a count that is not held is refused`() throws {
        var data = try #require(Self.shipped.dataset?.reference.forecasts)
        let place = Place(file: "forecasts.yaml", line: 3)
        data.backtests = [
            Backtest(
                .epr,
                by: "2025-03-31",
                knownAt: "2024-10-01",
                outcome: "2025-03",
                place: place
            )
        ]
        let register = try Shipped.dataset().reference.register
        #expect(data.problems(in: register).map(\.code) == [.noOutcome])
    }

    private static let file = "Frameworks/forecasts/forecasts.yaml"

    private static func settings() throws -> String {
        try String(contentsOf: URL(filePath: Shipped.root).appending(path: file), encoding: .utf8)
    }

    private static func problems(
        in file: String,
        _ text: String,
        _ read: (YAMLFile, inout [Diagnostic]) -> Void
    ) throws -> [Diagnostic] {
        try TinyHome.read([file: Array(text.utf8)]) { loader in
            var problems: [Diagnostic] = []
            if let yaml = YAMLFile(file, of: loader.home, &problems) { read(yaml, &problems) }
            return problems
        }
    }
}
