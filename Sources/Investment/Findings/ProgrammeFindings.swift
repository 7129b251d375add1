public import DigitalMaturity

/// The national programmes as they were known on a day, their awards joined to the bodies of that day.
public struct ProgrammeFindings: Sendable {
    /// The day on which everything was known.
    public let date: CivilDate
    /// Whom it is about; `nil` for all of England.
    public let organisation: ODSCode?
    /// The programmes, in order of when they were announced, then of their identifiers.
    public let programmes: [Programme]
    /// Their awards, in the order written, or those of the body and its predecessors alone.
    public let awards: [AwardFindings]

    /// What the plans that take a programme's money show of what it asks.
    public let progress: [ConditionFinding]

    /// The awards of one programme.
    public func awards(of programme: Programme) -> [AwardFindings] {
        awards.filter { $0.programme == programme.id }
    }
}

/// Money that one body got, and who that body is today.
public struct AwardFindings: Sendable {
    /// The identifier of the programme.
    public let programme: String
    /// What was given to whom.
    public let award: Programme.Award
    /// The codes that answer for the body on the day, in order; empty where nobody is known to.
    public let today: [ODSCode]
    /// What happened to the body since, first to last.
    public let since: [Step]
    /// What is known on the day of the electronic records of those who answer for it.
    public let records: [RunningRecord]

    /// A merger or a change of name.
    public struct Step: Hashable, Sendable {
        /// The day of the change.
        public let on: CivilDate
        /// The code from that day.
        public let code: ODSCode
        /// The name from that day.
        public let name: String
        /// How well that is established; `nil` for a name.
        public let grade: EvidenceGrade?
    }
}

extension Findings {
    /// The programmes that were known on the day: all of them, or one, or those that paid a body or
    /// one that it took over from.
    public func programmes(
        _ id: String? = nil,
        for organisation: ODSCode? = nil,
        where isMeant: (Programme) -> Bool = { _ in true }
    ) -> ProgrammeFindings {
        let known = dataset.programmes(knownOn: date).filter {
            (id == nil || $0.id == id) && isMeant($0)
        }
        let meant = Set(known.map(\.id))
        let awards = awardsKnown.filter { award in
            meant.contains(award.programme) && organisation.map { award.isOf($0) } ?? true
        }
        let paying = Set(awards.map(\.programme))
        return ProgrammeFindings(
            date: date,
            organisation: organisation,
            programmes: known.filter { organisation == nil || paying.contains($0.id) }
                .sorted { ($0.since, $0.id) < ($1.since, $1.id) },
            awards: awards,
            progress: plans.flatMap(\.conditions).filter { finding in
                known.contains { $0.id == finding.programme.id }
                    && organisation.map { finding.scheme.lead.value == $0 } ?? true
            }
        )
    }

    /// The awards of all programmes known on the day.
    private var awardsKnown: [AwardFindings] {
        once("awards of programmes") {
            dataset.programmes(knownOn: date).flatMap { programme in
                programme.awards.map { award in
                    let today = system.successors(of: award.organisation.value)
                    return AwardFindings(
                        programme: programme.id,
                        award: award,
                        today: today,
                        since: steps(of: award),
                        records: today.flatMap {
                            dataset.reference.suppliers.records(of: $0, in: system)
                        }
                    )
                }
            }
        }
    }

    private func steps(of award: Programme.Award) -> [AwardFindings.Step] {
        let start = award.announced.latest
        var seen: Set<ODSCode> = []
        var waiting: [(code: ODSCode, from: CivilDate)] = [(award.organisation.value, start)]
        var steps: [AwardFindings.Step] = []
        while let (code, from) = waiting.popLast() {
            guard seen.insert(code).inserted, let body = system.register.organisation(code) else {
                continue
            }
            steps += renames(of: body, after: from)
            for succession in system.register.successions(of: code) where succession.on <= date {
                guard let next = succession.to else { continue }
                steps.append(
                    AwardFindings.Step(
                        on: succession.on,
                        code: next,
                        name: system.register.on(succession.on).name(of: next.text),
                        grade: succession.citation.grade
                    )
                )
                waiting.append((next, succession.on))
            }
        }
        return steps.sorted { ($0.on, $0.code) < ($1.on, $1.code) }
    }

    private func renames(of body: Organisation, after from: CivilDate) -> [AwardFindings.Step] {
        body.names.entries.compactMap { entry in
            guard let on = entry.from?.latest, on > from, on <= date, body.isOpen(on: on) else {
                return nil
            }
            return AwardFindings.Step(on: on, code: body.code, name: entry.value, grade: nil)
        }
    }
}

extension AwardFindings {
    /// Whether it was given to `code` or to a body that it answers for.
    fileprivate func isOf(_ code: ODSCode) -> Bool {
        award.organisation.value == code || today.contains(code)
    }
}

extension Programme {
    /// The first day on which it may have been known.
    public var since: CivilDate {
        (announced ?? citation.date)?.earliest ?? CivilDate(boundaryOf: 2199, month: 12, day: 31)
    }
}
