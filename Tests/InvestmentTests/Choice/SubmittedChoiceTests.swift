import DigitalMaturity
import Investment
import TestSupport
import Testing

/// A plan as an answer to its own question.
struct SubmittedChoiceTests {
    private static func scheme(_ id: String) -> Scheme {
        Scheme.sample(
            id,
            funding: [.of(.own, "100%")],
            capital: ["2027/28": "£4m"],
            revenue: [:],
            start: "2027-06",
            takes: "6 months"
        )
    }

    @Test func `every scheme starts in the year of its planned start`() {
        let plan = Plan.sample([Self.scheme("a"), Self.scheme("b")])
        let problem = plan.choice(climbing: Climb(ladders: []), scale: 1...5)
        let submitted = problem.submitted(plan)
        #expect(submitted.barred.isEmpty)
        #expect(plan.schemes.count == 2)
        for index in plan.schemes.indices {
            let start = submitted.problem.option(index, in: submitted.choice).flatMap {
                problem.year(at: $0.start)
            }
            #expect(start == "2027/28")
        }
    }
}
