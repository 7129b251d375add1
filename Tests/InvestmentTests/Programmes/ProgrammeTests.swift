import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What is wrong with a programme, and what of it was known on a day.
struct ProgrammeTests {
    private func problems(_ change: (inout Programme) -> Void) -> [Diagnostic] {
        var programme = Programme.sample()
        change(&programme)
        return programme.problems(in: .sample)
    }

    @Test(
        arguments: [("2016-03-31", true), ("2016-04-01", false), ("2017-03-31", false)]
            as [(CivilDate, Bool)]
    )
    func `an end before the first money is an error`(end: CivilDate, isWrong: Bool) {
        let found = problems {
            $0.amounts = [.sample("2016/17"..."2017/18")]
            $0.ends = Located(end, line: 9)
        }
        #expect(found.map(\.code) == (isWrong ? [.datesOutOfOrder] : []))
        #expect(found.allSatisfy { $0.place == .line(9) && $0.severity == .error })
    }

    @Test(arguments: [("£5m", false), ("£5000000.01", true)] as [(Money, Bool)])
    func `no more is taken back than was paid`(taken: Money, isWrong: Bool) {
        let found = problems {
            $0.amounts = [
                .sample(nil, .paid, "£3m"), .sample(nil, .paid, "£2m"),
                .sample(nil, .takenBack, taken, line: 7),
            ]
        }
        #expect(found.map(\.code) == (isWrong ? [.takenBackMore] : []))
        #expect(found.allSatisfy { $0.place == .line(7) })
    }

    @Test func `taken back where nothing is known to be paid is not judged`() {
        #expect(problems { $0.amounts = [.sample(nil, .takenBack, "£3m")] }.isEmpty)
    }

    /// R0A opened on 1 October 2017; RW6 closed on 30 September 2021.
    @Test(
        arguments: [
            ("R0A", "2017-09-30", .organisationNotOpen), ("R0A", "2017-10-01", nil),
            ("R0A", "2017", nil), ("RW6", "2021-10-01", .closedOrganisation),
            ("RW6", "2021-09-30", nil), ("ZZZ", "2020", .unknownOrganisation),
        ] as [(ODSCode, PartialDate, Diagnostic.Code?)]
    )
    func `an award is to a body that there was`(
        code: ODSCode,
        date: PartialDate,
        expected: Diagnostic.Code?
    ) {
        let found = problems { $0.awards = [.sample(to: code, on: date)] }
        #expect(found.map(\.code) == [expected].compactMap(\.self))
    }

    @Test func `on a day only what was known then is known`() throws {
        var programme = Programme.sample()
        programme.announced = "2016-09-07"
        programme.amounts = [
            Programme.Amount(
                of: nil,
                gives: .unknown,
                kind: .announced,
                money: "£1m",
                source: Programme.Source(.any, known: "2017-08"),
                place: .line(3)
            )
        ]
        programme.awards = [.sample(to: "RXN", on: "2017-03-31")]
        func known(_ day: CivilDate) -> Programme? {
            programme.known(on: day, edition: "2026-11-20")
        }
        #expect(known("2016-09-06") == nil)
        #expect(try #require(known("2016-09-07")).awards.isEmpty)
        #expect(try #require(known("2017-03-31")).awards.count == 1)
        #expect(try #require(known("2017-08-30")).amounts.isEmpty)
        #expect(try #require(known("2017-08-31")).amounts.count == 1)
    }
}
