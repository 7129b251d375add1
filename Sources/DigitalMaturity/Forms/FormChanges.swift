/// What a form that came back changes.
public struct FormChanges: Hashable, Sendable {
    /// One answer that is not what it was.
    public struct Change: Hashable, Sendable {
        /// The identifier of the element that was answered.
        public let element: String
        /// The answer before, in words; `nil` where there was none.
        public let old: String?
        /// The answer now, in words; `nil` where there is none any more.
        public let new: String?
    }

    /// The answers that changed, in the framework's order.
    public let answers: [Change]
    /// How many answers stayed while what stands beside them changed.
    public let details: Int
    /// The targets, levels and the assessor that changed, in words: `target of people`.
    public let others: [String]

    /// Compares an assessment with the one `before` it or in its place.
    ///
    /// `held` is what stood in its place; of an earlier assessment only the answers are compared,
    /// because its evidence is not expected to be the same.
    public init(
        from held: MaturityReturn?,
        before previous: MaturityReturn?,
        to new: MaturityReturn,
        of framework: Framework
    ) {
        let base = held ?? previous
        let pairs = framework.elements.map {
            (element: $0, old: base?.responses[$0.id], new: new.responses[$0.id])
        }
        answers = pairs.filter { $0.old?.reply != $0.new?.reply }.map { element, old, new in
            let words = Form.answers(to: element.answering, of: framework)
            let title = { (reply: Response.Reply?) in words.first { $0.reply == reply }?.title }
            return Change(element: element.id, old: title(old?.reply), new: title(new?.reply))
        }
        details =
            held == nil
            ? 0
            : pairs.count { $0.old?.reply == $0.new?.reply && $0.old?.details != $0.new?.details }
        others = FormChanges.others(from: held, to: new, of: framework)
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { answers.isEmpty && details == 0 && others.isEmpty }

    private static func others(
        from held: MaturityReturn?,
        to new: MaturityReturn,
        of framework: Framework
    ) -> [String] {
        let targets = framework.dimensions.map(\.id).filter {
            held?.targets[$0]?.value != new.targets[$0]?.value
        }
        let levels = framework.dimensions.map(\.id).filter {
            held?.answers[$0]?.value != new.answers[$0]?.value
        }
        return targets.map { "target of \($0)" } + levels.map { "levels of \($0)" }
            + (held?.assessor == new.assessor ? [] : ["assessor"])
    }
}

extension Response {
    /// Everything but the answer, for comparing.
    fileprivate var details: [String?] {
        [
            evidence?.text, evidence?.date?.description, evidence?.owner, confidence?.rawValue,
            validatedBy, reason,
        ]
    }
}
