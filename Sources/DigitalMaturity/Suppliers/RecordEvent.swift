/// Something that happened to an organisation's electronic record, as a source reports it.
public struct RecordEvent: Sendable {
    /// What happened.
    public enum Kind: String, CaseIterable, Sendable {
        /// It was in use on the day.
        case inUse = "in-use"
        /// There was no record on the day.
        case none
        /// It went live.
        case live
        /// It was switched off.
        case ended
        /// Both sides signed.
        case contract
        /// A contract was made longer.
        case contractExtended = "contract-extended"
        /// A supplier was chosen.
        case selected
        /// A contract was awarded.
        case award
        /// The buyer took back its choice before a contract.
        case awardWithdrawn = "award-withdrawn"
        /// A supplier is being sought, or will be.
        case procuring
        /// The search for a supplier ended without one.
        case procurementAbandoned = "procurement-abandoned"
        /// A business case is being written or is before its approvers.
        case businessCase = "business-case"
        /// A business case was approved.
        case caseApproved = "case-approved"
        /// It was to go live on the day.
        case planned
        /// Its going live was put off.
        case delayed
        /// Several organisations share one system.
        case sharedDomain = "shared-domain"
        /// What a month of delay costs was said.
        case costOfDelay = "cost-of-delay"
        /// A change of system is being considered.
        case consideringChange = "considering-change"
        /// A clinical system is in use that national lists do not count.
        case clinicalUse = "clinical-use"
        /// What became of it was looked for and not found.
        case nothingFound = "nothing-found"

        /// Whether it says what the organisation runs from then on.
        public var isState: Bool { [.inUse, .none, .live, .ended].contains(self) }

        /// The words for a page.
        public var words: String {
            switch self {
            case .inUse: "in use"
            case .none: "no record, in the process of getting one"
            case .live: "went live"
            case .ended: "switched off"
            case .contract: "contract"
            case .contractExtended: "contract extended"
            case .selected: "supplier chosen"
            case .award: "contract awarded"
            case .awardWithdrawn: "award withdrawn"
            case .procuring: "seeking a supplier"
            case .procurementAbandoned: "procurement abandoned"
            case .businessCase: "business case"
            case .caseApproved: "outline case approved"
            case .planned: "planned to go live"
            case .delayed: "going live put off"
            case .sharedDomain: "shared system"
            case .costOfDelay: "cost of a month's delay stated"
            case .consideringChange: "considering a change"
            case .clinicalUse: "clinical system in use"
            case .nothingFound: "no later status found"
            }
        }
    }

    /// Whose record it is.
    public let organisation: Located<ODSCode>
    /// What happened.
    public let kind: Kind
    /// When; `nil` where the source does not say.
    public let date: PartialDate?
    /// Who supplies it, where that is said.
    public var supplier: Supplier?
    /// The system, where that is said.
    public var product: String?
    /// The amount that the source gives, for all that are joined in it.
    public var value: Money?
    /// The other organisations that it happened to together.
    public var joint: [ODSCode] = []
    /// Who says so, and how well it is established.
    public let citation: Citation

    /// Creates an event.
    public init(
        of organisation: Located<ODSCode>,
        _ kind: Kind,
        on date: PartialDate?,
        citation: Citation
    ) {
        self.organisation = organisation
        self.kind = kind
        self.date = date
        self.citation = citation
    }

    /// Where it is written.
    public var place: Place { organisation.place }

    /// The day from which it counts: the last that its date can be, or that of the report where that
    /// is earlier. What has no date never counts towards what runs.
    public var from: CivilDate? {
        date.map { min($0.latest, citation.date?.latest ?? $0.latest) }
    }

    /// What happened and when, in a few words.
    public var words: String {
        let product = product.flatMap { $0 == supplier?.name ? nil : $0 }
        let named = [supplier?.name, product].compactMap(\.self).joined(separator: " ")
        let when = kind == .nothingFound ? nil : date?.words ?? "date not known"
        return [kind.words, named, when].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: ", ")
    }

    /// In order of time, those without a date last, and then of everything else.
    func isBefore(_ other: RecordEvent) -> Bool {
        if organisation.value != other.organisation.value {
            return organisation.value < other.organisation.value
        }
        if let from, let later = other.from, from != later { return from < later }
        if (from == nil) != (other.from == nil) { return from != nil }
        return sortText < other.sortText
    }

    private var sortText: String {
        [
            date?.description ?? "", kind.rawValue, supplier?.id ?? "", product ?? "",
            citation.publisher, citation.title, citation.note ?? "",
        ].joined(separator: "\u{1F}")
    }
}

extension RecordEvent {
    /// The first day on which it was known: the last that its report can have been, or where that is not
    /// known the end of the period in which it happened; `nil` where nothing says either.
    public var known: CivilDate? { (citation.date ?? date)?.latest }
}
