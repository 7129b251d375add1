import DigitalMaturity
import Documents
import Foundation
import Investment
import TestSupport
import Testing

@testable import Reporting

struct PlanReportsTests {
    private func report(_ slug: String) throws -> Document {
        try Shipped.report(slug, of: Shipped.findings.get())
    }

    private func blocks(_ document: Document, in section: String) -> [Block] {
        document.sections.filter { $0.id == section }.flatMap(\.blocks)
    }

    private func table(_ id: String, _ document: Document) -> Table? {
        document.sections.flatMap(\.blocks).lazy.compactMap { block in
            if case .table(let table) = block, table.id == id { table } else { nil }
        }.first
    }

    private func schedule(_ id: String, _ document: Document) -> Chart.Schedule? {
        document.sections.flatMap(\.blocks).lazy.compactMap { block in
            guard case .chart(let chart) = block, chart.id == id,
                case .schedule(let schedule) = chart.form
            else { return nil }
            return schedule
        }.first
    }

    private func items(_ document: Document, in section: String) -> [String] {
        blocks(document, in: section).flatMap { block -> [String] in
            guard case .list(let items) = block else { return [] }
            return items.map { item in item.map { $0.plain }.joined() }
        }
    }

    // MARK: Three-year plan

    @Test func `a fund says what it offers, what is drawn and what is left`() throws {
        let funds = try #require(table("funds-small", report("three-year-plan")))
        // £0.6m and £0.4m against £1.2m, then £3m against £0.35m and £2.25m; £200k against £100,000
        // and £50,000.50, then the network's first year of £120k against nothing stated.
        #expect(
            funds.rows.map { $0.dropFirst().map(\.plain) } == [
                ["capital", "2026/27", "£1m", "£1,200,000.00", "−£200,000.00"],
                ["capital", "2027/28", "£3m", "£2,600,000.00", "£400,000.00"],
                ["revenue", "2026/27", "£200k", "£150,000.50", "£49,999.50"],
                ["revenue", "2027/28", "not stated", "£120,000.00", "not known"],
            ]
        )
    }

    @Test func `what the checks find is a caution, with its place`() throws {
        let cautions = items(try report("three-year-plan"), in: "cautions")
        #expect(
            cautions.first == "The plan spends £200k more capital in 2026/27 than its envelope "
                + "(plans/plan.yaml:9:13). Move or shrink a scheme, or raise the envelope. "
                + "over-envelope",
            "\(cautions)"
        )
    }

    @Test func `what guidance asks for and the plan leaves out is missing`() throws {
        let sections = try #require(table("sections-small", report("three-year-plan")))
        #expect(
            sections.rows.map { [$0[0].plain, $0[2].plain] } == [
                ["Cyber security", "missing"], ["Digital inclusion", "missing"],
                ["Electronic patient records", "missing"], ["Net zero", "missing"],
            ]
        )
    }

    @Test func `a scheme stands from its start to the day before it is live`() throws {
        let delivery = try #require(schedule("delivery-small", report("three-year-plan")))
        // October 2026 and six months; February 2027 and a year.
        #expect(delivery.rows.map(\.spans.first?.from) == ["2026-10-01", "2027-02-01"])
        #expect(delivery.rows.map(\.spans.first?.to) == ["2027-03-31", "2028-01-31"])
        #expect(delivery.rows.map(\.moments.first?.date) == ["2027-04-01", "2028-02-01"])
    }

    // MARK: Approvals

    @Test func `the calendar has a line for each scheme with its planned start`() throws {
        let waits = try #require(schedule("waits-small", report("approvals-pipeline")))
        #expect(waits.rows.map(\.label) == ["Networks & *wireless*", "Shared record"])
        #expect(waits.rows.map(\.moments.first?.date) == ["2026-10-01", "2027-02-01"])
        let rowsWithGaps = waits.rows.filter { row in
            let starts = row.spans.dropFirst().compactMap(\.from)
            let ends = row.spans.dropLast().compactMap(\.to)
            return row.spans.first?.from != "2026-05-01" || starts != ends.map(\.next)
        }
        #expect(rowsWithGaps.isEmpty, "each wait begins when the one before it ends")
    }

    @Test func `every length of the calendar is said to be published or assumed`() throws {
        let document = try report("approvals-pipeline")
        let waits = try #require(schedule("waits-small", document))
        #expect(waits.kinds.count > 0)
        #expect(
            waits.kinds.allSatisfy {
                $0.hasSuffix("published length") || $0.hasSuffix("assumed length")
            },
            "\(waits.kinds)"
        )
        let steps = try #require(table("steps-small", document))
        #expect(steps.rows.count > 0)
        #expect(
            steps.rows.allSatisfy {
                $0[2].plain.contains("(published)") || $0[2].plain.contains("(assumption)")
            }
        )
    }

    @Test func `what is left below a limit is told in pounds and as a share`() throws {
        let distances = try #require(table("distances-small", report("approvals-pipeline")))
        let row = try #require(
            distances.rows.first {
                $0[0].plain == "Networks & *wireless*" && $0[1].plain == "CAP-2025-HMT"
            }
        )
        // £300m less £1.55m of capital: 298.45 / 300.
        #expect(row[2].figure?.value == .money(.pounds(298_450_000)))
        #expect(row[3].figure?.text == "99.5%")
        #expect(row[3].figure?.trace.id.hasSuffix("headroom-share") == true)
    }

    // MARK: Rulebook

    @Test func `the history has a line for each rule, its limits as figures`() throws {
        let history = try #require(schedule("rule-history", report("rulebook")))
        let rules = try Shipped.findings.get().dataset.reference.rulebook.rules
        #expect(history.rows.map(\.note) == rules.map(\.id))
        let distressed = try #require(history.rows.first { $0.note == "CAP-2023-01" }?.spans)
        // £25m until a day between 3 July and 11 December 2025, when the addendum took its place.
        #expect(distressed.map(\.label.plain) == ["£25m"])
        #expect(distressed.map(\.to) == ["2025-07-02"])
        #expect(distressed.map(\.latest) == ["2025-12-10"])
        #expect(distressed[0].label.figure?.trace.id.hasPrefix("rule/CAP-2023-01/") == true)
    }

    @Test func `a limit that is not known is a bar that says so`() throws {
        let history = try #require(schedule("rule-history", report("rulebook")))
        let row = try #require(history.rows.first { $0.note == "CAP-2025-S4" })
        #expect(row.spans.map(\.label) == [.unknown("not known")])
        let unknown = items(try report("rulebook"), in: "unknown")
        #expect(
            unknown.contains {
                $0.hasPrefix("No limit could be established") && $0.contains("CAP-2025-S4")
            }
        )
    }

    @Test func `every entry of every rule is a change, and the latest comes first`() throws {
        let changes = try #require(table("rule-changes", report("rulebook")))
        let rules = try Shipped.findings.get().dataset.reference.rulebook.rules
        #expect(changes.rows.count == rules.map(\.limits.entries.count).reduce(0, +))
        // The digital control was withdrawn on the day on which the pipeline began.
        let withdrawn = changes.rows.first { $0[1].plain == "GDS-V6-OTHER" }
        #expect(
            withdrawn?.map(\.plain).prefix(5) == [
                "1 April 2026", "GDS-V6-OTHER",
                "All other digital, data and technology, version 6 of the control", "£1m", "ceased",
            ]
        )
    }

    // MARK: Without a plan

    @Test(arguments: ["three-year-plan", "approvals-pipeline"])
    func `without a plan a report says that there is none`(slug: String) throws {
        let document = try Shipped.report(slug, of: Shipped.england.get())
        let prose = document.sections.flatMap(\.blocks).compactMap { block -> String? in
            guard case .narrative(let narrative) = block else { return nil }
            return narrative.text
        }
        #expect(prose.contains { $0.contains("workspace holds no plan") })
        let about = ["money", "funds", "calendar", "routes", "limits"]
        #expect(document.sections.map(\.id).filter(about.contains) == [])
        #expect(document.marking == nil)
    }

    @Test func `every report that shows a plan that is made up is marked, and no other`() throws {
        let findings = try Shipped.workedOut.get()
        let plan = try #require(findings.plans.first).plan.id
        let words = "Illustrative plan: made up to show the tool, not the system's own"
        // What an estate holds does not depend on plans: it has a mark of its own.
        for report in allReports where report.slug != "estate" {
            let organisation = report.isAboutOrganisation ? try ODSCode(parsing: "RXR") : nil
            let paper = try Shipped.report(report.slug, of: findings, about: organisation)
            #expect(paper.marking == (report.showsPlans ? words : nil), "\(report.slug)")
            let ofPlan = paper.figures.map { "\($0.trace.id)/" }.filter {
                $0.contains("/\(plan)/")
            }
            #expect(report.showsPlans || ofPlan.isEmpty, "\(report.slug) shows \(ofPlan)")
        }
        #expect(allReports.count { !$0.showsPlans } == 10)
    }

    @Test func `the page of a plan shows its calendar and what it raises`() throws {
        let page = try #require(try Shipped.pages.get().first { $0.path == "plans/small.html" })
        #expect(schedule("waits-small", page.document)?.rows.count == 2)
        #expect(table("worth-schemes-small", page.document)?.rows.count == 2)
    }
}
