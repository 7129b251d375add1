package import DigitalMaturity
package import Investment

/// What a model is made of: the plan, what follows from it, and where its inputs are.
///
/// A class, because every sheet has it and those beneath it: as a value it is copied field by field at
/// each, and the compiler spends minutes on the copies alone.
final class ModelSource: Sendable {
    let findings: Findings
    let planned: PlanFindings
    let appraisal: Appraisal
    let simulation: PlanSimulation
    let inputs: PlanInputs
    let time: ModelTime

    init(
        findings: Findings,
        planned: PlanFindings,
        appraisal: Appraisal,
        simulation: PlanSimulation,
        inputs: PlanInputs,
        time: ModelTime
    ) {
        self.findings = findings
        self.planned = planned
        self.appraisal = appraisal
        self.simulation = simulation
        self.inputs = inputs
        self.time = time
    }

    var plan: Plan { planned.plan }
    var parameters: AppraisalParameters { findings.dataset.parameters.appraisal }
    /// How many schemes the model has room for.
    var schemes: Int { inputs.height(of: .schemes) }
    /// How many benefits the model has room for.
    var benefits: Int { inputs.height(of: .schemeList("benefits")) }
    var options: [AppraisalOption] { appraisal.results.map(\.option) }
    /// What is counted for each option, in the plan's order.
    var day: String { findings.date.words }

    /// The general schedules of rates: the sheet Timeline has a row for each.
    var schedules: [DiscountSchedule] {
        parameters.generalSchedules.filter { $0.edition(on: findings.date) != nil }
    }
}

extension ModelWorkbook {
    /// The plan as a workbook whose results follow its inputs.
    ///
    /// The input sheets are those of `FilledWorkbook`, so that an import reads them. `errors` are the
    /// cells whose formula fails, of which there are none. `written` is the plan as its file has it.
    package static func model(
        of planned: PlanFindings,
        written: Plan,
        _ appraisal: Appraisal,
        _ simulation: PlanSimulation,
        in findings: Findings
    ) -> (book: ModelWorkbook, errors: [String]) {
        let choices = PlanChoices(of: written, in: findings.dataset)
        let book = FilledWorkbook(written, in: .pounds, choices, on: findings.date)
        let builder = PlanWorkbookBuilder(
            plan: written,
            tree: YAMLTree(reading: planText(written)) ?? .map([], nil),
            unit: .pounds,
            choices: choices
        )
        let source = ModelSource(
            findings: findings,
            planned: planned,
            appraisal: appraisal,
            simulation: simulation,
            inputs: PlanInputs(builder, book.sheets),
            time: ModelTime(appraisal)
        )
        let sheets = ModelSheets(source)
        let inputs = book.sheets.filter { $0.name != builder.first.name }
        return sheets.book(of: inputs)
    }
}
