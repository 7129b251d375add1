import DigitalMaturity
import Investment
import Loading
import Testing

struct FileCodeTests {
    @Test func `the tiny home has nothing wrong with it`() throws {
        let loaded = try TinyHome.load()
        #expect(loaded.told == "")
        #expect(loaded.dataset?.workspace?.plans.count == 1)
    }

    @Test func `missing-file`() throws {
        #expect(
            try TinyHome.load(["Frameworks/maturity/tiny/people.yaml": nil]).told.hasPrefix(
                """
                error: there is no file 'Frameworks/maturity/tiny/people.yaml' [missing-file]
                    help: check the path;
                """
            )
        )
        #expect(
            try TinyHome.load(["waymark.yaml": nil]).told.hasPrefix(
                "error: there is no file 'waymark.yaml' [missing-file]"
            )
        )
    }

    @Test func `missing-file when there is no workspace`() {
        let loaded = Loader(home: "no-such-home", workspace: "no-such-workspace").load()
        #expect(loaded.dataset == nil)
        #expect(
            loaded.told == """
                error: there is no workspace 'no-such-workspace' [missing-file]
                    help: check the path; 'waymark init DIR --icb CODE' makes a workspace
                """
        )
    }

    @Test(arguments: ["", " \n\t\n", "\u{FEFF}", "# nothing yet\n# but comments\n"])
    func `empty-file`(text: String) throws {
        #expect(
            try TinyHome.load(["limits.yaml": text]).told == """
                limits.yaml: error: the file is empty [empty-file]
                    help: fill it in, or delete it
                """
        )
    }

    @Test func `empty-file of a table`() throws {
        let told = try TinyHome.load(["data/facts/oversight-segment/table.csv": ""]).told
        #expect(
            told == """
                data/facts/oversight-segment/table.csv: error: the file is empty [empty-file]
                    help: fill it in, or delete it
                """
        )
    }

    @Test(arguments: ["waymark.yaml", "assessments/tiny.csv"])
    func `not-utf8`(file: String) throws {
        let header = "organisation,care_setting,icb,name_as_published,people,systems\n"
        let text = file.hasSuffix("csv") ? header + "RAA,acute,," : "title: East\n# caf"
        let loaded = try TinyHome.load(bytes: [
            file: Array(text.utf8) + [0xE9]
                + (file.hasSuffix("csv") ? Array(",3,3\n".utf8) : [0x0A])
        ])
        let place = file.hasSuffix("csv") ? "2:12" : "2:6"
        #expect(
            loaded.told.hasPrefix(
                """
                \(file):\(place): error: the text is not UTF-8 from here [not-utf8]
                    help: save the file as UTF-8; Excel calls it 'CSV UTF-8 (comma delimited)'
                """
            )
        )
        #expect(loaded.dataset == nil)
    }

    @Test func `no-provenance`() throws {
        #expect(
            try TinyHome.load(["data/facts/new.csv": "a,b\n1,2\n"]).told == """
                facts/new.csv: error: 'facts/new.csv' has no row in data/SOURCES.md [no-provenance]
                    help: add its publisher, title, date, licence and what was changed
                """
        )
    }

    @Test func `a list of sources with the line ends of Windows is read`() throws {
        let sources = try #require(TinyHome.files["data/SOURCES.md"])
        let loaded = try TinyHome.load(["data/SOURCES.md": sources.replacing("\n", with: "\r\n")])
        #expect(loaded.told == "")
        #expect(loaded.dataset?.reference.sources.count == 10)
        #expect(loaded.dataset?.reference.sources.last?.file == "facts/staff/table.csv")
    }
}
