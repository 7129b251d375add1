/// A contract of an organisation with a supplier, as far as it is known.
public struct Contract: Sendable {
    /// What is supplied.
    public enum Service: String, CaseIterable, Sendable {
        /// The electronic patient record.
        case record
        /// The administration of patients.
        case administration = "pas"
        case pathology, imaging, maternity, medicines, theatres, network, telephony, devices,
            hosting
        case integration
        /// A record that several organisations see.
        case sharedRecord = "shared-record"
        /// A record of adult social care.
        case careRecord = "care-record"
        /// Anything else.
        case other

        /// The words for a page.
        public var words: String {
            switch self {
            case .record: "patient record"
            case .administration: "patient administration"
            case .sharedRecord: "shared record"
            case .careRecord: "social care record"
            default: rawValue
            }
        }
    }

    /// Who buys.
    public let organisation: Located<ODSCode>
    /// Who supplies.
    public let supplier: Supplier
    /// What is supplied.
    public let service: Service
    /// The product, where it is stated.
    public var product: String?
    /// When it begins.
    public var start: PartialDate?
    /// When it ends unless it is extended; `nil` where that is not known.
    public var end: PartialDate?
    /// For how many months it can be extended; `nil` where that is not known.
    public var extensionMonths: Int?
    /// How many months before its end notice must be given; `nil` where that is not known.
    public var noticeMonths: Int?
    /// Its value over its life; `nil` where that is not known.
    public var value: Money?
    /// Who says so.
    public let citation: Citation

    /// Creates a contract of which no date is known.
    public init(
        of organisation: Located<ODSCode>,
        with supplier: Supplier,
        for service: Service,
        citation: Citation
    ) {
        self.organisation = organisation
        self.supplier = supplier
        self.service = service
        self.citation = citation
    }

    /// Where it is written.
    public var place: Place { organisation.place }

    /// The last day that it can have, with its extensions where they are known;
    /// `nil` where no end is.
    public var lastEnd: CivilDate? {
        guard let end, let extensionMonths else { return end?.latest }
        return end.latest.adding(months: extensionMonths)
    }

    /// Whether it has ended, its extensions too; one whose end is not known has not.
    package func hasEnded(by day: CivilDate) -> Bool { lastEnd.map { $0 < day } ?? false }

    /// Whether it has begun, as far as is known.
    package func hasBegun(by day: CivilDate) -> Bool { start.map { $0.earliest <= day } ?? true }

    /// In order of who buys, what and when.
    func isBefore(_ other: Contract) -> Bool { sortText < other.sortText }

    private var sortText: String {
        [
            organisation.value.text, service.rawValue, end?.description ?? "9999",
            start?.description ?? "", supplier.id, product ?? "", value.map { "\($0.pence)" } ?? "",
            citation.publisher, citation.title,
        ].joined(separator: "\u{1F}")
    }
}

extension CivilDate {
    /// The same day of the month so many months later, or the last of that month where it is shorter.
    package func adding(months: Int) -> CivilDate {
        let index = year * 12 + month - 1 + months
        let (year, month) = (index / 12, index % 12 + 1)
        let day = min(day, CivilDate.days(inMonth: month, of: year))
        return CivilDate(year: year, month: month, day: day) ?? self
    }
}
