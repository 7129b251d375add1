public import DigitalMaturity

extension Diagnostic {
    /// Schemes that pass a limit one by one and not together; a question, not a finding of fault.
    public static func possibleSplit(_ split: PossibleSplit) -> Diagnostic {
        let parts = split.parts.map { part in
            "'\(part.schemes.joined(separator: "' with '"))' at \(part.amount.short)"
        }
        let limit = split.limit.map { " of \($0.short)" } ?? ""
        return Diagnostic(
            .warning,
            .possibleSplit,
            "\(parts.joined(separator: " and ")) are each within the limit\(limit) of "
                + "\(split.rule.id) and come to \(split.sum.short) together",
            at: split.supplier.place,
            help: "they have one lead, one kind and one supplier; if they are one scheme, "
                + "give them one 'part-of', and they are tested together"
        )
    }

    /// A scheme that has grown past what its approval allows.
    public static func reapprovalNeeded(
        _ margin: ApprovalMargin,
        of scheme: Located<String>
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .reapprovalNeeded,
            "the capital of '\(scheme.value)' is \(margin.left.magnitude.short) more than its "
                + "approval allows",
            at: margin.approved.capital.place,
            help: "\(margin.approved.capital.value.short) and \(margin.approved.margin) more were "
                + "approved; ask for approval again, or bring the cost down"
        )
    }

    /// A time that a plan assumes for an approver whose time is published.
    public static func approvalTimePublished(
        _ approver: Located<String>,
        _ days: Approver.Days
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .approvalTimePublished,
            "the time of '\(approver.value)' is published, \(days.words), so what the plan "
                + "assumes is not used",
            at: approver.place,
            help: "remove it from 'approval-times'"
        )
    }
}
