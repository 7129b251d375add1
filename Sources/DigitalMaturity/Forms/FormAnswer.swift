extension Form {
    /// An answer that can be chosen.
    public struct Answer: Hashable, Sendable {
        /// What it stands for.
        public let reply: Response.Reply
        /// The words to choose.
        public let title: String
        /// When to choose it.
        public let text: String
    }

    /// The answers that an element may be given, in the order in which they are offered.
    public static func answers(
        to answering: Criterion.Element.Answering,
        of framework: Framework
    ) -> [Answer] {
        switch answering {
        case .gate: gate + exceptions
        case .choice(let scale): (framework.answerScale(scale)?.answers ?? []) + exceptions
        }
    }

    /// The answer for what cannot apply.
    public static let notApplicable = Answer(
        reply: .notApplicable,
        title: "Not applicable",
        text: "It cannot apply to this organisation. Say why under Reason."
    )

    /// The answer for what was left out.
    public static let outOfScope = Answer(
        reply: .outOfScope,
        title: "Out of scope",
        text: "This assessment did not look at it. Say why under Reason."
    )

    private static let exceptions = [notApplicable, outOfScope]

    private static let gate = [
        Answer(
            reply: .met,
            title: "Met",
            text: "All of it is so, and somebody else could be shown that it is."
        ),
        Answer(
            reply: .notMet,
            title: "Not met",
            text: "It is not so, or only some of it is. The level needs all of it."
        ),
    ]
}

extension Sequence<Form.Answer> {
    /// The answer that was meant by `text`: its words or its identifier, exactly, else whatever the
    /// case, the spaces and the hyphens, unless two could be meant.
    public func answer(meantBy text: String) -> Form.Answer? {
        if let exact = first(where: { $0.title == text || $0.reply.word == text }) { return exact }
        let sought = Form.plainAnswer(text)
        let found = filter {
            Form.plainAnswer($0.title) == sought || Form.plainAnswer($0.reply.word) == sought
        }
        return found.count == 1 ? found[0] : nil
    }
}

extension Form {
    /// `title` without case, underscores and whatever cannot be seen, for comparing with what came back.
    package static func plain(_ title: String) -> String {
        String(title.visible.lowercased().filter { !$0.isWhitespace && $0 != "_" })
    }

    /// An answer without hyphens too, which spreadsheets like to change.
    fileprivate static func plainAnswer(_ text: String) -> String {
        plain(text).filter { !["-", "\u{2010}", "\u{2011}", "\u{2013}"].contains($0) }
    }
}

extension AnswerScale {
    /// The choices as answers; of two with the same words the second adds its identifier.
    fileprivate var answers: [Form.Answer] {
        var taken = Set([Form.notApplicable, Form.outOfScope].map { Form.plain($0.title) })
        return choices.map { choice in
            let isNew = taken.insert(Form.plain(choice.title)).inserted
            return Form.Answer(
                reply: .choice(choice.id),
                title: isNew ? choice.title : "\(choice.title) (\(choice.id))",
                text: choice.text.isEmpty ? choice.title : choice.text
            )
        }
    }
}
