import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

/// What is told of social care that is wrong: each with its place.
struct SocialCareCodeTests {
    private static let sources =
        (TinyHome.files["data/SOURCES.md"] ?? "")
        + ["locations", "answers", "returns", "splits", "published", "targets"].map {
            "| social-care/\($0).csv | A | B | 2023 | C | 1 | D |\n"
        }.joined()

    private static let files: [String: String] = [
        "data/SOURCES.md": sources,
        "data/social-care/social-care.yaml":
            "caution: Made up.\nlisted: 2023-07-01\nmost-beds: 200\nnot-held: []\nnotes: { councils: a, months: b, split: c, gap: d }\n",
        "data/social-care/locations.csv": """
        location,provider,kind,care_home,beds,local_authority,sub_icb,icb
        1-101,1-11,residential,yes,20,Essex,06T,QE9
        1-102,1-11,community,no,,Essex,06T,QE9
        1-103,1-12,residential,yes,,Essex,06L,QE1

        """,
        "data/social-care/answers.csv":
            "icb,kind,yes,no,no_return\nQE9,residential,1,1,0\nQE1,residential,2,1,3\n",
        "data/social-care/returns.csv": """
        month,icb,kind,yes,no,neither,returns
        2022-01,QE9,residential,1,0,0,1
        2022-02,QE9,residential,3,2,1,6

        """,
        "data/social-care/splits.csv": "sub_icb,local_authority,icb,successor,grade\n",
        "data/social-care/published.csv": """
        as_at,of,says,share,grade,publisher,title,date,note
        2021-12,providers,,41%,mirror,A,B,2025,

        """,
        "data/social-care/targets.csv": """
        due,measure,share,status,grade,publisher,title,date,note
        2024-03,record,80%,planned,mirror,A,B,2023,

        """,
    ]

    private func loaded(_ changes: [String: String] = [:]) throws -> Loaded {
        let files = Self.files.merging(changes) { $1 }
        return try TinyHome.read(files.mapValues { Array($0.utf8) }) {
            $0.load(.socialCare)
        }
    }

    @Test func `nothing is wrong, and it is read only when asked for`() throws {
        let loaded = try loaded()
        #expect(loaded.told == "")
        #expect(loaded.dataset?.reference.socialCare?.locations.count == 3)
        let apart = try TinyHome.load(Self.files)
        #expect(apart.told == "")
        #expect(apart.dataset?.reference.socialCare == nil)
    }

    @Test(
        arguments: [
            (
                "locations", "1-102,1-11,community,no,,Essex,06T,QE9",
                "1-101,1-11,residential,yes,20,Essex,06L,QE1",
                [
                    "csv:3: error: there is already a location '1-101'",
                    "in QE9 there and in QE1 here",
                ]
            ),
            (
                "locations", "1-102,1-11", ",1-11",
                ["csv:3:1: error: the provider '1-11' has no location here"]
            ),
            ("locations", "yes,20", "yes,-1", ["csv:2:28: error: no care home has -1 beds"]),
            ("locations", "yes,20", "yes,201", ["no care home has 201 beds", "0 to 200"]),
            ("locations", "no,,Essex", "no,4,Essex", ["4 beds in what is no care home"]),
            ("locations", "06L,QE1", "06T,QE1", ["'06T' is in QE1 here and in QE9 in line 2"]),
            (
                "locations", "06L,QE1", "06L,QZ1",
                ["there is no integrated care board with the code"]
            ),
            (
                "locations", "1-102,", "1-l02,",
                ["csv:3:1: error: '1-l02' is not a code of the Care"]
            ),
            ("answers", "QE9,residential,1,1,0", "QE1,residential,1,1,0", ["already a row 'QE1"]),
            ("answers", "2,1,3", "-2,1,3", ["csv:3:17: error: -2 is below zero"]),
            ("answers", "2,1,3", "2,1,", ["csv:3:21: error: '' is not a whole number"]),
            (
                "returns", "3,2,1,6", "3,2,1,7",
                ["csv:3:31: error: the total is 7, but its parts make 6 [total-differs]"]
            ),
            (
                "returns", "3,2,1,6", "3,2,1,",
                ["csv:3:31: error: it is not said of how many returns 3 said yes"]
            ),
            ("returns", "2022-02", "2022-13", ["csv:3:1: error: '2022-13' is not a month"]),
            ("published", "41%", "141%", ["csv:2:20: error: '141%' is not a share"]),
            ("published", "41%", "1.41", ["'1.41' is not a percentage"]),
            ("targets", "80%", "-1%", ["'-1%' is not a share"]),
        ]
    )
    func `bad input is told with its place`(
        file: String,
        old: String,
        new: String,
        told: [String]
    ) throws {
        let path = "data/social-care/\(file).csv"
        let text = try #require(Self.files[path])
        #expect(text.contains(old))
        let loaded = try loaded([path: text.replacing(old, with: new)])
        #expect(loaded.dataset == nil)
        for words in told { #expect(loaded.told.contains(words), "\(loaded.told)") }
    }

    @Test func `rows in another order make the same picture`() throws {
        let shuffled = Self.files.filter { $0.key.hasSuffix(".csv") }.mapValues { text in
            let lines = text.split(separator: "\n")
            return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
        }
        let pictures = try [loaded(), loaded(shuffled)].map { loaded in
            let dataset = try #require(loaded.dataset)
            return CarePicture(
                try #require(dataset.reference.socialCare),
                of: nil,
                on: dataset.system
            )
        }
        #expect(pictures[0].size == pictures[1].size)
        #expect(pictures[0].byAuthority == pictures[1].byAuthority)
        #expect(pictures[0].answers() == pictures[1].answers())
        #expect(pictures[0].care.locations.codes == pictures[1].care.locations.codes)
    }

    @Test func `a code that a workspace names is looked for in the list`() throws {
        func told(_ code: String) throws -> String {
            let body =
                "organisations:\n  - { code: VN123, name: A, setting: social-care, cqc: \(code) }\n"
            return try TinyHome.load(Self.files.merging(["organisations.yaml": body]) { $1 }).told
        }
        #expect(try told("1-12") == "")
        #expect(try told("1-103") == "")
        #expect(
            try told("1-130") == """
                organisations.yaml:2:56: warning: no provider or location has the code '1-130' in the \
                list of 1 July 2023 [not-registered]
                    help: did you mean '1-103'? the list is of that day; whoever was registered later is \
                not in it
                """
        )
    }

    @Test func `a code of the Commission is no code of a body`() throws {
        let body = "organisations:\n  - { code: 1-12, name: A, setting: social-care }\n"
        let told = try TinyHome.load(["organisations.yaml": body]).told
        #expect(told.contains("'1-12' is a code of the Care Quality Commission"))
        #expect(told.contains("'cqc: 1-12' beside it"))
    }
}
