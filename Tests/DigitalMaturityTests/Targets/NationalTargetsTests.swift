import DigitalMaturity
import TestSupport
import Testing

/// What was promised by a day, what had taken its place and what was known of it, each on the day
/// before and the day of a change.
struct NationalTargetsTests {
    private let early = NationalTarget.sample(
        "early",
        promised: "2018-06",
        deadline: "2020-03",
        replacedBy: ["late"],
        outcomes: [
            .sample("2019-12", "40%", published: "2020-02"), .sample("2020-03", "60%"),
            .sample("2020-03", "5%", met: .yes, definition: "of people"),
        ]
    )
    private let late = NationalTarget.sample("late", promised: "2020-05-01", deadline: "2022")

    private func shown(_ day: CivilDate) -> [TargetOnDay] {
        NationalTargets([late, early]).on(day)
    }

    @Test(
        arguments: [
            ("2018-06-29", []), ("2018-06-30", ["early"]), ("2020-04-30", ["early"]),
            ("2020-05-01", ["early", "late"]),
        ] as [(CivilDate, [String])]
    )
    func `a promise counts from the last day on which it can have been made`(
        day: CivilDate,
        ids: [String]
    ) {
        #expect(shown(day).map(\.target.id.value) == ids)
    }

    @Test(
        arguments: [
            ("2020-02-28", nil), ("2020-02-29", "40%"), ("2020-03-30", "40%"),
            ("2020-03-31", "60%"),
        ] as [(CivilDate, String?)]
    )
    func `an outcome counts from its publication, the latest by the target's own definition`(
        day: CivilDate,
        value: String?
    ) {
        #expect(shown(day).first?.outcome?.value.text == value)
    }

    @Test(
        arguments: [
            ("2020-02-29", TargetOnDay.State.notDue, false), ("2020-03-30", .notDue, false),
            ("2020-03-31", .missed, true),
        ] as [(CivilDate, TargetOnDay.State, Bool)]
    )
    func `what is below its value is missed only when its day has come`(
        day: CivilDate,
        state: TargetOnDay.State,
        isDue: Bool
    ) {
        #expect(shown(day).first?.state == state)
        #expect(shown(day).first?.isDue == isDue)
    }

    @Test(
        arguments: [
            ("2021-06-30", TargetOnDay.State.missed, nil, true),
            ("2022-01-31", .missed, "2022-01", false),
        ] as [(CivilDate, TargetOnDay.State, PartialDate?, Bool)]
    )
    func `a target that is reached after its day was missed, and is no longer open`(
        day: CivilDate,
        state: TargetOnDay.State,
        later: PartialDate?,
        isOpen: Bool
    ) {
        let outcomes: [TargetOutcome] = [
            .sample("2020-12", "70%"), .sample("2021-05", "75%"),
            .sample("2022-01", "80%", met: .yes),
        ]
        let late = NationalTargets([.sample("a", deadline: "2021-03", outcomes: outcomes)]).on(day)
        #expect(late.map(\.state) == [state])
        #expect(late.map(\.reachedLater?.asAt) == [later])
        #expect(late.map(\.isOpen) == [isOpen])
    }

    @Test func `a target that was met on its day stays met when it falls later`() {
        let outcomes: [TargetOutcome] = [
            .sample("2021-03", "80%", met: .yes), .sample("2021-09", "70%"),
        ]
        let fell = NationalTargets([.sample("a", deadline: "2021-03", outcomes: outcomes)])
        #expect(fell.on("2022-01-01").map(\.words) == ["met"])
    }

    @Test func `what took the place of a promise counts from its own day`() {
        #expect(shown("2020-04-30").first?.replacements.isEmpty == true)
        #expect(shown("2020-05-01").first?.replacements.map(\.by.id.value) == ["late"])
        #expect(shown("2020-05-01").map(\.isOpen) == [false, true])
    }

    @Test func `without an outcome a day that has come is not known, and no day is open`() {
        let targets = NationalTargets([.sample("a"), .sample("b", deadline: nil)])
        #expect(targets.on("2022-01-01").map(\.state) == [.unknown, .open])
        #expect(targets.on("2021-12-30").map(\.state) == [.notDue, .open])
    }

    @Test func `a forecast is no outcome`() {
        var forecast = TargetOutcome.sample("2022", "96%", published: "2020-06")
        forecast.isForecast = true
        let targets = NationalTargets([.sample("a", outcomes: [forecast])])
        let shown = targets.on("2022-06-01").first
        #expect(shown?.outcomes.count == 1)
        #expect(shown?.outcome == nil)
        #expect(shown?.state == .unknown)
    }

    @Test func `promises that are linked through others are one chain`() {
        let targets = NationalTargets([
            .sample("d", promised: "2019"), .sample("c", promised: "2018"),
            .sample("a", promised: "2016", replacedBy: ["c"]),
            .sample("b", promised: "2017", replacedBy: ["c"]),
        ])
        #expect(targets.chains.map { $0.map(\.id.value) } == [["a", "b", "c"], ["d"]])
    }

    /// Taking out all that became known after a day changes nothing of the answer for that day.
    @Test func `what is known later never shows earlier`() {
        var random = SplitMix64(seed: 31)
        let days = (0..<40).map { CivilDate("2020-01-01").adding(days: $0 * 17) }
        for _ in 0..<100 {
            let outcomes = (0..<6).compactMap { _ -> TargetOutcome? in
                guard let asAt = days.randomElement(using: &random),
                    let published = days.filter({ $0 >= asAt }).randomElement(using: &random)
                else { return nil }
                let value = "\(Int.random(in: 0...100, using: &random))%"
                return .sample(.day(asAt), value, published: .day(published))
            }
            for day in days {
                let known = outcomes.filter { $0.knownFrom <= day }
                let all = NationalTargets([.sample("a", outcomes: outcomes)]).on(day)
                let then = NationalTargets([.sample("a", outcomes: known)]).on(day)
                #expect(
                    all.map { $0.outcomes.map(\.words) } == then.map { $0.outcomes.map(\.words) }
                )
                #expect(all.map(\.state) == then.map(\.state))
            }
        }
    }

    @Test(
        arguments: [
            ("98.7%", 0.987, "", StatedValue.Form.share),
            ("more than 50%", 0.5, "more than", .share),
            ("10,000", 10_000, "", .count), ("at least 10,000", 10_000, "at least", .count),
            ("22.6", 22.6, "", .decimal), ("all patients", nil, "", .count),
            ("about half", nil, "", .count), ("", nil, "", .count),
        ] as [(String, Double?, String, StatedValue.Form)]
    )
    func `a value is taken apart as it was published`(
        text: String,
        number: Double?,
        limit: String,
        form: StatedValue.Form
    ) {
        let value = StatedValue(text)
        #expect(value.text == text)
        #expect(value.limit == limit)
        #expect(value.form == form)
        #expect(value.number.map { ($0 * 1000).rounded() } == number.map { ($0 * 1000).rounded() })
    }
}
