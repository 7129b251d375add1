import DigitalMaturity

/// What the manifest says.
struct CareSettings: Sendable {
    let caution: String
    let notHeld: [String]
    let listed: CivilDate
    let mostBeds: Int
    let notes: CareNotes
}

/// Reads the manifest.
func readCareSettings(
    _ file: YAMLFile,
    _ problems: inout [Diagnostic]
) -> CareSettings? {
    Record.read(file, "the settings of social care", &problems) { record -> CareSettings? in
        let caution = record.text("caution")
        let listed = record.value("listed", CivilDate.init(parsing:))
        let mostBeds = record.value("most-beds", countingNumber)
        let notHeld = record.list("not-held", anyText).map(\.value)
        let notes = record.record("notes", isRequired: true, "the notes") { notes -> CareNotes? in
            let councils = notes.text("councils")
            let months = notes.text("months")
            let split = notes.text("split")
            let gap = notes.text("gap")
            guard let councils, let months, let split, let gap else { return nil }
            return CareNotes(councils: councils, months: months, split: split, gap: gap)
        }
        guard let caution, let listed, let mostBeds, let notes else { return nil }
        return CareSettings(
            caution: caution,
            notHeld: notHeld,
            listed: listed,
            mostBeds: mostBeds,
            notes: notes
        )
    }
}
