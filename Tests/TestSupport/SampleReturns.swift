package import DigitalMaturity

extension MaturityReturn {
    package static func sample(
        _ organisation: ODSCode = "RXR",
        in setting: CareSetting = .acute,
        framework: String = "sample-2025",
        on date: PartialDate = "2025-06",
        _ answers: [String: Answer] = [:],
        replies: [String: Response.Reply] = [:]
    ) -> MaturityReturn {
        MaturityReturn(
            organisation: organisation,
            careSetting: setting,
            framework: framework,
            date: date,
            answers: answers.mapValues { Located($0, line: 9) },
            responses: replies.mapValues { Response($0, at: .line(9)) },
            place: .line(4)
        )
    }
}

extension Framework {
    package func card(_ source: MaturityReturn) -> Scorecard {
        scorecard(
            of: source,
            organisation: source.organisation,
            icb: "QE1",
            region: "Y62",
            confidence: nil
        )
    }

    package func card(
        _ answers: [String: MaturityReturn.Answer],
        _ setting: CareSetting = .acute
    ) -> Scorecard {
        card(.sample("RXR", in: setting, answers))
    }

    /// The card of a return that printed `marks` for the dimensions in order, `nil` for none.
    package func card(published marks: [Double?], _ setting: CareSetting = .acute) -> Scorecard {
        var answers: [String: MaturityReturn.Answer] = [:]
        for (dimension, mark) in zip(dimensions, marks) {
            answers[dimension.id] = mark.map { .published($0) }
        }
        return card(answers, setting)
    }

    /// The card of a return that answered elements one by one.
    package func card(
        replies: [String: Response.Reply],
        _ setting: CareSetting = .acute
    ) -> Scorecard {
        card(.sample("RXR", in: setting, replies: replies))
    }
}
