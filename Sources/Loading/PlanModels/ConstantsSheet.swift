import DigitalMaturity
import Investment

/// What Waymark supplies and what the model cannot follow: constants that an import does not read.
struct ConstantsSheet {
    /// What optimism bias is added to.
    enum Bound: Int {
        case capital, duration, operating
    }

    private static let sheet = "Constants"
    private static let first = 7

    let source: ModelSource

    private var classes: [OptimismBias] { source.parameters.biases }
    private var tests: [SensitivityTest] { source.parameters.sensitivities }
    private var firstTest: Int { ConstantsSheet.first + classes.count + 4 }
    private var firstScheme: Int { firstTest + tests.count + 4 }
    private var newScheme: Int { firstScheme + source.plan.schemes.count }

    private func area(_ column: String, _ first: Int, _ count: Int) -> String {
        "\(ConstantsSheet.sheet)!$\(column)$\(first):$\(column)$\(first + max(count, 1) - 1)"
    }

    /// The bound of the class that a cell names; none for no class.
    func bound(_ kind: Bound, isUpper: Bool, of cell: String) -> String {
        let column = columnLetters(3 + kind.rawValue * 2 + (isUpper ? 0 : 1))
        return "SUMPRODUCT(--(\(area("A", ConstantsSheet.first, classes.count))=\(cell)),"
            + "\(area(column, ConstantsSheet.first, classes.count)))"
    }

    /// How many cells of an area name no class that is here.
    func unknownClasses(_ cells: String) -> String {
        let named = classes.indices.map { index in
            "--(\(cells)<>\(ConstantsSheet.sheet)!$A$\(ConstantsSheet.first + index))"
        }
        return "SUMPRODUCT(\((["--(\(cells)<>\"\")"] + named).joined(separator: ",")))"
    }

    /// How many months the approvals of a scheme put its start off.
    func putOff(_ id: String) -> String { held("C", of: id) }

    /// Whether an option has a scheme; a scheme that is new belongs to the whole plan alone.
    func isMember(_ id: String, of option: Int) -> String {
        let column = columnLetters(3 + option)
        let ids = area("A", firstScheme, source.plan.schemes.count)
        let new = "\(ConstantsSheet.sheet)!$\(column)$\(newScheme)"
        return "IF(\(id)=\"\",0,IF(COUNTIF(\(ids),\(id))=0,\(new),\(held(column, of: id))))"
    }

    /// How a test changes a kind of cost or benefit: a factor.
    func scale(_ test: Int, _ part: CashFlows.Part) -> String {
        let cell = { (column: String) in "\(ConstantsSheet.sheet)!$\(column)$\(firstTest + test)" }
        if part == .continuing { return "(1+\(cell("D"))+\(cell("F")))" }
        return "(1+\(cell(part.isCost ? "D" : "E")))"
    }

    private func held(_ column: String, of id: String) -> String {
        let count = source.plan.schemes.count
        return
            "SUMPRODUCT(--(\(area("A", firstScheme, count))=\(id)),\(area(column, firstScheme, count)))"
    }

    var page: ModelPage {
        var page = ModelPage(
            ConstantsSheet.sheet,
            "Constants",
            "What Waymark supplies. Change them to try something; an import does not read them.",
            widths: [22, 52, 16, 14, 14, 14, 14, 14, 14, 60]
        )
        bias(&page)
        tests(&page)
        schemes(&page)
        return page
    }

    private func bias(_ page: inout ModelPage) {
        page.block("Optimism bias", "The bounds between which mitigation moves an uplift.")
        page.headings([
            "Class", "Title", "Unit", "Capital, upper", "Capital, lower", "Time, upper",
            "Time, lower", "Run cost, upper", "Run cost, lower", "Source",
        ])
        for bias in classes {
            let bounds = [bias.capital, bias.duration, bias.operating].flatMap {
                [$0?.upper, $0?.lower].map { Double($0?.millionths ?? 0) / 1e6 }
            }
            page.add(
                [.label(bias.id), .label(bias.title), .label("share")]
                    + bounds.map { .constant($0, .percent) }
                    + [.label("\(bias.citation.publisher): \(bias.citation.title)")]
            )
        }
    }

    private func tests(_ page: inout ModelPage) {
        page.block("Sensitivity tests", "How far each kind changes. The sizes are assumptions.")
        page.headings(["Test", "Title", "Optimism bias", "Costs", "Benefits", "Carrying on"])
        for test in tests {
            page.add(
                [.label(test.id), .label(test.title), .constant(test.bias.rawValue)]
                    + [test.costs, test.benefits, test.continuing].map {
                        .constant(Double($0.millionths) / 1e6, .percent)
                    }
            )
        }
    }

    private func schemes(_ page: inout ModelPage) {
        page.block(
            "Not live: the schemes of each option",
            "As worked out by Waymark on \(source.day): 1 where the option has the scheme. What is needed, mandatory or listed decides it; import the plan and write the model again after a change."
        )
        page.headings(
            ["Scheme", "Title", "Put off (months)"] + source.options.map(\.id)
        )
        for scheme in source.plan.schemes {
            let id = scheme.id.value
            let start = source.appraisal.plan.scheme(id)?.start
            let months = scheme.start.flatMap { own in
                start.map { $0.value.months(since: own.value) }
            }
            page.add(
                [
                    .label(id), .label(scheme.title), .constant(Double(months ?? 0), .whole),
                ]
                    + source.options.map { option in
                        .constant(option.schemes.contains { $0.id.value == id } ? 1 : 0, .whole)
                    }
            )
        }
        let isNew = source.options.map { $0.origin == .derived && $0.isWhole(source.plan) }
        page.add(
            [.label("(any other)"), .label("A scheme that is added here"), .constant(0, .whole)]
                + isNew.map { .constant($0 ? 1 : 0, .whole) }
        )
    }
}

extension AppraisalOption {
    /// Whether it is all schemes of a plan.
    fileprivate func isWhole(_ plan: Plan) -> Bool {
        [AppraisalOption.preferred, AppraisalOption.wholePlan].contains(id)
            && schemes.count == plan.schemes.count
    }
}
