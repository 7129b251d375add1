import DigitalMaturity
import Loading
import Testing

/// What may be wrong with programmes and their awards as files, each with its place.
struct ProgrammeCodeTests {
    private static let programme = "Frameworks/programmes/front.yaml"
    private static let awards = "data/programmes/awards.csv"

    private static let text = """
        programme: front
        title: Front
        gives: unknown
        match: unknown
        cite: { source: any, grade: secondary }
        ends: 2020-03-31
        money:
          - { year: 2019/20, gives: unknown, kind: paid, amount: £3m, cite: { source: any, grade: mirror } }
          - { year: whole, gives: unknown, kind: taken-back, amount: £1m, cite: { source: any, grade: mirror } }

        """

    private static let table = """
        programme,award,organisation,name_then,announced,publisher,title,grade,amount
        front,exemplar,RCC,Closed Trust,2017-04,A,B,secondary,£1m

        """

    private func told(
        _ file: String,
        _ old: String = "",
        is new: String = ""
    ) throws -> String {
        let sources = """
            sources:
              - { id: any, publisher: Publisher, title: Guidance, date: 2016 }

            """
        var files: [String: String?] = [
            "Frameworks/programmes/sources.yaml": sources, Self.programme: Self.text,
            Self.awards: Self.table,
        ]
        files[file] = files[file]??.replacing(old, with: new)
        let loaded = try TinyHome.load(files)
        return loaded.problems.filter { problem in
            let file = problem.place?.file ?? ""
            return problem.code != .noProvenance
                && ["Frameworks/programmes/", "data/programmes/"].contains { file.hasPrefix($0) }
        }.map(\.description).joined(separator: "\n")
    }

    @Test func `a programme and its awards load`() throws {
        #expect(try told(Self.programme) == "")
    }

    @Test func `an end before the start has its place`() throws {
        #expect(
            try told(Self.programme, "ends: 2020-03-31", is: "ends: 2019-03-31") == """
                Frameworks/programmes/front.yaml:6:7: error: 'front' ends (31 March 2019) before its \
                first money or its announcement (1 April 2019) [dates-out-of-order]
                    help: put the dates in order, or leave out the one that is not known
                """
        )
    }

    @Test func `more taken back than was paid has its place`() throws {
        #expect(
            try told(Self.programme, "£1m", is: "£4m").hasPrefix(
                "Frameworks/programmes/front.yaml:9:62: error: £4m of 'front' is said to be taken back"
            )
        )
    }

    @Test func `years that run backwards have their place`() throws {
        let told = try told(Self.programme, "year: 2019/20", is: "year: 2019/20-2018/19")
        #expect(told.contains("front.yaml:8:13: error: '2019/20-2018/19' is no run of years"))
    }

    @Test(
        arguments: [
            ("2017-04", "2026-04-01", "closed-organisation"),
            ("front,exemplar", "frnt,exemplar", "unknown-name"),
            (",RCC,", ",RZZ,", "unknown-organisation"), ("2017-04", "soon", "malformed-value"),
        ]
    )
    func `an award that cannot be has its place`(old: String, new: String, code: String) throws {
        let told = try told(Self.awards, old, is: new)
        #expect(told.contains("data/programmes/awards.csv:2:"), "\(told)")
        #expect(told.contains("[\(code)]"), "\(told)")
    }
}
