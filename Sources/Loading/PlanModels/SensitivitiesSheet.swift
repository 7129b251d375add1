import DigitalMaturity
import Investment

/// The net values when one thing is varied, and how far one thing must change for nothing to be gained.
struct SensitivitiesSheet {
    /// A test, and what of the workings it takes.
    struct Test {
        let id: String
        let title: String
        let bias: SensitivityTest.Bias
        /// The position among the tests of the constants.
        var scale: Int?
        /// The schedule whose rates it takes, by its position.
        var schedule: Int?
        /// Whether effects on health are discounted like all else.
        var isHealthAlike = false
    }

    private static let sheet = "Sensitivities"
    private static let first = 7
    private static let parts = CashFlows.Part.allCases

    let source: ModelSource
    let constants: ConstantsSheet
    let timeline: TimelineSheet
    let workings: [SensitivityTest.Bias: WorkingsSheet]

    private var options: [AppraisalOption] { source.options }
    private var height: Int { SensitivitiesSheet.parts.count + 4 }

    private func column(_ option: Int) -> String { columnLetters(4 + option) }

    private func number(_ test: Int, _ row: Int) -> Int {
        SensitivitiesSheet.first + test * height + row
    }

    /// The net value of an option beyond doing nothing in a test.
    func increment(_ test: Int, _ option: Int) -> String {
        "\(SensitivitiesSheet.sheet)!$\(column(option))$\(number(test, height - 3))"
    }

    /// The tests that the appraisal made.
    var tests: [Test] {
        let made = source.appraisal.results.last?.sensitivities ?? []
        return made.map { made in
            var test = Test(id: made.id, title: made.title, bias: .stated)
            test.schedule = source.schedules.firstIndex { $0.id == made.id }
            test.isHealthAlike = made.id.hasPrefix("health-at-")
            if let index = source.parameters.sensitivities.firstIndex(where: { $0.id == made.id }) {
                test.scale = index
                return Test(
                    id: made.id,
                    title: made.title,
                    bias: source.parameters.sensitivities[index].bias,
                    scale: index
                )
            }
            return test
        }
    }

    var page: ModelPage {
        var page = ModelPage(
            SensitivitiesSheet.sheet,
            "Sensitivities",
            "£, present values in every option when one thing is varied. The sheet Constants has the sizes.",
            widths: [22, 50, 8, 14] + options.map { _ in 20 }
        )
        page.add([.blank])
        for (index, test) in tests.enumerated() { add(test, index, to: &page) }
        page.block("Checks")
        for schedule in source.schedules {
            guard let beyond = schedule.beyond, schedule.id != source.appraisal.schedule.id else {
                continue
            }
            let serves = schedule.serves(horizon: source.appraisal.horizon)
            page.check(
                "\(schedule.title) is tested where the appraisal is long enough",
                "(\(TimelineSheet.horizon)>\(beyond))=(\(serves ? 1 : 0)=1)"
            )
        }
        page.close()
        return page
    }

    private func add(_ test: Test, _ index: Int, to page: inout ModelPage) {
        page.add([ModelSheet.Cell(.text("\(test.title) (\(test.id))"), .block)])
        page.headings(["", "Item", "Unit", ""] + options.map(\.title))
        for part in SensitivitiesSheet.parts {
            page.add(
                [.label(test.id), .label(part.words), .label("£"), .blank]
                    + options.indices.map { .formula(present(test, part, $0), .pounds) }
            )
        }
        let first = page.next - SensitivitiesSheet.parts.count
        let costs = CashFlows.Part.costs.count
        page.add(
            [.label(test.id), .label("Net present social value"), .label("£"), .blank]
                + options.indices.map { option in
                    let name = column(option)
                    return .total(
                        "SUM(\(name)\(first + costs):\(name)\(page.next - 1))-SUM(\(name)\(first):\(name)\(first + costs - 1))",
                        .pounds
                    )
                }
        )
        page.add(
            [.label(test.id), .label("The same beyond doing nothing"), .label("£"), .blank]
                + options.indices.map {
                    .total("\(column($0))\(page.next - 1)-$E\(page.next - 1)", .pounds)
                }
        )
    }

    private func present(_ test: Test, _ part: CashFlows.Part, _ option: Int) -> String {
        guard let sheet = workings[test.bias] else { return "0" }
        var value = sheet.present(.part(part), option)
        if let schedule = test.schedule, part != .health {
            value =
                "SUMPRODUCT(\(sheet.years(.part(part), option)),\(timeline.factors(of: schedule)))"
        }
        if test.isHealthAlike, part == .health {
            value =
                "SUMPRODUCT(\(sheet.years(.part(part), option)),\(ModelTime.sheet)!\(source.time.fixed(.factor)))"
        }
        return "ROUND(\(value)\(test.scale.map { "*" + constants.scale($0, part) } ?? ""),2)"
    }
}
