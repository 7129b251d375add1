import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

/// Every figure of maturity, rules and sources has an address, at which it is found again alone.
struct MaturityFigureTests {
    private static let families: Set = [
        "score", "answered", "interval", "answers", "distance", "size", "peers", "count", "mean",
        "comparable", "trend", "fair", "gap", "gaps", "coverage", "reach", "trusts", "fact",
        "rule", "rules", "source", "framework",
    ]

    /// Checks each figure of these families once, and returns how many there are of each.
    private func check(_ documents: [Document], in findings: Findings) -> [String: Int] {
        let frameworks = Set(findings.dataset.reference.maturity.frameworks.map(\.id))
        var seen: Set<Address> = []
        var counts: [String: Int] = [:]
        for figure in documents.flatMap(\.figures) {
            let address = figure.trace.address
            #expect(findings.families.contains(address.family))
            let own = frameworks.contains(address.family) && address.parts.count > 2
            let family = own ? address.parts[1] : address.family
            guard Self.families.contains(family), seen.insert(address).inserted else { continue }
            counts[family, default: 0] += 1
            let parsed = Address(parsing: figure.trace.id)
            if parsed != address || findings.figure(at: parsed) != figure {
                Issue.record("\(figure.trace.id)")
            }
        }
        return counts
    }

    @Test func `every figure of a report is the one at its address`() throws {
        let counts = check(try Shipped.reports.get(), in: try Shipped.findings.get())
        let expected: Set = [
            "score", "answered", "interval", "answers", "distance", "peers", "count", "mean",
            "comparable", "trend", "fair", "gap", "gaps", "coverage", "rule", "rules", "source",
        ]
        #expect(expected.subtracting(counts.keys) == [])
        #expect(counts.values.reduce(0, +) > 400)
    }

    @Test func `every figure of a page is the one at its address`() throws {
        let pages = try Shipped.pages.get().filter { page in
            // All pages of one kind are made alike; a third of the trusts is enough.
            !page.path.hasPrefix("trusts/") || page.path.contains("/rx")
                || page.path.contains("/rw")
        }
        #expect(pages.count > 100)
        let counts = check(pages.map(\.document), in: try Shipped.findings.get())
        let expected: Set = [
            "score", "distance", "size", "peers", "count", "mean", "comparable", "fair", "trusts",
            "fact", "rule", "source", "framework",
        ]
        #expect(expected.subtracting(counts.keys) == [])
        #expect(counts.values.reduce(0, +) > 2_000)
    }

    @Test func `every figure of the commands' documents is the one at its address`() throws {
        let findings = try Shipped.findings.get()
        let assessment = findings.assessment
        let cards = assessment.scorecards.filter { $0.icb == "QE1" }
        let two = ReturnGroup(["RXN", "RXR"], .providers)
        let documents = [
            findings.scoreDocument(
                cards,
                groups: [("Acute", ReturnGroup(["QE1"], .one(.acute))), ("Two", two)]
            ),
            findings.benchmarkDocument(cards, boards: ["QE1"]), findings.frameworkDocuments.list,
            findings.rulesDocument(findings.dataset.reference.rulebook.rules),
            findings.sourcesDocument,
        ]
        let counts = check(documents, in: findings)
        #expect(counts["mean", default: 0] >= 16)
        #expect(counts.values.reduce(0, +) > 200)
    }

    @Test(arguments: [30.0, 99.5])
    func `every figure of the way to a mark is the one at its address`(level: Double) throws {
        let findings = try Shipped.findings.get()
        let framework = try #require(
            findings.dataset.reference.maturity.framework("wgll-2021")
        )
        let other = findings.against(framework)
        let card = try #require(other.assessment.cards(of: "RXR").first)
        let reach = framework.reach(level, from: card.source)
        let counts = check([other.reachDocument(reach, of: card)], in: findings)
        #expect(counts["reach", default: 0] >= 2)
    }

    @Test func `every return of a split board is named as left out, and no other is`() throws {
        let findings = try Shipped.england.get()
        let split = findings.system.boards.filter { board in
            findings.system.predecessors(of: board.code).contains {
                findings.system.successors(of: $0.from).count > 1
            }
        }
        #expect(split.count == 6)
        for board in split {
            let document = findings.benchmarkDocument([], boards: [board.code])
            let said = document.sections.first { $0.id == "left-out" }?.blocks.count ?? 0
            #expect(said > 0, "\(board.name)")
        }
        #expect(findings.leftOut(of: ["QE1"]).isEmpty)
        #expect(
            findings.leftOut(of: ["D7T5G"]).map { String($0.prefix(80)) } == [
                "Left out: the return of NHS Suffolk and North East Essex Integrated Care Board (",
                "Left out: the return of NHS Hertfordshire and West Essex Integrated Care Board (",
            ]
        )
    }

    @Test func `a predecessor keeps its name beside its return`() throws {
        let figures = ScoreFigures(try Shipped.england.get())
        let inherited = figures.assessment.scorecards.filter {
            $0.source.organisation != $0.organisation
        }
        #expect(inherited.count >= 4)
        for card in inherited {
            let own = figures.findings.system.name(of: card.source.organisation.text)
            let today = figures.findings.system.name(of: card.organisation.text)
            #expect(figures.named(card) == "\(own) (now \(today))")
        }
    }

    @Test func `chance alone would flag one in twenty of 36 boards on 8 marks`() throws {
        let fair = FairComparison(try Shipped.england.get().assessment)
        #expect(fair.comparisons == 36 * 8)
        #expect(FairComparison.bootstrap.byChance(of: fair.comparisons) == 14.4)
    }

    /// NumPy 2.4.6 and Philox in plain Python, from the returns of 2025.
    @Test func `the interval of a board's trusts is that of another program`() throws {
        let fair = FairComparison(try Shipped.england.get().assessment)
        let line = try #require(fair.line(of: "QE1", in: nil))
        let interval = try #require(line.difference.interval)
        #expect(abs(line.difference.value + 0.12323962199584103) < 1e-9)
        #expect(abs(interval.lowerBound + 0.47267839008364243) < 1e-9)
        #expect(abs(interval.upperBound - 0.20495040352836258) < 1e-9)
    }

    @Test func `a mark of whole dimensions says how far it is away, not that it is out of reach`()
        throws
    {
        let findings = try Shipped.england.get()
        let card = try #require(findings.assessment.card(ReturnName("RXR", .acute)))
        let reach = findings.framework.reach(3, from: card.source)
        #expect(reach.isHeldByMarks)
        let figures = ReachFigures(findings: findings, card: card, reach: reach)
        // 2.33 is 0.67 short of 3.
        #expect(figures[.whole(.distance)]?.numberText == "−0.67")
        #expect(figures.shortfalls.count > 0)
    }

    @Test(
        arguments: [
            ("score/RXR/acute/overall", "2.33"), ("mean/england/acute/overall", "2.46"),
            ("count/QE1/providers", "9"), ("distance/RXR/acute/overall", "−0.09"),
            ("comparable/QE1/providers/2024", "2.34"), ("trusts/QE1", "5"),
        ]
    )
    func `a figure is found by its address alone`(address: String, text: String) throws {
        let figure = try Shipped.findings.get().figure(at: Address(parsing: address))
        #expect(figure?.numberText == text)
    }

    @Test(
        arguments: [
            "score", "score/RXR", "score/rxr/acute/overall", "score/RXR/acute/none",
            "score/RXR/acute/2019/overall", "score/wgll-2021/RXR/acute/overall",
            "mean/nowhere/acute/overall", "mean/england/acute", "peers/acute/overall",
            "peers/acute/overall/middle", "comparable/QE1/providers/1999", "count/QE1",
            "coverage/QE1", "gap/RXR/acute/well-led", "gaps/QE1/all", "reach/RXR/acute/overall",
            "reach/RXR/acute/overall/9.00/before", "trend/RXR/acute/a/b/change", "fair/QE1",
            "rule/DIG-2023-01", "rules/none", "source/rows", "framework/dma-2025/all", "",
        ]
    )
    func `another address has no figure`(address: String) throws {
        #expect(try Shipped.findings.get().figure(at: Address(parsing: address)) == nil)
    }

    @Test func `a distance is a difference that does not list the peers`() throws {
        let address = Address(parsing: "distance/RXR/acute/well-led")
        let trace = try #require(Shipped.findings.get().figure(at: address)?.trace)
        guard case .difference = trace.working else {
            Issue.record("\(trace.working)")
            return
        }
        #expect(trace.inputs.count == 2)
        #expect(trace.inputs[1].lines.isEmpty)
        #expect(trace.inputs[1].label.hasSuffix("(peers/acute/well-led/median)"))
    }

    @Test func `a mean lists its marks where they are few and their rows where they are many`()
        throws
    {
        let findings = try Shipped.findings.get()
        func inputs(_ address: String) -> [Trace.Input] {
            findings.figure(at: Address(parsing: address))?.trace.inputs ?? []
        }
        let few = inputs("mean/QE1/acute/overall")
        #expect(few.map(\.value) == ["2.17", "2.36", "2.40", "2.33"])
        let many = inputs("mean/england/acute/overall")
        #expect(many.count == 1)
        #expect((many.first?.lines.count ?? 0) > 100)
    }
}
