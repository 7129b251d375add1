import DigitalMaturity
import Documents
import Investment

/// The walk from a plan to its appraisal and its draws, and the dates on the way, as tables.
struct BridgeView {
    let bridge: PlanBridge

    var blocks: [Block] { [.table(money)] + (plan.schemes.isEmpty ? [] : [.table(dates)]) }

    private var plan: Plan { bridge.planned.plan }

    private var money: Table {
        let figures = BridgeFigures(bridge: bridge)
        return Table(
            id: "bridge-\(plan.id)",
            title: "\(plan.title): from the plan to its appraisal\(drawn)",
            columns: [
                .words("Line"), .words("What it is"), .numbers("Capital"), .numbers("Revenue"),
            ],
            rows: bridge.steps.map { step in
                [.text(step.words), .text(step.isTotal ? "total" : "step")]
                    + Plan.Purpose.allCases.map { figures.cell(.init(purpose: $0, step: step)) }
            },
            note:
                "Undiscounted, in \(plan.priceBase) prices. Steps lead from each total to the next."
                + bias
        )
    }

    private var drawn: String { bridge.simulation == nil ? "" : " and to what it may really spend" }

    /// The schemes without a class, wherever bias is counted.
    private var bias: String {
        let names = bridge.withoutBias.map(\.title)
        guard bridge.appraisal != nil, !names.isEmpty else { return "" }
        return
            " No optimism bias is applied to \(names.listed): no class is stated."
    }

    private var dates: Table {
        let isDrawn = bridge.simulation != nil
        let isAppraised = bridge.appraisal != nil
        func cell(_ month: CivilMonth?) -> Cell {
            month.map { .text($0.words) } ?? .unknown("not known")
        }
        return Table(
            id: "go-live-\(plan.id)",
            title: "\(plan.title): when each scheme is live, by each way of reckoning",
            columns: [.words("Scheme"), .words("As stated"), .words("With likely approvals")]
                + (isAppraised ? [.words("Appraised")] : []) + (isDrawn ? [.words("P50")] : []),
            rows: bridge.dates.map { dates in
                [.text(dates.scheme.title), cell(dates.stated), cell(dates.likely)]
                    + (isAppraised ? [cell(dates.appraised)] : [])
                    + (isDrawn ? [cell(dates.simulated)] : [])
            },
            note: [
                bridge.appraisal.map { "Appraised: \($0.goLive.words), with optimism bias." },
                isDrawn ? "P50: half of the draws are live by then." : nil,
            ].compactMap(\.self).joined(separator: " ")
        )
    }
}

extension Plan.GoLive {
    /// Which go-live is taken.
    var words: String {
        switch self {
        case .stated: "from the go-live that the plan states"
        case .likely: "from the go-live that is likely with approvals"
        }
    }
}

extension Findings {
    /// The walk of a plan as far as it was drawn.
    func bridge(of planned: PlanFindings) -> BridgeView {
        BridgeView(
            bridge: PlanBridge(planned, planned.appraisal, outcomes[planned.plan.id]?.simulation)
        )
    }
}
