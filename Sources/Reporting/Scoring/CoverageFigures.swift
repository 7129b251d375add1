import DigitalMaturity
import Documents
import Investment

/// How far frameworks have been answered: `coverage/QE1/wgll-2021/answered`.
struct CoverageFigures: FigureFamily {
    let findings: Findings

    enum Key: FigureKey {
        /// The mean share of the questions of a framework answered by the organisations of boards or
        /// a region, by one organisation or, without codes, by England.
        case answered(Bodies, framework: String)
        /// How many of them have a return against a framework.
        case returned(Bodies, framework: String)
        /// The mean share answered by a board itself, without its organisations.
        case own(ODSCode, framework: String)
        /// How many organisations they are.
        case organisations(Bodies)
        /// How many frameworks there are, or against how many an organisation has a return.
        case frameworks(ODSCode?)
    }

    let root = ["coverage"]

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .answered(let bodies, let id):
            against(id).flatMap { answered($0.coverage(of: Set(codes(of: bodies))), $0, key) }
        case .returned(let bodies, let id):
            against(id).map { returned($0.coverage(of: Set(codes(of: bodies))), $0, key) }
        case .own(let code, let id):
            against(id).flatMap { answered($0.coverage(of: [code]), $0, key) }
        case .organisations(let bodies): organisations(of: bodies)
        case .frameworks(let code): frameworks(of: code)
        }
    }

    /// The organisations that the codes stand for; all trusts and boards without codes.
    func codes(of bodies: Bodies) -> [ODSCode] {
        let system = findings.system
        return bodies.codes.isEmpty
            ? system.trusts.map(\.code) + system.boards.map(\.code)
            : bodies.codes.flatMap { system.organisations(of: $0) }
    }

    private func against(_ id: String) -> Assessment? {
        findings.dataset.reference.maturity.framework(id).map {
            $0.id == findings.framework.id ? findings.assessment : findings.against($0).assessment
        }
    }

    /// The share that `coverage` has; a view that holds it need not work it out again.
    func answered(_ coverage: Coverage, _ assessment: Assessment, _ key: Key) -> Figure? {
        coverage.answered.map { share in
            let count = coverage.cards.count
            return made(
                key,
                .share(share),
                "Mean share of the questions of \(assessment.framework.id) answered, "
                    + "\(count) \(count == 1 ? "return" : "returns")",
                .worked(
                    "mean over the returns of the share answered; each return counts once",
                    from: rows(coverage, assessment).map(Formula.Term.input)
                )
            )
        }
    }

    func returned(_ coverage: Coverage, _ assessment: Assessment, _ key: Key) -> Figure {
        made(
            key,
            .count(coverage.organisations),
            "Organisations with a return against \(assessment.framework.id)",
            .worked(
                "count of the organisations",
                from: rows(coverage, assessment).map(Formula.Term.input)
            )
        )
    }

    private func rows(_ coverage: Coverage, _ assessment: Assessment) -> [Trace.Input] {
        coverage.cards.isEmpty
            ? [Trace.Input("no return", file: assessment.framework.file, lines: [])]
            : grouped(coverage.cards.map(\.source.place), "returns")
    }

    private func organisations(of bodies: Bodies) -> Figure {
        let codes = codes(of: bodies)
        let system = findings.system
        let places = codes.compactMap {
            system.trust($0)?.place ?? system.board($0)?.place ?? system.careBody($0)?.place
        }
        return made(
            .organisations(bodies),
            .count(codes.count),
            "Organisations of \(system.name(of: bodies))",
            .count(grouped(places, "organisations"))
        )
    }

    private func frameworks(of code: ODSCode?) -> Figure {
        var frameworks = findings.dataset.reference.maturity.frameworks
        if let code {
            frameworks = findings.byFramework.filter { !$0.assessment.cards(of: code).isEmpty }
                .map(\.framework)
        }
        let inputs = frameworks.map { Trace.Input($0.title, file: $0.file, lines: []) }
        let none = Trace.Input("no return", file: "data/organisations/trusts.csv", lines: [])
        return made(
            .frameworks(code),
            .count(frameworks.count),
            code.map {
                "Frameworks against which \(findings.system.name(of: $0.text)) has a return"
            } ?? "Frameworks in the reference data",
            .count(inputs.isEmpty ? [none] : inputs)
        )
    }
}

extension CoverageFigures.Key {
    var path: [String] {
        switch self {
        case .answered(let bodies, let id): [bodies.text, id, "answered"]
        case .own(let code, let id): [code.text, id, "answered-itself"]
        case .returned(let bodies, let id): [bodies.text, id, "organisations"]
        case .organisations(let bodies): [bodies.text, "organisations"]
        case .frameworks(let code): [code?.text ?? "england", "frameworks"]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("*/organisations", organisations),
            KeyForm("*/frameworks", frameworks),
            KeyForm("*/*/answered", answered),
            KeyForm("*/*/answered-itself", own),
            KeyForm("*/*/organisations", returned),
        ]
    }
}
