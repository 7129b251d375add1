import DigitalMaturity
import Investment
import TestSupport

extension Dataset {
    /// One trust that took over from another, two returns, and a plan under one rule.
    static let sample: Dataset = {
        var dataset = Dataset(
            Reference(
                "2026-04-30",
                .sample,
                [.sample],
                Rulebook(
                    rules: [.sample],
                    approvers: [.ownBoard, .treasury],
                    edition: "2026-04"
                ),
                returns: [
                    .sample("RXR", ["well-led": .published(2.8), "improve-care": .published(2)]),
                    .sample("RMB", ["well-led": .published(4)]),
                ]
            )
        )
        var workspace = Workspace(
            title: "Lancashire",
            date: "2026-05-01",
            framework: "sample-2025"
        )
        workspace.scope = .boards(["QE1"])
        workspace.plans = [.sample]
        dataset.workspace = workspace
        return dataset
    }()
}

extension Register {
    fileprivate static let sample = Register(
        [
            .sample("Y62", "North West", .region, region: nil),
            .sample("QE1", "Lancashire ICB", .board(cluster: nil)),
            .trust("RXR", "East Lancashire", icb: "QE1"),
            .trust("RMB", "", closed: "2003-03-31"),
        ],
        successions: [.sample("RMB", "RXR", on: "2003-04-01")]
    )
}

extension Framework {
    static let sample = Framework(
        id: "sample-2025",
        title: "Sample",
        edition: "2025",
        scale: 1...5,
        scorer: .gated,
        dimensions: ["well-led", "improve-care"].map {
            Dimension(
                id: $0,
                labels: [.init(text: $0, from: 2025)],
                summary: "",
                citation: .any,
                criteria: []
            )
        },
        citation: .any
    )
}

extension MaturityReturn {
    fileprivate static func sample(
        _ organisation: ODSCode,
        _ answers: [String: Answer]
    ) -> MaturityReturn {
        MaturityReturn(
            organisation: organisation,
            careSetting: .acute,
            framework: "sample-2025",
            date: "2025-06",
            answers: answers.mapValues { Located($0, line: 2) },
            place: .line(2)
        )
    }
}

extension Approver {
    fileprivate static let ownBoard = Approver(id: "own-board", title: "Board", order: 1, days: nil)
    fileprivate static let treasury = Approver(
        id: "treasury",
        title: "HM Treasury",
        order: 2,
        days: nil
    )
}

extension SpendRule {
    fileprivate static var sample: SpendRule {
        var rule = SpendRule(
            id: "CAP-1",
            title: "Capital",
            authority: "HM Treasury",
            basis: .capital,
            approver: .treasury,
            limits: .sample,
            place: .line(1)
        )
        rule.comparison = .atLeast
        rule.clauses = [
            Clause(condition: Condition(), reach: .yes, because: "It binds all.", grade: .primary)
        ]
        rule.notes = ["It is read with the guidance."]
        return rule
    }
}

extension Timeline<SpendRule.Limit> {
    /// A limit that changed once and is to change again, on a day not known.
    fileprivate static var sample: Self {
        let limits: [(PartialDate, Money)] = [
            ("2023-02", "£20m"), ("2026-04-01", "£10m"), ("2027", "£5m"),
        ]
        let entries = limits.map { from, limit in
            Entry(from: from, value: .amount(limit), citation: .any, place: .line(1))
        }
        guard let timeline = Timeline(entries) else { preconditionFailure("nothing overlaps") }
        return timeline
    }
}

extension Plan {
    fileprivate static let sample = {
        var plan = Plan(
            id: "plan",
            title: "Plan",
            icb: Located("QE1", line: 3),
            years: ["2026/27", "2027/28"],
            priceBase: "2026/27",
            place: .line(1)
        )
        plan.envelopes = [
            Envelope(
                year: Located("2026/27", line: 4),
                capital: Located("£9m", line: 4),
                fund: "system-capital"
            )
        ]
        plan.schemes = [
            .sample("network", lead: "RXR", capital: "£10m", runCost: "£1m"),
            .sample("app", lead: "RZZ", capital: "£1m", runCost: nil),
        ]
        return plan
    }()
}

extension Scheme {
    fileprivate static func sample(
        _ id: String,
        lead: ODSCode,
        capital: Money,
        runCost: Money?
    ) -> Scheme {
        var scheme = Scheme(
            id: Located(id, line: 10),
            title: id,
            lead: Located(lead, line: 11),
            kind: .digital,
            stage: .outline,
            place: .line(10)
        )
        scheme.capital = [
            Amount(year: Located("2026/27", line: 12), money: Located(capital, line: 12))
        ]
        scheme.runCost = runCost.map { Located($0, line: 13) }
        return scheme
    }
}
