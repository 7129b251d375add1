import DigitalMaturity
import Documents
import Investment

/// Who supplies whom, as tables and a calendar.
struct SupplierView {
    let findings: Findings
    let found: SupplierFindings
    let figures: SupplierFigures

    init(_ findings: Findings, of scope: [ODSCode], window: Months? = nil) {
        self.findings = findings
        found = findings.suppliers(of: scope, window: window)
        figures = SupplierFigures(findings, found)
    }

    /// Whom it is about.
    var name: String { findings.system.name(of: figures.scope) }

    /// A figure of the scope.
    func figure(_ count: SupplierFigures.Count) -> Inline {
        figures.inline(.count(count, figures.scope))
    }

    // MARK: Who supplies whom

    /// A row for each supplier of records.
    var mapTable: Table {
        Table(
            id: "suppliers-map",
            title: "Suppliers of the trusts' records",
            columns: [.words("Supplier"), .numbers("Trusts"), .words("Which")],
            rows: found.recordSuppliers.map { supplier in
                let codes = found.now.organisations(of: supplier, with: .record)
                return [
                    .text(supplier.name), figures.cell(.trusts(figures.scope, supplier.id)),
                    .text(named(codes)),
                ]
            } + withoutRows,
            note: notes.isEmpty ? nil : notes.joined(separator: " ")
        )
    }

    private var withoutRows: [[Cell]] {
        let rows: [(String, SupplierFigures.Count, [SupplierFindings.TrustRecord])] = [
            ("No record, when last known", .without, found.without),
            ("Not known", .unknown, found.unknown),
        ]
        return rows.filter { !$0.2.isEmpty }.map { title, count, trusts in
            [
                .text(title), figures.cell(.count(count, figures.scope)),
                .text(named(trusts.map(\.trust.code))),
            ]
        }
    }

    /// The trusts: by name where they are few, else by code.
    private func named(_ codes: [ODSCode]) -> String {
        found.scope.isEmpty
            ? codes.map(\.text).joined(separator: ", ")
            : codes.map(findings.system.fullName).joined(separator: "; ")
    }

    private var notes: [String] {
        let several = found.trusts.filter { $0.suppliers.count > 1 }.map(\.trust.code)
        let merged =
            several.isEmpty
            ? []
            : [
                "Counted with each supplier, because they took over from trusts with another: "
                    + "\(several.map(\.text).joined(separator: ", "))."
            ]
        let labels = found.recordSuppliers.filter { !$0.isOne }.map {
            "\($0.name) is a label for several and counts once."
        }
        return merged + labels
    }

    /// What is known of each trust, newest last.
    var trustsTable: Table {
        Table(
            id: "suppliers-trusts",
            title: "What is known of each trust's record",
            columns: [
                .words("Trust"), .words("Supplier"), .words("As of"), .words("What else is known"),
                .words("Source and grade"),
            ],
            rows: found.trusts.map(row)
        )
    }

    private func row(_ trust: SupplierFindings.TrustRecord) -> [Cell] {
        let code = trust.trust.code
        let shown = trust.records.map(\.event)
        let others = trust.events.filter { event in
            !shown.contains { $0.place == event.place } && event.kind != .inUse
        }
        let cited = (shown + others).map { "\($0.citation), \($0.citation.grade.words)" }
        return [
            .link(findings.system.fullName(of: code), findings.system.page(of: code)),
            trust.records.isEmpty
                ? .unknown("not known")
                : .text(trust.records.map { status($0, of: code) }.joined(separator: "; ")),
            .text(shown.compactMap { $0.date?.words }.inOrderOnce.joined(separator: "; ")),
            .text(others.map(\.words).joined(separator: "; ")),
            .text(cited.inOrderOnce.joined(separator: "; ")),
        ]
    }

    /// What is known of a record, and whose it was where the trust took it over.
    private func status(_ record: RunningRecord, of code: ODSCode) -> String {
        let holder = record.event.organisation.value
        let whose = holder == code ? "" : " (\(findings.system.fullName(of: holder)))"
        let words =
            record.event.kind == .none
            ? record.event.kind.words : record.supplier?.name ?? "supplier not known"
        return words + whose
    }

    // MARK: After a plan

    /// A row for each plan; none without plans.
    var plansTable: Table? {
        found.plans.isEmpty
            ? nil
            : Table(
                id: "suppliers-plans",
                title: "Suppliers of records now and after each plan",
                columns: [
                    .words("Plan"), .numbers("Now"), .numbers("After"),
                    .words("New to the system, of anything"),
                    .words("Schemes that do not say who supplies, or what they take over"),
                ],
                rows: found.plans.map { plan in
                    [
                        .text(plan.plan.title), figures.cell(.count(.records, figures.scope)),
                        figures.cell(.after(figures.scope, plan.plan.id)),
                        plan.new.isEmpty
                            ? .text("none") : .text(plan.new.map(\.name).joined(separator: ", ")),
                        .text(
                            plan.plan.schemes.filter { plan.unclear.contains($0.id.value) }
                                .map(\.title).joined(separator: "; ")
                        ),
                    ]
                },
                note: "A scheme says what it takes over by 'supplies', in the words of "
                    + "suppliers/contracts.csv, and from whom by 'supplier'. New is a supplier of no record and of no contract "
                    + "known here."
            )
    }
}

extension [String] {
    /// Each text once, where it first was.
    fileprivate var inOrderOnce: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
