import Foundation
import Testing

/// What the command says of policies and of changes, in a folder of its own.
@Suite struct AllocationTests {
    private static let policy = """
        policy: ours
        title: Ours
        says: By staff.
        to: trusts
        parts:
          - { share: 100%, by: staff, floor: £1k, cap: £20m }

        """

    private func json(_ arguments: [String], in folder: URL) throws -> [String: Any] {
        let answer = try Tool.run(arguments + ["--format", "json"], in: folder)
        #expect(answer.code == 0, "\(answer.error)")
        let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        return try #require(object as? [String: Any])
    }

    private func pence(_ object: Any?) -> Int { (object as? [String: Any])?["pence"] as? Int ?? 0 }

    private func sum(_ answer: [String: Any]) -> Int {
        (answer["recipients"] as? [[String: Any]] ?? []).reduce(0) { $0 + pence($1["amount"]) }
    }

    @Test func `a policy's file and a workspace's own policy give the fund to the penny`() throws {
        try withFolder { folder in
            try Data(Self.policy.utf8).write(to: folder.appendingPathComponent("ours.yaml"))
            let answer = try json(
                ["allocate", "--amount", "£200,000,000.01", "--policy", "ours.yaml"],
                in: folder
            )
            #expect(sum(answer) == 20_000_000_001)
            #expect(try Tool.run(["init", "w", "--national"], in: folder).code == 0)
            let own = folder.appendingPathComponent("w/policies")
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            try Data(Self.policy.utf8).write(to: own.appendingPathComponent("ours.yaml"))
            let again = try json(
                ["allocate", "w", "--amount", "£1m", "--policy", "ours"],
                in: folder
            )
            #expect(sum(again) == 100_000_000)
            let check = try Tool.run(["check", "w"], in: folder)
            #expect(!check.output.contains("policies"), "\(check.output)")
        }
    }

    /// £10m for each of 200 trusts with a return is £2bn.
    @Test(
        arguments: [
            (
                ["--amount", "£2001m", "--policy", "least-mature"], 65,
                "£1,000,000 cannot be placed"
            ),
            (["--amount", "£1m", "--policy", "least-matur"], 65, "did you mean 'least-mature'?"),
            (["--amount", "£1m", "--policy", "none.yaml"], 66, "there is no file 'none.yaml'"),
            (["--policy", "equal"], 64, "Give --amount or --programme"),
            (["--programme", "virtual-wards", "--policy", "per-head"], 64, "2022/23, 2023/24"),
            (
                ["--programme", "wards", "--policy", "per-head"], 65,
                "there is no programme 'wards'"
            ),
            (["--amount", "£0", "--policy", "equal"], 64, "--amount is more than £0"),
            (
                ["--amount", "£1m", "--policy", "per-head", "--to", "trusts"], 65,
                "'registered-patients' cannot share money among trusts"
            ),
        ] as [([String], Int32, String)]
    )
    func `what cannot be done is said, with its exit code`(
        arguments: [String],
        code: Int32,
        says: String
    ) throws {
        try withFolder { folder in
            let answer = try Tool.run(["allocate"] + arguments, in: folder)
            #expect(answer.code == code, "\(answer.error)")
            #expect(answer.error.contains(says), "\(answer.error)")
            #expect(answer.output.isEmpty)
        }
    }

    /// The capital of 2026/27 rises from £6m to £7.5m, and the second year is another one.
    @Test func `changes says what moved, what is new and why, and knows no other run`() throws {
        try withFolder { folder in
            try writeChangedLedger(in: folder.appendingPathComponent("w"))
            let answer = try json(["changes", "--workspace", "w"], in: folder)
            let moved = try #require(answer["moved"] as? [[String: Any]])
            #expect(moved.count == 1)
            let parts = try #require(moved[0]["parts"] as? [String: Any])
            #expect(moved[0]["figure"] as? String == "plan/small/2026-27/capital")
            #expect(pence(parts["plan"]) == 150_000_000)
            #expect(["data", "rules", "method"].map { pence(parts[$0]) } == [0, 0, 0])
            #expect((answer["appeared"] as? [Any])?.count == 3)
            #expect((answer["gone"] as? [Any])?.count == 3)
            let missing = try Tool.run(["changes", "1", "9", "--workspace", "w"], in: folder)
            #expect(missing.code == 66)
            #expect(missing.error.contains("there is no run 9"))
            let nowhere = try Tool.run(["changes", "--workspace", "x"], in: folder)
            #expect(nowhere.code == 66)
        }
    }
}
