import DigitalMaturity
import Documents
import TestSupport
import Testing

@testable import Reporting

struct FigureTests {
    @Test(
        arguments: [
            (.money("£26.3m"), "£26.3m"),
            (.money(Money(pence: -150_000_000)), "−£1.5m"),
            (.money(.zero), "£0"),
            (.score(2.455), "2.46"),
            (.score(3), "3.00"),
            (.difference(0.15), "+0.15"),
            (.difference(-0.15), "−0.15"),
            (.difference(0), "0.00"),
            (.count(1204), "1,204"),
            (.share(0.93), "93.0%"),
            (.share(1), "100.0%"),
            (.ordinal(2026), "2026"),
        ] as [(Figure.Value, String)]
    )
    func `each kind of figure is written in its own way`(value: Figure.Value, text: String) {
        #expect(figure(value).text == text)
    }

    @Test(
        arguments: [
            (.money(Money(pence: -150)), -1.5),
            (.score(2.455), 2.455),
            (.difference(-0.125), -0.125),
            (.count(1204), 1204),
            (.share(0.93), 0.93),
            (.ordinal(4), 4),
        ] as [(Figure.Value, Double)]
    )
    func `a figure keeps its full precision for spreadsheets`(value: Figure.Value, number: Double) {
        #expect(figure(value).number == number)
    }

    @Test(
        arguments: [
            (.score(2.46), 1.9...3.1, "2.46 (1.90–3.10)"),
            (.score(2.46), 2.46...2.46, "2.46"),
            (.score(2.46), 2.4551...2.4649, "2.46"),
            (.score(2.46), 2.4549...2.46, "2.46 (2.45–2.46)"),
            (.difference(0.15), -0.02...0.32, "+0.15 (−0.02 to +0.32)"),
            (.difference(0.15), 0.1...0.2, "+0.15 (+0.10 to +0.20)"),
            (.share(0.93), 0.9...0.95, "93.0% (90.0%–95.0%)"),
            (.count(1204), 1000...1300, "1,204 (1,000–1,300)"),
            (.money("£26.3m"), -1_500_000...30_000_000, "£26.3m (−£1.5m to £30m)"),
            (.money("£1m"), -1e300...1e300, "£1m (−£90000000bn to £90000000bn)"),
        ] as [(Figure.Value, ClosedRange<Double>, String)]
    )
    func `bounds are read where they differ`(
        value: Figure.Value,
        bounds: ClosedRange<Double>,
        text: String
    ) {
        let bounded = Figure(value, bounds: bounds, trace: figure(value).trace)
        #expect(bounded.text == text)
        #expect(bounded.numberText == figure(value).text)
        #expect(bounded.number == figure(value).number)
    }

    @Test(
        arguments: [
            ([], nil, "rows (data/a.csv)"),
            ([7], "2.8", "rows = 2.8 (data/a.csv, line 7)"),
            ([2, 3, 4, 5, 9], nil, "rows (data/a.csv, lines 2–5, 9)"),
            ([2, 4, 6], nil, "rows (data/a.csv, lines 2, 4, 6)"),
            ([2, 2, 3], nil, "rows (data/a.csv, lines 2–3)"),
        ] as [([Int], String?, String)]
    )
    func `an input tells its lines as ranges`(lines: [Int], value: String?, text: String) {
        let input = Trace.Input("rows", value: value, file: "data/a.csv", lines: lines)
        #expect(input.description == text)
    }

    @Test
    func `the explanation of a figure shows formula and inputs, and a rule where there is one`() {
        let document = figure(.score(2.5)).explanation(on: "2026-05-01")
        #expect(document.title == "2.50")
        #expect(document.subtitle == "what it is")
        #expect(
            document.sections.map(\.blocks) == [
                [.prose(["as published"])],
                [.list([["mark = 2.5 (data/a.csv, line 2)"]])],
            ]
        )
        let ruled = Trace("b", meaning: "", formula: "", inputs: [], rule: "Rule 1")
        let explained = Figure(.count(1), trace: ruled).explanation(on: "2026-05-01")
        #expect(explained.sections.last?.blocks == [.prose(["Rule 1"])])
    }

    @Test func `the explanation shows a term that is a figure with its amount and address`() {
        let mark = figure(.score(2.5), id: "score/a")
        let many = figure(.count(3), id: "inputs/a")
        let trace = Trace(
            Address(parsing: "difference/a"),
            meaning: "Difference",
            working: .worked("a − b", from: [.figure(mark), .reference(many), .constant("1")])
        )
        let sections = Figure(.score(1.5), trace: trace).explanation(on: "2026-05-01").sections
        #expect(sections.map(\.id) == ["formula", "terms", "inputs"])
        guard case .list(let terms)? = sections[1].blocks.first else {
            Issue.record("the terms are a list")
            return
        }
        #expect(
            terms.map { $0.map(\.plain).joined() } == [
                "what it is = 2.50 (score/a)", "what it is = 3 (inputs/a)", "1",
            ]
        )
        #expect(trace.inputs.map(\.label) == ["mark", "what it is (inputs/a)"])
        #expect(trace.working.everyInput.map(\.label) == ["mark"])
    }

    @Test func `an estimate keeps its pence and is shown to £1,000`() {
        let estimate = figure(.estimate(Money(pence: 664_145_676)))
        #expect(estimate.text == "£6.641m")
        #expect(estimate.number == 6_641_456.76)
        #expect(figure(.estimate(Money(pence: -49_900))).text == "£0")
        #expect(figure(.estimate(Money(pence: -50_000))).text == "\u{2212}£1k")
    }

    @Test func `a standard error is shown to £1,000 and never as nothing when there is one`() {
        let texts = ["£0", "£499", "£1600", "£2m"].map { (money: Money) in
            figure(.error(money)).text
        }
        #expect(texts == ["± £0", "± under £1k", "± £2k", "± £2m"])
    }
}

struct TableTests {
    @Test func `a row of another length than the columns traps`() async {
        await #expect(processExitsWith: .failure) {
            _ = Table(id: "short", title: "", columns: [.words("A"), .numbers("B")], rows: [["1"]])
        }
    }

    @Test func `a document gives each trace once, in reading order`() {
        let (first, second) = (figure(.count(1), id: "b"), figure(.count(2), id: "a"))
        let table = Table(
            id: "table",
            title: "",
            columns: [.words(""), .numbers("")],
            rows: [["x", .figure(second)], ["y", .figure(first)]]
        )
        let document = Document(
            slug: "paper",
            title: "",
            subtitle: "",
            date: "2026-05-01",
            sections: [
                Section("one", "", [.prose([.figure(first)]), .table(table)])
            ]
        )
        #expect(document.figures == [first, second])
    }
}

private func figure(_ value: Figure.Value, id: String = "some") -> Figure {
    let input = Trace.Input("mark", value: "2.5", file: "data/a.csv", lines: [2])
    let trace = Trace(id, meaning: "what it is", formula: "as published", inputs: [input])
    return Figure(value, trace: trace)
}
