import DigitalMaturity
import TestSupport

/// Made-up social care in the boards of the sample register; QJG was split in 2026.
enum SampleCare {
    static let authorities = ["Essex", "Suffolk", "Lancashire"]

    /// `count` locations drawn from `seed`.
    static func rows(_ count: Int, seed: UInt64) throws -> [CareLocations.Row] {
        var random = SplitMix64(seed: seed)
        return try (0..<count).map { index in
            let isCareHome = Bool.random(using: &random)
            return try row(
                1000 + index,
                of: Int.random(in: 1...(count / 2 + 1), using: &random),
                CareKind.allCases.randomElement(using: &random) ?? .residential,
                careHome: isCareHome,
                beds: isCareHome && Bool.random(using: &random)
                    ? Int.random(in: 0...60, using: &random) : nil,
                in: area(&random)
            )
        }
    }

    static func row(
        _ location: Int,
        of provider: Int,
        _ kind: CareKind = .residential,
        careHome: Bool = true,
        beds: Int? = 10,
        in area: CareArea
    ) throws -> CareLocations.Row {
        CareLocations.Row(
            try CQCCode(parsing: "1-\(location)"),
            of: try CQCCode(parsing: "1-\(provider)"),
            kind,
            careHome: careHome,
            beds: beds,
            in: area,
            line: location
        )
    }

    private static func area(_ random: inout SplitMix64) -> CareArea {
        let board: ODSCode = ["QE1", "QJG"].randomElement(using: &random) ?? "QE1"
        return CareArea(
            board: board,
            subICB: board == "QE1"
                ? "00Q" : ["06T", "06L", "07K"].randomElement(using: &random) ?? "",
            localAuthority: authorities.randomElement(using: &random) ?? ""
        )
    }

    static func care(_ rows: [CareLocations.Row]) -> SocialCare {
        var care = SocialCare(
            caution: "Made up.",
            listed: "2023-07-01",
            locations: CareLocations(rows)
        )
        care.splits = [
            BoardSplit("06T", localAuthority: nil, of: "QJG", to: "D7T5G", grade: .mirror),
            BoardSplit("06L", localAuthority: "Suffolk", of: "QJG", to: "T6Y0W", grade: .inferred),
        ]
        return care
    }

    static func answers(
        _ board: ODSCode,
        month: CivilMonth? = nil,
        yes: Int,
        no: Int,
        silent: Int
    ) -> BoardAnswers {
        BoardAnswers(
            month: month,
            board: board,
            kind: .residential,
            answers: RecordAnswers(yes: yes, no: no, silent: silent),
            place: .line(1)
        )
    }
}
