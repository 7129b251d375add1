import DigitalMaturity
import Investment
import TestSupport

extension Rulebook {
    /// The published rules, with three cases and times whose sums are easily done by hand.
    static let timed = Rulebook(
        rules: Rulebook.published.rules,
        approvers: [
            Approver(id: "own-board", title: "Own board", order: 10, days: .assumed(5, 10, 20)),
            Approver(id: "jisc", title: "Sub-Committee", order: 40, days: .assumed(28, 77, 335)),
            Approver(id: "nhse-dhsc", title: "National", order: 50, days: nil),
            Approver(id: "cabinet", title: "Cabinet", order: 55, days: nil),
            Approver(id: "hm-treasury", title: "HM Treasury", order: 60, days: .published(28)),
        ],
        edition: "2026-11-20",
        cases: [.strategic, .outline, .final]
    )
}

extension BusinessCase {
    static let strategic = BusinessCase(
        id: "strategic-case",
        title: "strategic outline case",
        stage: .strategic,
        days: .assumed(30, 60, 120),
        approvers: ["own-board", "hm-treasury"]
    )
    static let outline = BusinessCase(
        id: "outline-case",
        title: "outline business case",
        stage: .outline,
        days: .assumed(60, 120, 240),
        approvers: ["own-board", "hm-treasury"]
    )
    static let final = BusinessCase(
        id: "full-case",
        title: "full business case",
        stage: .full,
        days: .assumed(90, 180, 365),
        approvers: nil
    )
}

extension Approver.Days {
    static func assumed(_ low: Int, _ likely: Int, _ high: Int) -> Self {
        Self(low: low, likely: likely, high: high, basis: .assumed(because: "For the test"))
    }

    static func published(_ days: Int) -> Self {
        Self(low: days, likely: days, high: days, basis: .published(.any))
    }
}

extension Plan.ApprovalTime {
    static func of(_ approver: String, _ low: Int, _ likely: Int, _ high: Int) -> Self {
        Self(
            approver: Located(approver, line: 1),
            low: low,
            likely: likely,
            high: high,
            reason: "As the board told us"
        )
    }
}

extension Plan.Meetings {
    static func of(_ approver: String, papers: Int = 0, _ days: CivilDate...) -> Self {
        Self(approver: Located(approver, line: 1), days: days, papers: papers)
    }
}
