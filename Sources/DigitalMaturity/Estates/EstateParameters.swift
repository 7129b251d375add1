/// What an estate is judged by: dated prices, refresh ages, ends of support, and the questions that
/// counts answer.
public struct EstateParameters: Sendable {
    /// What is known of one kind of equipment.
    public struct Equipment: Sendable {
        /// The years after which it is replaced; `nil` where nobody says.
        public var refreshAge: Cited<Int>?
        /// What one costs, from day to day.
        public var prices: Timeline<Money>?

        /// Creates equipment of which nothing is known.
        public init() {}
    }

    /// A number and who says so.
    public struct Cited<Value: Hashable & Sendable>: Hashable, Sendable {
        /// The number.
        public let value: Value
        /// Who says so.
        public let citation: Citation
        /// Where it is written.
        public let place: Place

        /// Creates the number.
        public init(_ value: Value, _ citation: Citation, at place: Place) {
            self.value = value
            self.citation = citation
            self.place = place
        }
    }

    /// What the time of staff is worth.
    public struct StaffTime: Hashable, Sendable {
        /// The cost of an hour.
        public let hour: Cited<Money>
        /// On how many days a year staff log in.
        public let days: Cited<Int>

        /// Creates the worth of time.
        public init(hour: Cited<Money>, days: Cited<Int>) {
            self.hour = hour
            self.days = days
        }
    }

    /// A number of England's devices.
    public struct KnownCount: Hashable, Sendable {
        /// The identifier.
        public let id: String
        /// What was counted.
        public let title: String
        /// When.
        public let date: PartialDate
        /// How many.
        public let count: Cited<Int>
        /// The count of which this is a part.
        public let whole: String?

        /// Creates a count.
        public init(
            _ id: String,
            title: String,
            date: PartialDate,
            count: Cited<Int>,
            of whole: String?
        ) {
            self.id = id
            self.title = title
            self.date = date
            self.count = count
            self.whole = whole
        }
    }

    /// The most that one cell may say; more is a slip of the pen.
    public struct Bounds: Hashable, Sendable {
        /// Equipment of one cohort.
        public var count = Int.max
        /// Gigabytes of one device.
        public var memory = Int.max
        /// The time of one start or log-in.
        public var seconds = Int.max
        /// Log-ins of one cohort a day.
        public var logIns = Int.max
        /// Megabits a second of the line to a site.
        public var bandwidth = Int.max
        /// The first calendar year of purchase.
        public var earliestPurchase = Int.min

        /// Creates bounds that allow everything.
        public init() {}
    }

    /// The operating systems.
    public var systems: [OperatingSystem] = []
    /// What is known of each kind.
    public var equipment: [EquipmentKind: Equipment] = [:]
    /// What time is worth.
    public var staffTime: StaffTime?
    /// What one cell may say at most.
    public var bounds = Bounds()
    /// The framework of which counts answer questions, and how.
    public var framework = ""
    /// The questions that counts answer.
    public var marks: [CountedMark] = []
    /// What a mark elsewhere rests on.
    public var floors: [EstateFloor] = []
    /// What is known of England.
    public var england: [KnownCount] = []

    /// Creates parameters that say nothing.
    public init() {}

    /// The system that `text` names.
    public func system(_ text: String) -> OperatingSystem? {
        systems.first { $0.isCalled(text) }
    }

    /// The price of one piece of equipment on a day.
    public func price(of kind: EquipmentKind, on date: CivilDate) -> Timeline<Money>.Entry? {
        switch equipment[kind]?.prices?.reading(on: date) {
        case .certain(let entry, _): entry
        case .uncertain(let earlier, _, _): earlier
        case .nothing, nil: nil
        }
    }
}
