import DigitalMaturity
import Investment

/// All sheets of a model, each of which knows the others that it reads.
struct ModelSheets {
    private let source: ModelSource
    private let months: MonthsSheet
    private let constants: ConstantsSheet
    private let timeline: TimelineSheet
    private let timing: TimingSheet
    private let options: OptionsSheet
    private let benefits: BenefitsSheet

    init(_ source: ModelSource) {
        self.source = source
        months = MonthsSheet(source: source)
        constants = ConstantsSheet(source: source)
        timeline = TimelineSheet(source: source)
        timing = TimingSheet(source: source, months: months, constants: constants)
        options = OptionsSheet(source: source, timing: timing, constants: constants)
        benefits = BenefitsSheet(
            source: source,
            timing: timing,
            months: months,
            options: options
        )
    }

    private func workings(_ bias: SensitivityTest.Bias) -> WorkingsSheet {
        WorkingsSheet(
            source: source,
            bias: bias,
            timing: timing,
            benefits: benefits,
            options: options
        )
    }

    /// The workbook: cover, results, inputs, workings, constants, checks and log.
    func book(of inputs: [FilledSheet]) -> (book: ModelWorkbook, errors: [String]) {
        let worked = workings(.stated)
        let budget = BudgetSheet(source: source, timing: timing)
        let terms = PayerTermsSheet(source: source, timing: timing)
        let payers = PayersSheet(source: source, budget: budget, terms: terms)
        let appraisal = AppraisalSheet(source: source, workings: worked)
        let limits = LimitsSheet(source: source, timing: timing)
        let all = SensitivityTest.Bias.allCases.map { workings($0) }
        let sensitivities = SensitivitiesSheet(
            source: source,
            constants: constants,
            timeline: timeline,
            workings: Dictionary(all.map { ($0.bias, $0) }) { first, _ in first }
        )
        let answers = AnswersSheet(
            source: source,
            budget: budget,
            appraisal: appraisal,
            sensitivities: sensitivities,
            limits: limits,
            payers: payers
        )
        let outputs = [
            budget.page, payers.page, appraisal.page, sensitivities.page,
            SwitchingSheet(source: source, workings: worked).page, limits.page,
            SimulationSheet(source: source).page,
        ]
        let inner =
            [timeline.page(timing), timing.page, options.page, benefits.page, terms.page]
            + all.map(\.page)
        let checks = ChecksSheet(pages: outputs + inner)
        let cover = CoverSheet(
            source: source,
            budget: budget,
            appraisal: appraisal,
            inputs: inputs,
            outputs: outputs + [answers.page],
            workings: inner,
            checks: checks
        )
        let before = [cover.page] + outputs + [answers.page, checks.page]
        let pages =
            before.map(ModelWorkbook.Page.worked)
            + inputs.filter { !$0.isHidden }.map(ModelWorkbook.Page.input)
            + (inner + [constants.page, months.page, LogSheet(source: source).page])
            .map(ModelWorkbook.Page.worked)
            + inputs.filter(\.isHidden).map(ModelWorkbook.Page.input)
        return filled(pages)
    }

    private func filled(_ pages: [ModelWorkbook.Page]) -> (ModelWorkbook, [String]) {
        let filled = WorkedOutPages(pages)
        let book = ModelWorkbook(
            title: "\(source.plan.title): plan model",
            date: source.findings.date,
            marking: source.plan.status.marking,
            pages: filled.pages
        )
        return (book, filled.errors)
    }
}

extension ModelWorkbook.Page {
    fileprivate static func worked(_ page: ModelPage) -> Self { .worked(page.sheet) }
}

/// Every check of the workbook in one place.
struct ChecksSheet {
    static let sheet = "Checks"
    /// How many checks fail: the global check.
    static let count = "\(sheet)!$D$3"

    let pages: [ModelPage]

    var page: ModelPage {
        var page = ModelPage(
            ChecksSheet.sheet,
            "Checks",
            "0 where a check holds, 1 where it fails. The cover has the sum.",
            widths: [22, 90, 8, 10, 12]
        )
        page.headings(["Sheet", "Check", "Unit", "Fails", "Result"])
        page.freeze(columns: 0)
        for source in pages {
            for check in source.checks {
                let row = page.next
                page.add([
                    .label(source.sheet.name), .label(check.words), .label("check"),
                    ModelSheet.Cell(
                        .formula("=\(source.name)!$\(ModelPage.checkColumn)$\(check.row)", .blank),
                        .check,
                        .whole
                    ), ModelPage.words(row),
                ])
            }
        }
        page.setThirdRow([
            .label("Checks"), .label("All checks of the workbook"), .label("check"),
            ModelSheet.Cell(.formula("=SUM($D$5:$D$\(page.next - 1))", .blank), .check, .whole),
            ModelPage.words(3),
        ])
        return page
    }
}

/// What was done to the workbook, for those who change it to write down.
struct LogSheet {
    let source: ModelSource

    var page: ModelPage {
        var page = ModelPage(
            "Change log",
            "Change log",
            "Write down what you change and why. An import does not read this sheet.",
            widths: [18, 26, 34, 80]
        )
        page.headings(["Date", "Who", "Sheet and cell", "What was changed, and why"])
        page.add([
            .label("\(source.findings.date)"), .label("Waymark"), .label("All"),
            .label("Written from the plan '\(source.plan.id)'"),
        ])
        for _ in 0..<20 {
            page.add((0..<4).map { _ in ModelSheet.Cell(.blank, .input) })
        }
        return page
    }
}
