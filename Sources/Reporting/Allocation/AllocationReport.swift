import DigitalMaturity
public import Documents
public import Investment

/// Who would get what of a national fund under each rule, and what that may do.
struct AllocationReport: PlainReport {
    let slug = "allocation"
    let title = "Who should get the money"
    let reads = Extras.allocation
    let showsPlans = false

    func content(from findings: Findings, about organisation: ODSCode?) -> ReportContent {
        let view = AllocationSections(findings)
        return ReportContent(
            title: title,
            blocks: view?.blocks(about: organisation)
                ?? AllocationReport.sections.map { ($0, []) },
            values: placeholders(view)
        )
    }

    private static let sections = [
        "summary", "rules", "least-mature", "most-mature", "exemplars", "wards", "uncertain",
    ]

    private func placeholders(_ sections: AllocationSections?) -> Placeholders {
        var values = Placeholders()
        let least = sections?.figures("least-mature")
        let most = sections?.figures("most-mature")
        values.set("is-read", is: sections != nil)
        values.set("date", least?.findings.date.words ?? "")
        values.set("fund", least?.figure(.fund), orElse: "not known")
        values.set("trusts", least?.figure(.paid), orElse: "not known")
        values.set("spread", least?.figure(.spread), orElse: "not known")
        values.set("spread-least", least?.figure(.spreadAfter(.likely)), orElse: "not known")
        values.set("spread-most", most?.figure(.spreadAfter(.likely)), orElse: "not known")
        let exemplars = sections?.figures("acute-exemplars")
        let setting = exemplars?.comparisons.first?.setting ?? .acute
        values.set("exemplars", exemplars?.figure(.paid), orElse: "not known")
        values.set("difference", exemplars?.figure(.difference(setting)), orElse: "not known")
        let wards = sections?.figures("virtual-wards")
        values.set("wards", wards?.figure(.fund), orElse: "not known")
        values.set("boards", wards?.figure(.paid), orElse: "not known")
        return values
    }
}

/// The rules of the reference data side by side, and the examples.
struct AllocationSections {
    let rules: AllocationView
    let examples: AllocationView

    /// `nil` where no policies were read.
    init?(_ findings: Findings) {
        guard let data = findings.dataset.allocation else { return nil }
        rules = AllocationView(findings, data, findings.allocations(of: data.fund.amount.value))
        let examples = data.policies.filter { $0.amount != nil }.compactMap { policy in
            policy.amount.flatMap {
                try? findings.allocation(of: $0.value, by: policy, assuming: data.gain)
            }
        }
        self.examples = AllocationView(findings, data, examples)
    }

    /// The figures of a policy.
    func figures(_ policy: String) -> AllocationFigures? {
        (rules.all + examples.all).first { $0.allocation.policy.id == policy }
    }

    /// What is under each heading.
    func blocks(about organisation: ODSCode? = nil) -> [(id: String, blocks: [Block])] {
        let exemplars = figures("acute-exemplars")
        let policies = (rules.all + examples.all).map(\.allocation.policy)
        let own = organisation.flatMap(table(for:)).map { [Block.table($0)] } ?? []
        return [
            ("summary", own),
            ("rules", [.table(rules.sideBySide)] + (rules.curves.map { [.chart($0)] } ?? [])),
            ("least-mature", paid("least-mature", rules)),
            ("most-mature", paid("most-mature", rules)),
            (
                "exemplars",
                paid("acute-exemplars", examples)
                    + (exemplars.map(examples.comparedBlocks) ?? [])
            ),
            ("wards", paid("virtual-wards", examples)),
            (
                "uncertain",
                [.list(rules.caveats(policies) + [[.text(rules.findings.methodNote)]])]
            ),
        ]
    }

    private func paid(_ policy: String, _ view: AllocationView) -> [Block] {
        figures(policy).map { [.table(view.paidTable($0))] } ?? []
    }

    /// The section on one body's page.
    func section(for code: ODSCode) -> Section? {
        table(for: code).map {
            let more: [Inline] = [.link("How the rules work", .page("allocation.html"))]
            return Section("allocation", "What each rule would give", [.table($0), .prose(more)])
        }
    }

    /// What each rule would give one body; `nil` for one that no rule is about.
    func table(for code: ODSCode) -> Table? {
        let rows = (rules.all + examples.all).compactMap { figures in
            figures.figure(.amount(code)).map { amount -> [Cell] in
                [.text(figures.allocation.policy.title), figures.cell(.fund), .figure(amount)]
            }
        }
        return rows.isEmpty
            ? nil
            : Table(
                id: "allocation-of-\(code.text.lowercased())",
                title: "What each rule would give",
                columns: [.words("Rule"), .numbers("Fund"), .numbers("Amount")],
                rows: rows,
                note: rules.data.notes.last
            )
    }
}

extension Findings {
    /// The allocation of an amount by each rule to trusts that is no example of its own.
    func allocations(of amount: Money) -> [Allocation] {
        guard let data = dataset.allocation else { return [] }
        return data.policies.filter { $0.amount == nil && $0.recipients == .trusts }.compactMap {
            try? allocation(of: amount, by: $0, assuming: data.gain)
        }
    }

    /// The answer of `waymark allocate`: one policy in full, or several side by side.
    public func allocationDocument(of allocations: [Allocation]) -> Document? {
        guard let data = dataset.allocation, !allocations.isEmpty else { return nil }
        let view = AllocationView(self, data, allocations)
        let policies = allocations.map(\.policy)
        let one = view.all.count == 1 ? view.all.first : nil
        return Document(
            slug: "allocate",
            title: one.map { "Allocation: \($0.allocation.policy.title)" } ?? "Allocation by rule",
            subtitle: "On \(date.words)",
            date: date,
            marking: marking,
            sections: [
                Section("answer", "Answer", view.all.map { .prose(view.answer($0)) }),
                Section(
                    "rules",
                    "What it does",
                    [.table(view.sideBySide)]
                        + (one == nil ? view.curves.map { [.chart($0)] } ?? [] : [])
                ),
                Section("paid", "Who gets what", view.all.map { .table(view.paidTable($0)) }),
                Section("apart", "Not judged", one.map(view.apartBlocks) ?? []),
                Section("named", "Those named", view.all.flatMap(view.comparedBlocks)),
                Section("assumed", "Assumed or not known", [.list(view.caveats(policies))]),
            ].filter { !$0.blocks.isEmpty }
        )
    }

    /// The national page on how money may be given out; none where no policies were read.
    func allocationPage(_ sections: AllocationSections?) -> [Page] {
        sections.map { sections in
            let titles = [
                "summary": "Answer", "rules": "What each rule does",
                "least-mature": "Least mature first", "most-mature": "Most mature first",
                "exemplars": "The exemplars", "wards": "Virtual wards",
                "uncertain": "Assumed or not known",
            ]
            let answers: [Block] = sections.rules.all.map { .prose(sections.rules.answer($0)) }
            return [
                page(
                    "allocation.html",
                    "Who should get the money",
                    "What each rule would give, on \(date.words)",
                    sections.blocks().map { id, blocks in
                        Section(id, titles[id] ?? id, id == "summary" ? answers : blocks)
                    }.ledByAnswer
                )
            ]
        } ?? []
    }
}
