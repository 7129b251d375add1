import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

/// How a workspace says whom it is for.
struct ScopeReaderTests {
    private func loaded(_ setting: String) throws -> Loaded {
        let clusters = "code,name,region,cluster\nQE1,East ICB,Y61,E-W\nQW1,West ICB,Y61,E-W\n"
        let former = """
            code,ons_code,name,region,closed_on
            QE1,E54000001,East,Y61,
            QE9,E54000002,Old East,Y61,2026-03-31
            QW1,E54000003,West,Y61,

            """
        return try TinyHome.load([
            "waymark.yaml": "title: East\n\(setting)on: 2026-11-20\nframework: tiny\n",
            "data/organisations/icbs.csv": clusters, "data/organisations/former-icbs.csv": former,
        ])
    }

    @Test(
        arguments: [
            ("icb: QE1\n", Scope.boards(["QE1"])), ("icbs: [QW1, QE1]\n", .boards(["QW1", "QE1"])),
            ("cluster: E-W\n", .boards(["QE1", "QW1"], cluster: "E-W")),
            ("region: Y61\n", .region("Y61")), ("trust: RAA\n", .trust("RAA")), ("", .national),
        ]
    )
    func `each key is a scope, and none is England`(setting: String, scope: Scope) throws {
        let loaded = try loaded(setting)
        let dataset = try #require(loaded.dataset, "\(loaded.told)")
        #expect(dataset.scope == scope)
        #expect(!loaded.told.contains("other-system"), "every body is in the scope")
    }

    @Test(
        arguments: [
            (
                "icb: QE1\nregion: Y61\n",
                """
                waymark.yaml:3:9: error: 'icb' and 'region' are there together, so it is not clear \
                whom the workspace is for [unclear-scope]
                """
            ),
            ("icbs: []\n", "waymark.yaml:2:7: error: 'icbs' has no code, so it is not clear"),
            ("icbs: [QE1, QE1]\n", "waymark.yaml:2:13: error: there is already an integrated care"),
            ("icbs: [QE1, RAA]\n", "there is no integrated care board with the code 'RAA'"),
            ("icb: QE9\n", "waymark.yaml:2:6: error: 'QE9' (Old East) closed on 31 March 2026"),
            (
                "cluster: E-V\n",
                "waymark.yaml:2:10: error: there is no cluster 'E-V' [unknown-name]"
            ),
            ("region: QE1\n", "waymark.yaml:2:9: error: there is no region with the code 'QE1'"),
            ("trust: QE1\n", "waymark.yaml:2:8: error: there is no trust with the code 'QE1'"),
        ]
    )
    func `what is not one scope is an error with its place`(setting: String, told: String) throws {
        let loaded = try loaded(setting)
        #expect(loaded.dataset == nil)
        #expect(loaded.told.contains(told), "\(loaded.told)")
    }

    @Test func `a care body of a workspace for several boards says in which it is`() throws {
        func told(_ icb: String) throws -> String {
            try TinyHome.load([
                "waymark.yaml": "title: E\nregion: Y61\non: 2026-11-20\nframework: tiny\n",
                "data/organisations/icbs.csv":
                    "code,name,region,cluster\nQE1,East ICB,Y61,\nQW1,West ICB,Y61,\n",
                "data/organisations/former-icbs.csv":
                    "code,ons_code,name,region,closed_on\nQE1,E1,E,Y61,\nQE9,E2,O,Y61,2026-03-31\n"
                    + "QW1,E3,W,Y61,\n",
                "organisations.yaml":
                    "organisations:\n  - { code: VN1, name: Care, setting: social-care\(icb) }\n",
            ]).told
        }
        #expect(try told("").contains("nothing says in which 'VN1' is [unclear-scope]"))
        #expect(try !told(", icb: QW1").contains("unclear-scope"))
        #expect(try told(", icb: QE9").contains("closed on 31 March 2026"))
    }
}
