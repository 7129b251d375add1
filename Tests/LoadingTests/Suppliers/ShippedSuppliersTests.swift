import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

/// The shipped list and costs against their sources' own totals.
struct ShippedSuppliersTests {
    private func suppliers() throws -> Suppliers { try Shipped.dataset().reference.suppliers }

    /// Counted in NHS England's own file by the supplier as it is written there.
    @Test func `the list of October 2024 has every trust with its supplier`() throws {
        let listed = try suppliers().events.filter {
            $0.place.file.hasSuffix("records-2024-10-01.csv")
        }
        #expect(listed.count == 209)
        #expect(listed.filter { $0.kind == .none }.count == 20)
        let counts = Dictionary(grouping: listed.compactMap(\.supplier?.name)) { $0 }
            .mapValues(\.count)
        #expect(counts.values.reduce(0, +) == 189)
        let published = [
            "Oracle Health": 30, "TPP": 27, "The Access Group": 24, "Dedalus": 18, "System C": 18,
            "In house or generic": 16, "Altera Digital Health": 10, "Epic": 9,
            "Advanced Health and Care": 7, "Meditech": 5, "Civica": 4,
            "Cleric Computer Services": 4, "Nervecentre": 3, "Alcidion": 2, "IMS MAXIMS": 2,
            "Medusa Medical Technologies": 2, "Ortivus": 2, "CGI": 1, "Cambio": 1, "Fortrus": 1,
            "Graphnet Health": 1, "InterSystems": 1, "QuadraMed": 1,
        ]
        #expect(counts == published)
    }

    @Test func `every supplier that a shipped row names is in the list of names`() throws {
        let all = try suppliers()
        let named = all.events.compactMap(\.supplier) + all.contracts.map(\.supplier)
        #expect(named.count > 250)
        #expect(Set(named).subtracting(all.names.all) == [])
    }

    @Test func `of nine of the twenty without a record nothing later was found`() throws {
        let all = try suppliers()
        let without = all.events.filter { $0.kind == .none }.map(\.organisation.value)
        let silent = all.events.filter { $0.kind == .nothingFound }
        #expect(without.count == 20)
        #expect(silent.count == 9)
        #expect(silent.allSatisfy { $0.citation.grade == .notFound })
        #expect(Set(silent.map(\.organisation.value)).isSubset(of: without))
        let known = Set(all.events.filter { $0.kind != .none }.map(\.organisation.value))
        #expect(Set(without).subtracting(known) == [])
    }

    /// Of the list, East and Mid Cheshire and Queen Victoria went live in 2025.
    @Test(
        arguments: [
            ("2024-10-01", "RJN", [] as [String], true), ("2025-07-01", "RJN", ["Meditech"], false),
            ("2024-10-01", "RF4", ["System C"], false),
            ("2025-12-01", "RF4", ["Oracle Health"], false),
            ("2014-10-25", "RGT", [], false), ("2014-10-26", "RGT", ["Epic"], false),
            // Two of the three trusts that became one had the same supplier.
            (
                "2026-06-01", "G6V2S",
                ["Advanced Health and Care", "Advanced Health and Care", "The Access Group"], false
            ),
        ] as [(String, String, [String], Bool)]
    )
    func `what ran on a day`(day: String, code: String, names: [String], isNone: Bool) throws {
        let reference = try Shipped.dataset().reference
        let records = reference.suppliers.records(
            of: try ODSCode(parsing: code),
            in: reference.register.on(try CivilDate(parsing: day))
        )
        #expect(records.compactMap(\.supplier?.name).sorted() == names)
        #expect(records.contains { $0.event.kind == .none } == isNone)
    }

    /// England's sums as those who joined the seven returns published them, in millions of pounds.
    @Test func `the cost of storing records adds up to the published totals`() throws {
        let fact = try #require(try Shipped.dataset().reference.facts["records-cost"])
        let sums = fact.years.map { year in
            let pounds = fact.codes.compactMap { fact.series[$0]?[year]?.value }.reduce(0, +)
            return (pounds / 100_000).rounded() / 10
        }
        #expect(sums == [264.3, 231.5, 235.5, 225.4, 234.3, 237.7, 244.7])
        #expect(fact.codes.count == 220)
        #expect(fact.values.count == fact.codes.filter { fact.series[$0]?["2023/24"] != nil }.count)
        #expect(fact.period == "2023/24")
    }
}
