public import DigitalMaturity
public import Documents

extension SocialCare {
    /// Registered providers or locations as a document, one a row, and the locations of one that was
    /// asked for by its code.
    public func document(of registered: [RegisteredCare], on day: RegisterDay) -> Document {
        let view = RegisteredCareView(care: self, day: day)
        return Document(
            slug: "organisations",
            title: "Registered social care",
            subtitle: "\(registered.count) in the list of \(listed.words)",
            date: day.date,
            sections: [
                Section("organisations", "", [.table(view.table(of: registered))]),
                Section("caution", "What the list does not say", [.prose([.text(caution)])]),
            ]
        )
    }
}

/// What the list says of those who provide social care. Their names are left out on purpose.
private struct RegisteredCareView {
    let care: SocialCare
    let day: RegisterDay

    func table(of registered: [RegisteredCare]) -> Table {
        Table(
            id: "organisations-table",
            title: "Registered social care",
            columns: [
                .words("Code"), .words("Role"), .words("Run by"), .words("Mostly"),
                .words("Local authorities"), .words("Boards"),
            ],
            rows: registered.map(row)
        )
    }

    private func listed(_ words: [String]) -> String {
        Set(words).sorted().joined(separator: ", ")
    }

    private func row(_ registered: RegisteredCare) -> [Cell] {
        let locations = registered.locations
        return [
            .text(registered.code.text), .text(registered.role.words),
            .text(registered.provider == registered.code ? "" : registered.provider.text),
            .text(listed(locations.map(\.kind.words))),
            .text(listed(locations.map(\.area.localAuthority))),
            .text(listed(care.boards(of: registered, on: day).map(\.text))),
        ]
    }
}
