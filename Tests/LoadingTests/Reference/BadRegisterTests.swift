import DigitalMaturity
import Testing

@testable import Loading

/// What is wrong with a register is told with its place.
struct BadRegisterTests {
    private let successions = "data/organisations/successions.csv"
    private let closed = "data/organisations/closed-trusts.csv"

    @Test(
        arguments: [
            (
                "RCC,RAA,2026-04-01", "RCC,RAA,2026-02-30",
                "successions.csv:2:9: error: "
            ),
            ("RCC,RAA,", "RCC,RCC,", "successions.csv:2:1: error: the successions from 'RCC' lead"),
            ("RCC,RAA,", "RCC,RXX,", "successions.csv:2:1: error: there is no organisation with"),
            (
                "RCC,RAA,2026-04-01,acquisition,recalled,A,B,",
                """
                RCC,RAA,2026-04-01,acquisition,recalled,A,B,
                RAA,RBB,2026-04-01,acquisition,recalled,A,B,
                RBB,RCC,2026-04-01,acquisition,recalled,A,B,
                """,
                "successions.csv:3:1: error: the successions from 'RAA' lead back to it"
            ),
        ]
    )
    func `successions`(old: String, new: String, told: String) throws {
        let problems = try TinyHome.problems(in: successions, old, is: new)
        #expect(problems.contains(told), "\(problems)")
    }

    @Test(
        arguments: [
            (
                "RCC,", "RAA,",
                "closed-trusts.csv:2:1: error: there is already an organisation 'RAA'"
            ),
            (
                ",,2026-03-31", ",2026-04-30,2026-03-31",
                "closed-trusts.csv:2:1: error: 'RCC' closed on 31 March 2026, before it opened"
            ),
            (
                ",,2026-03-31", ",2026-04-30,2026-05-31",
                "successions.csv:2:1: error: 'RCC' is followed on 1 April 2026, before it opened"
            ),
            (
                "Y61,,,2026-03-31", "Y61,,,31/03/2026",
                "closed-trusts.csv:2:35: error: "
            ),
        ]
    )
    func `closed bodies`(old: String, new: String, told: String) throws {
        let problems = try TinyHome.problems(in: closed, old, is: new)
        #expect(problems.contains(told), "\(problems)")
    }

    /// A part of a board in two boards, and a local authority twice in one.
    @Test(
        arguments: [
            (
                "sub-icbs.csv", "01A,E1,A,,,QE1,,\n01A,E1,A,,,QE1,,\n",
                "sub-icbs.csv:3:1: error: there is already an organisation '01A'"
            ),
            (
                "sub-icbs.csv", "01A,E1,A,,,QE7,,\n",
                "sub-icbs.csv:2: error: there is no integrated care board with the code 'QE7'"
            ),
            (
                "local-authority-boards.csv", "E06000001,,QE1,3,mirror\nE06000001,,QE1,4,mirror\n",
                "there is already a board of this local authority on this day 'QE1'"
            ),
            (
                "local-authority-boards.csv", "E06000001,,QE1,many,mirror\n",
                "local-authority-boards.csv:2:16: error: "
            ),
        ]
    )
    func `what lies below boards`(file: String, rows: String, told: String) throws {
        let path = "data/organisations/"
        let heads = [
            "sub-icbs.csv": "code,ons_code,name,also_known_as,opened,icb,icb_from,icb_before\n",
            "local-authorities.csv": "code,name,council\n",
            "local-authority-boards.csv": "local_authority,from,icb,lsoas,grade\n",
        ]
        var files = heads
        files["local-authorities.csv", default: ""] += "E06000001,Hartlepool,\n"
        files[file] = (heads[file] ?? "") + rows
        let changes = Dictionary(
            uniqueKeysWithValues: files.map { (path + $0, Array($1.utf8) as [UInt8]?) }
        )
        let problems = try TinyHome.read(changes) { $0.register().problems }
        let all = problems.map(\.description).joined(separator: "\n")
        #expect(all.contains(told), "\(all)")
    }
}
