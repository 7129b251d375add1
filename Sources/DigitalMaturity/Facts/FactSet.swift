/// One published number about each of many organisations: a folder of `data/facts`.
public struct FactSet: Sendable {
    /// What the number counts or measures, from a closed list.
    public enum Unit: String, CaseIterable, Sendable {
        /// Things, one by one.
        case count
        /// A number that names a group, which is never added up.
        case group
        /// Staff, part-time staff counting in part.
        case wholeTimeEquivalents = "whole-time-equivalents"
        /// Pounds sterling.
        case pounds
        /// A part of the whole, which is 1.
        case share

        /// The words for a page.
        public var words: String {
            switch self {
            case .count: "number"
            case .group: "group"
            case .wholeTimeEquivalents: "whole-time equivalents"
            case .pounds: "pounds"
            case .share: "share"
            }
        }
    }

    /// What kind of organisation the number is about.
    public enum Subject: String, CaseIterable, Sendable {
        /// An NHS trust or foundation trust.
        case trust
        /// An integrated care board.
        case icb

        /// The words for a page.
        public var words: String { self == .trust ? "trust" : "integrated care board" }
    }

    /// The identifier, which is the name of its folder.
    public let id: String
    /// What heads its column and its page, from the manifest.
    public let title: String
    /// What the number is.
    public let unit: Unit
    /// Whom it is about.
    public let subject: Subject
    /// Where it came from, and its date.
    public var source: Provenance
    /// The numbers, each by the code that the organisation had on the date.
    ///
    /// A closed organisation keeps its number, and its successor's does not include it.
    public var values: [ODSCode: Located<Double>] = [:]
    /// How well it is established, where that was judged.
    public var grade: EvidenceGrade?
    /// The numbers of each financial year, where there are several; `values` are those of the last.
    public var series: [ODSCode: [FinancialYear: Located<Double>]] = [:]
    /// The period, where it has a name of its own: `2025/26 quarter 3`.
    public var period: String?
    /// What everyone who sees the number must know.
    public var caution: String?
    /// What else there is to know.
    public var notes: [String] = []
    /// The meanings of groups.
    public var labels: [Int: String] = [:]
    /// The totals that the source states.
    public var totals: [FactTotal] = []
    /// The edition that is held besides and does not count, because it is older.
    public var olderEdition: Provenance?
    /// The facts that this one takes the place of.
    public var supersedes: [Located<String>] = []

    /// Creates a fact without numbers.
    public init(id: String, title: String, unit: Unit, subject: Subject, source: Provenance) {
        self.id = id
        self.title = title
        self.unit = unit
        self.subject = subject
        self.source = source
    }

    /// The codes that have a number, in order.
    public var codes: [ODSCode] { Set(values.keys).union(series.keys).sorted() }

    /// The financial years of which there are numbers, in order; none where there is one number each.
    public var years: [FinancialYear] {
        series.values.reduce(into: Set()) { $0.formUnion($1.keys) }.sorted()
    }

    /// Whether there are numbers of several financial years.
    public var isYearly: Bool { series.values.contains { !$0.isEmpty } }

    /// The codes with a number of an organisation and of those that it alone took over from, its own
    /// first.
    public func codes(of organisation: ODSCode, in system: RegisterDay) -> [ODSCode] {
        let line = system.line(of: organisation)
            .filter { values[$0] != nil || series[$0] != nil }.sorted()
        return line.filter { $0 == organisation }
            + line.filter { code in
                system.organisation(code) == nil && system.successors(of: code) == [organisation]
            }
    }

    /// The period or the date, for a page.
    public var dateWords: String { period ?? source.date.words }

    /// What a number means, for a page: the label of its group, or the unit.
    public func meaning(of value: Double) -> String {
        Int(exactly: value).flatMap { labels[$0] } ?? unit.words
    }
}
