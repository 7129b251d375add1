import DigitalMaturity
import Investment
import Loading
import TestSupport
import Testing

/// What is wrong with contracts and events, with the place.
struct SupplierCodeTests {
    private static let names = "suppliers:\n  - { id: epic, name: Epic, also: [Epic Systems] }\n"
    private static let contracts = "organisation,supplier,what,start,end,extension_months\n"
    private static let events = "organisation,event,date,supplier\n"

    private func told(_ changes: [String: String]) throws -> [String] {
        let files = ["data/suppliers/suppliers.yaml": Self.names].merging(changes) { $1 }
        return summaries(try TinyHome.load(files.mapValues { $0 as String? }).told)
    }

    @Test func `a contract and an event that are right say nothing`() throws {
        let rows = "RAA,Epic Systems,record,2020,2028-03,12\nRBB,Acme,pathology,,unknown,unknown\n"
        let told = try told([
            "suppliers/contracts.csv": Self.contracts + rows,
            "suppliers/events.csv": Self.events + "RAA,live,2021,Epic\nRBB,planned,2031,\n",
        ])
        #expect(told == [])
        let files: [String: String?] = [
            "data/suppliers/suppliers.yaml": Self.names,
            "suppliers/contracts.csv": Self.contracts + rows,
        ]
        let contracts = try #require(try TinyHome.load(files).dataset).reference.suppliers.contracts
        #expect(contracts.map(\.supplier.name) == ["Epic", "Acme"])
        #expect(contracts.map(\.end) == ["2028-03", nil])
        #expect(contracts.map(\.extensionMonths) == [12, nil])
    }

    @Test(
        arguments: [
            (
                "RZZ,Epic,record,,,",
                "2:1: error: there is no organisation with the code 'RZZ' [unknown-organisation]"
            ),
            (
                "RAA,Epic,recrod,,,",
                "2:10: error: 'recrod' is not one of the words for this [malformed-value]"
            ),
            ("RAA,,record,,,", "2:5: error: nothing is written here [malformed-value]"),
            (
                "RAA,Epic,record,2029,2028,",
                "2:1: error: the contract ends (2028) before it begins (2029) [dates-out-of-order]"
            ),
            ("RAA,Epic,record,,2028-13,", "2:18: error: '2028-13' is not a date [malformed-value]"),
            ("RAA,Epic,record,,2028,-1", "2:23: error: '-1' is negative [malformed-value]"),
            (
                "RCC,Epic,record,2027,2028,",
                "2:1: warning: 'RCC' (Closed Trust) closed on 31 March 2026; First Trust (RAA) answers "
                    + "for it [closed-organisation]"
            ),
            (
                "RAA,Epic,record,,,\nRAA,Acme,record,,,",
                "2:1: error: 'RAA' has two records, Acme and Epic, and neither has an end "
                    + "[two-live-records]"
            ),
        ]
    )
    func `a contract that is wrong`(rows: String, summary: String) throws {
        let told = try told(["suppliers/contracts.csv": Self.contracts + rows + "\n"])
        let shown = told.map { $0.replacing("suppliers/contracts.csv:", with: "") }
        #expect(shown == [summary])
    }

    @Test(
        arguments: [
            ("RCC,live,2026-05,Epic", "'RCC' (Closed Trust) closed on 31 March 2026"),
            ("RAA,live,2031,Epic", "'went live' has the date 2031, after 19 November 2026"),
            (
                "RAA,live,2020,Epic\nRAA,ended,2019,Epic",
                "'switched off' (2019) is before 'went live' (2020)"
            ),
            (
                "RAA,live,2020,Epic\nRAA,live,2022,Acme",
                "'RAA' has two records, Epic and Acme, and neither has an end"
            ),
            ("RAA,alive,2020,Epic", "'alive' is not one of the words for this"),
        ]
    )
    func `an event that is wrong`(rows: String, summary: String) throws {
        let told = try told(["suppliers/events.csv": Self.events + rows + "\n"])
        #expect(told.count == 1, "\(told)")
        #expect(told.first?.contains(summary) == true, "\(told)")
        #expect(told.first?.hasPrefix("suppliers/events.csv:") == true)
    }

    @Test func `a record that was switched off leaves room for another`() throws {
        let rows = "RAA,live,2020,Epic\nRAA,ended,2021,Epic\nRAA,live,2022,Acme\n"
        #expect(try told(["suppliers/events.csv": Self.events + rows]) == [])
    }
}
