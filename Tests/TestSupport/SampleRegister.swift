package import DigitalMaturity

extension RegisterDay {
    /// The sample register on a day after all that happened in it.
    package static let sample = Register.sample.on("2026-11-20")
}

extension Register {
    /// A few bodies of the North West and East, with a merger, a split, a chain and a ring.
    package static let sample = Register(
        places + trusts + closed,
        successions: [
            .sample("RW3", "R0A", on: "2017-10-01"), .sample("RM2", "R0A", on: "2017-10-01"),
            .sample("RM4", "RW3", on: "2012-04-01"), .sample("RW6", "RM3", on: "2021-10-01"),
            .sample("RW6", "R0A", on: "2021-10-01"), .sample("QJG", "T6Y0W", on: "2026-04-01"),
            .sample("QJG", "D7T5G", on: "2026-04-01"), .sample("RA1", "RA2", on: "2001-04-01"),
            .sample("RA2", "RA3", on: "2002-04-01"), .sample("RA3", "RA1", on: "2003-04-01"),
            .sample("RA3", "RXR", on: "2003-04-01"), .sample("RB1", "RB1", on: "2001-04-01"),
            .sample("RC1", nil, on: "2014-03-31"),
        ]
    )

    private static let places: [Organisation] = [
        .sample("Y62", "North West", .region, region: nil),
        .sample("Y61", "East", .region, region: nil),
        .sample("QOP", "Greater Manchester ICB", .board(cluster: nil)),
        .sample("QE1", "Lancashire ICB", .board(cluster: nil)),
        .sample("D7T5G", "Essex ICB", .board(cluster: nil), region: "Y61", opened: "2026-04-01"),
        .sample(
            "T6Y0W",
            "Norfolk and Suffolk ICB",
            .board(cluster: nil),
            region: "Y61",
            opened: "2026-04-01"
        ),
        .sample(
            "QJG",
            "NHS Suffolk and North East Essex ICB",
            .board(cluster: nil),
            region: "Y61",
            opened: "2022-07-01",
            closed: "2026-03-31"
        ),
    ]

    private static let trusts: [Organisation] = [
        .trust("RXR", "East Lancashire Hospitals", icb: "QE1"),
        .trust("RXN", "Lancashire Teaching Hospitals", .foundationTrust, icb: "QE1"),
        .trust(
            "R0A",
            "Manchester University",
            .foundationTrust,
            icb: "QOP",
            opened: "2017-10-01"
        ),
        .trust("RM3", "Northern Care Alliance", .foundationTrust, icb: "QOP"),
    ]

    private static let closed: [Organisation] = [
        .trust("RW3", "Central Manchester University Hospitals", closed: "2017-09-30"),
        .trust("RM2", "University Hospital of South Manchester", closed: "2017-09-30"),
        .trust("RM4", "Trafford Healthcare", closed: "2012-03-31"),
        .trust("RW6", "Pennine Acute Hospitals", closed: "2021-09-30"),
        .trust("RA1", "First", closed: "2001-03-31"),
        .trust("RA2", "Second", closed: "2002-03-31"),
        .trust("RA3", "Third", closed: "2003-03-31"),
        .trust("RB1", "Itself", closed: "2001-03-31"),
        .trust("RC1", "Nobody's", closed: "2014-03-31"),
    ]
}

extension Organisation {
    package static func sample(
        _ code: ODSCode,
        _ name: String,
        _ role: Role,
        board: ODSCode? = nil,
        region: ODSCode? = "Y62",
        opened: CivilDate? = nil,
        closed: CivilDate? = nil
    ) -> Organisation {
        Organisation(
            code: code,
            names: .always(name, .any, at: .line(1)),
            roles: .always(role, .any, at: .line(1)),
            within: .always(Membership(board: board, region: region), .any, at: .line(1)),
            opened: opened,
            closed: closed,
            place: .line(1)
        )
    }

    package static func trust(
        _ code: ODSCode,
        _ name: String,
        _ body: BodyKind = .nhsTrust,
        icb: ODSCode? = nil,
        opened: CivilDate? = nil,
        closed: CivilDate? = nil
    ) -> Organisation {
        sample(code, name, .trust(body, .acute), board: icb, opened: opened, closed: closed)
    }
}

extension Succession {
    package static func sample(_ from: ODSCode, _ to: ODSCode?, on date: CivilDate) -> Self {
        Succession(
            from: from,
            to: to,
            on: date,
            kind: to == nil ? .closure : .merger,
            citation: .any,
            place: .line(1)
        )
    }
}
