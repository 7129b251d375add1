import DigitalMaturity
import Documents
import Investment
import Testing

@testable import Reporting

/// What a reader finds first on a page.
struct AnswerTests {
    private func page(_ path: String) throws -> Document {
        try #require(try Shipped.pages.get().first { $0.path == path }).document
    }

    @Test func `every page but home and the lists of names begins with its answer`() throws {
        let pages = try Shipped.pages.get().filter(\.isRead)
        #expect(pages.count > 300)
        let others = pages.filter { $0.document.sections.first?.id != "answer" }.map(\.path)
        #expect(others == [])
        let headings = pages.compactMap(\.document.sections.first?.heading)
        #expect(Set(headings) == ["Answer"])
    }

    @Test func `an answer is short and has words`() throws {
        let pages = try Shipped.pages.get().filter(\.isRead)
        for page in pages {
            let words = try #require(page.document.sections.first).blocks.map(\.words)
            let first = try #require(words.first { !$0.isEmpty }, "\(page.path)")
            #expect(first.count < 900, "\(page.path): \(first)")
            #expect(first.hasSuffix(".") || first.hasSuffix(" "), "\(page.path): \(first)")
        }
    }

    @Test func `a board's page goes from how it does to what is old`() throws {
        let ids = try page("icbs/qe1.html").sections.map(\.id)
        let asked = ["answer", "standing", "gap", "plans", "coverage", "social-care", "suppliers"]
        #expect(ids.filter(asked.contains) == asked)
        #expect(ids.prefix(3) == ["answer", "standing", "gap"])
    }

    @Test func `a board's answer is the reading of its interval`() throws {
        let findings = try Shipped.findings.get()
        let fair = FairView(ScoreFigures(findings), of: findings.system.boards.map(\.code))
        var readings: [String: Int] = [:]
        for board in findings.system.boards {
            guard let figure = fair.figure(of: board.code), let bounds = figure.bounds else {
                continue
            }
            let words = fair.answer(of: board.code).map(\.plain).joined()
            let expected =
                bounds.lowerBound > 0
                ? "above what their mix of care settings predicts"
                : bounds.upperBound < 0
                    ? "below what their mix of care settings predicts"
                    : "as their mix of care settings predicts"
            #expect(words.contains(expected), "\(board.name): \(words)")
            #expect(words.contains("within noise") == bounds.contains(0), "\(board.name)")
            readings[expected, default: 0] += 1
        }
        #expect(readings.values.reduce(0, +) == 36)
        #expect(readings["as their mix of care settings predicts", default: 0] > 20)
    }

    @Test func `a trust's answer has its mark, its median and both changes`() throws {
        let words = try #require(page("trusts/rxr.html").sections.first).blocks.map(\.words)
            .joined(separator: " ")
        for part in ["Acute", "from the median", "Over the same questions", "England's by"] {
            #expect(words.contains(part), "\(part): \(words)")
        }
        #expect(words.contains("April to June 2025"))
    }

    @Test func `a plan's page asks first, then has five facts with a colour each`() throws {
        let document = try page("plans/small.html")
        #expect(document.sections.prefix(3).map(\.id) == ["answer", "facts", "otherwise"])
        let facts = try #require(document.sections.first { $0.id == "facts" })
        guard case .list(let items) = facts.blocks.first else {
            Issue.record("the facts are a list")
            return
        }
        #expect(items.count == 5)
        let signals = items.compactMap { item -> Signal? in
            if case .signal(let signal) = item.first { signal } else { nil }
        }
        #expect(signals.count == 5)
    }

    @Test func `the worked plans of all boards have a page each, marked illustrative`() throws {
        let findings = try Shipped.england.get().withWorkedPlans
        #expect(findings.plans.count == 36)
        let pages = findings.plans.prefix(2).map { findings.planPage($0).document }
        #expect(pages.compactMap(\.marking).filter { $0.contains("Illustrative") }.count == 2)
        #expect(pages.compactMap(\.sections.first?.id) == ["answer", "answer"])
    }

    @Test func `the rulebook has what is in force first and what is withdrawn last`() throws {
        let document = try page("rulebook/index.html")
        #expect(document.sections.first?.id == "answer")
        #expect(document.sections.last?.id == "withdrawn")
        let tables = document.sections.flatMap(\.blocks).compactMap(\.ruleTable)
        let count = try Shipped.findings.get().dataset.reference.rulebook.rules.count
        #expect(tables.map(\.rows.count).reduce(0, +) == count)
    }

    @Test func `every rule's page has its history as a picture`() throws {
        let pages = try Shipped.pages.get().filter {
            $0.path.hasPrefix("rules/")
                || $0.path.hasPrefix("rulebook/") && $0.path != "rulebook/index.html"
        }
        #expect(pages.count > 30)
        let without = pages.filter { page in
            !page.document.sections.flatMap(\.blocks).contains { block in
                if case .chart(let chart) = block, case .steps = chart.form { true } else { false }
            }
        }
        #expect(without.map(\.path) == [])
    }
}

extension Block {
    fileprivate var words: String {
        switch self {
        case .prose(let inlines): inlines.map(\.plain).joined()
        case .list(let items): items.map { $0.map(\.plain).joined() }.joined(separator: " ")
        case .narrative, .cards, .table, .chart: ""
        }
    }

    fileprivate var ruleTable: Table? {
        guard case .table(let table) = self, table.id.hasPrefix("rules-") else { return nil }
        return table
    }
}

extension Page {
    /// Whether it is a page to read: not home, a list of names or a page of workings.
    fileprivate var isRead: Bool {
        path != "index.html" && !isList && !path.hasPrefix("numbers/")
    }
}
