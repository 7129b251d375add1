import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What a programme asks of a scheme that takes its money, by name.
struct ProgrammeCheckTests {
    private static let fund = "fund"

    /// £6m of capital and £2m of revenue in 2026/27, of which the programme pays a share.
    private func scheme(
        _ share: Percentage = "50%",
        alone: Bool = false,
        year: FinancialYear = "2026/27",
        stage: BusinessCase.Stage = .outline,
        start: CivilMonth? = nil
    ) -> Scheme {
        let central = Scheme.Share.of(.central, share, programme: Self.fund, line: 20)
        return .sample(
            stage: stage,
            funding: alone ? [central] : [central, .of(.own, "50%")],
            capital: [year: "£6m"],
            revenue: [year: "£2m"],
            start: start
        )
    }

    private func programme(
        gives: Programme.Gives = .both,
        match: Programme.Match = .none,
        _ change: (inout Programme) -> Void = { _ in }
    ) -> Programme {
        var programme = Programme(
            id: Self.fund,
            title: "Fund",
            gives: gives,
            match: match,
            citation: .any,
            place: .line(1)
        )
        programme.carriesOver = true
        change(&programme)
        return programme
    }

    /// The findings, its approvals being likely on a day.
    private func findings(
        _ scheme: Scheme,
        _ programme: Programme,
        approved day: CivilDate = "2026-11-20"
    ) -> [ConditionFinding] {
        let path = ApprovalPath(from: day, waits: [], unknown: [])
        let calendar = ApprovalCalendar(path, before: scheme.start?.value.firstDay)
        return Plan.sample([scheme]).conditions(of: [programme], ["epr": calendar], in: .sample)
    }

    private func state(
        _ name: ConditionFinding.Name,
        _ findings: [ConditionFinding]
    ) -> ConditionFinding.State? { findings.first { $0.name == name }?.state }

    @Test(
        arguments: [(.capital, .notMet), (.revenue, .notMet), (.both, nil), (.unknown, .unknown)]
            as [(Programme.Gives, ConditionFinding.State?)]
    )
    func `money that may buy one sort of thing is not to pay the other`(
        gives: Programme.Gives,
        expected: ConditionFinding.State?
    ) {
        #expect(state(.buys, findings(scheme(), programme(gives: gives))) == expected)
    }

    /// It pays £4m of £8m; the lead pays the other £4m.
    @Test(
        arguments: [("100%", .met), ("100.0001%", .notMet), ("50%", .met), (nil, .unknown)]
            as [(Percentage?, ConditionFinding.State)]
    )
    func `match funding is compared with what the programme pays`(
        share: Percentage?,
        expected: ConditionFinding.State
    ) {
        let programme = programme(match: .required) { $0.matchShare = share }
        #expect(state(.match, findings(scheme(), programme)) == expected)
    }

    @Test func `where nobody else pays there is no match, however much is asked`() {
        let programme = programme(match: .required)
        let found = findings(scheme("100%", alone: true), programme)
        #expect(state(.match, found) == .notMet)
        #expect(state(.match, findings(scheme(), self.programme(match: .unknown))) == .unknown)
        #expect(state(.match, findings(scheme(), self.programme(match: .none))) == nil)
    }

    @Test(
        arguments: [
            ("2026-11-19", .notMet), ("2026-11-20", .met), ("2026-03-31", .notMet), (nil, .unknown),
        ] as [(CivilDate?, ConditionFinding.State)]
    )
    func `the contract must be likely by the programme's last day`(
        end: CivilDate?,
        expected: ConditionFinding.State
    ) {
        let programme = programme { $0.ends = end.map { Located($0, line: 2) } }
        #expect(state(.ends, findings(scheme(), programme)) == expected)
    }

    @Test func `a planned start after the approvals is the day of the contract`() {
        let programme = programme { $0.ends = Located("2027-01-31", line: 2) }
        #expect(state(.ends, findings(scheme(start: "2027-01"), programme)) == .met)
        #expect(state(.ends, findings(scheme(start: "2027-02"), programme)) == .notMet)
        #expect(
            state(.ends, findings(scheme(stage: .contracted, start: "2027-02"), programme)) == .met
        )
    }

    @Test(
        arguments: [
            ("2025/26", "2026/27", .met), ("2025/26", "2025/26", .notMet),
            ("2027/28", "2028/29", .notMet), ("2026/27", "2026/27", .met),
        ] as [(FinancialYear, FinancialYear, ConditionFinding.State)]
    )
    func `money of other years is not drawn`(
        first: FinancialYear,
        last: FinancialYear,
        expected: ConditionFinding.State
    ) {
        let programme = programme { $0.amounts = [.sample(first...last)] }
        #expect(state(.years, findings(scheme(), programme)) == expected)
        #expect(state(.years, findings(scheme(), self.programme())) == .unknown)
    }

    @Test func `money that lapses before the contract is said to`() {
        let programme = programme { $0.carriesOver = false }
        #expect(state(.carryOver, findings(scheme(), programme, approved: "2027-03-31")) == .met)
        #expect(state(.carryOver, findings(scheme(), programme, approved: "2027-04-01")) == .notMet)
        let unknown = self.programme { $0.carriesOver = nil }
        #expect(state(.carryOver, findings(scheme(), unknown)) == .unknown)
    }

    @Test func `money for named bodies goes to them and to those that took over`() {
        func found(_ code: ODSCode, _ named: Programme.Named) -> ConditionFinding.State? {
            let programme = programme {
                $0.named = named
                $0.awards = [.sample(to: code)]
            }
            return state(.named, findings(scheme(), programme))
        }
        #expect(found("RXN", .all) == .met)
        #expect(found("RXR", .all) == .notMet)
        #expect(found("RXR", .some) == .unknown)
    }

    @Test func `a standard or commitment that the scheme states shows a condition`() {
        let programme = programme {
            $0.conditions = [
                .sample("open", .standard("open-interfaces")),
                .sample("number", .standard("nhs-number")),
                .sample("record", .serves("epr-coverage")), .sample("other", .serves("other")),
                .sample("words", nil),
            ]
        }
        var scheme = scheme()
        scheme.effects.serves = ["epr-coverage"]
        scheme.effects.standards = [
            Scheme.Standard(name: "open-interfaces", state: .yes),
            Scheme.Standard(name: "nhs-number", state: .no),
        ]
        let stated = findings(scheme, programme).suffix(5).map { "\($0.name.text) \($0.state)" }
        #expect(
            stated == [
                "open met", "number notMet", "record met", "other unknown", "words unknown",
            ]
        )
    }

    @Test func `what is not met is a warning at the share, and an end is told once`() {
        let programme = programme {
            $0.ends = Located("2026-03-31", line: 2)
            $0.amounts = [.sample("2025/26"..."2025/26")]
        }
        let problems = Plan.conditionProblems(findings(scheme(), programme))
        #expect(
            problems.map(\.description) == [
                """
                test.yaml:20: warning: 'epr' does not meet what 'fund' asks: it draws £4m in 2026/27 or \
                later, after 31 March 2026 [programme-condition]
                    help: name a programme that pays then, or move the money to its years
                """
            ]
        )
    }

    @Test func `a scheme without a programme, or of one that is not known, is asked nothing`() {
        let own = Scheme.sample(funding: [.of(.own, "100%")], capital: ["2026/27": "£6m"])
        #expect(findings(own, programme()).isEmpty)
        var other = programme()
        other.ends = Located("2020-03-31", line: 2)
        #expect(Plan.sample([scheme()]).conditions(of: [], [:], in: .sample).isEmpty)
    }
}

extension Programme.Amount {
    static func sample(
        _ years: ClosedRange<FinancialYear>?,
        _ kind: Kind = .announced,
        _ money: Money? = "£5m",
        line: Int = 3
    ) -> Self {
        Self(
            of: years,
            gives: .unknown,
            kind: kind,
            money: money,
            source: Programme.Source(.any),
            place: .line(line)
        )
    }
}

extension Programme.Award {
    static func sample(to code: ODSCode, on date: PartialDate = "2017-04") -> Self {
        Self(
            "exemplar",
            to: Located(code, line: 4),
            nameThen: "\(code)",
            announced: date,
            citation: .any
        )
    }
}

extension Programme.Condition {
    static func sample(_ id: String, _ shown: Shown?) -> Self {
        Self(id: id, text: id, shown: shown, source: Programme.Source(.any))
    }
}
