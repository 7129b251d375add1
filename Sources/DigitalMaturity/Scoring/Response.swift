/// What was said of one element, and why anybody should believe it.
public struct Response: Hashable, Sendable {
    /// The answer itself. An element without a response was not answered, which is a third kind of
    /// blank beside the two here: none of them is ever taken for another.
    public enum Reply: Hashable, Sendable {
        /// It is so.
        case met
        /// It is not so.
        case notMet
        /// The answer with this identifier on the element's answer scale.
        case choice(String)
        /// It cannot apply to this organisation: it gates nothing and counts nowhere.
        case notApplicable
        /// This assessment did not look at it: it counts nowhere, and carries no level either.
        case outOfScope
    }

    /// What an answer rests on.
    public struct Evidence: Hashable, Sendable {
        /// What it is: a document, a count, a demonstration.
        public let text: String
        /// When it was made.
        public let date: PartialDate?
        /// Who answers for it.
        public let owner: String?

        /// Creates the evidence.
        public init(text: String, date: PartialDate?, owner: String?) {
            self.text = text
            self.date = date
            self.owner = owner
        }
    }

    /// How sure the assessor is.
    public enum Confidence: String, CaseIterable, Sendable {
        /// Somebody's impression.
        case low
        /// Known in the main.
        case medium
        /// Checked.
        case high
    }

    /// Where an answer was given once for two frameworks.
    public struct Carried: Hashable, Sendable {
        /// The framework in which it was given.
        public let framework: String
        /// The element that was answered.
        public let element: String

        /// Creates the origin of a carried answer.
        public init(framework: String, element: String) {
            self.framework = framework
            self.element = element
        }
    }

    /// The answer.
    public let reply: Reply
    /// What it rests on.
    public let evidence: Evidence?
    /// How sure the assessor is.
    public let confidence: Confidence?
    /// Who other than the assessor has checked it; `nil` for self-marked.
    public let validatedBy: String?
    /// Why it does not apply or is out of scope, or whatever else a reader must know.
    public let reason: String?
    /// Where the answer was carried from, if it was.
    public private(set) var carried: Carried?
    /// Where it is written.
    public let place: Place

    /// Creates a response.
    public init(
        _ reply: Reply,
        evidence: Evidence? = nil,
        confidence: Confidence? = nil,
        validatedBy: String? = nil,
        reason: String? = nil,
        carried: Carried? = nil,
        at place: Place
    ) {
        self.reply = reply
        self.evidence = evidence
        self.confidence = confidence
        self.validatedBy = validatedBy
        self.reason = reason
        self.carried = carried
        self.place = place
    }

    /// The same response, carried from an element of another framework.
    public func carried(from origin: Carried) -> Response {
        var copy = self
        copy.carried = origin
        return copy
    }
}

extension Response.Reply {
    /// The word in which it is written in a file: `met`, `not-applicable`, or the choice's own.
    public var word: String {
        switch self {
        case .met: "met"
        case .notMet: "not-met"
        case .choice(let id): id
        case .notApplicable: "not-applicable"
        case .outOfScope: "out-of-scope"
        }
    }

    /// The replies that an element answered by `answering` may be given, best last; `nil` when the
    /// framework lacks its answer scale.
    public static func all(
        for answering: Criterion.Element.Answering,
        in framework: Framework
    ) -> [Response.Reply]? {
        switch answering {
        case .gate: [.outOfScope, .notApplicable, .notMet, .met]
        case .choice(let scale):
            framework.answerScale(scale).map {
                [.outOfScope, .notApplicable] + $0.choices.map { .choice($0.id) }
            }
        }
    }
}
