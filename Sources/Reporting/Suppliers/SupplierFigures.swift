import DigitalMaturity
import Documents
import Investment

/// How many suppliers there are, whom they supply and when contracts end:
/// `supplier/trusts/QE1/oracle-health`.
struct SupplierFigures: FigureFamily {
    let findings: Findings
    let found: SupplierFindings

    init(_ findings: Findings, _ found: SupplierFindings) {
        self.findings = findings
        self.found = found
    }

    /// The figures that an address asks for, which names its scope third.
    init?(_ findings: Findings, at address: Address) {
        guard address.parts.count > 2 else { return nil }
        var part = address.parts[2...2].prefix(1)
        guard let scope = Bodies(reading: &part) else { return nil }
        self.init(findings, findings.suppliers(of: scope.codes))
    }

    enum Key: FigureKey {
        /// The trusts that a supplier's record runs in.
        case trusts(Bodies, String)
        /// How many suppliers, trusts or contracts there are of a sort.
        case count(Count, Bodies)
        /// How many suppliers of records there are after a plan.
        case after(Bodies, String)
        /// The contracts that end in a year.
        case ends(Bodies, FinancialYear)
        /// What storing medical records cost in a year.
        case cost(Bodies, FinancialYear)
        /// The value of the contract that is so many rows down the list, from 1.
        case value(Bodies, Int)
    }

    enum Count: String, AddressPart {
        /// The suppliers of records, of anything, and the trusts in all.
        case records, all, among
        /// The trusts without a record, and those of which nothing is known.
        case without, unknown
        /// The contracts, and the pairs that could converge.
        case contracts, pairs
    }

    let root = ["supplier"]

    /// Whom the figures are about.
    var scope: Bodies { Bodies(found.scope) }

    func figure(_ key: Key) -> Figure? {
        guard key.scope == scope else { return nil }
        switch key {
        case .trusts(_, let id): return trusts(key, of: id)
        case .count(let count, _): return self.count(key, count)
        case .after(_, let plan):
            return found.plans.first { $0.plan.id == plan }.map { after(key, $0) }
        case .ends(_, let year): return ends(key, in: year)
        case .cost(_, let year): return cost(key, in: year)
        case .value(_, let row): return value(key, row)
        }
    }

    // MARK: Counts

    private func trusts(_ key: Key, of id: String) -> Figure? {
        let trusts = found.trusts.filter { $0.suppliers.contains { $0.id == id } }
        guard let supplier = trusts.first?.suppliers.first(where: { $0.id == id }) else {
            return nil
        }
        return counted(
            key,
            trusts.count,
            "Trusts known to run a record of \(supplier.name) on \(found.date.words)",
            trusts.flatMap { trust in
                trust.records.filter { $0.supplier == supplier }.map(\.event)
            }
        )
    }

    private func count(_ key: Key, _ count: Count) -> Figure {
        let day = found.date.words
        let records = found.trusts.flatMap(\.records).map(\.event)
        switch count {
        case .among:
            return made(
                key,
                .count(found.trusts.count),
                "Open trusts on \(day)",
                .count(found.trusts.map { Trace.Input($0.trust.name, place: $0.trust.place) })
            )
        case .records:
            return counted(
                key,
                found.recordSuppliers.count,
                "Suppliers of the trusts' records on \(day), each once",
                records.filter { $0.supplier != nil }
            )
        case .all:
            return counted(
                key,
                found.allSuppliers.count,
                "Suppliers of records and of known contracts on \(day), each once",
                records,
                found.contracts.map(\.contract)
            )
        case .without:
            return counted(
                key,
                found.without.count,
                "Trusts last known to have no record on \(day)",
                found.without.flatMap(\.records).map(\.event).filter { $0.kind == .none }
            )
        case .unknown:
            return counted(
                key,
                found.unknown.count,
                "Trusts of whose record nothing is known on \(day)",
                found.unknown.flatMap(\.events)
            )
        case .contracts:
            return counted(
                key,
                found.contracts.count,
                "Contracts that are known and have not ended on \(day)",
                [],
                found.contracts.map(\.contract)
            )
        case .pairs:
            return counted(
                key,
                found.convergence.count,
                "Pairs of contracts whose trusts could converge",
                [],
                found.convergence.flatMap { [$0.first, $0.second] }
            )
        }
    }

    private func after(_ key: Key, _ plan: SupplierFindings.PlanSuppliers) -> Figure {
        let schemes = plan.plan.schemes.compactMap(\.particulars.supplier)
        return made(
            key,
            .count(plan.after.suppliers(of: .record).count),
            "Suppliers of the trusts' records after the plan \(plan.plan.id)",
            .worked(
                "the suppliers now, those that a scheme takes over from replaced, each once",
                from: [.reference(count(.count(.records, scope), .records))]
                    + schemes.map {
                        .input(Trace.Input("supplier", value: $0.value, place: $0.place))
                    }
            )
        )
    }

    private func ends(_ key: Key, in year: FinancialYear) -> Figure? {
        let ending = found.ending(in: year).map(\.contract)
        guard !ending.isEmpty else { return nil }
        return counted(key, ending.count, "Contracts that end in \(year)", [], ending)
    }

    private func counted(
        _ key: Key,
        _ number: Int,
        _ meaning: String,
        _ events: [RecordEvent],
        _ contracts: [Contract] = []
    ) -> Figure {
        let rows =
            events.map { Trace.Input("\($0.organisation.value): \($0.words)", place: $0.place) }
            + contracts.map { contract in
                let end = contract.end.map { "ends \($0.words)" } ?? "end not known"
                return Trace.Input(
                    "\(contract.organisation.value): \(contract.supplier.name), \(end)",
                    place: contract.place
                )
            }
        let list = Place(file: "data/suppliers/events.csv")
        let none = [Trace.Input("no event or contract is counted", place: list)]
        return made(key, .count(number), meaning, .count(rows.isEmpty ? none : rows))
    }

    // MARK: Money

    private func value(_ key: Key, _ row: Int) -> Figure? {
        guard found.contracts.indices.contains(row - 1) else { return nil }
        let contract = found.contracts[row - 1].contract
        return contract.value.map { value in
            let input = Trace.Input("value", value: value.exact, place: contract.place)
            return made(
                key,
                .money(value),
                "Value of the contract of \(contract.organisation.value) with \(contract.supplier.name)",
                .written(input)
            )
        }
    }

    private func cost(_ key: Key, in year: FinancialYear) -> Figure? {
        guard let fact = recordsCost else { return nil }
        let codes =
            found.scope.isEmpty
            ? fact.codes
            : found.trusts.flatMap { fact.codes(of: $0.trust.code, in: findings.system) }
        let terms = codes.compactMap { code in
            fact.figure(of: code, in: findings.system, year: year)
        }
        guard !terms.isEmpty else { return nil }
        let pence = codes.compactMap { fact.series[$0]?[year]?.value }.reduce(0, +) * 100
        return made(
            key,
            .money(Money(pence: Int64(pence.rounded()))),
            "\(fact.title) in \(year), as trusts reported it",
            .sum(terms.map { .figure($0) }),
            rule: fact.source.citation
        )
    }

    /// The fact that says what storing records costs.
    var recordsCost: FactSet? { findings.dataset.reference.facts["records-cost"] }
}

extension SupplierFigures.Key {
    var path: [String] {
        switch self {
        case .trusts(let scope, let id): ["trusts", scope.text, id]
        case .count(let count, let scope): [count.rawValue, scope.text]
        case .after(let scope, let plan): ["after", scope.text, plan]
        case .ends(let scope, let year): ["ends", scope.text, year.slug]
        case .cost(let scope, let year): ["records-cost", scope.text, year.slug]
        case .value(let scope, let row): ["value", scope.text, String(row)]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("trusts/*/*", trusts), KeyForm("*/*", count), KeyForm("after/*/*", after),
            KeyForm("ends/*/*", ends), KeyForm("records-cost/*/*", cost),
            KeyForm("value/*/*", value),
        ]
    }

    fileprivate var scope: Bodies {
        switch self {
        case .trusts(let scope, _), .count(_, let scope), .after(let scope, _),
            .ends(let scope, _), .cost(let scope, _), .value(let scope, _):
            scope
        }
    }
}
