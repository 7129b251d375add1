import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

/// What answers of the reference data say of what is late, partly known or never held.
struct StatedAnswersTests {
    private func view(_ id: String) throws -> (ProgrammesView, Programme) {
        let view = ProgrammesView(try Shipped.england.get())
        return (view, try #require(view.found.programmes.first { $0.id == id }))
    }

    @Test func `a programme with amounts of parts alone says so`() throws {
        let (view, aspirants) = try view("digital-aspirants")
        let headline = view.headline(aspirants).map(\.plain).joined()
        #expect(headline.contains("no amount was found for the whole; for parts of it, announced"))
        #expect(headline.contains("£42m"))
        let row = view.listTable.rows.first { "\($0[0])".contains("digital-aspirants") }
        #expect(row.map { "\($0[3])".contains("for parts alone") } == true)
    }

    @Test func `a list shows the best supported total, and a headline how well it is known`() throws
    {
        let (view, exemplars) = try view("global-digital-exemplars")
        #expect(exemplars.bestSupported(.announced)?.money == "£385m")
        let headline = view.headline(exemplars).map(\.plain).joined()
        #expect(headline.contains("£302m (seen in a secondary source)"))
    }

    @Test func `a share that was published with its parts is worked out from them`() throws {
        let figures = TargetFigures(try Shipped.england.get())
        let shares = figures.promises.flatMap { promise in
            promise.outcomes.filter { $0.part != nil && $0.value.form == .share }.compactMap {
                figures[.outcome(promise.target.id.value, $0.id.value)]
            }
        }
        #expect(shares.count > 1)
        #expect(shares.contains { $0.text == "7.1%" })
    }

    @Test func `a hypothetical rule was never in force, nor was an entry of it`() throws {
        let findings = try Shipped.england.get()
        let tried = findings.dataset.reference.rulebook.rules.filter {
            $0.standing == .hypothetical
        }
        #expect(tried.count > 0)
        for rule in tried {
            #expect(!findings.states(of: rule).contains("in force"), "\(rule.id)")
        }
    }
}
