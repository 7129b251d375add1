public import DigitalMaturity

extension Programme {
    /// What is wrong with the programme beyond its form: an end before its start, more taken back than
    /// was paid, and awards to bodies that there were not on the day.
    public func problems(in register: Register) -> [Diagnostic] {
        [endProblem, takenBackProblem].compactMap(\.self)
            + awards.compactMap { $0.problem(in: register) }
    }

    private var endProblem: Diagnostic? {
        let starts = amounts.compactMap(\.years?.lowerBound.firstDay) + [announced?.earliest]
        guard let ends, let first = starts.compactMap(\.self).min(), ends.value < first else {
            return nil
        }
        return .datesOutOfOrder(
            "'\(id)' ends (\(ends.value.words)) before its first money or its announcement "
                + "(\(first.words))",
            at: ends.place
        )
    }

    private var takenBackProblem: Diagnostic? {
        let paid = amounts(.paid).compactMap(\.money)
        let taken = amounts(.takenBack)
        let sum = taken.compactMap(\.money).total()
        guard let place = taken.last?.place, !paid.isEmpty, sum > paid.total() else { return nil }
        return .takenBackMore(sum, than: paid.total(), of: id, at: place)
    }
}

extension Programme.Award {
    fileprivate func problem(in register: Register) -> Diagnostic? {
        let code = organisation.value
        guard let body = register.organisation(code) else {
            return .unknownOrganisation(
                code.text,
                of: "organisation",
                in: register,
                at: organisation.place
            )
        }
        if let opened = body.opened, announced.latest < opened {
            return .organisationNotOpen(
                code,
                in: register.on(announced.latest),
                at: organisation.place
            )
        }
        if let closed = body.closed, announced.earliest > closed {
            return .closedOrganisation(
                code,
                in: register.on(announced.earliest),
                at: organisation.place
            )
        }
        return nil
    }
}
