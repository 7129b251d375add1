import Foundation
import Testing

/// `waymark import`, as it is used.
@Suite struct ImportTests {
    private let heading = "ODS Code,ODS Org Name,Active Windows devices (last 30 days)\n"

    private func workspace(_ folder: URL) throws {
        let made = try Tool.run(["init", "ws", "--icb", "QE1"], in: folder)
        #expect(made.code == 0, "\(made.error)")
    }

    private func run(_ arguments: [String], in folder: URL) throws -> (
        code: Int32, error: String, json: [String: Any]
    ) {
        let all = ["import"] + arguments + ["--workspace", "ws", "--format", "json"]
        let answer = try Tool.run(all, in: folder)
        let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        return (answer.code, answer.error, try #require(object as? [String: Any]))
    }

    @Test func `a file is recognised, written once, and shown as a fact of the workspace`() throws {
        try withFolder { folder in
            try workspace(folder)
            let text = heading + "RXR,East Lancashire,8000\nRXN,Lancashire,9000\nQE1,A board,5\n"
            try Data(text.utf8).write(to: folder.appendingPathComponent("devices 2026-03.csv"))
            let before = try contents(of: folder.appendingPathComponent("ws"))
            let dry = try run(["devices 2026-03.csv", "--dry-run"], in: folder)
            #expect(dry.code == 0)
            #expect(try contents(of: folder.appendingPathComponent("ws")) == before)
            #expect((dry.json["written"] as? [String]) == [])
            let first = try run(["devices 2026-03.csv"], in: folder)
            #expect(first.json["schema"] as? String == "waymark/import/1")
            #expect(first.json["kind"] as? String == "facts")
            let file = try #require((first.json["files"] as? [[String: Any]])?.first)
            #expect(file["read"] as? Int == 3)
            #expect(file["kept"] as? Int == 2)
            let refused = try #require((file["refused"] as? [[String: Any]])?.first)
            #expect(refused["row"] as? Int == 4)
            #expect(refused["why"] as? String == "'QE1': it is no trust")
            #expect(
                first.json["written"] as? [String] == [
                    "ws/facts/windows-devices/facts.yaml", "ws/facts/windows-devices/table.csv",
                ]
            )
            let held = try contents(of: folder.appendingPathComponent("ws"))
            let second = try run(["devices 2026-03.csv"], in: folder)
            #expect((second.json["written"] as? [String]) == [])
            #expect(try contents(of: folder.appendingPathComponent("ws")) == held)
            let fact = try Tool.run(["facts", "windows-devices", "--workspace", "ws"], in: folder)
            #expect(fact.output.contains("8,000"))
            #expect(
                fact.output.contains("An older edition is held too: data/facts/windows-devices")
            )
            let why = try Tool.run(["explain", "fact/windows-devices/RXR", "ws"], in: folder)
            #expect(why.output.contains("facts/windows-devices/table.csv, line "), "\(why)")
        }
    }

    @Test func `nothing is written where one of several files is wrong`() throws {
        try withFolder { folder in
            try workspace(folder)
            try Data((heading + "RXR,East Lancashire,8000\n").utf8)
                .write(to: folder.appendingPathComponent("a 2026-03.csv"))
            try Data("a,b\n1,2\n".utf8).write(to: folder.appendingPathComponent("b.csv"))
            let before = try contents(of: folder.appendingPathComponent("ws"))
            let answer = try run(["facts", "a 2026-03.csv", "b.csv"], in: folder)
            #expect(answer.code == 65)
            #expect(answer.error.contains("b.csv: error: this is not of the kind 'facts'"))
            #expect((answer.json["written"] as? [String]) == [])
            #expect(try contents(of: folder.appendingPathComponent("ws")) == before)
        }
    }

    @Test(
        arguments: [
            (["import", "eric"], 64, "Give the files to import"),
            (["import", "erik", "--workspace", "ws"], 64, "did you mean 'eric'?"),
            (["import", "eric", "gone.csv", "--workspace", "ws"], 66, "gone.csv"),
            (["import", "x.csv", "--date", "soon"], 64, "2024/25"),
        ] as [([String], Int32, String)]
    )
    func `a command that cannot be carried out says why`(
        arguments: [String],
        code: Int32,
        words: String
    ) throws {
        try withFolder { folder in
            try workspace(folder)
            let answer = try Tool.run(arguments, in: folder)
            #expect(answer.code == code, "\(answer)")
            #expect(answer.error.contains(words), "\(answer.error)")
        }
    }

    @Test func `an import mends a workspace whose facts are wrong`() throws {
        try withFolder { folder in
            try workspace(folder)
            let text = heading + "RXR,East Lancashire,8000\n"
            try Data(text.utf8).write(to: folder.appendingPathComponent("a 2026-03.csv"))
            #expect(try run(["a 2026-03.csv"], in: folder).code == 0)
            let table = folder.appendingPathComponent("ws/facts/windows-devices/table.csv")
            try Data("organisation,value\nRXR,many\n".utf8).write(to: table)
            #expect(try Tool.run(["check", "ws"], in: folder).code == 65)
            #expect(try run(["a 2026-03.csv"], in: folder).code == 0)
            #expect(try Tool.run(["check", "ws"], in: folder).code == 0)
        }
    }
}
