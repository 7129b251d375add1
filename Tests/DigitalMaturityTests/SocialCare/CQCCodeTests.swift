import DigitalMaturity
import TestSupport
import Testing

struct CQCCodeTests {
    @Test(arguments: ["1-120634924", "1-12136883014", "RXXHM", "rreu1"])
    func `codes of the register are read`(text: String) throws {
        #expect(try CQCCode(parsing: text).text == text.uppercased())
    }

    @Test(arguments: ["", "1-", "-120634924", "1-12a", "1-2-3", "120634924", "1 120634924", "RX"])
    func `other texts are refused`(text: String) {
        #expect(throws: ParseFailure.self) { try CQCCode(parsing: text) }
    }

    @Test(
        arguments: [
            ("1-1001", "1-1001"), ("1-1003", nil), ("1-10001", "1-1001"), ("1-0101", "1-1001"),
            ("1-101", nil), ("1-5555", nil),
        ]
    )
    func `a code that is not listed is offered the only one that is a slip away`(
        code: String,
        near: String?
    ) throws {
        let area = CareArea(board: "QE1", subICB: "00Q", localAuthority: "Lancashire")
        let care = SampleCare.care([
            try SampleCare.row(1001, of: 77, in: area), try SampleCare.row(1013, of: 77, in: area),
        ])
        let place = Place.line(3)
        let problems = care.problems(with: [Located(try CQCCode(parsing: code), at: place)])
        guard code != near else { return #expect(problems.isEmpty) }
        let problem = try #require(problems.first)
        #expect(problem.severity == .warning)
        #expect(problem.summary.contains("in the list of 1 July 2023"))
        #expect(problem.help?.contains("did you mean") == (near != nil), "\(problem)")
        #expect(near.map { problem.help?.contains($0) == true } ?? true, "\(problem)")
    }

    @Test func `a code is of a provider or of a location`() throws {
        let area = CareArea(board: "QE1", subICB: "00Q", localAuthority: "Lancashire")
        let care = SampleCare.care([
            try SampleCare.row(1001, of: 77, in: area), try SampleCare.row(1002, of: 77, in: area),
        ])
        let provider = try #require(care.registered(CQCCode(parsing: "1-77")))
        #expect(provider.role == .careProvider)
        #expect(provider.locations.map(\.code.text) == ["1-1001", "1-1002"])
        let location = try #require(care.registered(CQCCode(parsing: "1-1002")))
        #expect(location.role == .careLocation)
        #expect(location.provider.text == "1-77")
        #expect(care.boards(of: location, on: .sample) == ["QE1"])
        #expect(care.registered(try CQCCode(parsing: "1-78")) == nil)
    }
}
