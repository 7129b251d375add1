public import DigitalMaturity
public import Documents
public import Investment

/// Who supplies the records of an organisation or a system, and when their contracts end.
struct SuppliersReport: Report {
    let slug = "suppliers"
    let title = "Suppliers and contracts"

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let view = SupplierView(
            findings,
            of: organisation.map { [$0] } ?? findings.dataset.scope.codes
        )
        return try findings.document(
            of: self,
            title: "\(view.name): suppliers and contracts",
            [
                ("summary", view.plansTable.map { [.table($0)] } ?? []),
                ("map", [.table(view.mapTable), .table(view.trustsTable)]),
                ("contracts", view.contractBlocks),
                ("convergence", view.convergenceBlocks),
                ("cost", view.costBlocks), ("uncertain", [.list(view.unknowns)]),
            ],
            view.placeholders,
            narrative
        )
    }
}

extension SupplierView {
    /// What the narrative may use.
    fileprivate var placeholders: Placeholders {
        var values = Placeholders()
        let scope = figures.scope
        values.set("system", name)
        values.set("date", found.date.words)
        let (one, several) = ("supplier runs", "suppliers run")
        values.set("suppliers-run", found.recordSuppliers.count == 1 ? one : several)
        values.set("trusts-word", found.trusts.count == 1 ? "trust" : "trusts")
        values.set("trusts", figure(.among))
        values.set("suppliers", figure(.records))
        values.set("without", figure(.without))
        values.set("unknown", figure(.unknown))
        values.set("contracts", figure(.contracts))
        values.set("pairs", figure(.pairs))
        values.set("has-contracts", is: !found.contracts.isEmpty)
        let trusts = found.recordSuppliers.map { figures[.trusts(scope, $0.id)] }
        let most = trusts.first.flatMap(\.self)
        let isLargest = trusts.dropFirst().allSatisfy { ($0?.number ?? 0) < (most?.number ?? 0) }
        values.set("has-largest", is: most != nil && isLargest)
        values.set("largest", found.recordSuppliers.first?.name ?? "none")
        values.set("largest-trusts", most, orElse: "none")
        let year = figures.recordsCost?.years.last
        values.set("cost-year", year?.description ?? "")
        values.set("cost", year.flatMap { figures[.cost(scope, $0)] }, orElse: "not known")
        values.set("has-plan", is: !found.plans.isEmpty)
        values.set(
            "plans",
            names: ["plan", "after", "new"],
            items: found.plans.map { plan in
                [
                    "plan": .text(plan.plan.title),
                    "after": figures.inline(.after(scope, plan.plan.id)),
                    "new": .text(
                        plan.new.isEmpty ? "no" : plan.new.map(\.name).joined(separator: ", ")
                    ),
                ]
            }
        )
        return values
    }

    /// What is not known, in sentences.
    var unknowns: [[Inline]] {
        let ends = found.contracts.map(\.contract).filter { $0.end == nil }
        let codes = ends.map(\.organisation.value.text).joined(separator: ", ")
        let missing = ends.isEmpty ? [] : ["No end is known of the contracts of \(codes)."]
        return (SupplierView.usualUnknowns + missing).map { [.text($0)] }
    }

    private static let usualUnknowns = [
        "The national list names one main supplier for each trust, no product and no date of going "
            + "live. What has happened since comes from secondary sources.",
        "Nobody publishes when contracts end. The few ends known are from notices and the press.",
    ]
}

extension Findings {
    /// The answer of `waymark suppliers`.
    public func suppliersDocument(of scope: [ODSCode], window: Months?) -> Document {
        let view = SupplierView(self, of: scope, window: window)
        let intro: [Inline] = [
            "Trusts: ", view.figure(.among), ". Suppliers of their records: ",
            view.figure(.records), ". Trusts without a record when last known: ",
            view.figure(.without), ". Trusts of which nothing is known: ", view.figure(.unknown),
            ".",
        ]
        return Document(
            slug: "suppliers",
            title: "Suppliers: \(view.name)",
            subtitle: "On \(date.words)",
            date: date,
            marking: marking,
            sections: [
                Section("map", "Who supplies whom", [.prose(intro), .table(view.mapTable)]),
                Section("plans", "After the plan", view.plansTable.map { [.table($0)] } ?? []),
                Section("contracts", "Contract ends", view.contractBlocks),
                Section("convergence", "Who could converge", view.convergenceBlocks),
                Section("unknown", "Not known", [.list(view.unknowns)]),
            ].filter { !$0.blocks.isEmpty }
        )
    }
}
