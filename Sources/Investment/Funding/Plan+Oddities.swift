package import DigitalMaturity

extension Plan {
    /// What is odd about the plan beside `system`, the scope of the workspace, the day and the names
    /// that plans share, as warnings.
    package func oddities(
        in system: RegisterDay,
        scope: Scope,
        on date: CivilDate,
        _ names: SharedNames
    ) -> [Diagnostic] {
        systemProblems(system, scope) + choiceProblems + peopleProblems + meetingProblems(on: date)
            + schemes.flatMap { nameProblems(of: $0, names) }
    }

    /// Bodies of another system than the plan's that are outside the workspace's scope too, and a plan
    /// of a system outside that scope.
    ///
    /// An ambulance trust serves several systems and belongs to one.
    private func systemProblems(_ system: RegisterDay, _ scope: Scope) -> [Diagnostic] {
        let (homes, within) = (scope.homes(on: system), Set(scope.organisations(on: system)))
        let boards = boards
        let isForeign = scope != .national && !boards.contains { homes.contains($0) }
        let foreign = isForeign ? [icb] : []
        let bodies = schemes.flatMap { [$0.lead] + $0.beneficiaries }.filter { body in
            if within.contains(body.value) { return false }
            if system.board(body.value) != nil { return !boards.contains(body.value) }
            guard let trust = system.trust(body.value), trust.kind != .ambulance else {
                return false
            }
            return trust.icb.map { !boards.contains($0) } ?? true
        }
        return (foreign + bodies).map { body in
            let name = system.name(of: body.value.text)
            return .otherSystem(body.value, name, plan: icb.value, at: body.place)
        }
    }

    // MARK: - What cannot be chosen

    /// Schemes that cannot be done with what they need, and mandatory schemes that cannot be done
    /// together.
    private var choiceProblems: [Diagnostic] {
        let needed = Dictionary(schemes.map { ($0.id.value, withNeeds($0)) }) { first, _ in first }
        let mandatory = schemes.filter { $0.relations.obligation == .mandatory }
        let alone = schemes.compactMap { scheme -> Diagnostic? in
            conflict(among: needed[scheme.id.value] ?? []).map {
                .cannotBeChosen("'\(scheme.id.value)' needs", $0, at: scheme.id.place)
            }
        }
        guard alone.isEmpty else { return alone }
        let together = mandatory.flatMap { needed[$0.id.value] ?? [] }
        guard let first = mandatory.first, let pair = conflict(among: together) else { return [] }
        return [.cannotBeChosen("mandatory schemes need", pair, at: first.id.place)]
    }

    /// The scheme and all that it needs, directly or not.
    private func withNeeds(_ scheme: Scheme) -> [Scheme] {
        var found = [scheme]
        var index = 0
        while index < found.count {
            let needs = found[index].relations.needs.compactMap { self.scheme($0.value) }
            found += needs.filter { need in !found.contains { $0.id.value == need.id.value } }
            index += 1
        }
        return found
    }

    /// Two of the schemes of which at most one can be chosen.
    private func conflict(among chosen: [Scheme]) -> (String, String)? {
        let ids = Set(chosen.map(\.id.value))
        return chosen.compactMap { scheme -> (String, String)? in
            let excluded = scheme.relations.excludes.map(\.value).first { ids.contains($0) }
            let rival = chosen.first {
                $0.relations.oneOf != nil && $0.relations.oneOf == scheme.relations.oneOf
                    && $0.id.value != scheme.id.value
            }
            return (excluded ?? rival?.id.value).map { (scheme.id.value, $0) }
        }.first
    }

    // MARK: - People and days

    /// The years in which schemes at once take more people than the plan has, at their busiest; in an
    /// illustrative plan, which is nobody's intention, they wait for each other.
    private var peopleProblems: [Diagnostic] {
        guard status != .illustrative else { return [] }
        let stated = Dictionary(grouping: teams, by: \.year.value)
        return stated.sorted { $0.key < $1.key }.compactMap { year, teams in
            let people = teams.map(\.people).reduce(0) {
                $0.addingReportingOverflow($1).partialValue
            }
            let months = (0..<12).map { CivilMonth(containing: year.firstDay).adding($0) }
            let busiest = months.map(peopleAtWork).max() ?? 0
            guard busiest > people else { return nil }
            return .peopleBeyondTeam(busiest, of: people, in: year, at: teams[0].year.place)
        }
    }

    private func peopleAtWork(in month: CivilMonth) -> Int {
        schemes.map { scheme in
            guard let people = scheme.relations.people?.value, let start = scheme.start?.value,
                let takes = scheme.takes?.value
            else { return 0 }
            return (0..<takes.count).contains(month.months(since: start)) ? people : 0
        }.reduce(0, +)
    }

    /// Meetings before the day of the workspace, or on a Saturday, a Sunday or a day that is always
    /// a holiday.
    private func meetingProblems(on date: CivilDate) -> [Diagnostic] {
        terms.meetings.flatMap { meetings in
            meetings.days.filter { $0 < date || !$0.isWorkingDay }.map { day in
                .meetingDay(
                    day,
                    of: meetings.approver.value,
                    day < date ? "is before \(date.words)" : "is a day on which nobody meets",
                    at: meetings.approver.place
                )
            }
        }
    }

    // MARK: - Names

    private func nameProblems(of scheme: Scheme, _ names: SharedNames) -> [Diagnostic] {
        let targets = names.targets.isEmpty ? [] : names.targets + terms.targets.map(\.id.value)
        let asked = [
            ("target", scheme.effects.serves, targets),
            ("standard", scheme.effects.standards.map(\.name), names.standards),
        ]
        return asked.flatMap { what, stated, known in
            stated.filter { !known.isEmpty && !known.contains($0) }.map {
                Diagnostic.unknownName($0, of: what, among: known, at: scheme.place).asWarning
            }
        }
    }
}
