import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// How the schemes of some plans go, as a document.
    public func progressDocument(_ plans: [Plan]) -> Document {
        Document(
            slug: "progress",
            title: "How the schemes go",
            subtitle:
                "Plan, spending and forecast, milestones, risks and benefits on \(date.words)",
            date: date,
            marking: plans.marking,
            sections: plans.map { plan in
                let blocks = ProgressView(self, plan).blocks
                return Section(
                    plan.id,
                    plan.versionTitle,
                    blocks.isEmpty ? [.prose([.text(nothingSaid)])] : blocks
                )
            }
        )
    }
}

/// What is said of a plan that is not followed yet.
private let nothingSaid = "The plan does not say how its schemes go."
