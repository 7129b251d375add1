import DigitalMaturity
import Documents
import Loading

/// The reference of every key of a plan, as a document for the terminal, the manual and the site.
enum PlanFormatDocument {
    static func of(
        _ keys: [PlanKey] = PlanKey.all,
        // The format has no date, and an answer shows none.
        on date: CivilDate = CivilDate(boundaryOf: 1900, month: 1, day: 1)
    ) -> Document {
        Document(
            slug: "plan-format",
            title: "Format of a plan",
            subtitle: "Every key that may be written in a plan, in the order of the plans that "
                + "Waymark writes. A key such as schemes.raises.to goes inside raises, which goes "
                + "inside schemes.",
            date: date,
            sections: [Section("keys", "Keys", [.table(table(keys))])]
        )
    }

    private static func table(_ keys: [PlanKey]) -> Table {
        Table(
            id: "keys-table",
            title: "Each key of a plan",
            columns: ["Key", "Required", "What to write", "Example", "Meaning"].map(
                Table.Column.words
            ),
            rows: keys.map { key in
                [
                    key.path, key.note.isRequired ? "yes" : "no", key.note.shape.instruction,
                    key.note.example, key.note.meaning,
                ].map { .text($0) }
            }
        )
    }

    /// The page of the site.
    static func page(on date: CivilDate) -> Page {
        Page(
            path: "plan-format.html",
            trail: [("England", "index.html")],
            document: of(on: date)
        )
    }

    /// Every key with an example, as comments for whoever writes a plan.
    static var comments: String {
        "# Every key that a plan may have, with an example and what it means. Nothing reads this file.\n"
            + PlanKey.all.map(comment).joined()
    }

    private static func comment(_ key: PlanKey) -> String {
        let depth = String(repeating: "  ", count: key.path.split(separator: ".").count - 1)
        let example = key.note.shape.keys.isEmpty ? " \(key.note.example)" : ""
        let need = key.note.isRequired ? " Required." : ""
        return "# \(depth)\(key.note.name):\(example)  <- \(key.note.meaning)\(need)\n"
    }
}

extension Shape {
    /// The shape with its units and the words of a closed list.
    fileprivate var instruction: String {
        guard let kind else { return words }
        let units = kind.units.map { ", in \($0)" } ?? ""
        let choice = kind.words.isEmpty ? "" : ": \(kind.words.joined(separator: ", "))"
        return words + units + choice
    }
}
