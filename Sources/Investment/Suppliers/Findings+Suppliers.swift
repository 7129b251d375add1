public import DigitalMaturity

extension Findings {
    /// Who supplies the trusts of `scope`, which are trusts, boards or a region, or without any of
    /// England. Ends may be as far apart as `window` to count as near, or as the reference data says.
    public func suppliers(of scope: [ODSCode], window: Months? = nil) -> SupplierFindings {
        let suppliers = dataset.reference.suppliers
        let trusts = system.trusts.filter { isWithin($0.code, scope) }.map { trust in
            SupplierFindings.TrustRecord(
                trust: trust,
                records: suppliers.records(of: trust.code, in: system),
                events: suppliers.events(of: trust.code, by: date)
            )
        }
        let contracts = suppliers.contracts.filter {
            isWithin($0.organisation.value, scope) && !$0.hasEnded(by: date)
        }
        let now = supplies(trusts, contracts)
        let near = window ?? suppliers.procurement?.window.value
        return SupplierFindings(
            scope: scope,
            date: date,
            trusts: trusts,
            contracts: contracts.map(contract),
            now: now,
            plans: plans.map { self.suppliers(after: $0, now, scope) },
            convergence: near.map { contracts.convergence(within: $0, in: system) } ?? []
        )
    }

    /// Whether an organisation is in a scope: one that closed is where its successors are.
    private func isWithin(_ code: ODSCode, _ scope: [ODSCode]) -> Bool {
        guard !scope.isEmpty, !scope.contains(code) else { return true }
        guard system.organisation(code) == nil else {
            let homes = [system.icb(of: code), system.region(of: code)].compactMap(\.self)
            return homes.contains { scope.contains($0) }
        }
        return system.successors(of: code).contains { isWithin($0, scope) }
    }

    private func supplies(
        _ trusts: [SupplierFindings.TrustRecord],
        _ contracts: [Contract]
    ) -> [SupplierFindings.Supply] {
        let records = trusts.flatMap { trust in
            trust.suppliers.map {
                SupplierFindings.Supply(
                    organisation: trust.trust.code,
                    service: .record,
                    supplier: $0
                )
            }
        }
        return records
            + contracts.filter { $0.service != .record && $0.hasBegun(by: date) }.map {
                SupplierFindings.Supply(
                    organisation: $0.organisation.value,
                    service: $0.service,
                    supplier: $0.supplier
                )
            }
    }

    private func contract(_ contract: Contract) -> SupplierFindings.ContractFindings {
        let scheme = plans.flatMap(\.approvals).first { approval in
            approval.scheme.particulars.supplies == contract.service
                && approval.scheme.served.contains(contract.organisation.value)
        }
        let times = dataset.reference.suppliers.procurement
        return SupplierFindings.ContractFindings(
            contract: contract,
            scheme: scheme,
            start: contract.end.flatMap { end in
                times.map { ProcurementStart(before: end, $0, approvals: scheme?.calendar) }
            }
        )
    }

    /// What a plan makes of what there is: what a scheme supplies takes the place of the same thing.
    private func suppliers(
        after planned: PlanFindings,
        _ now: [SupplierFindings.Supply],
        _ scope: [ODSCode]
    ) -> SupplierFindings.PlanSuppliers {
        let names = dataset.reference.suppliers.names
        let schemes = planned.plan.schemes.filter { $0.particulars.supplier != nil }
        let brought = schemes.flatMap { scheme -> [SupplierFindings.Supply] in
            scheme.served.filter { isWithin($0, scope) }.map { code in
                SupplierFindings.Supply(
                    organisation: code,
                    service: scheme.particulars.supplies,
                    supplier: names.supplier(named: scheme.particulars.supplier?.value ?? "")
                )
            }
        }
        let kept = now.filter { old in
            !brought.contains {
                $0.organisation == old.organisation && $0.service == old.service
            }
        }
        let present = Set(now.map(\.supplier))
        return SupplierFindings.PlanSuppliers(
            plan: planned.plan,
            after: kept + brought,
            new: Set(brought.map(\.supplier)).subtracting(present).sorted(),
            unclear: planned.plan.schemes.filter { leavesSupplierOpen($0, scope) }.map(\.id.value)
        )
    }

    /// Whether a scheme says but one of who supplies and what it takes over; or neither, though it is
    /// digital and for trusts of the scope, whose records it may take over.
    private func leavesSupplierOpen(_ scheme: Scheme, _ scope: [ODSCode]) -> Bool {
        let (supplier, supplies) = (scheme.particulars.supplier, scheme.particulars.supplies)
        guard supplier == nil, supplies == nil else { return supplier == nil || supplies == nil }
        return scheme.kind == .digital
            && scheme.served.contains { system.trust($0) != nil && isWithin($0, scope) }
    }
}

extension Scheme {
    /// Whom it is for, or the lead where it does not say.
    var served: [ODSCode] {
        beneficiaries.isEmpty ? [lead.value] : beneficiaries.map(\.value)
    }
}
