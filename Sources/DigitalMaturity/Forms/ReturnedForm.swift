/// A form that came back, as far as it could be read.
public struct ReturnedForm: Hashable, Sendable {
    /// What one cell said.
    public enum Entry<Value: Hashable & Sendable>: Hashable, Sendable {
        /// The value; `nil` where the cell was left or made empty.
        case given(Value?)
        /// It could not be read or is not there, so what is held stays.
        case kept
    }

    /// What was said of one element.
    public struct Row: Hashable, Sendable {
        /// What to do with the answer: keep the old one, clear it or set another.
        public var answer = Entry<Response.Reply>.kept
        /// The free text, by column; a column that is not here is kept.
        public var texts: [Form.Column: Entry<String>] = [:]
        /// When the evidence was made.
        public var evidenceDate = Entry<PartialDate>.kept
        /// How sure the assessor is.
        public var confidence = Entry<Response.Confidence>.kept
        /// Where it is written.
        public let place: Place

        /// Creates a row of which nothing is known yet.
        public init(at place: Place) { self.place = place }
    }

    /// Which assessment it is for.
    public let key: Form.Key
    /// Who answered.
    public let assessor: Entry<String>
    /// The rows by element; an element that is not here is kept.
    public let rows: [String: Row]
    /// The marks aimed for, by dimension; a dimension that is not here is kept.
    public let targets: [String: Entry<Double>]
    /// The levels of criteria, by dimension; a dimension that is not here is kept.
    public let levels: [String: Entry<[Int]>]
    /// Where it begins.
    public let place: Place

    /// Creates a form that came back.
    public init(
        _ key: Form.Key,
        assessor: Entry<String>,
        rows: [String: Row],
        targets: [String: Entry<Double>],
        levels: [String: Entry<[Int]>],
        at place: Place
    ) {
        self.key = key
        self.assessor = assessor
        self.rows = rows
        self.targets = targets
        self.levels = levels
        self.place = place
    }

    /// The number of answers that it gives.
    public var answers: Int {
        rows.values.count { row in
            guard case .given(.some) = row.answer else { return false }
            return true
        }
    }
}

// MARK: - Laying it over what is held

extension ReturnedForm {
    /// The assessment that follows from this form and from what is `held` for the same assessment.
    public func merged(over held: MaturityReturn?, name: String) -> MaturityReturn {
        var responses = held?.responses ?? [:]
        for (element, row) in rows { responses[element] = row.merged(over: responses[element]) }
        var merged = MaturityReturn(
            organisation: key.organisation,
            careSetting: key.careSetting,
            framework: key.framework,
            date: key.date,
            answers: overlaid(held?.answers ?? [:], levels) { Located(.levels($0), at: place) },
            responses: responses,
            place: held?.place ?? place
        )
        merged.name = name
        merged.icb = held?.icb
        merged.assessor = assessor.merged(over: held?.assessor)
        merged.targets = overlaid(held?.targets ?? [:], targets) { Located($0, at: place) }
        return merged
    }

    private func overlaid<Value, New>(
        _ held: [String: Value],
        _ entries: [String: Entry<New>],
        _ make: (New) -> Value
    ) -> [String: Value] {
        entries.reduce(into: held) { held, entry in
            switch entry.value {
            case .kept: break
            case .given(let value): held[entry.key] = value.map(make)
            }
        }
    }
}

extension ReturnedForm.Row {
    /// The response that follows from the row and what is `held`; none where there is no answer.
    fileprivate func merged(over held: Response?) -> Response? {
        guard let reply = answer.merged(over: held?.reply) else { return nil }
        let evidence = evidence(over: held?.evidence)
        return Response(
            reply,
            evidence: evidence,
            confidence: confidence.merged(over: held?.confidence),
            validatedBy: text(.validatedBy).merged(over: held?.validatedBy),
            reason: text(.reason).merged(over: held?.reason),
            carried: held?.carried,
            at: held?.place ?? place
        )
    }

    private func evidence(over held: Response.Evidence?) -> Response.Evidence? {
        let words = text(.evidence).merged(over: held?.text)
        let date = evidenceDate.merged(over: held?.date)
        let owner = text(.owner).merged(over: held?.owner)
        guard words != nil || date != nil || owner != nil else { return nil }
        return Response.Evidence(text: words ?? "", date: date, owner: owner)
    }

    private func text(_ column: Form.Column) -> ReturnedForm.Entry<String> {
        texts[column] ?? .kept
    }
}

extension ReturnedForm.Entry {
    fileprivate func merged(over held: Value?) -> Value? {
        switch self {
        case .given(let value): value
        case .kept: held
        }
    }
}

extension ReturnedForm.Entry<String> {
    /// The text that was given; what stands as the form showed it is what was `held`.
    fileprivate func merged(over held: String?) -> String? {
        switch self {
        case .kept: held
        case .given(let text): text == held.map(Form.shown)?.nonEmpty ? held : text
        }
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
