import DigitalMaturity
import TestSupport
import Testing

struct CitationTests {
    @Test(
        arguments: [
            ("2023-02-16", "HFMA, Revised limits (16 February 2023)"),
            ("2023", "HFMA, Revised limits (2023)"),
            (nil, "HFMA, Revised limits (date not known)"),
        ] as [(PartialDate?, String)]
    )
    func `name the publisher, the title and the date`(date: PartialDate?, text: String) {
        let citation = Citation(
            publisher: "HFMA",
            title: "Revised limits",
            date: date,
            address: nil,
            grade: .secondary,
            note: nil
        )
        #expect("\(citation)" == text)
    }

    @Test func `every grade has words of its own`() {
        #expect(Set(EvidenceGrade.allCases.map(\.words)).count == EvidenceGrade.allCases.count)
    }
}
