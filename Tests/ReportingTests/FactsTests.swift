import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

struct FactsTests {
    @Test func `every number about an open trust and those it took over from is on its page`()
        throws
    {
        let findings = try Shipped.findings.get()
        let pages = Dictionary(
            uniqueKeysWithValues: try Shipped.pages.get().map { ($0.path, $0) }
        )
        var counts: [String: Int] = [:]
        for fact in findings.dataset.reference.facts.all {
            for code in fact.codes {
                let heirs = findings.system.successors(of: code)
                guard heirs.count == 1 else { continue }
                let folder = fact.subject == .icb ? "icbs" : "trusts"
                let page = pages["\(folder)/\(heirs[0].text.lowercased()).html"]
                let numbers: [(year: FinancialYear?, number: Located<Double>?)] =
                    fact.series[code]?.map { ($0, $1) } ?? [(nil, fact.values[code])]
                for (year, number) in numbers {
                    let id = ["fact", fact.id, code.text, year?.slug].compactMap(\.self)
                    let figure = page?.figures.first { $0.trace.id == id.joined(separator: "/") }
                    let lines = figure?.trace.inputs.flatMap(\.lines)
                    if let line = number?.place.line, lines == [line] {
                        counts[fact.id, default: 0] += 1
                    } else {
                        Issue.record("\(id)")
                    }
                }
            }
        }
        let rows = try findings.dataset.reference.facts.all.map { fact in
            let table = try Shipped.text(of: "data/facts/\(fact.id)/table.csv")
            let split = fact.codes.filter { findings.system.successors(of: $0).count > 1 }
                .reduce(0) { $0 + (fact.series[$1]?.count ?? 1) }
            return (fact.id, table.split(separator: "\n").count - 1 - split)
        }
        #expect(counts == Dictionary(uniqueKeysWithValues: rows))
        #expect(counts["staff"] == 205)
        #expect(counts["registered-patients"] == 36)
        #expect(counts["registered-patients-42-boards"] == 39)
    }

    @Test func `a number that was not published is not known, and cautions are told`() throws {
        let pages = try Shipped.pages(of: Shipped.england.get())
        let page = try #require(pages.first { $0.path == "trusts/k0n6a.html" })
        let table = try #require(
            page.document.sections.first { $0.id == "facts" }?.blocks.compactMap { block in
                if case .table(let table) = block { table } else { nil }
            }.first
        )
        #expect(table.rows.count >= 3)
        #expect(table.rows.allSatisfy { $0[1] == .unknown("not known") })
        #expect(table.note?.contains("management information, May 2023, not official") == true)
    }

    @Test(
        arguments: [
            (FactSet.Unit.count, 1234.0, "1,234", "as published"), (.group, 3, "3", "as published"),
            (
                .wholeTimeEquivalents, 11739.1, "11,739",
                "as published, to the nearest whole number"
            ), (.pounds, 612_164, "£612,164", "as published"),
            (.share, 0.524, "52.4%", "as published"),
        ]
    )
    func `each unit is written in its own way`(
        unit: FactSet.Unit,
        number: Double,
        text: String,
        formula: String
    ) throws {
        let fact = FactSet.sample("size", unit: unit, ["RXR": number])
        let system = try Shipped.england.get().system
        let figure = try #require(fact.figure(of: "RXR", in: system))
        #expect(figure.text == text)
        #expect(figure.trace.id == "fact/size/RXR")
        #expect(figure.trace.meaning == "size of East Lancashire Hospitals NHS Trust, March 2025")
        #expect(figure.trace.formula == formula)
        #expect(fact.figure(of: "RXN", in: system) == nil)
    }

    @Test func `of a fact and the one that it takes the place of, pages show the newer`() {
        var newer = FactSet.sample("staff-2026", ["RXR": 2])
        newer.supersedes = [Located("staff-2025", line: 9)]
        let facts = Facts([.sample("staff-2025", ["RXR": 1]), newer])
        #expect(facts.all.map(\.id) == ["staff-2025", "staff-2026"])
        #expect(facts.current(about: .trust).map(\.id) == ["staff-2026"])
        #expect(facts.current(about: .icb).isEmpty)
    }
}
