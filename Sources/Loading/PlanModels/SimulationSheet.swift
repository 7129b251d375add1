import DigitalMaturity
import Investment

/// What chance may make of the plan: values, because no formula repeats the draws.
struct SimulationSheet {
    private static let percents = [10, 50, 80, 90]

    let source: ModelSource

    var page: ModelPage {
        let simulation = source.simulation
        var page = ModelPage(
            "Simulation",
            "What chance may make of it",
            "Not live: \(simulation.draws) draws with seed \(simulation.seed), by 'waymark plan simulate' on \(source.day). They do not follow an edit.",
            widths: [22, 44, 8, 18] + SimulationSheet.percents.map { _ in 18 }
        )
        page.block("Amounts that are not exceeded in so many draws of a hundred")
        page.headings(
            ["Id", "Item", "Unit", "Mean"] + SimulationSheet.percents.map { "\($0) of 100" }
        )
        let drawn = simulation.simulation
        for (year, amounts) in zip(source.plan.years, drawn.years) {
            add("\(year)", "Capital spent in \(year)", amounts.capital, &page)
            add("\(year)", "Revenue spent in \(year)", amounts.revenue, &page)
            add("\(year)", "Capital that lapses in \(year)", amounts.lapsed, &page)
        }
        add("", "Cost of the plan, in its years and after", drawn.cost, &page)
        add("", "Capital that lapses in all years", drawn.lapsed, &page)
        page.block("What the draws take")
        for note in simulation.notes { page.add([ModelSheet.Cell(.text(note), .note)]) }
        return page
    }

    private func add(_ id: String, _ words: String, _ drawn: Drawn, _ page: inout ModelPage) {
        let amounts = [drawn.mean] + SimulationSheet.percents.map(drawn.quantile)
        page.add(
            [.label(id), .label(words), .label("£")]
                + amounts.map { .constant(Money(pence: $0)) }
        )
    }
}
