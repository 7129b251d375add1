import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

/// What NHSX published of July 2023 and by month, as its own totals have it.
struct ShippedSocialCareTests {
    private static let loaded = Loader(home: Shipped.root, workspace: nil)
        .load(.socialCare)

    private func england(on date: CivilDate = "2023-07-01") throws -> CarePicture {
        try picture(nil, on: date)
    }

    private func picture(_ board: ODSCode?, on date: CivilDate) throws -> CarePicture {
        let reference = try #require(Self.loaded.dataset).reference
        return CarePicture(
            try #require(reference.socialCare),
            of: board,
            on: reference.register.on(date)
        )
    }

    @Test func `nothing is wrong with the shipped files`() {
        #expect(Self.loaded.told == "")
    }

    @Test func `28,063 locations of 16,366 providers, each in one of 42 boards`() throws {
        let england = try england()
        #expect(england.size.locations == 28063)
        #expect(england.size.providers == 16366)
        #expect(england.byBoard.count == 42)
        #expect(england.unplaced.locations == 0)
        // Counted in the published file by hand: 14,790 care homes, two of which give no number.
        #expect(england.size.careHomes == 14790)
        #expect(england.size.withoutBeds == 2)
        #expect(england.size.beds == 453_357)
        #expect(england.byAuthority.count == 152)
        #expect(england.byKind[.residential]?.locations == 14809)
        #expect(england.byKind[.community]?.locations == 13251)
    }

    @Test func `today every location is in one of the 36 boards`() throws {
        let today = try england(on: "2026-11-20")
        #expect(today.byBoard.count == 36)
        #expect(today.unplaced.locations == 0)
        // QJG 596 = 06T 271 to Essex, 06L 218 and 07K 107 to Norfolk and Suffolk.
        #expect(today.byBoard["D7T5G"]?.locations == 638 + 271 + 130)
        #expect(today.byBoard["T6Y0W"]?.locations == 568 + 218 + 107)
    }

    @Test func `52.4% of the locations that answered had a digital record`() throws {
        let answers = try #require(england().answers())
        #expect(answers == RecordAnswers(yes: 11873, no: 10793, silent: 5423))
        #expect(try rounded(answers.shareOfAnswering) == 52.4)
        #expect(try rounded(answers.shareOfAll) == 42.3)
    }

    @Test func `boards range from 41.6% to 67.5%`() throws {
        let care = try england()
        let shares = try care.byBoard.keys.sorted().map { board in
            try rounded(picture(board, on: "2023-07-01").answers()?.shareOfAnswering)
        }
        #expect(shares.count == 42)
        #expect(shares.min() == 41.6)
        #expect(shares.max() == 67.5)
    }

    /// 65 of 159 in December 2021, 944 of 1,648 in June 2023; in March 2023 one of 2,632 said neither.
    @Test func `returns by month add up to those of England`() throws {
        let england = try england(on: "2026-11-20")
        #expect(england.months.count == 19)
        #expect(try month("2021-12", england) == [65, 94])
        #expect(try month("2023-03", england) == [1439, 1192])
        #expect(try month("2023-06", england) == [944, 704])
    }

    @Test func `what was stated for England is graded, and shown only from its day`() throws {
        let all = try england(on: "2026-11-20").published
        #expect(all.count == 11)
        #expect(all.allSatisfy { $0.citation.grade != .primary })
        let known = try england(on: "2024-03-31").published.map { "\($0.asAt) \($0.share)" }
        #expect(known.last == "2024-02 63%")
        #expect(all.last.map { "\($0.asAt) \($0.share)" } == "2025-12 80%")
    }

    @Test func `the record is promised for March 2024 and then for March 2025`() throws {
        let targets = try england().care.targets.filter { $0.measure == .record }
        #expect(targets.last.map { "\($0.due) \($0.share) \($0.status)" } == "2025-03 80% revised")
        #expect(targets.contains { $0.due.description == "2024-03" && $0.share == .percent(80) })
    }

    @Test func `sixty per cent of the trusts of Lancashire had a record, which is counted apart`()
        throws
    {
        let facts = try #require(Self.loaded.dataset).reference.facts
        let picture = try picture("QE1", on: "2026-11-20")
        let record = try #require(facts["record-group"])
        let trusts = TrustRecords(in: ["QE1"], on: picture.day, by: record)
        #expect(trusts.with.count == 3)
        #expect(trusts.known == 5)
        #expect(trusts.unknown == [])
    }

    private func month(_ text: String, _ picture: CarePicture) throws -> [Int] {
        let answers = picture.answers(in: try CivilMonth(parsing: text))
        return [answers.yes, answers.no]
    }

    private func rounded(_ share: Double?) throws -> Double {
        (try #require(share) * 1000).rounded() / 10
    }
}
