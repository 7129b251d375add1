import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

struct PlanFormatTests {
    /// What reading `text` gives as a plan.
    private func read(_ text: String) -> (plan: Plan?, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let plan = YAMLFile(parsing: text, file: "plan.yaml", &problems).flatMap {
            readPlan($0, &problems)
        }
        return (plan, problems)
    }

    private static let examples = PlanTree(PlanKey.all) { .text($0.note.example) }

    @Test func `200 random plans that set every key are kept whole by writing and reading`() throws
    {
        var exercised: Set<String> = []
        for seed in 0..<200 as Range<UInt64> {
            var random = RandomPlan(seed: seed)
            let tree = random.tree()
            exercised.formUnion(random.exercised)
            let (plan, problems) = read(tree.braced)
            #expect(problems.filter { $0.code != .emptyTitle }.map(\.summary) == [], "\(seed)")
            let found = try #require(plan)
            let text = planText(found)
            #expect(text == tree.plan, "\(seed)")
            let back = try #require(read(text).plan)
            #expect(withoutPlaces(back) == withoutPlaces(found), "\(seed)")
        }
        let keys = PlanKey.all.filter { $0.note.shape.keys.isEmpty }.map(\.path)
        #expect(keys.count == 145)
        #expect(exercised == Set(keys))
    }

    @Test func `every key has a meaning and an example that can be pasted`() {
        #expect(PlanKey.all.count == 170)
        #expect(Set(PlanKey.all.map(\.path)).count == 170)
        for key in PlanKey.all {
            #expect(key.note.meaning.hasSuffix("."), "\(key.path)")
            #expect(key.note.meaning.split(separator: " ").count > 1, "\(key.path)")
            let path = key.path.split(separator: ".")
            let text = Self.examples.replacing(path, with: .text(key.note.example)).braced
            let (plan, problems) = read(text)
            #expect(problems.map(\.summary) == [], "\(key.path)")
            #expect(plan != nil, "\(key.path)")
        }
    }

    @Test func `a key is required where a plan without it is refused`() {
        var refused: [String] = []
        for key in PlanKey.all {
            let path = key.path.split(separator: ".")
            let problems = read(Self.examples.replacing(path, with: nil).braced).problems
            #expect(
                problems.map(\.code) == (key.note.isRequired ? [.missingKey] : []),
                "\(key.path)"
            )
            if !problems.isEmpty { refused.append(key.path) }
        }
        #expect(refused == PlanKey.all.filter(\.note.isRequired).map(\.path))
        #expect(refused.count == 58)
    }

    @Test(arguments: [
        ("[-100%, 0%]", true), ("[0%, 35%]", true), ("[0%, 0%]", true), ("[-101%, 5%]", false),
        ("[1%, 5%]", false), ("[-10%, -1%]", false), ("[5%, -5%]", false), ("[5%]", false),
    ])
    func `a range holds the estimate and never takes it below nothing`(text: String, holds: Bool) {
        for part in ["capital", "revenue", "time"] {
            let path = ["schemes", "range", part].map { Substring($0) }
            let problems = read(Self.examples.replacing(path, with: .text(text)).braced).problems
            #expect(problems.map(\.code) == (holds ? [] : [.wrongShape]), "\(part): \(text)")
        }
    }

    @Test func `every mapping refuses a key that is not in the format`() {
        let mappings = ["plan"] + PlanKey.all.filter { !$0.note.shape.keys.isEmpty }.map(\.path)
        #expect(mappings.count == 26)
        for mapping in mappings {
            let text = Self.examples.adding(
                "qqqq",
                to: mapping == "plan" ? [] : mapping.split(separator: ".")
            )
            #expect(read(text.braced).problems.map(\.code) == [.unknownKey], "\(mapping)")
        }
    }

    @Test func `the shipped plan reads back as the same plan`() throws {
        let file = Shipped.root + "/Reports/workspace/plans/QE1.yaml"
        let (plan, problems) = read(try String(contentsOfFile: file, encoding: .utf8))
        #expect(problems.map(\.summary) == [])
        let found = try #require(plan)
        let back = try #require(read(planText(found)).plan)
        #expect(withoutPlaces(back) == withoutPlaces(found))
    }

    @Test func `a name finds every key of that name, and a path the one key and those inside it`() {
        #expect(
            PlanKey.called("revenue").map(\.path) == [
                "envelope.revenue", "schemes.revenue", "schemes.range.revenue",
                "schemes.risks.revenue",
            ]
        )
        #expect(
            PlanKey.called("schemes.raises").map(\.path) == [
                "schemes.raises", "schemes.raises.organisation", "schemes.raises.element",
                "schemes.raises.to",
            ]
        )
        #expect(PlanKey.called("raise").map(\.path) == [])
    }
}
