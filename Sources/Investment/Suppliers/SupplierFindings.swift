public import DigitalMaturity

/// Who supplies the organisations of one scope, now and after a plan, and when contracts end.
public struct SupplierFindings: Sendable {
    /// One thing that an organisation has from a supplier.
    public struct Supply: Hashable, Sendable {
        /// Who has it.
        public let organisation: ODSCode
        /// What it is; `nil` where a scheme does not say.
        public let service: Contract.Service?
        /// Who supplies it.
        public let supplier: Supplier
    }

    /// What a trust's record is known to be.
    public struct TrustRecord: Sendable {
        /// Whose record it is.
        public let trust: Trust
        /// What it and those it took over from run, or are without.
        public let records: [RunningRecord]
        /// Everything that had happened by the day, in order of time.
        public let events: [RecordEvent]

        /// The suppliers, each once, in order of their names.
        public var suppliers: [Supplier] { Set(records.compactMap(\.supplier)).sorted() }

        /// Whether it was last known to have no record, in whole or in part.
        public var isWithout: Bool { records.contains { $0.event.kind == .none } }
    }

    /// One contract, and when its replacement must be sought.
    public struct ContractFindings: Sendable {
        /// What was agreed, as a file states it.
        public let contract: Contract
        /// The scheme that replaces it, where a plan says so.
        public let scheme: ApprovalFindings?
        /// When procurement must start; `nil` where the end is not known.
        public let start: ProcurementStart?
    }

    /// What a plan does to the suppliers.
    public struct PlanSuppliers: Sendable {
        /// Whose schemes bring or take over from suppliers.
        public let plan: Plan
        /// What each organisation has after it.
        public let after: [Supply]
        /// The suppliers that are new to the organisations in the scope.
        public let new: [Supplier]
        /// The schemes that do not say who supplies, or what is taken over.
        public let unclear: [String]
    }

    /// Whom it is about: trusts, boards or a region; none for England.
    public let scope: [ODSCode]
    /// The day.
    public let date: CivilDate
    /// The trusts in the scope, in order of their codes.
    public let trusts: [TrustRecord]
    /// The contracts of the scope.
    public let contracts: [ContractFindings]
    /// What each organisation has now.
    public let now: [Supply]
    /// What each plan of the workspace does.
    public let plans: [PlanSuppliers]
    /// Contracts whose ends are near enough for their organisations to buy together.
    public let convergence: [Convergence]

    /// The suppliers of records now, most organisations first.
    public var recordSuppliers: [Supplier] { now.suppliers(of: .record) }

    /// Every supplier now, those of records first.
    public var allSuppliers: [Supplier] {
        let records = recordSuppliers
        let others = Set(now.map(\.supplier) + contracts.map(\.contract.supplier))
            .subtracting(records)
        return records + others.sorted()
    }

    /// The trusts last known to have no record.
    public var without: [TrustRecord] { trusts.filter(\.isWithout) }

    /// The trusts of whose record nothing is known on the day.
    public var unknown: [TrustRecord] { trusts.filter(\.records.isEmpty) }

    /// The contracts that end in a financial year; one whose end may lie in several counts in the
    /// first.
    public func ending(in year: FinancialYear) -> [ContractFindings] {
        contracts.filter {
            $0.contract.end.map { FinancialYear(containing: $0.earliest) } == year
        }
    }

    /// The financial years in which contracts end, in order.
    public var years: [FinancialYear] {
        Set(contracts.compactMap(\.contract.end).map { FinancialYear(containing: $0.earliest) })
            .sorted()
    }
}

extension [SupplierFindings.Supply] {
    /// The suppliers of one thing, those of most organisations first.
    public func suppliers(of service: Contract.Service) -> [Supplier] {
        let own = filter { $0.service == service }
        let counts = Dictionary(grouping: Set(own), by: \.supplier).mapValues(\.count)
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// The organisations that a supplier supplies, in order; with something in particular where that
    /// is asked for.
    public func organisations(
        of supplier: Supplier,
        with service: Contract.Service? = nil
    ) -> [ODSCode] {
        Set(
            filter { $0.supplier == supplier && (service == nil || $0.service == service) }
                .map(\.organisation)
        ).sorted()
    }
}
