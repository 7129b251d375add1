public import DigitalMaturity

extension Dataset {
    /// The estate of an organisation, of all bodies of a board or, with `nil`, of the whole workspace.
    public func estate(of code: ODSCode?, on date: CivilDate) -> Estate {
        let estate = workspace?.estate ?? Estate()
        return code.map { estate.of($0, in: reference.register.on(date)) } ?? estate
    }

    /// The staff of the organisations of an estate, and the estate of those of which it is known.
    public func staff(of estate: Estate) -> (staff: [Located<Double>], estate: Estate) {
        let staff = reference.facts.staff
        return (
            estate.organisations.compactMap { staff[$0] },
            estate.of { staff[$0] != nil }
        )
    }

    /// The returns with the answers that counts give in place of their own; an organisation without a
    /// return gets one of these answers alone.
    func returnsWithCounts(against framework: Framework, on date: CivilDate) -> [MaturityReturn] {
        var returns = reference.maturity.returns
        guard let estate = workspace?.estate, !estate.isEmpty,
            framework.id == reference.estates.framework
        else { return returns }
        for code in estate.organisations {
            let counted = countedResponses(of: code, against: framework, on: date)
            let own = returns.indices.filter {
                returns[$0].organisation == code && returns[$0].framework == framework.id
                    && !returns[$0].isFollowed(among: returns)
            }
            for index in own {
                let merged = returns[index].responses.merging(counted) { _, count in count }
                returns[index] = returns[index].answering(merged)
            }
            if own.isEmpty, let first = counted.values.map(\.place).min(),
                let setting = formSettings(of: code, against: framework).first
            {
                returns.append(
                    MaturityReturn(
                        organisation: code,
                        careSetting: setting,
                        framework: framework.id,
                        date: .day(date),
                        responses: counted,
                        place: first
                    )
                )
            }
        }
        return returns
    }

    /// The answers that the counts of an organisation give, by question; none where it counts nothing.
    func countedResponses(
        of code: ODSCode,
        against framework: Framework,
        on date: CivilDate
    ) -> [String: Response] {
        let own = (workspace?.estate ?? Estate()).of { $0 == code }
        return marks(of: own, against: framework, on: date).responses
    }

    /// The answers that counts give.
    public func marks(
        of estate: Estate,
        against framework: Framework,
        on date: CivilDate
    ) -> EstateMarks {
        EstateMarks(estate, for: framework, under: reference.estates, on: date)
    }

    /// The answers and marks of the organisations of an estate that are above what their counts
    /// support, in order of place.
    public func claims(above estate: Estate, on date: CivilDate) -> [EstateClaim] {
        let parameters = reference.estates
        guard let framework = reference.maturity.framework(parameters.framework) else { return [] }
        let claims = estate.organisations.flatMap { code -> [EstateClaim] in
            let marks = marks(of: estate.of { $0 == code }, against: framework, on: date)
            let answered = reference.maturity.returns.filter {
                $0.organisation == code && $0.framework == framework.id
                    && !$0.isFollowed(among: reference.maturity.returns)
            }
            let others = Set(parameters.floors.map(\.framework)).sorted()
                .compactMap(reference.maturity.framework)
            return answered.flatMap(marks.claims)
                + others.flatMap { other in
                    assessment(against: other, on: date).cards(of: code).flatMap {
                        marks.claims(in: $0, above: parameters.floors)
                    }
                }
        }
        return claims.sorted { ($0.place, $0.criterion) < ($1.place, $1.criterion) }
    }
}

extension MaturityReturn {
    /// Whether a later return speaks for the same body and setting.
    fileprivate func isFollowed(among returns: [MaturityReturn]) -> Bool {
        returns.contains {
            $0.organisation == organisation && $0.framework == framework
                && $0.careSetting == careSetting && $0.date.latest > date.latest
        }
    }
}
