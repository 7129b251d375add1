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
            columns: { Ref: id, Project: title, Lead: lead, Start: start, Go-live: takes, "2026/27": capital 2026/27 }
            each: { kind: digital, stage: outline }
            words: { "Trust: internal": "" }
          - sheet: rotherham
            rows: schemes
            amounts: £000
            columns: { Lead: lead, Ref: id, Name: title, Sites: for, "2027/28": capital 2027/28 }
            each: { kind: digital, stage: outline }
            skip: [Note]
        """

    @Test
    func
        `every sheet with schemes brings them in: columns in any order, go-live dates, lists of bodies`()
        throws
    {
        try withFolder { folder in
            let book = folder.appendingPathComponent("book")
            try FileManager.default.createDirectory(at: book, withIntermediateDirectories: true)
            let sheets = [
                "barnsley.csv":
                    "Ref,Project,Lead,Start,Go-live,2026/27\nb1,Wireless,RFF,2026-07,30/11/2027,450\n",
                "rotherham.csv":
                    """
                Lead,Ref,Name,Sites,2027/28
                RFR,r1,Records,"RFF Barnsley Hospital NHS Foundation Trust; RFR, RCU",900
                RFR,r2,Cyber,,100
                Note: agreed,,,,

                """,
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
            // From July 2026 to the end of November 2027.
            for part in [
                "id: b1", "id: r1", "id: r2", "£450k", "£900k", "£100k", "takes: 17 months",
                "[RFF, RFR, RCU]",
            ] {
                #expect(text.contains(part), "\(part) is missing from \(text)")
            }
        }
    }
}
