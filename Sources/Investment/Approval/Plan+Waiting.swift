import DigitalMaturity

extension Plan {
    /// The plan with the start of each scheme put off until its approvals are likely; its money stays in
    /// the years that the plan states.
    public func waiting(for paths: [String: ApprovalPath]) -> Plan {
        var plan = self
        for (index, scheme) in schemes.enumerated() {
            let ready = scheme.ready(after: paths[scheme.id.value])
            plan.schemes[index].start = scheme.start.map {
                Located($0.value.waiting(for: ready), at: $0.place)
            }
        }
        return plan
    }
}

extension Scheme {
    /// The day on which the waits before its first pound are likely to end; `nil` for none.
    func ready(after path: ApprovalPath?) -> CivilDate? {
        stage.isApproved ? nil : path?.end { $0.days.likely }
    }
}

extension CivilMonth {
    /// The month itself, or the first that begins on `ready` or after it.
    func waiting(for ready: CivilDate?) -> CivilMonth {
        guard let ready else { return self }
        let month = CivilMonth(containing: ready)
        return max(self, month.firstDay == ready ? month : month.adding(1))
    }
}
