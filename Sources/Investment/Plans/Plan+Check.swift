public import DigitalMaturity

extension Plan {
    /// Everything wrong with the plan that can be seen from the plan, `system` and `framework`.
    public func problems(in system: HealthSystem, framework: Framework?) -> [Diagnostic] {
        boardProblems(in: system) + schemes.map(\.id).repeated("scheme") + yearProblems()
            + schemes.flatMap { scheme in
                leadProblems(of: scheme, in: system) + relationProblems(of: scheme)
                    + fundingProblems(of: scheme) + raiseProblems(of: scheme, in: system, framework)
            } + cycles() + envelopeWarnings() + sizeProblems()
    }

    private func boardProblems(in system: HealthSystem) -> [Diagnostic] {
        if let problem = problem(with: icb, in: system) { return [problem] }
        guard system.board(icb.value) == nil else { return [] }
        return [
            .unknownOrganisation(
                icb.value.text,
                of: "integrated care board",
                in: system,
                at: icb.place
            )
        ]
    }

    private func yearProblems() -> [Diagnostic] {
        let stated =
            envelopes.map(\.year) + teams.map(\.year)
            + schemes.flatMap { ($0.capital + $0.revenue).map(\.year) }
        return stated.filter { !years.contains($0.value) }.map {
            .yearOutsidePlan($0.value, plan: years, at: $0.place)
        }
    }

    private func leadProblems(of scheme: Scheme, in system: HealthSystem) -> [Diagnostic] {
        ([scheme.lead] + scheme.beneficiaries).compactMap { problem(with: $0, in: system) }
    }

    private func relationProblems(of scheme: Scheme) -> [Diagnostic] {
        let known = schemes.map(\.id.value) + unreadable
        return (scheme.relations.needs + scheme.relations.excludes)
            .filter { !known.contains($0.value) }
            .map { .unknownName($0.value, of: "scheme", among: known, at: $0.place) }
    }

    private func fundingProblems(of scheme: Scheme) -> [Diagnostic] {
        let whole = scheme.funding.map(\.share.value).reduce(.zero, +)
        guard let first = scheme.funding.first, whole != .percent(100) else { return [] }
        return [.fundingNotWhole(whole, of: scheme.id.value, at: first.share.place)]
    }

    private func raiseProblems(
        of scheme: Scheme,
        in system: HealthSystem,
        _ framework: Framework?
    ) -> [Diagnostic] {
        scheme.effects.raises.flatMap { raise in
            var problems = problem(with: raise.organisation, in: system).map { [$0] } ?? []
            guard let framework else { return problems }
            let known = framework.names
            if !known.contains(raise.element.value) {
                problems.append(
                    .unknownName(
                        raise.element.value,
                        of: "dimension, criterion or element of \(framework.id)",
                        among: known,
                        at: raise.element.place
                    )
                )
            }
            if !framework.scale.contains(raise.level.value) {
                problems.append(
                    .scoreOutsideScale(
                        "\(raise.level.value)",
                        scale: framework.scale,
                        at: raise.level.place
                    )
                )
            }
            return problems
        }
    }

    private func envelopeWarnings() -> [Diagnostic] {
        totals.years.flatMap { year in
            let place = envelopes.first { $0.year.value == year.year }?.year.place ?? place
            return [("capital", year.capitalLeft), ("revenue", year.revenueLeft)].compactMap {
                (what, left) -> Diagnostic? in
                guard let left, left < .zero else { return nil }
                return .overEnvelope(what, by: left.magnitude, in: year.year, at: place)
            }
        }
    }
}

/// The problem with a code that should name an open trust or board, if there is one.
private func problem(with code: Located<ODSCode>, in system: HealthSystem) -> Diagnostic? {
    let successors = system.successors(of: code.value)
    if successors == [code.value] { return nil }
    if !successors.isEmpty {
        return .closedOrganisation(code.value, successors: successors, at: code.place)
    }
    return .unknownOrganisation(code.value.text, of: "organisation", in: system, at: code.place)
}
