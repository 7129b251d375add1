import DigitalMaturity
import Documents
import Investment

extension SupplierView {
    /// What is said where no end of a contract is known.
    static let noEnds =
        "No end of a contract is known here. Add suppliers/contracts.csv to the workspace."

    /// What is said where no two contracts end near each other.
    static let noPairs =
        "No two contracts with known ends, of trusts of one kind in one board, are with different "
        + "suppliers and end near each other."

    /// The contracts as a calendar and a table, or that none is known.
    var contractBlocks: [Block] {
        guard !found.contracts.isEmpty else { return [.prose([.text(SupplierView.noEnds)])] }
        let ends = found.contracts.contains { $0.contract.end != nil }
        return
            (ends
            ? [.chart(calendar), .table(yearsTable)] : [.prose([.text(SupplierView.noEnds)])])
            + [.table(contractsTable)]
    }

    private var yearsTable: Table {
        Table(
            id: "suppliers-years",
            title: "Contracts that end, by financial year",
            columns: [.words("Year"), .numbers("Contracts"), .words("Whose")],
            rows: found.years.map { year in
                let whose = found.ending(in: year).map(\.contract).map {
                    "\($0.organisation.value) \($0.supplier.name) (\($0.service.words))"
                }
                return [
                    .text(year.description), figures.cell(.ends(figures.scope, year)),
                    .text(whose.joined(separator: "; ")),
                ]
            },
            note:
                "An end that is known to the year counts in the first financial year that it can be in."
        )
    }

    private var contractsTable: Table {
        Table(
            id: "suppliers-contracts",
            title: "Contracts, and when procurement must start",
            columns: [
                .words("Organisation"), .words("What"), .words("Supplier"), .words("Ends"),
                .words("Can be extended by"), .words("Start by, to be safe"),
                .words("Start at the latest"), .words("Replaced by"), .numbers("Value"),
                .words("Source and grade"),
            ],
            rows: found.contracts.enumerated().map { row($1, at: $0 + 1) },
            note: procurementNote
        )
    }

    private func row(_ each: SupplierFindings.ContractFindings, at number: Int) -> [Cell] {
        let contract = each.contract
        return [
            .text(findings.system.fullName(of: contract.organisation.value)),
            .text(contract.service.words), .text(contract.supplier.name),
            contract.end.map { .text($0.words) } ?? .unknown("not known"),
            contract.extensionMonths.map { .text(Months($0).words) } ?? .unknown("not known"),
            each.start.map { .text(words($0.safe)) } ?? .unknown("not known"),
            each.start.map { .text(words($0.last)) } ?? .unknown("not known"),
            .text(each.scheme?.scheme.title ?? ""),
            figures.cell(.value(figures.scope, number)),
            .text("\(contract.citation), \(contract.citation.grade.words)"),
        ]
    }

    /// A day, and that it has passed where it has.
    private func words(_ day: CivilDate) -> String {
        day.words + (day < found.date ? ", passed" : "")
    }

    /// How the days are worked out.
    var procurementNote: String? {
        findings.dataset.reference.suppliers.procurement.map { times in
            "Procurement is assumed to take \(times.least.value) to \(times.most.value). "
                + "\(times.because). Where a scheme replaces the contract its approvals are taken "
                + "off as well: the longest for the safe day, the shortest for the latest."
        }
    }

    /// Each contract as a span, with its extension and the time in which procurement must start.
    private var calendar: Chart {
        let known = found.contracts.filter { $0.contract.end != nil }
        return Chart(
            id: "suppliers-calendar",
            title: known.count == 1
                ? "One contract has a known end" : "\(known.count) contracts have a known end",
            subtitle:
                "Contracts of \(name), their options to extend and when procurement must start",
            form: .schedule(
                Chart.Schedule(
                    subject: "Contract",
                    quantity: "Supplier",
                    kinds: ["Contract", "Option to extend", "When procurement must start"],
                    rows: known.map(line),
                    today: found.date
                )
            )
        )
    }

    private func line(_ each: SupplierFindings.ContractFindings) -> Chart.Schedule.Row {
        typealias Span = Chart.Schedule.Span
        let contract = each.contract
        guard let end = contract.end else { return Chart.Schedule.Row(label: "", spans: []) }
        let term = Span(
            from: contract.start?.latest,
            to: end.earliest,
            latest: end.latest > end.earliest ? end.latest : nil,
            kind: 0,
            label: .text(contract.supplier.name)
        )
        let option = contract.lastEnd.map { [Span(from: end.latest.next, to: $0, kind: 1)] } ?? []
        let start = each.start.map { [Span(from: $0.safe, to: $0.last, kind: 2)] } ?? []
        return Chart.Schedule.Row(
            label: "\(contract.organisation.value) \(contract.service.words)",
            spans: [term] + (contract.extensionMonths ?? 0 > 0 ? option : []) + start
        )
    }

    // MARK: Convergence

    /// The pairs that could converge, or why there are none.
    var convergenceBlocks: [Block] {
        guard !found.convergence.isEmpty else {
            return [
                .prose([.text(SupplierView.noPairs)])
            ]
        }
        return [
            .table(
                Table(
                    id: "suppliers-convergence",
                    title: "Contracts that end near each other",
                    columns: [
                        .words("Board"), .words("Kind of trust"), .words("What"), .words("First"),
                        .words("Second"), .words("How sure"),
                    ],
                    rows: found.convergence.map { pair in
                        [
                            .text(findings.system.name(of: pair.board.text)),
                            .text(pair.kind.words), .text(pair.first.service.words),
                            .text(words(pair.first)), .text(words(pair.second)),
                            .text(pair.isCertain ? "certain" : "possible: an end is partly known"),
                        ]
                    },
                    note: findings.dataset.reference.suppliers.procurement.map {
                        "Near is within \($0.window.value). \($0.windowBecause)."
                    }
                )
            )
        ]
    }

    private func words(_ contract: Contract) -> String {
        "\(findings.system.fullName(of: contract.organisation.value)): \(contract.supplier.name), "
            + "ends \(contract.end?.words ?? "")"
    }

    // MARK: What records cost

    /// What storing records cost in each year, and for a system each trust's last year beside what is
    /// known of its record.
    var costBlocks: [Block] {
        guard let fact = figures.recordsCost, !fact.years.isEmpty else {
            return [.prose(["The reference data does not hold what storing records costs."])]
        }
        let years = Table(
            id: "suppliers-cost-years",
            title: "Cost of storing medical records, by year",
            columns: [.words("Year"), .numbers("Cost")],
            rows: fact.years.map {
                [.text($0.description), figures.cell(.cost(figures.scope, $0))]
            },
            note: "\(fact.source.citation). \(fact.caution ?? "")"
        )
        return [.table(years)] + (fact.years.last.map { [.table(costTable(fact, $0))] } ?? [])
    }

    private func costTable(_ fact: FactSet, _ year: FinancialYear) -> Table {
        Table(
            id: "suppliers-cost-trusts",
            title: "Cost of storing medical records in \(year), beside the trust's record",
            columns: [.words("Trust"), .words("Record"), .numbers("Cost")],
            rows: found.trusts.flatMap { trust in
                fact.codes(of: trust.trust.code, in: findings.system).map { code in
                    let name = findings.system.fullName(of: code)
                    return [
                        .text(name), .text(record(of: trust)),
                        fact.figure(of: code, in: findings.system, year: year).map { .figure($0) }
                            ?? .unknown("not known"),
                    ]
                }
            }
        )
    }

    private func record(of trust: SupplierFindings.TrustRecord) -> String {
        let names = trust.suppliers.map(\.name) + (trust.isWithout ? ["no record"] : [])
        return names.isEmpty ? "not known" : names.joined(separator: "; ")
    }
}

extension Months {
    /// The length for a page, where it may be none.
    fileprivate var words: String { count == 0 ? "nothing" : description }
}
