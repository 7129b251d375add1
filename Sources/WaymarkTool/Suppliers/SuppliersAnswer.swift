import DigitalMaturity
import Investment

/// Who supplies whom, as JSON.
struct SuppliersAnswer {
    private let found: SupplierFindings
    private let system: RegisterDay

    init(_ found: SupplierFindings, _ system: RegisterDay) {
        self.found = found
        self.system = system
    }

    var json: JSON {
        .answer(
            "suppliers",
            [
                ("on", .date(found.date)), ("scope", codes(found.scope)),
                ("suppliers", .array(found.allSuppliers.map(supplier))),
                ("trusts", .array(found.trusts.map(trust))),
                ("without", codes(found.without.map(\.trust.code))),
                ("unknown", codes(found.unknown.map(\.trust.code))),
                ("contracts", .array(found.contracts.map(contract))),
                ("calendar", .array(found.years.map(year))),
                ("plans", .array(found.plans.map(plan))),
                ("convergence", .array(found.convergence.map(pair))),
            ]
        )
    }

    private func codes(_ codes: [ODSCode]) -> JSON { .array(codes.map { .string($0.text) }) }

    private func supplier(_ supplier: Supplier) -> JSON {
        let contracts = found.contracts.map(\.contract).filter { $0.supplier == supplier }
        return .object([
            ("id", .string(supplier.id)), ("name", .string(supplier.name)),
            ("organisations", codes(found.now.organisations(of: supplier))),
            ("records", codes(found.now.organisations(of: supplier, with: .record))),
            (
                "contractEnds",
                .array(
                    contracts.map { contract in
                        .object([
                            ("code", .string(contract.organisation.value.text)),
                            ("on", date(contract.end)),
                            ("what", .string(contract.service.rawValue)),
                        ])
                    }
                )
            ),
        ])
    }

    private func date(_ date: PartialDate?) -> JSON { .optional(date) { .string($0.description) } }

    private func trust(_ trust: SupplierFindings.TrustRecord) -> JSON {
        .object([
            ("code", .string(trust.trust.code.text)), ("name", .string(trust.trust.name)),
            ("icb", .optional(trust.trust.icb) { .string($0.text) }),
            ("records", .array(trust.records.map { event($0.event) })),
            ("events", .array(trust.events.map(event))),
        ])
    }

    private func event(_ event: RecordEvent) -> JSON {
        .object([
            ("code", .string(event.organisation.value.text)),
            ("event", .string(event.kind.rawValue)), ("date", date(event.date)),
            ("supplier", .optional(event.supplier) { .string($0.name) }),
            ("product", .optional(event.product) { .string($0) }),
            ("value", .optional(event.value) { .money($0) }),
            ("joint", codes(event.joint)), ("source", .citation(event.citation)),
        ])
    }

    private func contract(_ each: SupplierFindings.ContractFindings) -> JSON {
        let contract = each.contract
        return .object([
            ("code", .string(contract.organisation.value.text)),
            ("supplier", .string(contract.supplier.name)),
            ("what", .string(contract.service.rawValue)), ("start", date(contract.start)),
            ("end", date(contract.end)),
            ("extensionMonths", .optional(contract.extensionMonths) { .count($0) }),
            ("noticeMonths", .optional(contract.noticeMonths) { .count($0) }),
            ("value", .optional(contract.value) { .money($0) }),
            (
                "procureFrom",
                .optional(each.start) {
                    .object([("safe", .date($0.safe)), ("last", .date($0.last))])
                }
            ),
            ("scheme", .optional(each.scheme) { .string($0.scheme.id.value) }),
            ("source", .citation(contract.citation)),
        ])
    }

    private func year(_ year: FinancialYear) -> JSON {
        let ends = found.ending(in: year).map(\.contract)
        return .object([
            ("year", .string(year.description)),
            (
                "ends",
                .array(
                    ends.map {
                        .object([
                            ("code", .string($0.organisation.value.text)),
                            ("supplier", .string($0.supplier.name)), ("on", date($0.end)),
                        ])
                    }
                )
            ),
        ])
    }

    private func plan(_ plan: SupplierFindings.PlanSuppliers) -> JSON {
        let after = plan.after.suppliers(of: .record)
        return .object([
            ("plan", .string(plan.plan.id)), ("now", .count(found.recordSuppliers.count)),
            ("after", .count(after.count)),
            ("suppliersAfter", .array(after.map { .string($0.name) })),
            ("new", .array(plan.new.map { .string($0.name) })),
            ("unclear", .array(plan.unclear.map { .string($0) })),
        ])
    }

    private func pair(_ pair: Convergence) -> JSON {
        .object([
            ("board", .string(pair.board.text)), ("kind", .string(pair.kind.rawValue)),
            ("what", .string(pair.first.service.rawValue)),
            ("codes", codes([pair.first, pair.second].map(\.organisation.value))),
            ("suppliers", .array([pair.first, pair.second].map { .string($0.supplier.name) })),
            ("ends", .array([pair.first, pair.second].map { date($0.end) })),
            ("certain", .bool(pair.isCertain)),
        ])
    }
}
