public import DigitalMaturity

extension Plan {
    /// Everything wrong with the plan that can be seen from the plan, `system` and `framework`.
    public func problems(in system: RegisterDay, framework: Framework?) -> [Diagnostic] {
        boardProblems(in: system) + schemes.map(\.id).repeated("scheme") + yearProblems()
            + schemes.flatMap { scheme in
                leadProblems(of: scheme, in: system) + relationProblems(of: scheme)
                    + fundingProblems(of: scheme) + raiseProblems(of: scheme, in: system, framework)
            } + cycles() + envelopeWarnings() + sizeProblems() + unconfirmedProblems()
    }

    private func boardProblems(in system: RegisterDay) -> [Diagnostic] {
        ([icb] + partners).compactMap { board in
            if let problem = system.problem(with: board.value, at: board.place) { return problem }
            guard system.board(board.value) == nil else { return nil }
            return .unknownOrganisation(
                board.value.text,
                of: "integrated care board",
                in: system.register,
                at: board.place
            )
        }
            + roles.compactMap(\.organisation).compactMap {
                system.problem(with: $0.value, at: $0.place)
            }
    }

    private func yearProblems() -> [Diagnostic] {
        let stated =
            envelopes.map(\.year) + teams.map(\.year) + roles.compactMap(\.year)
            + schemes.flatMap { scheme in
                (scheme.capital + scheme.revenue).map(\.year)
                    + scheme.management.roles.compactMap(\.year)
                    + scheme.unconfirmed.compactMap { tbc in
                        tbc.year.map { Located($0, at: tbc.place) }
                    }
            }
        return stated.filter { !years.contains($0.value) }.map {
            .yearOutsidePlan("\($0.value)", plan: years, at: $0.place)
        }
    }

    private func leadProblems(of scheme: Scheme, in system: RegisterDay) -> [Diagnostic] {
        let workplaces = scheme.management.roles.compactMap(\.organisation)
        return ([scheme.lead] + scheme.beneficiaries + workplaces).compactMap {
            system.problem(with: $0.value, at: $0.place)
        }
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
        in system: RegisterDay,
        _ framework: Framework?
    ) -> [Diagnostic] {
        scheme.effects.raises.flatMap { raise in
            var problems =
                system.problem(with: raise.organisation.value, at: raise.organisation.place).map {
                    [$0]
                } ?? []
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
