package import DigitalMaturity
package import Investment

/// The words that exist, for the lists of a workbook to choose from.
package struct PlanChoices: Sendable {
    /// The organisations of the plan's board, each a code and a name: `RXR East Lancashire`.
    package var organisations: [String] = []
    /// The names that a key may have, by key: those of `programme`.
    package var names: [String: [String]] = [:]

    /// No choices but the words of the format.
    package init() {}

    /// The organisations and names of a workspace.
    package init(of plan: Plan, in dataset: Dataset) {
        let system = dataset.system
        let board = plan.icb.value
        let codes =
            [board] + system.trusts(in: board).map(\.code) + system.careBodies.map(\.code)
            + plan.schemes.map(\.lead.value)
        organisations = Set(codes).sorted().map { "\($0.text) \(system.name(of: $0.text))" }
        let funding = dataset.parameters
        names = [
            "programme": funding.programmes.map(\.id),
            "approver": dataset.reference.rulebook.approvers.map(\.id),
            "element": dataset.chosenFramework?.names ?? [],
            "fund": Set(plan.envelopes.map(\.fund) + funding.programmes.map(\.id)).sorted(),
        ]
    }
}

extension FilledWorkbook {
    /// The plan as a workbook: its sheets, the lists to choose from, and the plan as it is now, by
    /// which an import tells what was changed.
    package init(_ plan: Plan, in unit: AmountUnit, _ choices: PlanChoices, on date: CivilDate) {
        let text = planText(plan)
        let tree = YAMLTree(reading: text) ?? .map([], nil)
        let builder = PlanWorkbookBuilder(plan: plan, tree: tree, unit: unit, choices: choices)
        let lists = FilledWorkbook.hidden(PlanLists.sheet, builder.lists.columns)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let kept = FilledWorkbook.hidden(
            PlanTables.keptSheet,
            [("The plan as it was exported", lines.map { "|\($0)" })]
        )
        self.init(
            title: plan.title,
            date: date,
            sheets: [builder.first] + builder.sheets + [lists, kept]
        )
    }

    private static func hidden(_ name: String, _ columns: [(String, [String])]) -> FilledSheet {
        var sheet = FilledSheet(name: name, title: name, help: "")
        sheet.isHidden = true
        sheet.columns = columns.map { FilledSheet.Column(title: $0.0, help: "") }
        sheet.rows = (0..<(columns.map(\.1.count).max() ?? 0)).map { row in
            columns.map { $0.1.indices.contains(row) ? .text($0.1[row]) : .blank }
        }
        return sheet
    }
}
