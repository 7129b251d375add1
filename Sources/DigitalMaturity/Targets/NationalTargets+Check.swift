extension NationalTargets {
    /// What is wrong with the promises beyond their form; `aims` are the names that plans share.
    public func problems(aims: [String]) -> [Diagnostic] {
        all.map(\.id).repeated("target") + all.flatMap { problems(of: $0, aims) } + circles
    }

    private func problems(of target: NationalTarget, _ aims: [String]) -> [Diagnostic] {
        let unknownAims = target.aims.filter { !aims.contains($0.value) }.map {
            Diagnostic.unknownName($0.value, of: "aim", among: aims, at: $0.place)
        }
        return target.dateProblems + target.valueProblems + replacementProblems(of: target)
            + target.outcomes.map(\.id).repeated("outcome") + unknownAims
    }

    private func replacementProblems(of target: NationalTarget) -> [Diagnostic] {
        let known = all.map(\.id.value)
        return target.replacements.compactMap { replacement in
            guard let next = self[replacement.by.value] else {
                return .unknownName(
                    replacement.by.value,
                    of: "target",
                    among: known,
                    at: replacement.by.place
                )
            }
            guard next.promise.on.latest < target.promise.on.earliest else { return nil }
            return .datesOutOfOrder(
                "'\(target.id.value)' is replaced by '\(next.id.value)', which was promised before it",
                at: replacement.by.place
            )
        }
    }

    /// Promises that take each other's place in a ring, each ring once.
    private var circles: [Diagnostic] {
        let next = Dictionary(all.map { ($0.id.value, $0.replacements.map(\.by.value)) }) { $1 }
        return rings(of: all.map(\.id.value), through: next).compactMap { ring in
            self[ring[0]].map { .replacementCircle(ring, at: $0.replacements[0].by.place) }
        }
    }
}

extension NationalTarget {
    /// A day before the promise, and outcomes before it or before the day that they are about.
    fileprivate var dateProblems: [Diagnostic] {
        let promised = promise.on.earliest
        let days = [
            ("deadline", kind == .standard ? nil : deadline), ("end", ended),
        ].compactMap { what, day -> Diagnostic? in
            guard let day, day.value.latest < promised else { return nil }
            return .datesOutOfOrder(
                "the \(what) of '\(id.value)' (\(day.value.words)) is before it was promised "
                    + "(\(promise.on.words))",
                at: day.place
            )
        }
        return days
            + outcomes.flatMap { outcome -> [Diagnostic] in
                var problems: [Diagnostic] = []
                if outcome.asAt.latest < promised, outcome.definition == nil {
                    problems.append(
                        .datesOutOfOrder(
                            "an outcome of '\(id.value)' (\(outcome.asAt.words)) is before it was "
                                + "promised (\(promise.on.words))",
                            at: outcome.place
                        )
                    )
                }
                if !outcome.isForecast, outcome.knownFrom < outcome.asAt.earliest {
                    problems.append(
                        .datesOutOfOrder(
                            "an outcome of '\(id.value)' is about \(outcome.asAt.words), after the "
                                + "publication that reports it",
                            at: outcome.place
                        )
                    )
                }
                return problems
            }
    }

    /// Shares of more than the whole.
    fileprivate var valueProblems: [Diagnostic] {
        let own = value.flatMap { $0.isAboveWhole ? ($0.text, id.place) : nil }
        let found = outcomes.compactMap { outcome -> (String, Place)? in
            if outcome.value.isAboveWhole { return (outcome.value.text, outcome.place) }
            guard let part = outcome.part, part.numerator > part.denominator else { return nil }
            return ("\(part.numerator) of \(part.denominator)", outcome.place)
        }
        return ([own].compactMap(\.self) + found).map { .shareAboveWhole($0, at: $1) }
    }
}
