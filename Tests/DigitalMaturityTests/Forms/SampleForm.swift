import DigitalMaturity
import TestSupport

/// A small framework with both ways of answering, and forms for it.
enum SampleForm {
    static let framework: Framework = {
        var framework = Framework(
            id: "sample",
            title: "Sample",
            edition: "First",
            scale: 0...100,
            scorer: .weightedMean,
            dimensions: [
                dimension("people", "People", [criterion("board", gates: ["lead", "review"])]),
                dimension(
                    "progress",
                    "Progress",
                    [
                        Criterion(
                            id: "spend",
                            title: "Spending",
                            settings: [.acute],
                            citation: .any,
                            elements: [
                                Criterion.Element(
                                    id: "spend",
                                    text: "It is spent.",
                                    answering: .choice(scale: "s"),
                                    citation: .any
                                )
                            ]
                        )
                    ]
                ),
            ],
            citation: .any
        )
        framework.appliesTo = [.acute, .icb]
        framework.answerScales = [
            AnswerScale(
                id: "s",
                title: "Share",
                choices: [
                    .init(id: "none", title: "0%", points: 0, text: "None of it."),
                    .init(id: "low", title: "1%-20%", points: 20, text: ""),
                    .init(id: "full", title: "All of it", points: 100, text: "All."),
                    .init(id: "twin", title: "all of it", points: 100, text: "All too."),
                ],
                citation: .any
            )
        ]
        return framework
    }()

    static func key(_ setting: CareSetting, _ date: PartialDate = "2026-05-14") -> Form.Key {
        Form.Key(organisation: "RAA", careSetting: setting, framework: "sample", date: date)
    }

    static func form(
        in setting: CareSetting,
        held: MaturityReturn? = nil,
        previous: MaturityReturn? = nil
    ) -> Form {
        Form(key(setting), name: "First", framework: framework, held: held, previous: previous)
    }

    static func held(
        _ replies: [String: Response.Reply?],
        date: PartialDate = "2026-05-14"
    ) -> MaturityReturn {
        var held = MaturityReturn(
            organisation: "RAA",
            careSetting: .acute,
            framework: "sample",
            date: date,
            responses: replies.compactMapValues { reply in
                reply.map { Response($0, at: .line(1)) }
            },
            place: .line(1, of: "assessments/a.yaml")
        )
        held.name = "First"
        return held
    }

    private static func dimension(
        _ id: String,
        _ title: String,
        _ criteria: [Criterion]
    ) -> Dimension {
        Dimension(
            id: id,
            labels: [.init(text: title, from: 2021)],
            summary: "What it is about.",
            citation: .any,
            criteria: criteria
        )
    }

    private static func criterion(_ id: String, gates: [String]) -> Criterion {
        Criterion(
            id: id,
            title: "The board",
            citation: .any,
            elements: gates.enumerated().map { index, gate in
                Criterion.Element(
                    id: gate,
                    text: "It is so.",
                    answering: .gate(level: index + 1),
                    citation: .any
                )
            }
        )
    }
}
