/// The answers that an estate's counts give to the questions of a framework.
public struct EstateMarks: Sendable {
    /// What was counted for each question.
    public let tallies: [MarkTally]
    private let framework: Framework
    private let date: CivilDate

    /// Counts `estate` on a day for the questions of `framework`.
    public init(
        _ estate: Estate,
        for framework: Framework,
        under parameters: EstateParameters,
        on date: CivilDate
    ) {
        self.framework = framework
        self.date = date
        tallies =
            parameters.framework == framework.id
            ? parameters.marks.map { $0.tally(estate, on: date) } : []
    }

    /// The answer to a question; `nil` where nothing is counted or the unknown could change it.
    public func choice(_ criterion: String) -> String? {
        guard let tally = tallies.first(where: { $0.mark.criterion == criterion }) else {
            return nil
        }
        return scale(of: criterion).flatMap(tally.choice)
    }

    /// The points of an answer to a question.
    public func points(_ choice: String, to criterion: String) -> Int? {
        scale(of: criterion)?.points(choice)
    }

    private func scale(of criterion: String) -> AnswerScale? {
        let element = framework.elements.first { $0.id == criterion }
        guard case .choice(let scale) = element?.answering else { return nil }
        return framework.answerScale(scale)
    }

    /// The responses that counts give, by question.
    public var responses: [String: Response] {
        var responses: [String: Response] = [:]
        for tally in tallies {
            let criterion = tally.mark.criterion
            guard let choice = choice(criterion) else { continue }
            responses[criterion] = Response(
                .choice(choice),
                evidence: Response.Evidence(text: words(tally), date: .day(date), owner: nil),
                confidence: .high,
                at: tally.places.values.joined().min() ?? tally.mark.place
            )
        }
        return responses
    }

    /// `Worked out from the estate: 120 of 200, 10 not known`.
    private func words(_ tally: MarkTally) -> String {
        let unknown = tally.count(.unknown)
        return "Worked out from the estate: \(tally.count(.yes)) of \(tally.total)"
            + (unknown > 0 ? ", \(unknown) not known" : "")
    }

    /// The answers of a return that claim more than the counts support.
    public func claims(in source: MaturityReturn) -> [EstateClaim] {
        tallies.compactMap { tally in
            let criterion = tally.mark.criterion
            guard let found = choice(criterion), let response = source.responses[criterion],
                case .choice(let claimed) = response.reply,
                let points = points(claimed, to: criterion),
                let supported = self.points(found, to: criterion), points > supported
            else { return nil }
            return EstateClaim(
                framework: framework.id,
                element: criterion,
                claimed: Double(points),
                criterion: criterion,
                needed: claimed,
                found: found,
                place: response.place
            )
        }
    }

    /// The questions whose answers are below what a floor needs, in order.
    public func shortfalls(
        of floor: EstateFloor
    ) -> [(criterion: String, needed: String, found: String)] {
        floor.needs.sorted { $0.key < $1.key }.compactMap { criterion, needed in
            guard let found = choice(criterion), let least = points(needed, to: criterion),
                let reached = points(found, to: criterion), reached < least
            else { return nil }
            return (criterion, needed, found)
        }
    }

    /// The marks of a scorecard that rest on more than the counts support.
    public func claims(in card: Scorecard, above floors: [EstateFloor]) -> [EstateClaim] {
        floors.filter { $0.framework == card.source.framework }.flatMap { floor -> [EstateClaim] in
            guard let line = card.lines.first(where: { $0.dimension == floor.dimension }),
                let mark = line.mark, mark >= floor.from
            else { return [] }
            return shortfalls(of: floor).map { short in
                EstateClaim(
                    framework: floor.framework,
                    element: floor.dimension,
                    claimed: mark,
                    criterion: short.criterion,
                    needed: short.needed,
                    found: short.found,
                    place: line.place
                )
            }
        }
    }
}
