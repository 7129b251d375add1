import DigitalMaturity
import Foundation
import Investment
import Loading
import TestSupport
import Testing

/// The shipped targets against their sources, and what is reported of bad ones.
struct ShippedTargetsTests {
    private static let loaded = Loader(home: Shipped.root, workspace: nil).load(.targets)

    private func targets() throws -> NationalTargets {
        try #require(Self.loaded.dataset?.reference.targets)
    }

    @Test func `they load without a problem, and only where they are asked for`() throws {
        #expect(Self.loaded.problems.map(\.description) == [])
        #expect(try targets().all.count == 85)
        #expect(try targets().rows.map(\.id) == ["S1", "S2", "S3", "S4", "S5"])
        #expect(try Shipped.dataset().reference.targets == nil)
    }

    /// Published figures: Digital Health and Management in Practice, May 2015.
    @Test func `online access in March 2015 is met as offered and not as used`() throws {
        let shown = try targets().on("2015-05-31")
        let found = ["gp-booking-2015", "gp-prescriptions-2015", "gp-record-2015"].compactMap {
            id in
            shown.first { $0.target.id.value == id }
        }
        #expect(found.map(\.state) == [.met, .met, .met])
        #expect(found.map(\.outcome?.value.text) == ["98.7%", "97.4%", "96.8%"])
        #expect(found.last?.outcome?.part == TargetOutcome.Part(7566, of: 7813))
        let used = found.last?.outcomes.first { $0.id.value == "used-2015" }
        #expect(used?.value.text == "4.5%")
        #expect(used?.met == .no)
    }

    @Test func `the target of 2018 leads to a record or one in progress`() throws {
        let chain = try #require(try targets().chains.first { $0[0].id.value == "paperless-2018" })
        let ids = chain.map(\.id.value)
        for id in [
            "core-2024", "core-2025", "epr-100-2025", "epr-100-2026", "epr-in-progress-2026",
        ] {
            #expect(ids.contains(id), "\(id)")
        }
    }

    @Test(
        arguments: [
            ("2021-12-31", "core-2025"), ("2022-12-31", "core-2025"),
            ("2018-12-31", nil),
        ] as [(CivilDate, String?)]
    )
    func `on a day only what had taken its place by then is named`(
        day: CivilDate,
        by: String?
    ) throws {
        let core = try targets().on(day).first { $0.target.id.value == "core-2024" }
        #expect(core?.replacements.last?.by.id.value == by)
    }

    @Test func `the Budget of 2024 made ten commitments`() throws {
        let ten = try targets().all.filter { $0.promise.on == "2024-03-06" }
        #expect(ten.count == 10)
        #expect(ten.allSatisfy { $0.kind == .commitment && !$0.outcomes.isEmpty })
    }

    /// Addresses of copies are left out: only the publisher's own is given.
    @Test func `no citation gives the address of a copy`() throws {
        let all = try targets().all
        let addresses = (all.map(\.citation) + all.flatMap(\.outcomes).map(\.citation))
            .compactMap(\.address)
        #expect(addresses.count > 60)
        let copies = [
            "parallelparliament", "nhsd-proxy", "staging", "newsforfriends", "grokipedia",
            "streetguide", "sironamedical", "londonreviews",
        ]
        #expect(addresses.filter { address in copies.contains { address.contains($0) } } == [])
    }

    @Test func `what was not found says so, and what is recalled is marked`() throws {
        let outcomes = try targets().all.flatMap(\.outcomes)
        let missing = outcomes.filter { !$0.isFound }
        #expect(missing.count > 25)
        #expect(
            missing.allSatisfy { $0.met == .unknown && $0.value.text.hasPrefix("not published") }
        )
    }

    // MARK: Bad input

    private static let sources = """
        sources:
          - { id: a, publisher: A, title: B, date: 2020-01-01 }
          - { id: b, publisher: A, title: C, date: 2022-01-01 }
        """
    private static let timeline = "from: 2012-01-01\nto: 2029-12-31\n"

    private func told(_ targets: String, timeline: String = timeline) throws -> [String] {
        let files = [
            "Frameworks/targets/s1.yaml": "row: S1\ntitle: First\ntargets:\n\(targets)\n",
            "Frameworks/targets/sources.yaml": Self.sources,
            "Frameworks/targets/timeline.yaml": timeline,
        ]
        return try TinyHome.read(files.mapValues { Array($0.utf8) }) { $0.load(.targets) }
            .problems.map { "\($0.place.map(\.description) ?? "") \($0.code.rawValue)" }
    }

    private func target(_ rest: String) -> String {
        """
          - id: one
            kind: target
            title: One
            statement: One is done
            by: Someone
            promised: 2020-01-01
            cite: { source: a, grade: secondary }
        \(rest)
        """
    }

    @Test(
        arguments: [
            ("    deadline: 2019", "11:15 dates-out-of-order"),
            (
                "    outcomes:\n      - { as-at: 2019, value: 90%, met: no, cite: { source: b, grade: secondary } }",
                "12:18 dates-out-of-order"
            ),
            (
                "    outcomes:\n      - { as-at: 2021, value: 190%, met: no, cite: { source: b, grade: secondary } }",
                "12:18 share-above-whole"
            ),
            (
                "    outcomes:\n      - { as-at: 2021, value: 90%, numerator: 9, met: no, cite: { source: b, grade: secondary } }",
                "12:47 missing-key"
            ),
            ("    replaced: [{ by: two, change: moved }]", "11:22 unknown-name"),
            ("    replaced: [{ by: one, change: moved }]", "11:22 replacement-circle"),
            ("    aims: [nothing]", "11:12 unknown-name"),
            ("    measure: eprs", "11:14 malformed-value"),
        ]
    )
    func `a mistake is reported at its place`(rest: String, expected: String) throws {
        #expect(try told(target(rest)) == ["Frameworks/targets/s1.yaml:\(expected)"])
    }

    @Test func `a timeline that ends before it begins`() throws {
        let told = try told(target(""), timeline: "from: 2029-01-01\nto: 2012-01-01\n")
        #expect(told == ["Frameworks/targets/timeline.yaml:2:5 dates-out-of-order"])
    }
}
