import DigitalMaturity
import Documents
import Foundation
import Investment
import Testing

@testable import Reporting

struct PagesTests {
    @Test func `there is a page for everything there is`() throws {
        let findings = try Shipped.findings.get()
        let (system, dataset) = (findings.system, findings.dataset)
        #expect(system.regions.count == 7)
        #expect(system.boards.count == 36)
        #expect(system.trusts.count == 202)
        let places = system.regions.count + system.boards.count + system.trusts.count
        let reference =
            (1 + dataset.reference.maturity.frameworks.count)
            + (1 + dataset.reference.rulebook.rules.count) + 2 + 3
        // Targets, forecasts, programmes, allocation and a page for each measure of coverage.
        let national = try 4 + #require(dataset.reference.coverage).measures.count
        #expect(national == 11)
        // Home, the comparison and the A to Z; and the one plan.
        let all = 3 + places + reference + national + closed(in: system) + 1
        let pages = try Shipped.pages.get().filter { !$0.path.hasPrefix("numbers/") }
        #expect(pages.count == all)
    }

    private func closed(in system: RegisterDay) -> Int {
        [Role.Name.trust, .board].flatMap(system.register.organisations)
            .count { !$0.isOpen(on: system.date) }
    }

    @Test func `every number of a page has one working, on a page of numbers`() throws {
        let pages = try Shipped.pages.get()
        let numbers = NumberPages(plans: ["small"])
        let workings = pages.filter { $0.path.hasPrefix("numbers/") }
        let told = Dictionary(
            workings.flatMap { page in page.document.figures.map { ($0.trace.id, page.path) } }
        ) { first, _ in first + ", again" }
        #expect(told.count > 10_000)
        let shown = Set(pages.flatMap(\.figures).map(\.trace.address))
        #expect(shown.count == told.count)
        let astray = shown.filter { told[$0.description] != numbers.path(of: $0) }
        #expect(astray.map(\.description).sorted() == [])
    }

    @Test(arguments: [
        ("score/RXR/acute/well-led", "numbers/score.html"),
        ("coverage/epr/count/QHG/share", "numbers/coverage-epr.html"),
        ("plan/small/2026-27/capital", "numbers/plan-small.html"),
        ("peers/acute/well-led/median", "numbers/peers.html"),
        ("fact/sites/RXR", "numbers/fact-sites.html"),
        ("size/RXR/acute/median", "numbers/size.html"),
        ("size/RXR/acute/distance", "numbers/size.html"),
        ("allocation/need/RXR/amount", "numbers/allocation-need.html"),
        ("fair/summary/boards", "numbers/fair.html"),
    ])
    func `where a working is follows from its address`(address: String, path: String) {
        #expect(NumberPages(plans: ["small"]).path(of: Address(parsing: address)) == path)
    }

    @Test func `every closed trust and board has a page that leads to who took over`() throws {
        let pages = try Shipped.pages.get()
        let system = try Shipped.findings.get().system
        let closed = pages.filter { $0.document.subtitle.hasSuffix(", closed") }
        #expect(closed.count == self.closed(in: system))
        let paths = Set(pages.map(\.path))
        let heirs = closed.compactMap(\.heir)
        #expect(heirs.count > 50)
        #expect(heirs.filter { !paths.contains($0) } == [])
        // Solent closed on 30 September 2024 and went to Hampshire and Isle of Wight Healthcare.
        #expect(pages.first { $0.path == "trusts/r1c.html" }?.heir == "trusts/rw1.html")
    }

    @Test(arguments: [
        ("Stepping Hill", "trusts/rwj.html"), ("Project Nightingale", "trusts/r0c.html"),
        ("RXR", "trusts/rxr.html"), ("CAP-2025-S2", "rulebook/cap-2025-s2.html"),
    ])
    func `who knows one name finds the page in the A to Z`(words: String, path: String) throws {
        let find = try Shipped.pages.get().first { $0.path == "find.html" }
        let rows = try #require(find).document.blocks.flatMap { block in
            if case .table(let table) = block { table.rows } else { [] as [[Cell]] }
        }
        let found = rows.filter { row in
            row.map(\.plain).joined(separator: " ").lowercased().contains(words.lowercased())
        }
        #expect(found.compactMap { $0[0].linkedPage } == [path])
    }

    @Test func `pages are in order of path and no path stands twice`() throws {
        let paths = try Shipped.pages.get().map(\.path)
        #expect(paths == paths.sorted())
        #expect(Set(paths).count == paths.count)
    }

    @Test func `every link to a page leads to one`() throws {
        let pages = try Shipped.pages.get()
        let paths = Set(pages.map(\.path))
        let links = try Shipped.documents.flatMap(\.linkedPages)
        #expect(links.count > 600)
        #expect(links.filter { !paths.contains($0) } == [])
        let trails = pages.flatMap(\.trail).map(\.path)
        #expect(trails.count > 500)
        #expect(trails.filter { !paths.contains($0) } == [])
    }

    @Test func `every page but the first can be reached from it`() throws {
        let pages = try Shipped.pages.get()
        let links = Dictionary(
            uniqueKeysWithValues: pages.map { ($0.path, $0.document.linkedPages) }
        )
        let shell = try Shipped.text(of: "Reports/site/page.mustache")
        var waiting =
            ["index.html"]
            + shell.components(separatedBy: "href=\"{{root}}").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }.filter { $0.hasSuffix(".html") }
        let workings = NumberPages(plans: ["small"])
        let numbers = Dictionary(
            uniqueKeysWithValues: pages.map { page in
                (page.path, Set(page.figures.map { workings.path(of: $0.trace.address) }))
            }
        )
        var reached: Set<String> = []
        while let path = waiting.popLast() {
            guard reached.insert(path).inserted else { continue }
            waiting += links[path, default: []] + numbers[path, default: []]
        }
        #expect(pages.map(\.path).filter { !reached.contains($0) } == [])
        // Two pages of prose are made by the tool, from narratives.
        let prose = reached.subtracting(pages.map(\.path))
        #expect(prose == ["accessibility.html", "data/index.html"])
    }

    @Test func `sections, tables and charts of a document share no anchor`() throws {
        for document in try Shipped.documents {
            let anchors = document.anchors
            let repeated = Dictionary(grouping: anchors) { $0 }.filter { $1.count > 1 }.keys
            #expect(repeated.isEmpty, "in \(document.slug)")
            #expect(
                anchors.allSatisfy { $0.utf8.allSatisfy(isAnchorLetter) },
                "in \(document.slug): \(anchors)"
            )
        }
    }

    @Test func `slugs, titles and headings are never empty`() throws {
        for document in try Shipped.documents {
            #expect(!document.slug.isEmpty && !document.title.isEmpty, "in \(document.slug)")
            #expect(document.sections.allSatisfy { !$0.heading.isEmpty }, "in \(document.slug)")
        }
    }

    @Test func `a plan has a page only where a workspace has the plan`() throws {
        let paths = try Shipped.pages.get().map(\.path)
        #expect(paths.filter { $0.hasPrefix("plans/") } == ["plans/small.html"])
        let own = try Shipped.findings.get()
        let england = try Findings(
            Shipped.england.get().dataset,
            on: own.date,
            framework: own.framework
        )
        let others = try Shipped.pages(of: england).map(\.path)
        let ofPages = { (paths: [String]) in paths.filter { !$0.hasPrefix("numbers/") } }
        #expect(ofPages(others) == ofPages(paths).filter { !$0.hasPrefix("plans/") })
    }

    @Test func `an illustrative plan says so on its page and in the paper`() throws {
        let page = try Shipped.pages.get().first { $0.path == "plans/small.html" }
        let marking = "Illustrative plan: made up to show the tool, not the system's own"
        #expect(page?.document.marking == marking)
        #expect(try Shipped.boardPaper.get().marking == marking)
        #expect(
            try Shipped.pages.get().filter { $0.document.marking != nil }.map(\.path) == [
                "numbers/plan-small.html", "plans/small.html",
            ]
        )
    }
}

private func isAnchorLetter(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}

extension UInt8 {
    fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Document {
    fileprivate var blocks: [Block] { sections.flatMap(\.blocks) }

    fileprivate var linkedPages: [String] { blocks.flatMap(\.linkedPages) }

    fileprivate var anchors: [String] { sections.map(\.id) + blocks.flatMap(\.anchors) }
}

extension Block {
    fileprivate var anchors: [String] {
        switch self {
        case .table(let table): [table.id]
        case .chart(let chart): [chart.id, chart.table.id]
        case .prose, .list, .cards, .narrative: []
        }
    }

    fileprivate var linkedPages: [String] {
        switch self {
        case .prose(let inlines): inlines.compactMap(\.linkedPage)
        case .list(let items): items.joined().compactMap(\.linkedPage)
        case .narrative(let narrative): narrative.values.compactMap(\.linkedPage)
        case .table(let table): table.rows.joined().compactMap(\.linkedPage)
        case .chart(let chart): chart.table.rows.joined().compactMap(\.linkedPage)
        case .cards(let cards):
            cards.compactMap { if case .page(let path) = $0.page { path } else { nil } }
        }
    }
}

extension Inline {
    fileprivate var linkedPage: String? {
        guard case .link(_, .page(let path)) = self else { return nil }
        return path.prefix { $0 != "#" }.description
    }
}

extension Cell {
    fileprivate var linkedPage: String? {
        guard case .link(_, .page(let path)) = self else { return nil }
        return path.prefix { $0 != "#" }.description
    }
}
