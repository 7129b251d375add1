public import DigitalMaturity

extension Plan {
    /// What is wrong or odd in what the plan says of approvals, seen with the rules of `date`.
    public func approvalProblems(
        under rulebook: Rulebook,
        on date: CivilDate,
        facts: (ODSCode) -> BodyFacts?
    ) -> [Diagnostic] {
        let routes = routes(under: rulebook, on: date, facts: facts)
        let splits = possibleSplits(among: routes).map(Diagnostic.possibleSplit)
        let grown = schemes.compactMap { scheme in
            scheme.approvalMargin.flatMap { margin in
                margin.needsReapproval
                    ? Diagnostic.reapprovalNeeded(margin, of: scheme.id) : nil
            }
        }
        return timeProblems(under: rulebook) + grown + splits
    }

    /// Unknown names, and assumptions that a published time overrules.
    private func timeProblems(under rulebook: Rulebook) -> [Diagnostic] {
        let approvers = rulebook.approvers.map(\.id)
        let gates = approvers + rulebook.papers.map(\.id)
        let times = terms.approvalTimes.map(\.approver)
        let published = times.compactMap { time in
            rulebook.approvers.first { $0.id == time.value }?.days.flatMap { days in
                days.kind == .published ? Diagnostic.approvalTimePublished(time, days) : nil
            }
        }
        return unknown(times, "approver or business case", gates)
            + unknown(terms.meetings.map(\.approver), "approver", approvers) + published
    }

    private func unknown(
        _ names: [Located<String>],
        _ what: String,
        _ known: [String]
    ) -> [Diagnostic] {
        names.filter { !known.contains($0.value) }.map {
            .unknownName($0.value, of: what, among: known, at: $0.place)
        }
    }
}
