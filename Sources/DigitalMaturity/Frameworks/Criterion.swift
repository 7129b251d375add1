/// Something a dimension asks.
public struct Criterion: Hashable, Sendable {
    /// One thing that can be answered: that it is met or not, or how far.
    public struct Element: Hashable, Sendable {
        /// How it is answered.
        public enum Answering: Hashable, Sendable {
            /// Met or not; the level needs it.
            case gate(level: Int)
            /// By a choice of the framework's answer scale with this identifier.
            case choice(scale: String)
        }

        /// The identifier, unique in the framework: `board-skills.named-lead`. Where a criterion is
        /// itself what is answered, the two share it.
        public let id: String
        /// What must be so, in our own words.
        public let text: String
        /// How it is answered.
        public let answering: Answering
        /// The elements that must be met before it can be.
        public let needs: [String]
        /// Who says so, and how well that is established.
        public let citation: Citation

        /// Creates an element.
        public init(
            id: String,
            text: String,
            answering: Answering,
            needs: [String] = [],
            citation: Citation
        ) {
            self.id = id
            self.text = text
            self.answering = answering
            self.needs = needs
            self.citation = citation
        }

        /// The level that needs it; `nil` when it is answered by a choice.
        public var level: Int? {
            guard case .gate(let level) = answering else { return nil }
            return level
        }
    }

    /// The identifier, unique in the framework.
    public let id: String
    /// The name as the framework prints it.
    public let title: String
    /// The settings in which it is asked; of all others it is out of scope.
    public let settings: [CareSetting]
    /// How much it counts in its dimension, beside the other criteria.
    public let weight: Int
    /// Who says so.
    public let citation: Citation
    /// What is asked about it, in the order of forms.
    public let elements: [Element]

    /// Creates a criterion, which must count for something.
    public init(
        id: String,
        title: String,
        settings: [CareSetting] = CareSetting.allCases,
        weight: Int = 1,
        citation: Citation,
        elements: [Element]
    ) {
        precondition(weight > 0, "a criterion counts for something")
        self.id = id
        self.title = title
        self.settings = settings
        self.weight = weight
        self.citation = citation
        self.elements = elements
    }

    /// Whether it is asked in `setting`.
    public func isAsked(in setting: CareSetting) -> Bool { settings.contains(setting) }
}
