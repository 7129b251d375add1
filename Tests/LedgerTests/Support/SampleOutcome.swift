import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Ledger

extension RunRecord {
    /// The record of a run that made `findings`, as a ledger gives it back.
    static func readBack(
        _ findings: Findings,
        inputs: [(path: String, bytes: [UInt8])] = []
    ) throws -> RunRecord {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(at: folder.ledger)
        let record = RunRecord(
            findings,
            inputs: inputs,
            recordedAt: "2026-05-02T08:00:00Z",
            toolVersion: "1.0.0"
        )
        let number = try ledger.append(record)
        return try #require(try ledger.run(number))
    }
}

extension Dataset {
    /// The sample with rates, a benefit, dates, a range, and two rules that ask to be told.
    static let worth: Dataset = {
        var dataset = Dataset.sample
        dataset.parameters.appraisal.schedules = [.tenPercent]
        dataset.reference.rulebook = Rulebook(
            rules: [
                .telling("TELL-1", .capital, .published),
                .telling("TELL-2", .contract, .hypothetical),
            ],
            approvers: dataset.reference.rulebook.approvers,
            edition: "2026-04"
        )
        guard var plan = dataset.workspace?.plans[0] else { return dataset }
        plan.schemes[0].start = Located("2026-04", line: 14)
        plan.schemes[0].takes = Located(.init(12), line: 15)
        plan.schemes[0].uncertainty.capital = Located(.percent(-50) ... .percent(50), line: 9)
        plan.schemes[0].effects.benefits = [
            Scheme.Benefit(kind: .cashReleasing, from: "2027/28", yearly: "£22m")
        ]
        dataset.workspace?.plans = [plan]
        return dataset
    }()
}

extension DiscountSchedule {
    /// A tenth off each year after the first.
    fileprivate static let tenPercent: DiscountSchedule = {
        let bands = [Band(from: 1, rate: .percent(10))]
        let entry = Timeline.Entry(from: "2020", value: bands, citation: .any, place: .line(1))
        guard let editions = Timeline([entry]) else { preconditionFailure("one entry") }
        return DiscountSchedule(
            id: "tenth",
            title: "A tenth",
            beyond: nil,
            editions: editions,
            place: .line(1)
        )
    }()
}

extension SpendRule {
    /// A rule by which £10m or more of some basis is reported to the board.
    fileprivate static func telling(
        _ id: String,
        _ basis: Basis,
        _ standing: Standing
    ) -> SpendRule {
        let entry = Timeline.Entry(
            from: "2020",
            value: Limit.amount("£10m"),
            citation: .any,
            place: .line(1)
        )
        guard let limits = Timeline([entry]) else { preconditionFailure("one entry") }
        var rule = SpendRule(
            id: id,
            title: "Telling",
            authority: "HM Treasury",
            basis: basis,
            approver: Approver(id: "pipeline", title: "The pipeline", order: 3, days: nil),
            limits: limits,
            place: .line(1)
        )
        rule.comparison = .atLeast
        rule.effect = .report
        rule.standing = standing
        rule.clauses = [
            Clause(condition: Condition(), reach: .yes, because: nil, grade: .primary)
        ]
        return rule
    }
}
