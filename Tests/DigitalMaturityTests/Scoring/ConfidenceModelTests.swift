import DigitalMaturity
import TestSupport
import Testing

struct ConfidenceModelTests {
    private let framework = Framework.sample(
        .gated,
        scale: 1...5,
        dimensions: [.sample("a", criteria: [.sample("c", needing: [2, 3, 4, 5])])]
    )

    private let named = Response.Evidence(text: "Minutes", date: "2025-06", owner: nil)

    private func card(
        _ responses: [String: Response],
        on date: PartialDate = "2025-06",
        _ confidence: ConfidenceModel? = .sample
    ) -> Scorecard {
        framework.scorecard(
            of: MaturityReturn.sample(on: date).answering(responses),
            organisation: "RXR",
            icb: nil,
            region: nil,
            confidence: confidence
        )
    }

    @Test func `an interval worked by hand`() {
        // Levels 2 and 3 met, 4 not, 5 not answered: level 3 and nothing can move it.
        // 3% validated with evidence; 10% + 5% self-marked without; 10% + 2.5% with undated evidence:
        // 30.5% over 3 answers is 10.1666%, and of a scale 4 wide 0.406664.
        let card = card([
            "c.e0": Response(.met, evidence: named, validatedBy: "Auditor", at: .line(1)),
            "c.e1": Response(.met, at: .line(2)),
            "c.e2": Response(
                .notMet,
                evidence: Response.Evidence(text: "A count", date: nil, owner: nil),
                at: .line(3)
            ),
        ])
        #expect(card.bounds == 3...3)
        #expect(abs(card.interval.lowerBound - 2.593336) < 1e-9)
        #expect(abs(card.interval.upperBound - 3.406664) < 1e-9)
    }

    @Test func `bounds are widened, not the mark`() {
        // Only level 2 is answered, and met: 2 to 5. Self-marked with evidence is 10% of 4.
        let card = card(["c.e0": Response(.met, evidence: named, at: .line(1))])
        #expect(card.bounds == 2...5)
        #expect(card.interval == 1.6...5)
    }

    @Test func `what somebody else has checked is surer than what nobody has`() {
        func width(_ validatedBy: String?) -> Double {
            let responses = framework.elements.map { element in
                (element.id, Response(.met, validatedBy: validatedBy, at: .line(1)))
            }
            let interval = card(Dictionary(uniqueKeysWithValues: responses)).interval
            return interval.upperBound - interval.lowerBound
        }
        #expect(width("Auditor") < width(nil))
    }

    @Test(
        arguments: [
            ("2024-06", false), ("2024-05", true), ("2024-05-31", true), ("2024-06-01", false),
            // What could be as late as December is as fresh as that.
            ("2024", false), ("2023", true),
        ] as [(PartialDate, Bool)]
    )
    func `evidence lasts twelve months, the month of its making and its last included`(
        made: PartialDate,
        isStale: Bool
    ) {
        #expect(ConfidenceModel.sample.isStale(made, in: .sample(on: "2025-06")) == isStale)
        let evidence = Response.Evidence(text: "A count", date: made, owner: nil)
        let responses = framework.elements.map {
            ($0.id, Response(.notMet, evidence: evidence, at: .line(1)))
        }
        // Marked 1 on a scale 4 wide: 10% is 0.4, and 2.5% more where the evidence is stale.
        #expect(
            card(Dictionary(uniqueKeysWithValues: responses)).interval
                == (isStale ? 1...1.5 : 1...1.4)
        )
    }

    @Test func `an answer to a whole dimension counts as self-marked`() {
        let card = framework.scorecard(
            of: .sample("RXR", ["a": .published(3)]),
            organisation: "RXR",
            icb: nil,
            region: nil,
            confidence: .sample
        )
        #expect(card.interval == 2.6...3.4)
    }

    @Test func `what was not looked at makes nothing less sure`() {
        let met = Response(.met, evidence: named, at: .line(1))
        let aside = Response(.outOfScope, at: .line(2))
        let responses = ["c.e0": met, "c.e1": aside, "c.e2": aside, "c.e3": aside]
        #expect(card(responses).interval == 1.6...2.4)
    }

    @Test
    func `without a model marks are taken at their word, and without answers there is no doubt`() {
        let met = ["c.e0": Response(.met, at: .line(1))]
        #expect(card(met, nil).interval == card(met, nil).bounds)
        #expect(card([:]).interval == 1...5)
    }
}

extension ConfidenceModel {
    /// A tenth of the scale for what is self-marked, less where it was checked.
    static let sample = ConfidenceModel(
        selfMarked: "10%",
        validated: "3%",
        withoutEvidence: "5%",
        staleEvidence: "2.5%",
        evidenceLasts: "12 months",
        citation: .any
    )
}
