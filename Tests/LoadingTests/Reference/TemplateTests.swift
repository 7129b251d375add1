import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

struct TemplateTests {
    private func template() throws -> Framework {
        var problems: [Diagnostic] = []
        let framework = readFramework(
            in: "Frameworks/maturity/_template",
            of: Folder(Shipped.root),
            &problems
        )
        #expect(problems.isEmpty)
        return try #require(framework)
    }

    @Test func `the template to copy is a framework with nothing wrong with it`() throws {
        let framework = try template()
        #expect(framework.id == "template")
        #expect(framework.scale == 1...5)
        #expect(framework.dimensions.map(\.title) == ["Well led"])
    }

    @Test func `the template is no framework to score against`() throws {
        #expect(try Shipped.dataset().reference.maturity.framework("template") == nil)
    }

    @Test(
        arguments: [
            ([], 1),
            (["board-skills.lead"], 1),
            (["board-skills.review"], 1),
            (["board-skills.lead", "board-skills.training"], 2),
            (["board-skills.lead", "board-skills.training", "board-skills.review"], 3),
        ] as [([String], Double)]
    )
    func `the template scores by its gate`(met: [String], mark: Double) throws {
        let framework = try template()
        let responses = framework.elements.map { element in
            (element.id, Response(met.contains(element.id) ? .met : .notMet, at: .line(1)))
        }
        let source = MaturityReturn(
            organisation: "RAA",
            careSetting: .acute,
            framework: framework.id,
            date: "2026",
            responses: Dictionary(responses) { first, _ in first },
            place: .line(1)
        )
        let card = framework.scorecard(
            of: source,
            organisation: "RAA",
            icb: nil,
            region: nil,
            confidence: nil
        )
        #expect(card.overall == mark)
    }
}
