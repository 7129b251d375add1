import DigitalMaturity
import Foundation
import Investment
import Spreadsheets
import TestSupport
import Testing

@testable import Loading

@Suite struct PlanSheetTests {
    /// The file formats in which a plan goes out and comes back.
    enum Form: String, CaseIterable { case xlsx, ods, csv }

    private func read(_ text: String) throws -> Plan {
        var problems: [Diagnostic] = []
        let plan = YAMLFile(parsing: text, file: "plan.yaml", &problems).flatMap {
            readPlan($0, &problems)
        }
        return try #require(plan, "\(problems)")
    }

    private func write(_ book: FilledWorkbook, as form: Form, in folder: URL) throws -> String {
        let path = folder.appendingPathComponent("plan.\(form)").path
        switch form {
        case .xlsx: try book.writeWorkbook(at: path)
        case .ods: try book.writeOpenDocument(at: path)
        case .csv:
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for table in book.tables {
                let file = URL(fileURLWithPath: path).appendingPathComponent(table.file)
                try Data(table.text.utf8).write(to: file)
            }
        }
        return path
    }

    @Test(arguments: Form.allCases)
    func `random plans that set all keys come back equal from a workbook`(_ form: Form) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("plan-sheets-\(form)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for seed in 0..<12 as Range<UInt64> {
            var random = RandomPlan(seed: seed)
            let plan = try read(random.tree().braced)
            let unit = AmountUnit.allCases[Int(seed % 3)]
            let book = FilledWorkbook(plan, in: unit, PlanChoices(), on: "2026-11-28")
            let path = try write(book, as: form, in: folder)
            var problems: [Diagnostic] = []
            let tables = PlanTables(path)
            #expect(tables.exported == planText(plan), "\(seed)")
            let tree = tables.tree(held: tables.exported.flatMap(YAMLTree.init), &problems)
            let back = readPlan(tree, file: path, &problems)?.plan
            #expect(problems.filter { $0.code != .emptyTitle }.map(\.description) == [], "\(seed)")
            #expect(back.map { planText($0) } == planText(plan), "\(seed)")
            try FileManager.default.removeItem(atPath: path)
        }
    }

    private static let text = """
        # The plan of an example board.
        plan: example-2026
        title: Example   # keep this remark
        icb: QE1
        from: 2026/27
        years: 3
        price-base: 2026/27
        envelope:
          # As agreed in March.
          - { year: 2026/27, capital: £9m, fund: system-capital }

          # As hoped for.
          - { year: 2027/28, capital: £7m, fund: system-capital }
        schemes:
          # The first scheme.
          - id: network
            title: Network
            lead: RXR
            kind: infrastructure
            stage: full
            capital: { 2026/27: £2.4m, 2027/28: £3m }   # a quote
            # Whose estimate?
            start: 2026-12
          - id: records
            title: Records
            lead: RXN
            kind: digital
            stage: outline

        """

    private func rewritten(_ edit: (String) -> String) throws -> String {
        let old = try #require(YAMLTree(reading: planText(try read(Self.text))))
        let new = try #require(YAMLTree(reading: planText(try read(edit(Self.text)))))
        return try #require(PlanRewriting(Self.text)?.text(from: old, to: new))
    }

    @Test func `only the line of a changed value is written anew`() throws {
        let text = try rewritten { $0.replacing("£2.4m", with: "£2.6m") }
        let expected = Self.text.replacing(
            "{ 2026/27: £2.4m, 2027/28: £3m }   # a quote",
            with: "{ 2026/27: £2.6m, 2027/28: £3m }"
        )
        #expect(text == expected)
    }

    @Test func `a file with the line ends of Windows keeps them`() throws {
        let old = try #require(YAMLTree(reading: planText(try read(Self.text))))
        let edited = Self.text.replacing("title: Records", with: "title: Notes")
        let new = try #require(YAMLTree(reading: planText(try read(edited))))
        let windows = { (text: String) in text.replacing("\n", with: "\r\n") }
        #expect(PlanRewriting(windows(Self.text))?.text(from: old, to: new) == windows(edited))
    }

    @Test func `an item of a list changes and the comments around it stay`() throws {
        let text = try rewritten { $0.replacing("capital: £7m", with: "capital: £8m") }
        #expect(text == Self.text.replacing("capital: £7m", with: "capital: £8m"))
    }

    @Test func `a new scheme and a new key are added where plans have them`() throws {
        let text = try rewritten {
            $0.replacing("kind: digital\n", with: "kind: digital\n    mandatory: yes\n")
                + "  - { id: cyber, title: Cyber, lead: RXR, kind: cyber, stage: full }\n"
        }
        let expected =
            Self.text.replacing("stage: outline\n", with: "stage: outline\n    mandatory: yes\n")
            + "  - id: cyber\n    title: Cyber\n    lead: RXR\n    kind: cyber\n    stage: full\n"
        #expect(text == expected)
    }

    @Test func `a scheme that is taken out takes its comment along`() throws {
        let start = try #require(Self.text.range(of: "  # The first scheme."))
        let end = try #require(Self.text.range(of: "  - id: records"))
        let gone = Self.text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
        #expect(try rewritten { _ in gone } == gone)
    }

    private func merge(_ mine: String, _ theirs: String, prefer: PlanSide? = nil) throws
        -> PlanMerge
    {
        let trees = try ["£2.4m", mine, theirs].map { amount in
            let text = Self.text.replacing("£2.4m", with: amount)
            return try #require(YAMLTree(reading: planText(try read(text))))
        }
        return PlanMerge(exported: trees[0], held: trees[1], sheet: trees[2], prefer: prefer)
    }

    @Test func `a value that both sides change differently is a conflict until one is preferred`()
        throws
    {
        let path = "schemes.network.capital.2026/27"
        #expect(try merge("£2.5m", "£2.4m").changes.isEmpty)
        #expect(try merge("£2.4m", "£2.6m").changes.map(\.path) == [path])
        #expect(try merge("£2.6m", "£2.6m").conflicts.isEmpty)
        let conflict = try merge("£2.5m", "£2.6m")
        #expect(conflict.conflicts.map(\.path) == [path])
        #expect(conflict.conflicts.map(\.old) == ["£2.5m"])
        #expect(conflict.conflicts.map(\.new) == ["£2.6m"])
        #expect(try merge("£2.5m", "£2.6m", prefer: .sheet).changes.map(\.new) == ["£2.6m"])
        #expect(try merge("£2.5m", "£2.6m", prefer: .plan).changes.isEmpty)
    }
}
