import DigitalMaturity
import Foundation
import Investment
import Testing

@testable import Loading

/// That nothing in a workspace is passed over in silence, and what is right is not nagged at.
struct PassedOverTests {
    @Test(
        arguments: [
            ("plans/plan.yml", "did you mean 'plans/plan.yaml'?"),
            ("plans/Plan.YAML", "did you mean 'plans/Plan.yaml'?"),
            ("plans/plan.yaml.txt", "did you mean 'plans/plan.yaml'?"),
            ("Plans/plan.yaml", "did you mean 'plans/plan.yaml'?"),
            ("plan/2027.yml", "did you mean 'plans/2027.yaml'?"),
            ("assessments/DMA-2025.CSV", "did you mean 'assessments/DMA-2025.csv'?"),
            ("assesments/dma-2025.csv", "did you mean 'assessments/dma-2025.csv'?"),
            ("limits.yml", "did you mean 'limits.yaml'?"),
            ("override.yaml", "did you mean 'overrides.yaml'?"),
            ("Organisations.yaml", "did you mean 'organisations.yaml'?"),
            ("reports/board-paper/narative.md", "did you mean 'reports/board-paper/narrative.md'?"),
            ("report/brand.yaml", "did you mean 'reports/brand.yaml'?"),
            ("reports/brand.yml", "did you mean 'reports/brand.yaml'?"),
            ("reports/referense.docx", "did you mean 'reports/reference.docx'?"),
            ("plans/plan.xlsx", "plans are .yaml files"), ("returns.csv", "plans are .yaml files"),
            ("schemes.yaml", "plans are .yaml files"), ("old/plan.yaml", "plans are .yaml files"),
        ]
    )
    func `a file that is not read is named, with the name that was meant`(
        file: String,
        help: String
    ) throws {
        let told = try TinyHome.load([file: "x: y\n"]).told
        #expect(told.contains("\(file): warning: this file is not read [file-not-read]"), "\(told)")
        #expect(told.contains("help: \(help)"), "\(told)")
    }

    @Test(
        arguments: [
            "README.md", "_old/plan.yaml", "plans/_draft.yaml", ".github/ci.yaml", "ledger.sqlite",
            "out/board-paper.xlsx", "returned/RXR.xlsx", "plans/notes.md",
            "reports/paper.xlsx", "reports/paper.docx", "reports/README.md", "reports/logo.svg",
            "reports/heat-map/narrative.md",
        ]
    )
    func `a file that is nobody's mistake is left alone`(file: String) throws {
        #expect(try TinyHome.load([file: "x: y\n"]).told == "")
    }

    @Test func `a linked folder is named`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "waymark-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let elsewhere = folder.appending(path: "_elsewhere")
        for path in [elsewhere, folder.appending(path: "plans")] {
            try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        }
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "plans/2027"),
            withDestinationURL: elsewhere
        )
        let told = Folder(folder.path).unreadFiles { _ in nil }.map(\.description)
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("plans/2027: warning: this file is not read") == true)
    }

    @Test(
        arguments: [
            ("capital: { 2026/27: £10m", "capital: { 2026/27: 9400", "amount-without-unit"),
            ("title: Records", "title: Records #3 of 4", "cut-title"),
            ("title: Records", "title: \" \"", "empty-title"),
            ("title: The first plan", "title:", "empty-title"),
        ]
    )
    func `what may be another thing than was meant is told`(
        old: String,
        new: String,
        code: String
    ) throws {
        let told = try TinyHome.problems(in: "plans/plan.yaml", old, is: new)
        #expect(told.components(separatedBy: "warning: ").count == 2, "\(told)")
        #expect(told.contains("[\(code)]"), "\(told)")
    }

    @Test(
        arguments: [
            ("capital: { 2026/27: £5,400,000, 2027/28: £1m }", "£5,400,000", "£5.4m"),
            ("capital: { 2026/27: £1m, 2027/28: £1,000,000 }", "£1,000,000", "£1m"),
            ("capital: { 2026/27: 5,400,050.50 }", "5,400,050.50", "£5,400,050.50"),
        ]
    )
    func `an amount that a comma cuts in braces is told of once, whole`(
        text: String,
        amount: String,
        short: String
    ) throws {
        let told = try TinyHome.problems(
            in: "plans/plan.yaml",
            "capital: { 2026/27: £10m, 2027/28: £12m }",
            is: text
        )
        #expect(told.components(separatedBy: "error: ").count == 2, "\(told)")
        #expect(told.contains("in braces a comma ends the value [malformed-value]"))
        #expect(told.contains("help: write \"\(amount)\" in quotes, or \(short)"), "\(told)")
    }
}
