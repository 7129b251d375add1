import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

struct EstateReaderTests {
    private static let heading =
        "organisation,cohort,kind,count,bought,operating_system,warranty_end\n"

    private func told(_ rows: String) throws -> [String] {
        try TinyHome.load(
            ["estate/devices.csv": EstateReaderTests.heading + rows].merging(systems) { $1 }
        ).told.split(separator: "\n").filter { !$0.hasPrefix("    ") }.map(String.init)
    }

    private let systems = [
        "Frameworks/estates/sources.yaml":
            "sources: [{ id: a, publisher: A, title: B, date: 2025 }]\n",
        "Frameworks/estates/operating-systems.yaml": """
        systems:
          - id: windows-10
            title: Windows 10
            windows: yes
            ends: 2025-10-14
            cite: { source: a, grade: secondary }

        """,
        "Frameworks/estates/equipment.yaml": """
        equipment:
          - kind: laptop
            refresh-age: { years: 5, cite: { source: a, grade: inferred } }
            prices: [{ from: 2026, value: £900, cite: { source: a, grade: supplied } }]
        bounds:
          count: 100000
          memory: 4096
          seconds: 7200
          log-ins: 1000000
          bandwidth: 1000000
          earliest-purchase: 1980
          cite: { source: a, grade: supplied }

        """,
        "Frameworks/estates/marks.yaml": """
        framework: tiny
        marks: [{ criterion: age, counts: age, kinds: [laptop], years: 5 }]

        """,
        "Frameworks/estates/england.yaml": "counts: []\n",
    ]

    @Test func `what is blank is not known`() throws {
        let rows = "RAA,a,laptop,3,2021-05,Windows 10,2024\nRAA,b,laptop,2,,,\n"
        let loaded = try TinyHome.load(
            ["estate/devices.csv": EstateReaderTests.heading + rows].merging(systems) { $1 }
        )
        let estate = try #require(loaded.dataset?.workspace?.estate, "\(loaded.told)")
        #expect(estate.cohorts.map(\.count) == [3, 2])
        #expect(estate.cohorts.map { $0.bought?.description } == ["2021-05", nil])
        #expect(estate.cohorts.map { $0.system?.id } == ["windows-10", nil])
        #expect(estate.cohorts.map { $0.place.line } == [2, 3])
    }

    @Test(
        arguments: [
            ("RAA,a,laptop,-3,,,", "2:14: error: '-3' is negative [malformed-value]"),
            (
                "RAA,a,laptop,100001,,,",
                "2:14: error: '100001' is more than can be meant [malformed-value]"
            ),
            ("RAA,a,laptop,,,,", "2: error: there is nothing under 'Count' [malformed-value]"),
            (
                "RAA,a,laptop,1,2030,,",
                "2:16: error: 'a' was bought in 2030, after 20 November 2026 [bought-in-future]"
            ),
            (
                "RAA,a,laptop,1,1950,,",
                "2:16: error: '1950' is too long ago [malformed-value]"
            ),
            (
                "RAA,a,laptop,1,2021,Windws 10,",
                "2:21: error: there is no operating system 'Windws 10' [unknown-system]"
            ),
            (
                "RAA,a,laptop,1,2021,,2020",
                """
                2:22: error: the warranty of 'a' ends in 2020, before it was bought in 2021 \
                [warranty-before-purchase]
                """
            ),
            (
                "RAA,a,printer,1,,,",
                "2:7: error: 'printer' is not one of the words for this [malformed-value]"
            ),
            (
                "RZZ,a,laptop,1,,,",
                "2:1: error: there is no organisation with the code 'RZZ' [unknown-organisation]"
            ),
        ]
    )
    func `each mistake is reported at its cell`(row: String, problem: String) throws {
        #expect(try told(row + "\n") == ["estate/devices.csv:" + problem])
    }

    @Test func `all mistakes of all tables are reported at once`() throws {
        let networks = """
            organisation,site,wireless,wireless_share
            RAA,North,6,80%
            RAA,north,8,1.2

            """
        let rows =
            EstateReaderTests.heading + "RAA,a,laptop,-1,2030,,\nRAA,b,laptop,1,,Wndows 10,\n"
        let loaded = try TinyHome.load(
            ["estate/devices.csv": rows, "estate/networks.csv": networks].merging(systems) { $1 }
        )
        #expect(
            loaded.problems.map(\.code.rawValue) == [
                "malformed-value", "bought-in-future", "unknown-system", "duplicate-id",
                "malformed-value", "malformed-value",
            ]
        )
    }

    @Test func `a file of an estate by another name is not passed over in silence`() throws {
        let told = try TinyHome.load(["estate/device.csv": "a\n"]).told
        #expect(told.contains("estate/device.csv: warning"))
    }
}
