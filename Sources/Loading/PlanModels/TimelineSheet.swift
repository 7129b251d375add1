import DigitalMaturity
import Investment

/// The years of the appraisal, the rates and the factors that follow from them.
struct TimelineSheet {
    private typealias Row = ModelTime.Row

    let source: ModelSource

    private var time: ModelTime { source.time }
    private var schedules: [DiscountSchedule] { source.schedules }
    private var firstRate: Int { Row.healthRate.rawValue + 3 }
    private var firstFactor: Int { firstRate + schedules.count + 2 }
    private var limits: Int { firstFactor + schedules.count + 2 }

    /// The last year of the appraisal, counted from year 0.
    static let horizon = "\(ModelTime.sheet)!$D$\(Row.counted.rawValue)"

    /// The factors of one schedule in all years.
    func factors(of schedule: Int) -> String {
        time.fixed(firstFactor + schedule, on: ModelTime.sheet)
    }

    func page(_ timing: TimingSheet) -> ModelPage {
        var page = ModelPage(
            ModelTime.sheet,
            "Timeline and discounting",
            "Year 0 is the first year of the plan. The rates are Waymark's constants; the plan chooses among them.",
            widths: [18, 44, 10, 16, 16, 11]
        )
        page.add([.blank])
        head(&page, timing)
        rates(&page)
        limits(&page)
        checks(&page, timing)
        return page
    }

    private func lead(
        _ id: String,
        _ words: String,
        _ unit: String,
        _ own: ModelSheet.Cell = .blank
    ) -> [ModelSheet.Cell] {
        [.label(id), .label(words), .label(unit), own, .blank]
    }

    private func head(_ page: inout ModelPage, _ timing: TimingSheet) {
        let rate = Row.rate.rawValue
        page.headings(["Id", "Item", "Unit", "For all years", ""] + time.years.map(\.description))
        page.add(
            lead("", "Year number", "years")
                + time.years.indices.map { .constant(Double($0), .whole) }
        )
        let last = "MIN($D$\(limits),MAX($D$\(limits + 1)-1,\(timing.lastYear)))"
        page.add(
            time.row(
                lead("", "Counted in the appraisal; its last year", "flag", .formula(last, .whole)),
                .whole
            ) { "IF(\($0)$6<=$D$7,1,0)" }
        )
        page.add(time.row(lead("", "Discount factor", "factor"), .factor) { factor($0, 8, rate) })
        page.add(
            time.row(lead("", "Discount factor, effects on health", "factor"), .factor) {
                source.appraisal.healthEdition == nil ? "\($0)$8" : factor($0, 9, rate + 1)
            }
        )
        let april = CivilMonth(containing: time.years[0].firstDay).number
        page.add(
            time.row(
                lead("", "April, as a month's number", "month", .constant(Double(april), .whole)),
                .whole
            ) { "$D10+12*\($0)$6" }
        )
        let money = source.inputs.years(of: "capital").years
        page.add(
            lead("", "Column of the year in the sheet Money", "number")
                + time.years.map { year in
                    let index = money.firstIndex(of: "\(year)").map { $0 + 1 } ?? 0
                    return .constant(Double(index), .whole)
                }
        )
        page.freeze(columns: ModelTime.first)
    }

    /// Each year is discounted by its own rate from the year before.
    private func factor(_ column: String, _ row: Int, _ rate: Int) -> String {
        "IF(\(column)$6=0,1,\(before(column))\(row)/(1+\(column)\(rate)))"
    }

    private func before(_ column: String) -> String {
        let all = (0..<time.years.count).map(time.column)
        return all.firstIndex(of: column).map { columnLetters(ModelTime.first + $0 - 1) } ?? "E"
    }

    private func rates(_ page: inout ModelPage) {
        let (first, last) = (firstRate, firstRate + schedules.count - 1)
        let chosen = source.inputs.detail("discounting")
        let ids = "$A$\(first):$A$\(last)"
        let number =
            "IF(COUNTIF(\(ids),\(chosen))=0,1,MATCH(\(chosen),\(ids),0))"
        page.add(
            time.row(
                lead("", "Rate used; its number below", "% a year", .formula(number, .whole)),
                .percent
            ) { "INDEX(\($0)$\(first):\($0)$\(last),$D12)" }
        )
        page.add(
            lead("", "Rate for effects on health", "% a year")
                + rates(source.healthBands)
        )
        page.block("Rates of each schedule, as published")
        for schedule in schedules {
            page.add(
                lead(schedule.id, schedule.title, "% a year")
                    + rates(schedule.edition(on: source.findings.date)?.value ?? [])
            )
        }
        page.block("Discount factors of each schedule")
        for (index, schedule) in schedules.enumerated() {
            page.add(
                time.row(lead(schedule.id, schedule.title, "factor"), .factor) {
                    factor($0, firstFactor + index, first + index)
                }
            )
        }
    }

    private func rates(_ bands: [DiscountSchedule.Band]) -> [ModelSheet.Cell] {
        time.years.indices.map { year in
            let rate = bands.last { $0.from <= year }?.rate ?? .zero
            return .constant(Double(rate.millionths) / 1e6, .percent)
        }
    }

    private func limits(_ page: inout ModelPage) {
        page.block("How long the appraisal runs")
        let longest = source.parameters.longest?.value ?? source.plan.years.count - 1
        page.add(
            lead("", "Longest appraisal after year 0", "years", .constant(Double(longest), .whole))
        )
        page.add(
            lead(
                "",
                "Years of the plan",
                "years",
                .constant(Double(source.plan.years.count), .whole)
            )
        )
    }

    private func checks(_ page: inout ModelPage, _ timing: TimingSheet) {
        page.block("Checks")
        page.check("The timeline reaches as far as the schemes live", timing.isWithinTimeline)
        let chosen = source.inputs.detail("discounting")
        let (first, last) = (firstRate, firstRate + schedules.count - 1)
        page.check(
            "The plan names rates that are here, or none",
            "OR(\(chosen)=\"\",COUNTIF($A$\(first):$A$\(last),\(chosen))=1)"
        )
        page.close()
    }
}

extension ModelSource {
    /// The rates for effects on health; none where none are in force.
    fileprivate var healthBands: [DiscountSchedule.Band] {
        appraisal.healthEdition?.value ?? []
    }
}
