import DigitalMaturity
import Investment
import Testing

@testable import Loading

/// A command that shows one thing reads that alone.
struct ReadAloneTests {
    private let loader = Loader(home: Shipped.root, workspace: nil)

    private var paths: [String] { loader.inputs.map(\.path) }

    @Test func `frameworks are read alone, and as they are with the rest`() throws {
        let alone = loader.frameworks()
        #expect(alone.problems == [])
        #expect(paths.contains("Frameworks/maturity/wgll-2021/framework.yaml"))
        #expect(paths.filter { !$0.hasPrefix("Frameworks/maturity/") } == ["data/edition.yaml"])
        #expect(!paths.contains { $0.contains("/crosswalks/") })
        let whole = try Shipped.dataset().reference
        #expect(alone.frameworks == whole.maturity.frameworks)
        #expect(alone.main == whole.maturity.main)
        #expect(alone.edition == whole.edition)
        #expect(alone.crosswalks == [])
        let related = loader.frameworks(withCrosswalks: true)
        #expect(related.crosswalks == whole.maturity.crosswalks)
    }

    @Test func `the rules are read alone, and as they are with the rest`() throws {
        let (rulebook, problems) = loader.rulebook()
        #expect(problems == [])
        #expect(paths.filter { !$0.hasPrefix("Frameworks/spend-controls/") } == [])
        let whole = try Shipped.dataset().reference.rulebook
        #expect(rulebook?.rules.map(\.id) == whole.rules.map(\.id))
        #expect(rulebook?.approvers == whole.approvers)
        #expect(rulebook?.cases.map(\.id) == whole.cases.map(\.id))
    }

    @Test func `a fault is told by what reads its file, and by nothing else`() throws {
        let faults: [String: [UInt8]?] = [
            "data/organisations/trusts.csv": Array("nonsense".utf8),
            "Frameworks/spend-controls/approvers.yaml": Array("nonsense: [".utf8),
        ]
        let files = try TinyHome.read(faults) { loader in
            [loader.frameworks().problems, loader.rulebook().problems, loader.load().problems].map {
                Set($0.compactMap(\.place?.file)).intersection(faults.keys)
            }
        }
        #expect(files[0] == [])
        #expect(files[1] == ["Frameworks/spend-controls/approvers.yaml"])
        #expect(files[2] == Set(faults.keys))
    }
}
