import DigitalMaturity
import Investment
import TestSupport
import Testing

struct ShippedCrosswalkTests {
    /// The frameworks for organisations, each of which can be asked about each other.
    private static let related = [
        "wgll-2021", "wgll-2026-draft", "dma-2025", "dma-2016", "emram", "epr-capabilities",
        "hardware",
    ]

    private func pairs() -> [(String, String)] {
        Self.related.indices.flatMap { first in
            Self.related[(first + 1)...].map { (Self.related[first], $0) }
        }
    }

    @Test func `every row refers to what there is`() throws {
        let dataset = try Shipped.dataset()
        for walk in dataset.reference.maturity.crosswalks {
            let from = try #require(dataset.reference.maturity.framework(walk.from)).parts
            let to = try #require(dataset.reference.maturity.framework(walk.to)).parts
            for row in walk.rows {
                #expect(from.contains(row.from), "\(row.place)")
                #expect(row.to.map(to.contains) ?? (row.relation == .none), "\(row.place)")
                #expect(!row.basis.isEmpty && !row.author.isEmpty, "\(row.place)")
            }
            let named = walk.rows.map { [$0.from, $0.to ?? ""] }
            #expect(
                Set(named).count == named.count,
                "\(walk.from)--\(walk.to) says one thing twice"
            )
            let nothing = Set(walk.rows.filter { $0.relation == .none }.map(\.from))
            #expect(nothing.isDisjoint(with: walk.rows.filter { $0.to != nil }.map(\.from)))
        }
    }

    @Test func `every pair has a map that somebody wrote`() throws {
        let walks = try Shipped.dataset().reference.maturity.crosswalks
        let missing = pairs().filter { walks.map(from: $0, to: $1)?.through != [] }
        #expect(pairs().count == 21)
        #expect(missing.map { "\($0) and \($1)" } == [])
    }

    @Test func `what else is joined is joined through others, and nothing loose is derived`() throws
    {
        // The alpha of the first pillar reaches the rest through the draft; each of its parts but a
        // few only intersects with the draft's, so next to nothing follows for certain.
        let walks = try Shipped.dataset().reference.maturity.crosswalks
        let derived = try #require(walks.map(from: "wgll-2026-alpha", to: "wgll-2021"))
        #expect(derived.through == ["wgll-2026-draft"])
        #expect(derived.rows.allSatisfy { [.subset, .superset].contains($0.relation) })
        #expect(walks.map(from: "dscr", to: "wgll-2021") == nil)
    }

    @Test func `a map reads the same from both sides`() throws {
        let walks = try Shipped.dataset().reference.maturity.crosswalks
        for (first, second) in pairs() {
            let there = walks.map(from: first, to: second)?.rows.compactMap(\.told) ?? []
            let back = walks.map(from: second, to: first)?.reversed.rows.compactMap(\.told) ?? []
            #expect(Set(there) == Set(back), "\(first) and \(second)")
        }
    }

    @Test func `only answers to the same question carry between editions`() throws {
        let equal = try Shipped.dataset().reference.maturity.crosswalks.flatMap { walk in
            walk.rows.filter { $0.relation == .equal }.map { "\($0.from) is \($0.to ?? "")" }
        }
        #expect(equal == ["org-safety-alerts is alerts-recommendations"])
    }

    @Test func `an answer to the older edition carries into the draft`() throws {
        let shipped = try Shipped.dataset()
        let source = MaturityReturn(
            organisation: "RXR",
            careSetting: .acute,
            framework: "wgll-2021",
            date: "2026-06",
            responses: ["org-safety-alerts": Response(.choice("partly"), at: .line(1))],
            place: .line(1)
        )
        var dataset = shipped
        let own = MaturityReturn(
            organisation: "RXR",
            careSetting: .acute,
            framework: "wgll-2026-draft",
            date: "2026-09",
            place: .line(2)
        )
        dataset.reference.maturity.returns = [source, own]
        let draft = try #require(dataset.reference.maturity.framework("wgll-2026-draft"))
        let card = try #require(
            dataset.assessment(against: draft, on: dataset.date).scorecards.first
        )
        let carried = card.source.responses["alerts-recommendations"]
        #expect(carried?.reply == .choice("partly"))
        #expect(
            carried?.carried
                == Response.Carried(framework: "wgll-2021", element: "org-safety-alerts")
        )
        // One of five measures is answered, which is below half.
        #expect(card.mark("safe-practice") == nil)
    }
}

extension Framework {
    /// Everything that a crosswalk can name.
    fileprivate var parts: Set<String> {
        Set(dimensions.map(\.id) + criteria.map(\.id) + elements.map(\.id))
    }
}

extension Crosswalk.Row {
    /// The relation in words; `nil` where there is none.
    fileprivate var told: String? { to.map { "\(from) \(relation.rawValue) \($0)" } }
}
