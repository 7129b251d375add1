import DigitalMaturity
import Foundation
import Testing

@testable import Loading

/// The published numbers that a workspace adds, good and bad.
struct ClaimsTests {
    private static let header =
        "id,measure,as_at,definition,of,kind,share,numerator,denominator,setting"

    /// What `rows` read and what is wrong with them, in the words of the summary.
    private func read(_ rows: String...) throws -> (claims: [CoverageClaim], problems: [String]) {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("waymark-claims-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let file = root.appendingPathComponent(claimsFile)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(([Self.header] + rows).joined(separator: "\n").utf8).write(to: file)
        var problems: [Diagnostic] = []
        let claims = readClaims(claimsFile, of: Folder(root.path), &problems)
        var measure = CoverageMeasure(name: .epr, title: "Records", covered: "trusts with one")
        measure.definitions = [.init(id: "has-one", words: "has one", statuses: [], perhaps: [])]
        problems += CoverageLedger([measure], claims: claims).problems
        #expect(problems.allSatisfy { $0.place?.line != nil && $0.help != nil })
        return (claims, problems.map { "\($0.code.rawValue): \($0.summary)" })
    }

    @Test func `a claim keeps its numbers and what it was printed as`() throws {
        let (claims, problems) = try read("a,epr,2026-03,has-one,trusts,actual,97%,200,205,acute")
        #expect(problems == [])
        let claim = try #require(claims.first)
        #expect(claim.share == 200.0 / 205)
        #expect(claim.stated == .percent(97))
        #expect(claim.setting == .acute)
        #expect(claim.citation.grade == .supplied)
    }

    @Test func `a claim without a denominator is kept, said and never a share`() throws {
        let (claims, problems) = try read("a,epr,2026-03,has-one,trusts,actual,,200,,")
        #expect(claims.map(\.share) == [nil])
        #expect(
            problems == [
                "numerator-alone: the claim 'a' has 200 and no denominator, so no share is worked out"
            ]
        )
        #expect(try read("a,epr,2026-03,has-one,trusts,actual,,200,unknown,").problems == [])
    }

    @Test(
        arguments: [
            (
                "a,epr,2026-03,has-one,trusts,actual,103%,,,",
                "malformed-value: '103%' is not a share"
            ),
            (
                "a,epr,2026-03,has-one,trusts,actual,,210,206,",
                "out-of-bounds: the claim 'a' counts 210 of 206, which is more than all"
            ),
            (
                "a,epr,2026-03,has-one,trusts,actual,,0,0,",
                "malformed-value: there is no share of 0"
            ),
            (
                "a,epr,2026-03,has-one,trusts,actual,,,,",
                "malformed-value: the claim 'a' says nothing"
            ),
            (
                "a,epr,2026-03,has-won,trusts,actual,90%,,,",
                "unknown-name: there is no definition 'has-won'"
            ),
            (
                "a,epr,2026-13,has-one,trusts,actual,90%,,,",
                "malformed-value: '2026-13' is not a date"
            ),
            (
                "a,erp,2026-03,has-one,trusts,actual,90%,,,",
                "malformed-value: 'erp' is not one of the words for this"
            ),
        ]
    )
    func `a claim that cannot be is refused with its place`(row: String, problem: String) throws {
        #expect(try read(row).problems == [problem])
    }

    @Test func `two claims of one measure with one name are refused`() throws {
        let row = "a,epr,2026-03,has-one,trusts,actual,90%,,,"
        #expect(try read(row, row).problems == ["duplicate-id: there is already a claim 'a'"])
    }
}
