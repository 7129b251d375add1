import Foundation
import TestSupport
import Testing

/// What comes in from workbooks that somebody else laid out.
@Suite struct PlanMappingTests {
    private static let mapping = """
        sheets:
          - sheet: barnsley
            rows: schemes
            amounts: £000
            columns: { Ref: id, Project: title, Lead: lead, "2026/27": capital 2026/27 }
            each: { kind: digital, stage: outline }
            words: { "Trust: internal": "" }
          - sheet: rotherham
            rows: schemes
            amounts: £000
            columns: { Lead: lead, Ref: id, Name: title, "2027/28": capital 2027/28 }
            each: { kind: digital, stage: outline }
            skip: [Note]
        """

    @Test func `every sheet that has schemes brings them in, whatever the order of its columns`()
        throws
    {
        try withFolder { folder in
            let book = folder.appendingPathComponent("book")
            try FileManager.default.createDirectory(at: book, withIntermediateDirectories: true)
            let sheets = [
                "barnsley.csv": "Ref,Project,Lead,2026/27\nb1,Wireless,RFF,450\n",
                "rotherham.csv":
                    "Lead,Ref,Name,2027/28\nRFR,r1,Records,900\nRFR,r2,Cyber,100\nNote: agreed,,,\n",
            ]
            for (name, text) in sheets {
                try Data(text.utf8).write(to: book.appendingPathComponent(name))
            }
            let mapping = folder.appendingPathComponent("mapping.yaml")
            try Data(Self.mapping.utf8).write(to: mapping)
            #expect(try Tool.run(["init", "w", "--icb", "QF7", "--empty"], in: folder).code == 0)
            let taken = try Tool.run(
                ["plan", "import", "book", "w", "--map", "mapping.yaml"],
                in: folder
            )
            #expect(taken.code == 0, "\(taken.output) \(taken.error)")
            let plans = folder.appendingPathComponent("w/plans")
            let files = try FileManager.default.contentsOfDirectory(atPath: plans.path)
            let text = try files.filter { $0 == "plan.yaml" }.map {
                try String(contentsOf: plans.appendingPathComponent($0), encoding: .utf8)
            }.joined()
            for part in ["id: b1", "id: r1", "id: r2", "£450k", "£900k", "£100k"] {
                #expect(text.contains(part), "\(part) is missing from \(text)")
            }
        }
    }
}
