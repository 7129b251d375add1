/// What is known of one organisation, or how many in its area are of each status.
public struct CoverageRow: Sendable {
    /// A line of a file that says so.
    public struct Evidence: Hashable, Sendable {
        /// What it says.
        public let words: String
        /// Who says it.
        public let source: String
        /// Where it is written.
        public let place: Place

        /// Creates evidence.
        public init(_ words: String, source: String, place: Place) {
            self.words = words
            self.source = source
            self.place = place
        }
    }

    /// Who it is.
    public let organisation: ODSCode
    /// How many are of each status; 1 of one status for an organisation itself.
    public let numbers: [String: Int]
    /// What says so.
    public var evidence: [Evidence]
    /// The board in which it is counted, where that is known.
    public var board: ODSCode?
    /// The region of NHS England, where that is known.
    public var region: ODSCode?
    /// Its care setting, where that is known.
    public var setting: CareSetting?

    /// Creates a row that is in no place yet.
    public init(_ organisation: ODSCode, _ numbers: [String: Int], evidence: [Evidence]) {
        self.organisation = organisation
        self.numbers = numbers
        self.evidence = evidence
    }

    /// The status of an organisation itself.
    public var status: String? { numbers.count == 1 ? numbers.keys.first : nil }

    /// The same row, in the board and the region and with the care setting of its organisation on a day.
    public func placed(on day: RegisterDay) -> CoverageRow {
        let body = day.register.organisation(organisation)
        let role = body?.role(on: day.date)
        let within = body?.membership(on: day.date)
        var row = self
        row.board = role?.name == .board ? organisation : within?.board
        row.region = within?.region
        if case .trust(_, let kind) = role { row.setting = kind?.setting }
        return row
    }
}

extension Trust.Kind {
    /// The care setting of most of its work; none for care given online.
    var setting: CareSetting? {
        switch self {
        case .acute, .acuteSpecialist: .acute
        case .mentalHealth: .mentalHealth
        case .community: .community
        case .ambulance: .ambulance
        case .online: nil
        }
    }
}
