import DigitalMaturity
import Documents
import TestSupport
import Testing

struct DocumentTests {
    @Test func `a section that says nothing is left out, with its heading`() {
        let document = Document(
            slug: "s",
            title: "T",
            subtitle: "",
            date: "2026-05-01",
            sections: [
                Section("blank", "Blank", []),
                Section(
                    "empty",
                    "Empty",
                    [.list([]), .prose([]), .narrative(Narrative(text: " \n", values: []))]
                ),
                Section("said", "Said", [.list([]), .prose(["Yes."])]),
            ]
        )
        #expect(document.sections.map(\.id) == ["said"])
        #expect(document.sections[0].blocks == [.prose(["Yes."])])
    }
}
