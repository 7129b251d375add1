public import DigitalMaturity

extension Programme {
    /// Money of one year, of some years, or of the whole programme.
    public struct Amount: Sendable {
        /// What the figure is.
        public enum Kind: String, CaseIterable, Sendable {
            /// What was said would come.
            case announced
            /// What a later announcement made of it.
            case revised
            /// Money that has been handed over, as accounts report it.
            case paid
            /// Money that was given and then taken away again.
            case takenBack = "taken-back"
        }

        /// The years; `nil` for the whole programme.
        public let years: ClosedRange<FinancialYear>?
        /// The part of the programme that it is for; `nil` for all of it.
        public let stream: String?
        /// What it may buy.
        public let gives: Gives
        /// What the figure is.
        public let kind: Kind
        /// The amount, which is approximate where the note says so; `nil` where it was not found.
        public let money: Money?
        /// Who says so.
        public let source: Source
        /// Where it is written.
        public let place: Place

        /// Creates an amount.
        public init(
            of years: ClosedRange<FinancialYear>?,
            for stream: String? = nil,
            gives: Gives,
            kind: Kind,
            money: Money?,
            source: Source,
            place: Place
        ) {
            self.years = years
            self.stream = stream
            self.gives = gives
            self.kind = kind
            self.money = money
            self.source = source
            self.place = place
        }
    }

    /// Who says something, and since when it has been known.
    public struct Source: Sendable {
        /// Who says so.
        public let citation: Citation
        /// When it became known, where that is not the date of the citation.
        public let known: PartialDate?

        /// Creates a source.
        public init(_ citation: Citation, known: PartialDate? = nil) {
            self.citation = citation
            self.known = known
        }

        /// Whether it was known on `day`. What has no date is known since the day of the data.
        public func isKnown(on day: CivilDate, edition: CivilDate) -> Bool {
            (known ?? citation.date)?.latest ?? edition <= day
        }

        /// Whether the publication itself was out on `day`; a later one can tell what was known before.
        public func isPublished(by day: CivilDate, edition: CivilDate) -> Bool {
            Source(citation).isKnown(on: day, edition: edition)
        }
    }

    /// Something that the programme asks of those who take its money.
    public struct Condition: Sendable {
        /// The name, unique in its programme.
        public let id: String
        /// What is asked.
        public let text: String
        /// How a plan shows that it is met; `nil` where it cannot.
        public let shown: Shown?
        /// Who says so.
        public let source: Source

        /// Creates a condition.
        public init(id: String, text: String, shown: Shown? = nil, source: Source) {
            self.id = id
            self.text = text
            self.shown = shown
            self.source = source
        }

        /// How a plan shows that a condition is met.
        public enum Shown: Hashable, Sendable {
            /// The scheme meets a standard.
            case standard(String)
            /// The scheme serves a target or commitment.
            case serves(String)
        }
    }

    /// What a reader must know of the programme besides.
    public struct Note: Sendable {
        /// What it says.
        public let text: String
        /// Who says so.
        public let source: Source

        /// Creates a note.
        public init(_ text: String, source: Source) {
            self.text = text
            self.source = source
        }
    }

    /// Money for one body.
    public struct Award: Sendable {
        /// What it was given as: `acute exemplar`.
        public let title: String
        /// The code that the body had then.
        public let organisation: Located<ODSCode>
        /// The name that the body had then.
        public let nameThen: String
        /// The most that it was to get; `nil` where that was not found.
        public var amount: Money?
        /// What it was to add itself; `nil` where nothing is said.
        public var match: String?
        /// With whom it was paired.
        public var partners: [ODSCode] = []
        /// When it was announced.
        public let announced: PartialDate
        /// Who says so.
        public let citation: Citation

        /// Creates an award of an amount that was not found.
        public init(
            _ title: String,
            to organisation: Located<ODSCode>,
            nameThen: String,
            announced: PartialDate,
            citation: Citation
        ) {
            self.title = title
            self.organisation = organisation
            self.nameThen = nameThen
            self.announced = announced
            self.citation = citation
        }
    }
}

extension Programme {
    /// The programme as it was known on `day`; `nil` where nobody had heard of it.
    public func known(on day: CivilDate, edition: CivilDate) -> Programme? {
        let source = Source(citation, known: announced)
        guard source.isKnown(on: day, edition: edition) else { return nil }
        var copy = self
        copy.amounts = amounts.filter { $0.source.isKnown(on: day, edition: edition) }
        copy.conditions = conditions.filter { $0.source.isKnown(on: day, edition: edition) }
        copy.notes = notes.filter { $0.source.isKnown(on: day, edition: edition) }
        copy.awards = awards.filter { $0.announced.latest <= day }
        func isKnown(_ citation: Citation?) -> Bool {
            citation.map { Source($0).isKnown(on: day, edition: edition) } ?? true
        }
        if !isKnown(ending ?? citation) { (copy.ends, copy.ending) = (nil, nil) }
        if !isKnown(carrying ?? citation) { (copy.carriesOver, copy.carrying) = (nil, nil) }
        return isKnown(citation) ? copy : copy.undescribed
    }

    /// The programme without what only its description says.
    private var undescribed: Programme {
        var copy = self
        copy.isDescribed = false
        (copy.gives, copy.match, copy.matchShare) = (.unknown, .unknown, nil)
        (copy.named, copy.eligible) = (nil, nil)
        return copy
    }

    /// The amounts of one kind, first to last.
    public func amounts(_ kind: Amount.Kind) -> [Amount] { amounts.filter { $0.kind == kind } }
}

extension Programme {
    /// What it asks by its kind of money, match, end and names, then its other conditions; before its
    /// description was published only what others had said.
    public var asked: [Condition] {
        let texts: [(id: String, text: String?, citation: Citation?)] = [
            ("for", eligible, nil), ("buys", buysText, nil), ("match", matchText, nil),
            ("ends", ends.map { "Spent by \($0.value.words)" } ?? "Its end was not found", ending),
            ("carry-over", carryText, carrying),
            ("named", named.map { _ in "Only for bodies that were named" }, nil),
        ]
        return texts.filter { isDescribed || $0.citation != nil }.compactMap { id, text, citation in
            text.map { Condition(id: id, text: $0, source: Source(citation ?? self.citation)) }
        } + conditions
    }

    private var buysText: String {
        switch gives {
        case .both: "It buys capital and revenue"
        case .unknown: "What its money may buy was not found"
        case .capital, .revenue: "It buys \(gives.rawValue) alone"
        }
    }

    private var matchText: String? {
        switch match {
        case .required:
            matchShare.map { "Match funding of \($0) of what it pays" }
                ?? "Match funding; how much was not found"
        case .none: nil
        case .unknown: "Whether it asks for match funding was not found"
        }
    }

    private var carryText: String? {
        carriesOver.map {
            $0 ? "Unspent money can be used later" : "What is not spent by 31 March is lost"
        }
    }
}
