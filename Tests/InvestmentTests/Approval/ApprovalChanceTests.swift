import DigitalMaturity
import Investment
import TestSupport
import Testing

struct ApprovalChanceTests {
    /// Nought to two days, likely one: an eighth, three quarters and an eighth, by the area of the
    /// triangle around each whole day.
    private static let wait = ApprovalPath.Wait(
        gate: "board",
        title: "Board",
        days: ApprovalPath.Days(low: 0, likely: 1, high: 2, kind: .assumption, reason: "a test")
    )

    private func path(_ waits: Int) -> ApprovalPath {
        // Monday 3 June 2024
        ApprovalPath(
            from: "2024-06-03",
            waits: Array(repeating: Self.wait, count: waits),
            unknown: []
        )
    }

    @Test(
        arguments: [
            (1, "2024-06-02", 0), (1, "2024-06-03", 0.125), (1, "2024-06-04", 0.875),
            (1, "2024-06-05", 1), (2, "2024-06-05", 0.796_875), (2, "2024-06-07", 1),
        ] as [(Int, CivilDate, Double)]
    )
    func `the chance is the area worked out by hand`(
        waits: Int,
        deadline: CivilDate,
        chance: Double
    ) {
        #expect(abs(path(waits).chance(endingBy: deadline) - chance) < 1e-12)
    }

    @Test func `what is ready after a meeting waits for the next`() {
        let wait = ApprovalPath.Wait(
            gate: "board",
            title: "Board",
            days: Self.wait.days,
            meetings: ["2024-06-03", "2024-06-20"]
        )
        let path = ApprovalPath(from: "2024-06-03", waits: [wait], unknown: [])
        #expect(path.chance(endingBy: "2024-06-19") == 0.125)
        #expect(path.chance(endingBy: "2024-06-20") == 1)
    }

    @Test func `draws of the same waits agree with the exact chance of every path`() {
        var random = SplitMix64(seed: 81)
        let draws = 4000
        var paths = 0
        for _ in 0..<40 {
            let path = ApprovalPath.random(using: &random)
            let deadline = path.end(taking: \.days.likely)
            let inTime = (0..<draws).count { _ in
                path.end { wait in
                    let triangle = Triangle(
                        low: Double(wait.days.low),
                        mode: Double(wait.days.likely),
                        high: Double(wait.days.high)
                    )
                    let uniform = Double.random(in: 0..<1, using: &random)
                    return Int(triangle.value(at: uniform) + 0.5)
                } <= deadline
            }
            let chance = path.chance(endingBy: deadline)
            let error = (chance * (1 - chance) / Double(draws)).squareRoot()
            #expect(abs(Double(inTime) / Double(draws) - chance) <= 4.5 * error + 1e-9)
            paths += 1
        }
        #expect(paths == 40)
    }
}
