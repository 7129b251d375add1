import DigitalMaturity
import Documents
import Investment

/// Social care in the area of boards or in England, as tables with England beside.
struct CareView {
    let own: CareFigures
    let england: CareFigures

    /// `nil` where social care was not read.
    init?(_ findings: Findings, of boards: [ODSCode]) {
        guard let england = findings.careFigures(of: []) else { return nil }
        self.init(findings, of: boards, beside: england)
    }

    init(_ findings: Findings, of boards: [ODSCode], beside england: CareFigures) {
        self.england = england
        own = boards.isEmpty ? england : findings.careFigures(of: boards) ?? england
    }

    var picture: CarePicture { own.picture }
    var isOfBoard: Bool { !picture.boards.isEmpty }

    /// The locations by what they are mostly inspected for.
    var kinds: Table {
        sizes(
            "care-kinds",
            "Registered social care by kind",
            "Kind",
            picture.byKind.keys.sorted().map { kind in (kind.words, { .kind(kind, $0) }) }
        )
    }

    /// The locations by the council in whose area they are.
    var authorities: Table {
        sizes(
            "care-authorities",
            "Registered social care by local authority",
            "Local authority",
            picture.byAuthority.keys.sorted().map { name in
                (name, { .authority(name.addressPart, $0) })
            },
            note: isOfBoard ? picture.care.notes.councils : nil
        )
    }

    /// The locations of England or of several boards by board; none for one board.
    var boards: Table? {
        guard picture.boards.count != 1 else { return nil }
        let unplaced = picture.unplaced.locations
        return sizes(
            "care-boards",
            "Registered social care by integrated care board on \(picture.day.date.words)",
            "Integrated care board",
            picture.byBoard.keys.sorted().map { board in
                (picture.day.name(of: board.text), { .board(board, $0) })
            },
            note: unplaced == 0
                ? nil
                : "Not known in which board: \(unplaced) locations."
        )
    }

    private func sizes(
        _ id: String,
        _ title: String,
        _ heading: String,
        _ rows: [(String, (CareFigures.SizeMeasure) -> CareFigures.Key)],
        note: String? = nil
    ) -> Table {
        let measures: [CareFigures.SizeMeasure] = [.locations, .providers, .careHomes, .beds]
        let all: [(String, (CareFigures.SizeMeasure) -> CareFigures.Key)] =
            rows + [("All", { .size($0) })]
        return Table(
            id: id,
            title: title,
            columns: [
                .words(heading), .numbers("Locations"), .numbers("Providers"),
                .numbers("Care homes"), .numbers("Beds"),
            ],
            rows: all.map { name, key in
                [.text(name)] + measures.map { own.cell(key($0)) }
            },
            note: [
                note, "A provider in several rows counts in each.", withoutBeds,
                picture.care.caution,
            ].compactMap(\.self).joined(separator: " ")
        )
    }

    private var withoutBeds: String? {
        let count = picture.size.withoutBeds
        return count == 0
            ? nil
            : "Care homes that do not say how many beds: \(count)."
    }

    /// Trusts beside social care, which is another thing counted in another way.
    var gap: Table {
        Table(
            id: "care-gap",
            title: "Digital records in social care beside those of NHS trusts",
            columns: [
                .words("Who"), .numbers(own.area), .numbers("England"), .words("What is counted"),
                .words("As at"),
            ],
            rows: [
                [
                    .text("Social care locations, of those that answered"),
                    own.cell(.answers(nil, .share), orElse: "not known for this area"),
                    england.cell(.answers(nil, .share)),
                    "what locations said of themselves", .text(picture.care.listed.words),
                ],
                [
                    .text("NHS trusts, of those recorded"), own.cell(.trusts(.share)),
                    england.cell(.trusts(.share)),
                    "what a national team recorded, also records to be extended",
                    .text(own.record?.dateWords ?? "not known"),
                ],
            ],
            note: [picture.care.notes.gap, picture.care.caution, own.record?.caution]
                .compactMap(\.self).joined(separator: " ")
        )
    }

    /// Where the numbers come from.
    var sources: [[Inline]] {
        picture.care.sources.map { source in
            [.text("\(source.citation), data/\(source.file). Licence: \(source.licence).")]
        }
    }

    /// What is not known.
    var unknown: [[Inline]] { picture.care.notHeld.map { [.text($0)] } }
}

extension Findings {
    /// The figures of social care in the area of boards or, without any, in England; `nil` where social
    /// care was not read.
    func careFigures(of boards: [ODSCode]) -> CareFigures? {
        dataset.reference.socialCare.map {
            CareFigures(
                CarePicture($0, ofAll: boards, on: system),
                record: dataset.reference.facts["record-group"]
            )
        }
    }

    /// The figure of social care at an address; `nil` where social care was not read.
    func careFigure(at address: Address) -> Figure? {
        guard address.parts.count > 2 else { return nil }
        var parts = address.parts.dropFirst()
        guard let boards = Bodies(reading: &parts)?.codes,
            boards.allSatisfy({ system.board($0) != nil })
        else { return nil }
        return careFigures(of: boards)?.figure(at: address)
    }
}
