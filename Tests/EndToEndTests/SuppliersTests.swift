import Foundation
import Testing

/// The suppliers of a workspace with contracts and a plan, worked out by hand.
@Suite struct SuppliersTests {
    private static let contracts = """
        organisation,supplier,what,start,end,extension_months,notice_months,value
        RXR,Cerner,record,2020-04,2028-03-31,24,12,£30m
        RXN,QuadraMed,record,,2029-12,unknown,,
        RXR,Acme Pathology,pathology,,unknown,,,

        """

    private static let plan = """
        plan: one-record
        title: One record
        icb: QE1
        from: 2026/27
        years: 3
        price-base: 2026/27
        envelope: [{ year: 2026/27, capital: £30m, revenue: £5m, fund: system-capital }]
        schemes:
          - id: shared
            title: One record for two trusts
            lead: RXR
            for: [RXR, RXN]
            kind: digital
            stage: contracted
            supplier: epic
            supplies: record
            capital: { 2026/27: £10m }
            revenue: { 2026/27: £1m }
            run-cost: £1m a year
            whole-life: 10 years
            serves: [epr-coverage]

        """

    private func answer(_ arguments: [String], in folder: URL) throws -> [String: Any] {
        let answer = try Tool.run(["suppliers", "--format", "json"] + arguments, in: folder)
        #expect(answer.code == 0, "\(answer.error)")
        let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        return try #require(object as? [String: Any])
    }

    private func prepare(_ folder: URL) throws {
        #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
        let workspace = folder.appendingPathComponent("w")
        let suppliers = workspace.appendingPathComponent("suppliers")
        try FileManager.default.createDirectory(at: suppliers, withIntermediateDirectories: true)
        try Data(Self.contracts.utf8)
            .write(to: suppliers.appendingPathComponent("contracts.csv"))
        let plans = workspace.appendingPathComponent("plans")
        for file in try FileManager.default.contentsOfDirectory(atPath: plans.path) {
            try FileManager.default.removeItem(at: plans.appendingPathComponent(file))
        }
        try Data(Self.plan.utf8).write(to: plans.appendingPathComponent("plan.yaml"))
    }

    /// Now Dedalus, Oracle Health, QuadraMed and The Access Group; after the plan Epic in place of
    /// Oracle Health and QuadraMed, so three. The ends are 21 months apart.
    @Test func `a workspace's contracts and plan are answered`() throws {
        try withFolder { folder in
            try prepare(folder)
            let found = try answer(["w"], in: folder)
            let plan = try #require((found["plans"] as? [[String: Any]])?.first)
            #expect(plan["now"] as? Int == 4)
            #expect(plan["after"] as? Int == 3)
            #expect(plan["new"] as? [String] == ["Epic"])
            #expect(plan["unclear"] as? [String] == [])
            let contracts = try #require(found["contracts"] as? [[String: Any]])
            // The published contract of RTX stays; the workspace's own are beside it.
            #expect(
                contracts.map { "\($0["code"] ?? "") \($0["what"] ?? "")" } == [
                    "RTX record", "RXN record", "RXR pathology", "RXR record",
                ]
            )
            let own = try #require(contracts.last)
            #expect(own["supplier"] as? String == "Oracle Health")
            #expect(own["scheme"] as? String == "shared")
            // A contracted scheme waits for no approval: 18 and 12 months before 31 March 2028.
            let start = try #require(own["procureFrom"] as? [String: String])
            #expect(start == ["safe": "2026-09-30", "last": "2027-03-31"])
            #expect((contracts[2]["procureFrom"] is NSNull))
            let calendar = try #require(found["calendar"] as? [[String: Any]])
            #expect(
                calendar.compactMap { $0["year"] as? String } == ["2027/28", "2028/29", "2029/30"]
            )
            let pairs = try #require(found["convergence"] as? [[String: Any]])
            #expect(
                pairs.compactMap { $0["codes"] as? [String] } == [
                    ["RTX", "RXN"], ["RTX", "RXR"], ["RXN", "RXR"],
                ]
            )
        }
    }

    @Test func `the window, the day and the scope are asked for`() throws {
        try withFolder { folder in
            try prepare(folder)
            let near = try answer(["w", "--window", "6"], in: folder)
            #expect((near["convergence"] as? [[String: Any]])?.count == 1)
            let then = try answer(["--england", "--icb", "QE1", "--on", "2024-10-01"], in: folder)
            #expect((then["trusts"] as? [[String: Any]])?.count == 5)
            #expect(then["without"] as? [String] == ["RXL"])
            let refused = try Tool.run(["suppliers", "--england", "--window", "0"], in: folder)
            #expect(refused.code == 64)
            let unknown = try Tool.run(["suppliers", "--england", "--icb", "QZZ"], in: folder)
            #expect(unknown.code == 65)
            let table = try Tool.run(["suppliers", "--england", "--icb", "QOP"], in: folder).output
            #expect(table.contains("CONTRACT ENDS"))
        }
    }
}
