import DigitalMaturity
import Investment
import Loading
import TestSupport
import Testing

struct ReturnFrameworkTests {
    private let header = "organisation,care_setting,icb,name_as_published,people,systems\n"
    private let mixed = "organisation,care_setting,icb,name_as_published,framework,people,board\n"

    /// Two more frameworks, marked of 100, one of whose names begins with the other's.
    private func load(_ changes: [String: String?]) throws -> Loaded {
        let text = try #require(TinyHome.files["Frameworks/maturity/tiny/framework.yaml"])
        let board = try #require(TinyHome.files["Frameworks/maturity/tiny/systems.yaml"])
        let files = ["large", "tiny-2"].flatMap { name -> [(String, String?)] in
            let folder = "Frameworks/maturity/\(name)"
            return [
                (
                    "\(folder)/framework.yaml",
                    text.replacing("framework: tiny", with: "framework: \(name)")
                        .replacing("[1, 5]", with: "[0, 100]").replacing(
                            "gated",
                            with: "weighted-mean"
                        )
                        .replacing("[people, systems]", with: "[board]")
                ),
                ("\(folder)/board.yaml", board.replacing("systems", with: "board")),
            ]
        }
        return try TinyHome.load(
            Dictionary(uniqueKeysWithValues: files).merging(changes) { $1 }
        )
    }

    private func own(_ changes: [String: String?]) throws -> [MaturityReturn] {
        let loaded = try load(changes)
        #expect(loaded.told == "")
        return try #require(loaded.dataset?.workspace).returns
    }

    @Test func `a file keeps its framework in a workspace that scores another`() throws {
        let settings = "title: East\nicb: QE1\non: 2026-11-20\nframework: large\n"
        let loaded = try load([
            "waymark.yaml": settings, "plans/plan.yaml": nil,
            "assessments/tiny-2025.csv": header + "RAA,acute,,,2.5,2\n",
            "assessments/large.csv": "organisation,care_setting,icb,name_as_published,board\n"
                + "RAA,acute,,,40\n",
        ])
        #expect(loaded.told == "")
        let dataset = try #require(loaded.dataset)
        let marks = try ["tiny", "large"].map { name in
            let framework = try #require(dataset.reference.maturity.framework(name))
            return dataset.assessment(against: framework, on: dataset.date).scorecards
                .filter { $0.organisation == "RAA" }.flatMap(\.lines).map(\.mark)
        }
        #expect(marks == [[2.5, 2], [40]])
    }

    @Test(
        arguments: [
            ("tiny.csv", "tiny"), ("tiny-providers.csv", "tiny"), ("TINY_2025.csv", "tiny"),
            ("2025/tiny.csv", "tiny"),
        ]
    )
    func `the name of a file begins with its framework`(name: String, framework: String) throws {
        let returns = try own(["assessments/\(name)": header + "RAA,acute,,,4,4\n"])
        #expect(returns.map(\.framework) == [framework])
    }

    @Test func `the longest name counts`() throws {
        let text = "organisation,care_setting,icb,name_as_published,board\nRAA,acute,,,40\n"
        let returns = try own(["assessments/tiny-2-boards.csv": text])
        #expect(returns.map(\.framework) == ["tiny-2"])
    }

    @Test func `a row names its framework, whatever the name of the file`() throws {
        let text =
            "organisation,care_setting,icb,name_as_published,framework,people,systems,board\n"
            + "RAA,acute,,,tiny,4,,\nRAA,acute,,,large,,,40\nRBB,community,,,tiny-2,,,50\n"
        let returns = try own(["assessments/tiny-all.csv": text])
        #expect(returns.map(\.framework) == ["tiny", "large", "tiny-2"])
        #expect(returns.map { $0.answers.keys.sorted() } == [["people"], ["board"], ["board"]])
    }

    @Test func `a row that names none has that of the file`() throws {
        let text =
            "organisation,care_setting,icb,name_as_published,people,systems,framework,board\n"
            + "RAA,acute,,,4,4,,\nRAA,acute,,,,,large,40\n"
        let returns = try own(["assessments/tiny.csv": text])
        #expect(returns.map(\.framework) == ["tiny", "large"])
    }

    @Test func `a blank form of another framework is no error and no return`() throws {
        let blank = "organisation,care_setting,icb,name_as_published,board\nRAA,acute,,,\n"
        #expect(try own(["assessments/large.csv": blank]).isEmpty)
    }

    @Test func `unnamed-framework of a file and of a row`() throws {
        let help = """
            help: start the file's name with the framework's, or add a column 'framework'; one of \
            large, tiny, tiny-2
            """
        #expect(
            try load(["assessments/returns.csv": header + "RAA,acute,,,4,4\n"]).told == """
                assessments/returns.csv: error: nothing says which framework these returns answer \
                [unnamed-framework]
                    \(help)
                """
        )
        #expect(
            try load(["assessments/returns.csv": mixed + "RAA,acute,,,,4,\n"]).told == """
                assessments/returns.csv:2: error: nothing says which framework these returns answer \
                [unnamed-framework]
                    \(help)
                """
        )
    }

    @Test func `unknown-name of a row's framework is told once`() throws {
        #expect(
            try load(["assessments/returns.csv": mixed + "RAA,acute,,,lrage,,4\n"]).told == """
                assessments/returns.csv:2:13: error: there is no framework 'lrage' [unknown-name]
                    help: did you mean 'large'?
                """
        )
    }

    @Test func `a mark in a column of another framework is not lost in silence`() throws {
        let text =
            "organisation,care_setting,icb,name_as_published,framework,people,systems,board\n"
            + "RAA,acute,,,tiny,4,4,40\nRBB,acute,,,large,,,40\n"
        #expect(
            try load(["assessments/returns.csv": text]).told == """
                assessments/returns.csv:2:22: error: there is no dimension of tiny 'board' \
                [unknown-name]
                    help: expected one of: people, systems
                """
        )
    }
}
