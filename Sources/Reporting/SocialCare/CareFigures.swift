import DigitalMaturity
import Documents

/// Social care in one board's area or in England: `care/QE1/kind/residential/locations`.
struct CareFigures: FigureFamily {
    let picture: CarePicture
    /// The trusts of the area, by the record that the national team kept of them.
    let trusts: TrustRecords?
    /// The group of each trust by its electronic record, shown beside social care.
    let record: FactSet?
    /// The names of local authorities by how addresses write them.
    private let authorities: [String: String]

    init(_ picture: CarePicture, record: FactSet?) {
        self.picture = picture
        self.record = record
        authorities = Dictionary(
            picture.byAuthority.keys.sorted().map { ($0.addressPart, $0) }
        ) { first, _ in first }
        trusts = record.map { TrustRecords(in: picture.boards, on: picture.day, by: $0) }
    }

    enum Key: FigureKey {
        /// How much there is.
        case size(SizeMeasure)
        /// How much of one kind.
        case kind(CareKind, SizeMeasure)
        /// How much in the area of one council, whose name has hyphens for its spaces.
        case authority(String, SizeMeasure)
        /// How much of England in one board.
        case board(ODSCode, SizeMeasure)
        /// The latest answer of every location, of one kind or of all.
        case answers(CareKind?, AnswerMeasure)
        /// The latest answers in the whole area of a board of that time.
        case answersOf(ODSCode, AnswerMeasure)
        /// What locations said in their returns of one month.
        case month(CivilMonth, AnswerMeasure)
        /// The answers of the twelve months that end with one.
        case year(CivilMonth, AnswerMeasure)
        /// What was stated in public.
        case published(PartialDate, PublishedUptake.Whole, Percentage)
        /// What was promised.
        case target(CareTarget.Measure, CivilMonth, CareTarget.Status)
        /// The trusts of the area.
        case trusts(TrustMeasure)
    }

    enum SizeMeasure: String, AddressPart, CaseIterable {
        case locations, providers, beds
        case careHomes = "care-homes"
    }

    enum AnswerMeasure: String, AddressPart, CaseIterable {
        case yes, no, answering, all, share
        case silent = "no-answer"
        case shareOfAll = "share-of-all"
        case highest = "highest-share"
    }

    enum TrustMeasure: String, AddressPart {
        case share, known
        case with = "with-record"
        case unknown = "not-known"
    }

    /// The first parts of every address: of England or of a board.
    var root: [String] { ["care", Bodies(picture.boards).text] }

    /// Whose social care it is.
    var area: String { picture.day.name(of: Bodies(picture.boards)) }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .size(let measure): size(picture.size, measure, key)
        case .kind(let kind, let measure):
            picture.byKind[kind].map { size($0, measure, key, ", \(kind.words)") }
        case .authority(let slug, let measure):
            authorities[slug].flatMap { name in
                picture.byAuthority[name].map { size($0, measure, key, ", \(name)") }
            }
        case .board(let board, let measure):
            picture.byBoard[board].map {
                size($0, measure, key, ", \(picture.day.name(of: board.text))")
            }
        case .answers(let kind, let measure): latest(kind, measure, key)
        case .answersOf(let board, let measure): latest(of: board, measure, key)
        case .month(let month, let measure): answers(in: month, measure, key)
        case .year(let month, let measure): answers(inYearTo: month, measure, key)
        case .published(let date, let whole, let share): published(date, whole, share, key)
        case .target(let measure, let due, let status): target(measure, due, status, key)
        case .trusts(let measure): trusts.flatMap { self.trusts($0, measure, key) }
        }
    }

    private func size(
        _ size: CareSize,
        _ measure: SizeMeasure,
        _ key: Key,
        _ part: String = ""
    ) -> Figure {
        let list = Trace.Input(
            "the list of locations",
            file: "data/social-care/locations.csv",
            lines: []
        )
        let (number, words, working): (Int, String, Formula) =
            switch measure {
            case .locations: (size.locations, "Registered locations", .count([list]))
            case .providers:
                (
                    size.providers, "Registered providers",
                    .worked("count of the different providers", from: [.input(list)])
                )
            case .careHomes: (size.careHomes, "Care homes", .count([list]))
            case .beds:
                (
                    size.beds, "Beds in care homes",
                    .worked("sum of the beds that are known", from: [.input(list)])
                )
            }
        return made(
            key,
            .count(number),
            "\(words) of adult social care, \(area)\(part), \(picture.care.listed.words)",
            working,
            rule: picture.care.caution
        )
    }
}

extension CareFigures.Key {
    var path: [String] {
        switch self {
        case .size(let measure): [measure.rawValue]
        case .kind(let kind, let measure): ["kind", kind.rawValue, measure.rawValue]
        case .authority(let name, let measure): ["authority", name, measure.rawValue]
        case .board(let code, let measure): ["board", code.text, measure.rawValue]
        case .answers(let kind, let measure):
            ["answers", kind?.rawValue ?? "all", measure.rawValue]
        case .answersOf(let board, let measure): ["answers-of", board.text, measure.rawValue]
        case .month(let month, let measure): ["month", "\(month)", measure.rawValue]
        case .year(let month, let measure): ["year-to", "\(month)", measure.rawValue]
        case .published(let date, let whole, let share):
            ["published", "\(date)", whole.rawValue, "\(share)"]
        case .target(let measure, let due, let status):
            ["target", measure.rawValue, "\(due)", status.rawValue]
        case .trusts(let measure): ["trusts", measure.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("*", size), KeyForm("kind/*/*", kind), KeyForm("authority/*/*", authority),
            KeyForm("board/*/*", board), KeyForm("answers/*/*", answers),
            KeyForm("answers-of/*/*", answersOf), KeyForm("month/*/*", month),
            KeyForm("year-to/*/*", year), KeyForm("published/*/*/*", published),
            KeyForm("target/*/*/*", target), KeyForm("trusts/*", trusts),
        ]
    }
}

extension CareKind: AddressPart {
    /// No kind: all of them.
    package static var absent: String? { "all" }
}

extension PublishedUptake.Whole: AddressPart {}
extension CareTarget.Measure: AddressPart {}
extension CareTarget.Status: AddressPart {}

extension String {
    /// The name of a council as addresses write it: `bristol-city-of`.
    var addressPart: String {
        lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
