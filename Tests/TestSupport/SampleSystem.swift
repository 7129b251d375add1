package import DigitalMaturity

extension HealthSystem {
    /// A few bodies of the North West and East, with a merger, a split and a chain.
    package static let sample = HealthSystem(
        regions: [Region(code: "Y62", name: "North West"), Region(code: "Y61", name: "East")],
        boards: [
            .sample("QOP", "Greater Manchester ICB"), .sample("QE1", "Lancashire ICB"),
            .sample("D7T5G", "Essex ICB", region: "Y61"),
            .sample("T6Y0W", "Norfolk and Suffolk ICB", region: "Y61"),
        ],
        formerBoards: [
            FormerBoard(
                code: "QJG",
                onsCode: "E54000023",
                name: "NHS Suffolk and North East Essex ICB",
                region: "Y61",
                closedOn: "2026-03-31"
            ),
            FormerBoard(
                code: "QE1",
                onsCode: "E54000048",
                name: "NHS Lancashire and South Cumbria ICB",
                region: "Y62",
                closedOn: nil
            ),
        ],
        trusts: [
            .sample("RXR", "East Lancashire Hospitals", icb: "QE1"),
            .sample("RXN", "Lancashire Teaching Hospitals", .foundationTrust, icb: "QE1"),
            .sample("R0A", "Manchester University", .foundationTrust, icb: "QOP"),
            .sample("RM3", "Northern Care Alliance", .foundationTrust, icb: "QOP"),
        ],
        successions: [
            .sample("RW3", "R0A", on: "2017-10-01", "Central Manchester University Hospitals"),
            .sample("RM2", "R0A", on: "2017-10-01", "University Hospital of South Manchester"),
            .sample("RM4", "RW3", on: "2012-04-01", "Trafford Healthcare"),
            .sample("RW6", "RM3", on: "2021-10-01", "Pennine Acute Hospitals"),
            .sample("RW6", "R0A", on: "2021-04-01", nil),
            .sample("QJG", "T6Y0W", on: "2026-04-01", nil),
            .sample("QJG", "D7T5G", on: "2026-04-01", nil),
            .sample("RA1", "RA2", on: "2001-04-01", "First"),
            .sample("RA2", "RA3", on: "2002-04-01", "Second"),
            .sample("RA3", "RA1", on: "2003-04-01", "Third"),
            .sample("RA3", "RXR", on: "2003-04-01", "Third"),
            .sample("RB1", "RB1", on: "2001-04-01", "Itself"),
        ]
    )
}

extension IntegratedCareBoard {
    package static func sample(_ code: ODSCode, _ name: String, region: ODSCode = "Y62") -> Self {
        IntegratedCareBoard(code: code, name: name, region: region, cluster: nil, place: .line(1))
    }
}

extension Trust {
    package static func sample(
        _ code: ODSCode,
        _ name: String,
        _ body: BodyKind = .nhsTrust,
        icb: ODSCode
    ) -> Self {
        Trust(
            code: code,
            name: name,
            body: body,
            kind: .acute,
            region: "Y62",
            icb: icb,
            place: .line(1)
        )
    }
}

extension Succession {
    package static func sample(
        _ predecessor: ODSCode,
        _ successor: ODSCode,
        on date: CivilDate,
        _ name: String?
    ) -> Self {
        Succession(
            predecessor: predecessor,
            successor: successor,
            on: date,
            predecessorName: name,
            place: .line(1)
        )
    }
}
