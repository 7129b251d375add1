/// A question that the published text leaves open, and how it is read.
///
/// The readings and what each means for a rule are data; a workspace or a command may choose another.
public struct Switch: Hashable, Sendable {
    /// One reading of one question.
    public struct Setting: Hashable, Sendable {
        /// The question.
        public let id: String
        /// The reading.
        public let value: String

        /// Creates a setting.
        public init(id: String, value: String) {
            self.id = id
            self.value = value
        }
    }

    /// The identifier: `epr-exception`.
    public let id: String
    /// What is open.
    public let title: String
    /// The readings that can be chosen.
    public let values: [String]
    /// The reading that is taken.
    public package(set) var value: String

    /// Creates a switch; its value is one of its values.
    public init(id: String, title: String, values: [String], value: String) {
        precondition(values.contains(value), "a switch stands at one of its values")
        self.id = id
        self.title = title
        self.values = values
        self.value = value
    }

    /// The reading that is taken.
    public var setting: Setting { Setting(id: id, value: value) }
}

/// Something that changes several rules on one day, which may not be known.
public struct RuleEvent: Hashable, Sendable {
    /// The identifier: `addendum-2025`.
    public let id: String
    /// What happens.
    public let title: String
    /// When.
    public let date: PartialDate

    /// Creates an event.
    public init(id: String, title: String, date: PartialDate) {
        self.id = id
        self.title = title
        self.date = date
    }
}
