import DigitalMaturity

/// Where the headings of personal data are listed.
private let personalFile = "Frameworks/imports/personal.yaml"

extension Folder {
    /// How columns about people are known; `nil` where the list cannot be read.
    func personalData(_ problems: inout [Diagnostic]) -> PersonalData? {
        YAMLFile(personalFile, of: self, &problems).flatMap { yaml in
            Record.read(yaml, "the list of personal data", &problems) { record in
                let people = record.list("people", anyText).map(\.value)
                let kinds = record.records("kinds", "a kind of personal data", kind)
                return PersonalData(people: people, kinds: kinds)
            }
        }
    }
}

private func kind(_ record: inout Record) -> PersonalData.Kind? {
    let (alone, ofAPerson) = (record.list("alone", anyText), record.list("of-a-person", anyText))
    return record.text("what").map { what in
        PersonalData.Kind(
            what: what,
            alone: alone.map(\.value),
            ofAPerson: ofAPerson.map(\.value)
        )
    }
}
