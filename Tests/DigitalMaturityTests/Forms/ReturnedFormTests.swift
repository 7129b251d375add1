import DigitalMaturity
import TestSupport
import Testing

struct ReturnedFormTests {
    private let held = SampleForm.held(["lead": .met, "spend": .choice("low")])
        .answering([
            "lead": Response(
                .met,
                evidence: .init(text: "Minutes\r\nof May", date: "2026-05", owner: "Jo"),
                confidence: .high,
                validatedBy: "Audit",
                reason: "Said twice",
                at: .line(7)
            ),
            "spend": Response(.choice("low"), at: .line(9)),
        ])

    @Test func `a form of which nothing could be read changes nothing`() {
        let empty = returned([:])
        #expect(empty.merged(over: held, name: "First") == held)
        let kept = returned(["lead": ReturnedForm.Row(at: .line(1))])
        #expect(kept.merged(over: held, name: "First") == held)
    }

    @Test func `a cell that could not be read keeps what is held, and the others are taken`() throws
    {
        var row = ReturnedForm.Row(at: .line(1))
        row.answer = .kept
        row.texts = [.owner: .given("Kim"), .evidence: .kept]
        let merged = returned(["lead": row]).merged(over: held, name: "First")
        let response = try #require(merged.responses["lead"])
        #expect(response.reply == .met)
        #expect(response.evidence?.owner == "Kim")
        #expect(response.evidence?.text == "Minutes\r\nof May")
        #expect(response.confidence == .high)
    }

    @Test func `an answer that was emptied is taken back`() {
        var row = ReturnedForm.Row(at: .line(1))
        row.answer = .given(nil)
        let merged = returned(["lead": row]).merged(over: held, name: "First")
        #expect(merged.responses.keys.sorted() == ["spend"])
    }

    @Test func `text that comes back as it was shown is what it was`() {
        var row = ReturnedForm.Row(at: .line(1))
        row.answer = .given(.met)
        row.texts = [.evidence: .given("Minutes\nof May")]
        let merged = returned(["lead": row]).merged(over: held, name: "First")
        #expect(merged.responses["lead"]?.evidence?.text == "Minutes\r\nof May")
    }

    @Test func `targets and levels are taken, kept or taken back`() {
        let first = returned(
            [:],
            targets: ["people": .given(3)],
            levels: ["progress": .given([2, 3])]
        )
        .merged(over: held, name: "First")
        #expect(first.targets["people"]?.value == 3)
        #expect(first.answers["progress"]?.value == .levels([2, 3]))
        let second = returned([:], targets: ["people": .kept], levels: ["progress": .given(nil)])
            .merged(over: first, name: "First")
        #expect(second.targets["people"]?.value == 3)
        #expect(second.answers.isEmpty)
    }

    @Test func `changes are told against what was held, else against the time before`() {
        let new = SampleForm.held(["lead": .notMet, "review": .met])
        let changes = FormChanges(from: held, before: nil, to: new, of: SampleForm.framework)
        #expect(changes.answers.map(\.element) == ["lead", "review", "spend"])
        #expect(changes.answers.map(\.old) == ["Met", nil, "1%-20%"])
        #expect(changes.answers.map(\.new) == ["Not met", "Met", nil])
        let first = FormChanges(from: nil, before: held, to: new, of: SampleForm.framework)
        #expect(first.answers == changes.answers)
        #expect(FormChanges(from: held, before: nil, to: held, of: SampleForm.framework).isEmpty)
    }

    @Test func `what changes beside an answer is counted`() {
        let new = SampleForm.held(["lead": .met, "spend": .choice("low")])
        let changes = FormChanges(from: held, before: nil, to: new, of: SampleForm.framework)
        #expect(changes.answers.isEmpty)
        #expect(changes.details == 1)
    }

    private func returned(
        _ rows: [String: ReturnedForm.Row],
        targets: [String: ReturnedForm.Entry<Double>] = [:],
        levels: [String: ReturnedForm.Entry<[Int]>] = [:]
    ) -> ReturnedForm {
        ReturnedForm(
            SampleForm.key(.acute),
            assessor: .kept,
            rows: rows,
            targets: targets,
            levels: levels,
            at: .line(1, of: "assessments/a.yaml")
        )
    }
}
