import DigitalMaturity
import Investment

/// When each scheme is live, and what optimism bias adds to its estimates.
struct TimingSheet {
    /// A column of the table of schemes, from the left.
    enum Column: Int, CaseIterable {
        case id, title, begins, months, life, live, runCost, replaces
        case projectClass, mitigated
        case capital, duration, operating, delay, biasedLive, end
        case upperCapital, upperDuration, upperOperating, upperDelay, upperLive, upperEnd
        case plainEnd, last, repeats, plannedLive, liveWords

        var letters: String { columnLetters(rawValue) }
    }

    private static let sheet = "Timing"
    static let first = 7
    /// Months that are more than any scheme lives.
    static let endless = 99_999

    let source: ModelSource
    let months: MonthsSheet
    let constants: ConstantsSheet

    private var inputs: PlanInputs { source.inputs }
    private var last: Int { TimingSheet.first + source.schemes - 1 }

    /// A column of all schemes: `Timing!$A$7:$A$21`.
    func area(_ column: Column) -> String {
        "\(TimingSheet.sheet)!$\(column.letters)$\(TimingSheet.first):$\(column.letters)$\(last)"
    }

    /// The cell of a scheme, by its position, in a column.
    func cell(_ column: Column, _ scheme: Int) -> String {
        "\(TimingSheet.sheet)!$\(column.letters)$\(TimingSheet.first + scheme)"
    }

    /// What a column has for the scheme that a cell names.
    func value(_ column: Column, of cell: String) -> String {
        "SUMPRODUCT(--(\(area(.id))=\(cell)),\(area(column)))"
    }

    /// The last year in which a scheme lives, counted from year 0.
    var lastYear: String { "MAX(\(area(.last)))" }

    /// Whether every scheme ends within the timeline.
    var isWithinTimeline: String {
        let april = source.time.fixed(.april)
        return "MAX(\(area(.end)))<=MAX(\(april))+12"
    }

    var page: ModelPage {
        var page = ModelPage(
            TimingSheet.sheet,
            "When schemes are live, and optimism bias",
            "One row for each scheme, in the order of the sheet Schemes. Months are numbers, which the sheet Months explains.",
            widths: [22, 44] + Column.allCases.dropFirst(2).map { _ in 13 }
        )
        page.block(
            "Schemes",
            "A scheme without a life lives on to the end; \(TimingSheet.endless) months say so. Nought is a month that nobody has stated."
        )
        page.headings(Column.allCases.map(\.title))
        page.freeze(columns: 2)
        for scheme in 0..<source.schemes { page.add(row(scheme)) }
        checks(&page)
        return page
    }

    private func row(_ scheme: Int) -> [ModelSheet.Cell] {
        let row = TimingSheet.first + scheme
        return Column.allCases.map { column in
            .formula(
                formula(column, scheme) { "$\($0.letters)\(row)" },
                column.format
            )
        }
    }

    private func input(_ key: String, _ scheme: Int) -> String {
        inputs.cell(.schemes, key.split(separator: ".").map(String.init), row: scheme)
    }

    private func formula(
        _ column: Column,
        _ scheme: Int,
        _ own: (Column) -> String
    ) -> String {
        switch column {
        case .id, .title:
            let cell = input(column == .id ? "id" : "title", scheme)
            return "IF(\(cell)=\"\",\"\",\(cell))"
        case .begins:
            let start = months.number(of: input("start", scheme))
            return "IF(\(input("start", scheme))=\"\",0,\(start)+\(constants.putOff(own(.id))))"
        case .months: return "SUM(\(input("takes", scheme)))"
        case .life:
            let life = input("whole-life", scheme)
            return "IF(\(life)=\"\",\(TimingSheet.endless),SUM(\(life)))"
        case .live:
            let takes = input("takes", scheme)
            return "IF(OR(\(own(.begins))=0,\(takes)=\"\"),0,\(own(.begins))+\(own(.months)))"
        case .runCost: return "ROUND(SUM(\(input("run-cost", scheme))),2)"
        case .replaces: return "ROUND(SUM(\(input("replaces", scheme))),2)"
        case .projectClass:
            let cell = input("optimism-bias.class", scheme)
            return "IF(\(cell)=\"\",\"\",\(cell))"
        case .mitigated: return "ROUND(SUM(\(input("optimism-bias.mitigated", scheme))),6)"
        case .capital, .duration, .operating, .upperCapital, .upperDuration, .upperOperating:
            return uplift(column, own)
        default: return time(column, own)
        }
    }

    /// The upper bound less what mitigation has earned of the way to the lower.
    private func uplift(_ column: Column, _ own: (Column) -> String) -> String {
        let kind: ConstantsSheet.Bound =
            switch column {
            case .capital, .upperCapital: .capital
            case .duration, .upperDuration: .duration
            default: .operating
            }
        let upper = constants.bound(kind, isUpper: true, of: own(.projectClass))
        guard [.capital, .duration, .operating].contains(column) else { return upper }
        let lower = constants.bound(kind, isUpper: false, of: own(.projectClass))
        return "\(upper)-ROUND((\(upper)-\(lower))*\(own(.mitigated)),6)"
    }

    private func time(_ column: Column, _ own: (Column) -> String) -> String {
        func later(_ delay: Column) -> String {
            "IF(\(own(.live))=0,0,\(own(.live))+\(own(delay)))"
        }
        func end(_ live: Column) -> String {
            "IF(OR(\(own(live))=0,\(own(.life))=\(TimingSheet.endless)),0,\(own(live))+\(own(.life)))"
        }
        switch column {
        case .delay: return "ROUND(\(own(.months))*\(own(.duration)),0)"
        case .upperDelay: return "ROUND(\(own(.months))*\(own(.upperDuration)),0)"
        case .biasedLive: return later(.delay)
        case .upperLive: return later(.upperDelay)
        case .end: return end(.biasedLive)
        case .upperEnd: return end(.upperLive)
        case .plainEnd: return end(.live)
        case .last:
            let april = "\(ModelTime.sheet)!\(source.time.fixed(.april))"
            return "MAX(0,SUMPRODUCT(--(\(april)<\(own(.end))))-1)"
        case .repeats: return "IF(\(own(.id))=\"\",0,COUNTIF(\(area(.id)),\(own(.id)))-1)"
        case .plannedLive:
            return "IF(\(own(.live))=0,0,\(own(.live))-\(constants.putOff(own(.id))))"
        default: return "IF(\(own(.id))=\"\",\"\",\(months.text(of: own(.biasedLive))))"
        }
    }

    private func checks(_ page: inout ModelPage) {
        let ids = inputs.reach(.schemes, ["id"])
        let first = TimingSheet.first
        page.block("Checks")
        page.check(
            "Every scheme of the sheet Schemes has a row here",
            "SUMPRODUCT(--(\(ids)<>\"\"))=SUMPRODUCT(--($A$\(first):$A$\(last)<>\"\"))"
        )
        page.check(
            "No two schemes have one id",
            "SUM(\(area(.repeats)))=0"
        )
        page.check("Every start is a month that is known", known(["start"], .begins))
        page.check(
            "Every class of optimism bias is known",
            constants.unknownClasses("$I$\(first):$I$\(last)") + "=0"
        )
        page.check(
            "Times, lives, costs and shares are numbers",
            ["takes", "whole-life", "run-cost", "replaces"].map { words(.schemes, [$0]) }
                .joined(separator: "+") + "=0"
        )
        page.close()
    }

    private func known(_ keys: [String], _ column: Column) -> String {
        let stated = inputs.area(.schemes, keys)
        return "SUMPRODUCT(--(\(stated)<>\"\"),--(\(area(column))=0))=0"
    }

    /// How many cells of a column have words that are no amount left open.
    private func words(_ home: PlanSheet.Home, _ keys: [String]) -> String {
        let area = inputs.area(home, keys)
        return "SUMPRODUCT(--(\(area)>\"\"),--(\(area)<>\"TBC\"))"
    }
}

extension TimingSheet.Column {
    fileprivate var title: String {
        switch self {
        case .id: "Id"
        case .title: "Scheme"
        case .begins: "Start, with any wait for approval (month)"
        case .months: "Takes (months)"
        case .life: "Lives (months)"
        case .live: "Live as planned (month)"
        case .runCost: "Run cost (£ a year)"
        case .replaces: "Replaces (£ a year)"
        case .projectClass: "Class of optimism bias"
        case .mitigated: "Mitigated (share)"
        case .capital: "Uplift of capital (share)"
        case .duration: "Uplift of time (share)"
        case .operating: "Uplift of run cost (share)"
        case .delay: "Added by bias (months)"
        case .biasedLive: "Live with bias (month)"
        case .end: "First month after its life"
        case .upperCapital: "Upper bound: capital (share)"
        case .upperDuration: "Upper bound: time (share)"
        case .upperOperating: "Upper bound: run cost (share)"
        case .upperDelay: "Upper bound: added (months)"
        case .upperLive: "Upper bound: live (month)"
        case .upperEnd: "Upper bound: after its life (month)"
        case .plainEnd: "No bias: after its life (month)"
        case .last: "Last year of its life (year number)"
        case .repeats: "Other schemes of this id"
        case .plannedLive: "Live by the plan's own dates (month)"
        case .liveWords: "Live with bias"
        }
    }

    fileprivate var format: ModelSheet.Format {
        switch self {
        case .id, .title, .projectClass, .liveWords: .words
        case .runCost, .replaces: .pounds
        case .mitigated, .capital, .duration, .operating, .upperCapital, .upperDuration,
            .upperOperating:
            .percent
        default: .whole
        }
    }
}
