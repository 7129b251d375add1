public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The appraisal of every plan by its own rates, where such rates are in force.
    public var appraisals: [(planned: PlanFindings, appraisal: Appraisal)] {
        plans.compactMap { planned in planned.appraisal.map { (planned, $0) } }
    }

    /// Some plans' appraisals and who pays for them, as one document.
    ///
    /// `inflation` is a yearly rise of prices that the user states in place of the published index.
    public func appraisalDocument(
        _ appraisals: [(planned: PlanFindings, appraisal: Appraisal)],
        inflation: Percentage? = nil
    ) -> Document {
        Document(
            slug: "appraisal",
            title: "Appraisal",
            subtitle: "By the rates in force on \(date.words)",
            date: date,
            marking: appraisals.map(\.planned.plan).marking,
            sections: appraisals.flatMap { planned, appraisal -> [Section] in
                let view = AppraisalView(appraisal)
                let cash = view.cash(inflation).map {
                    view.section("-cash", "In cash", [.table($0)])
                }
                let payers = PayersView(planned: planned).blocks
                let bridge = BridgeView(bridge: PlanBridge(planned, appraisal, nil)).blocks
                return view.sections
                    + [view.section("-bridge", "From the plan to its appraisal", bridge)]
                    + [cash].compactMap(\.self)
                    + [view.section("-payers", "Who pays", payers)]
            }
        )
    }
}

extension AppraisalView {
    /// What the last option costs and gives in the cash of each year; `nil` where no course of prices is
    /// published or asked.
    func cash(_ rise: Percentage?) -> Table? {
        guard let inflation = figures.inflation(rise), let result = appraisal.results.last else {
            return nil
        }
        return Table(
            id: "cash-\(appraisal.plan.id)",
            title: "\(result.option.title) in the cash of each year",
            columns: [
                .words("Year"), .numbers("Capital"), .numbers("Revenue"), .numbers("Benefits"),
            ],
            rows: appraisal.years.map { year in
                [.text(year.description)]
                    + CashFlows.Group.allCases.map {
                        figures.cell(.cash(result.option.id, rise: rise, year, $0))
                    }
            },
            note: inflation.words + " Optimism bias is included."
        )
    }
}
