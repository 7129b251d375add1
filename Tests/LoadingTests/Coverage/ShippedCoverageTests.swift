import DigitalMaturity
import Foundation
import Investment
import Loading
import TestSupport
import Testing

/// What we count of the shipped rows, against the totals that were published.
struct ShippedCoverageTests {
    private static let loaded = Loader(home: Shipped.root, workspace: nil)
        .load(.all)

    private func reference() throws -> Reference {
        #expect(Self.loaded.problems == [])
        return try #require(Self.loaded.dataset).reference
    }

    private func count(
        _ name: CoverageMeasure.Name,
        on day: String,
        in reference: Reference
    ) throws -> CoverageCount {
        let day = reference.register.on(try CivilDate(parsing: day))
        return try #require(reference.coverageCount(name, on: day))
    }

    /// NHSX: groups 0 to 3 have 16, 11, 142 and 43 trusts. NHS England: 209 trusts, of which 20, all acute,
    /// have none.
    @Test func `on the day of a list every body in it counts`() throws {
        let reference = try reference()
        let groups = try count(.epr, on: "2023-05-26", in: reference)
        #expect(groups.totals == "185 of 212, at most 185")
        #expect(groups.number(by: "core") == 43...43)
        #expect(groups.number(by: "to-extend") == 142...142)
        #expect(groups.number(by: "without") == 27...27)
        let listed = try count(.epr, on: "2024-10-01", in: reference)
        #expect(listed.totals == "189 of 209, at most 189")
        #expect(listed.number(by: "without") == 20...20)
        #expect(listed.number(by: "core") == nil, "the list does not say who meets the core")
        let acute = listed.only { $0.setting == .acute }
        #expect(acute.totals == "115 of 135, at most 115")
    }

    @Test func `before the first list nothing is counted`() throws {
        let reference = try reference()
        let day = reference.register.on(try CivilDate(parsing: "2023-05-25"))
        #expect(reference.coverageCount(.epr, on: day) == nil)
    }

    /// East Cheshire, Mid Cheshire and Queen Victoria went live in 2025; seven bodies of the list joined others.
    @Test func `a trust without a record is not counted as having none later`() throws {
        let reference = try reference()
        let now = try count(.epr, on: "2026-11-20", in: reference)
        #expect(now.totals == "184 of 202, at most 202")
        let expected = [
            "RJN": "has-one", "RPC": "has-one", "RK9": "under-way", "RQ3": "under-way",
            "RP5": "no-later-status", "K0N6A": "not-known",
        ]
        let rows = now.rows.filter { expected.keys.contains($0.organisation.text) }
        let found = rows.map { ($0.organisation.text, $0.status ?? "none") }
        #expect(Dictionary(found) { first, _ in first } == expected)
    }

    /// The three Norfolk trusts were said in March 2026 not to go live that month; Plymouth was to go live in
    /// the summer.
    @Test func `a trust whose going live is put off is known not to be live`() throws {
        let march = try count(.epr, on: "2026-03-31", in: reference())
        let waiting = march.rows.filter { $0.status == "not-yet" }.map(\.organisation.text)
        #expect(waiting == ["RCX", "RGP", "RK9", "RM1"])
        #expect(march.atMost == march.all - 4)
    }

    @Test func `of each of the twenty it is said what is known since, or that nothing is`() throws {
        let reference = try reference()
        let now = try count(.epr, on: "2026-11-20", in: reference)
        let listed = try count(.epr, on: "2024-10-01", in: reference)
        let without = listed.rows.filter { $0.numbers["has-one"] == nil }.map(\.organisation)
        #expect(without.count == 20)
        for code in without {
            let row = try #require(now.rows.first { $0.organisation == code })
            #expect(row.evidence.count > 1, "\(code): \(row.evidence.map(\.words))")
        }
    }

    @Test func `the steps of every claim add up to it`() throws {
        let reference = try reference()
        let history = try #require(reference.recordHistory)
        let claims = try #require(reference.coverage).claims
        let found = claims.compactMap { history.reconciliation(of: $0, in: reference.register) }
        #expect(found.count >= 12)
        for each in found {
            let (steps, claim) = (each.steps, each.claim)
            #expect(steps.map(\.numerator).reduce(0, +) == claim.numerator, "\(claim.id)")
            #expect(steps.map(\.denominator).reduce(0, +) == claim.denominator, "\(claim.id)")
        }
        let information = try #require(found.first { $0.claim.id == "foi-2025-02" })
        #expect(information.steps.map(\.reason) == [.list, .mergers, .unexplained])
        #expect(information.steps.map(\.denominator) == [209, -4, 3])
    }

    /// The property of every answer for a past day: later events change none of its rows.
    @Test(arguments: ["2023-05-26", "2024-06-30", "2024-10-01", "2025-05-31", "2026-03-31"])
    func `no event that was reported later changes a count`(day: String) throws {
        var reference = try reference()
        let before = try count(.epr, on: day, in: reference)
        let date = try CivilDate(parsing: day)
        let all = reference.suppliers.events
        let known = all.filter { event in
            let happened = event.from ?? date
            let published = event.citation.date?.earliest ?? happened
            return event.kind == .nothingFound || max(happened, published) <= date
        }
        #expect(known.count < all.count)
        reference.suppliers = Suppliers(names: reference.suppliers.names, events: known)
        let after = try count(.epr, on: day, in: reference)
        #expect(after.rows.map(\.numbers) == before.rows.map(\.numbers))
        #expect(after.rows.map(\.evidence) == before.rows.map(\.evidence))
    }

    /// 138 met and 15 exceeded of 211 (NHS England); 28,130,667 registrations and 40 boards under 40 beds
    /// (added up from the NHSX files); 52.4% of the locations that answered.
    @Test func `the other measures count what their sources state`() throws {
        let reference = try reference()
        let toolkit = try count(.dspt, on: "2026-11-20", in: reference)
        #expect(toolkit.totals == "153 of 211, at most 154")
        let app = try count(.nhsApp, on: "2026-11-20", in: reference)
        #expect(app.counted == 28_130_667)
        #expect(app.rows.count == 42)
        let wards = try count(.virtualWards, on: "2026-11-20", in: reference)
        #expect(wards.totals == "0 of 42, at most 2")
        let care = try count(.dscr, on: "2026-11-20", in: reference)
        let answered = Double(care.number(of: ["yes", "no"]))
        #expect((Double(care.counted) / answered * 1000).rounded() == 524)
        #expect(
            reference.coverage?.measure(.sharedRecord)?.sought?.contains("Not published") == true
        )
    }

    @Test func `a claim is known from the day of its publication`() throws {
        let reference = try reference()
        let ids = { (day: String) throws in
            Set(reference.coverageClaims(.epr, by: try CivilDate(parsing: day)).map(\.id))
        }
        #expect(try !ids("2026-06-29").contains("acute-2026-03"))
        #expect(try ids("2026-06-30").contains("acute-2026-03"))
        #expect(try ids("2025-02-11").contains("minister-2025-02-forecast"))
        #expect(try !ids("2025-02-10").contains("minister-2025-02-forecast"))
    }

    @Test func `a claim without a denominator has no share but the one that was printed`() throws {
        let claims = try #require(reference().coverage).claims
        let alone = claims.filter { $0.denominator == nil }
        #expect(alone.count > 20)
        for claim in alone {
            #expect(claim.share == claim.stated.map { Double($0.millionths) / 1_000_000 })
        }
    }
}

extension CoverageCount {
    fileprivate var totals: String { "\(counted) of \(all), at most \(atMost)" }
}
