extension Suppliers {
    /// What is wrong with the events and contracts beyond their form, on the day of the data.
    public func problems(in register: Register, on day: CivilDate) -> [Diagnostic] {
        events.flatMap { problems(of: $0, in: register, on: day) }
            + contracts.flatMap { problems(of: $0, in: register) } + orderProblems + rivals
            + contractRivals
    }

    private func problems(
        of event: RecordEvent,
        in register: Register,
        on day: CivilDate
    ) -> [Diagnostic] {
        let bodies = ([event.organisation.value] + event.joint).compactMap {
            problem(
                with: $0,
                by: event.date?.latest,
                from: event.date?.earliest,
                register,
                event.place
            )
        }
        let isPast = ![.planned, .procuring, .businessCase].contains(event.kind)
        guard let date = event.date, isPast, date.earliest > day else { return bodies }
        return bodies + [.eventInFuture(event, after: day)]
    }

    private func problems(of contract: Contract, in register: Register) -> [Diagnostic] {
        let body = problem(
            with: contract.organisation.value,
            by: contract.end?.latest,
            from: contract.start?.earliest,
            register,
            contract.place
        )
        let order: Diagnostic? =
            if let start = contract.start, let end = contract.end, end.latest < start.earliest {
                .datesOutOfOrder(
                    "the contract ends (\(end.words)) before it begins (\(start.words))",
                    at: contract.place
                )
            } else { nil }
        return [body, order].compactMap(\.self)
    }

    /// What is wrong with a code of which something is said from one day to another.
    private func problem(
        with code: ODSCode,
        by last: CivilDate?,
        from first: CivilDate?,
        _ register: Register,
        _ place: Place
    ) -> Diagnostic? {
        guard let body = register.organisation(code) else {
            return .unknownOrganisation(code.text, of: "organisation", in: register, at: place)
        }
        if let last, let opened = body.opened, last < opened {
            return .organisationNotOpen(code, in: register.on(last), at: place)
        }
        // A list of a day may still have a body whose last day was the one before.
        if let first, let closed = body.closed, first > closed.next {
            return .closedOrganisation(code, in: register.on(first), at: place)
        }
        return nil
    }

    /// What cannot have come after what is said to have come before: an end before a beginning, a
    /// withdrawal before an award.
    private var orderProblems: [Diagnostic] {
        let pairs: [(first: RecordEvent.Kind, then: RecordEvent.Kind)] = [
            (.live, .ended), (.award, .awardWithdrawn), (.contract, .contractExtended),
        ]
        return pairs.flatMap { first, then in
            events.filter { $0.kind == first }.compactMap { early -> Diagnostic? in
                let later = events(like: early).filter { $0.kind == then }
                guard let end = later.first, !later.isEmpty,
                    later.allSatisfy({ wholly($0, before: early) })
                else { return nil }
                return .datesOutOfOrder(
                    "'\(then.words)' (\(end.date?.words ?? "")) is before '\(first.words)' "
                        + "(\(early.date?.words ?? ""))",
                    at: early.place
                )
            }
        }
    }

    private func events(like event: RecordEvent) -> [RecordEvent] {
        events(of: event.organisation.value, by: .latest).filter { $0.supplier == event.supplier }
    }

    private func wholly(_ first: RecordEvent, before second: RecordEvent) -> Bool {
        guard let first = first.date, let second = second.date else { return false }
        return first.latest < second.earliest
    }

    /// Two records of one organisation that went live and of which neither has ended.
    private var rivals: [Diagnostic] {
        let live = events.filter { $0.kind == .live }
        return zip(live, live.dropFirst()).compactMap { first, second in
            guard first.organisation.value == second.organisation.value,
                let former = first.supplier, let latter = second.supplier, former != latter
            else { return nil }
            let between = events(of: first.organisation.value, by: second.from ?? .latest)
            let isEnded = between.contains { event in
                event.kind.isState && event.kind != .live && !event.isBefore(first)
            }
            return isEnded
                ? nil : .twoLiveRecords(former.name, latter.name, second.organisation, first.place)
        }
    }

    /// Two contracts of one organisation for its record of which neither has an end.
    private var contractRivals: [Diagnostic] {
        let open = contracts.filter { $0.service == .record && $0.end == nil }
        return zip(open, open.dropFirst()).compactMap { first, second in
            first.organisation.value == second.organisation.value
                ? .twoLiveRecords(
                    first.supplier.name,
                    second.supplier.name,
                    second.organisation,
                    first.place
                ) : nil
        }
    }
}

extension CivilDate {
    /// A day after every other that is asked about.
    fileprivate static var latest: CivilDate { CivilDate(boundaryOf: 2199, month: 12, day: 31) }
}
