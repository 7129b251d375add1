import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

struct FormTableTests {
    private let heading = """
        organisation,care_setting,framework,edition,date,assessor,ref,ANSWER,Evidence,\
        Evidence date,Owner,Confidence,Validated by,Reason,Target mark

        """

    @Test func `a table holds any number of forms`() throws {
        let (forms, told) = try read(
            #"""
            RAA,acute,tiny,First,2026-11,Jo,board.lead,Met,"a ""b"", c",14/05/2026,,,,,3
            RBB,community,tiny,First,2026-11,Kim,board.lead,Not met,,,,,,,
            RAA,acute,tiny,First,2026-11,Jo,board.review,Out of scope,,,,,,Later,3
            RBB,community,tiny,First,2026-11,Kim,board.review,,,,,,,,

            """#
        )
        #expect(told == [])
        #expect(forms.map(\.key.name) == ["RAA-acute-tiny-2026-11", "RBB-community-tiny-2026-11"])
        #expect(forms.map(\.answers) == [2, 1])
        #expect(forms[0].targets == ["people": .given(3)])
        let result = forms[0].merged(over: nil, name: "")
        #expect(
            result.responses["board.lead"]?.evidence
                == .init(text: "a \"b\", c", date: "2026-05-14", owner: nil)
        )
        #expect(result.assessor == "Jo")
    }

    @Test func `what is wrong is told by line and column`() throws {
        let (forms, told) = try read(
            """
            RAA,acute,tiny,First,2026-11,Jo,board.lead,Mett,,,,,,,2
            RAA,acute,tiny,First,2026-11,Jo,board.review,Met,,,,,,,3
            RAA,acute,tiny,Old,2026-11,Jo,board.lead,Met,,,,,,,

            """
        )
        #expect(
            told == [
                "a.csv:2:44: error: 'Mett' is not one of the answers",
                "a.csv:2:55: error: 'Target mark of People' is answered twice",
                "a.csv:4:16: error: the form is for another edition, 'Old'",
            ]
        )
        #expect(forms.map(\.answers) == [1])
        #expect(forms[0].targets == [:])
    }

    @Test func `a table that does not say what it is is refused`() throws {
        var problems: [Diagnostic] = []
        let dataset = try #require(try TinyHome.load().dataset)
        let table = CSVTable(scanning: Array("ref,answer\nboard.lead,Met\n".utf8))
        let forms = FormTableReader(table, file: "a.csv", dataset: dataset).read(&problems)
        #expect(forms.isEmpty)
        #expect(problems.map(\.code) == Array(repeating: .formMissingColumn, count: 5))
    }

    @Test func `what is written as a table is read from it`() throws {
        let dataset = try #require(try TinyHome.load().dataset)
        let framework = try #require(dataset.reference.maturity.framework("tiny"))
        let key = Form.Key(
            organisation: "RAA",
            careSetting: .acute,
            framework: "tiny",
            date: "2026-11"
        )
        let rows = [Form.tableHeading] + dataset.form(key, of: framework).table
        let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
        var problems: [Diagnostic] = []
        let table = CSVTable(scanning: Array(text.utf8))
        let forms = FormTableReader(table, file: "a.csv", dataset: dataset).read(&problems)
        #expect(problems.isEmpty)
        #expect(forms.map(\.key) == [key])
    }

    /// The forms of a table, and what is told of it without the help.
    private func read(_ rows: String) throws -> ([ReturnedForm], [String]) {
        let dataset = try #require(try TinyHome.load().dataset)
        var problems: [Diagnostic] = []
        let table = CSVTable(scanning: Array((heading + rows).utf8))
        let forms = FormTableReader(table, file: "a.csv", dataset: dataset).read(&problems)
        let told = problems.sorted().map { problem in
            "\(problem.place.map { "\($0)" } ?? ""): \(problem.severity): \(problem.summary)"
        }
        return (forms, told)
    }
}
