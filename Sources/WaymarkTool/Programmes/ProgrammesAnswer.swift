import DigitalMaturity
import Investment

/// National programmes, as JSON.
struct ProgrammesAnswer {
    private let findings: Findings
    private let found: ProgrammeFindings

    init(_ findings: Findings, _ found: ProgrammeFindings) {
        self.findings = findings
        self.found = found
    }

    var json: JSON {
        .answer(
            "programmes",
            [
                ("on", .date(found.date)),
                ("for", .optional(found.organisation) { .string($0.text) }),
                ("programmes", .array(found.programmes.map(programme))),
                ("progress", .array(found.progress.map(progress))),
            ]
        )
    }

    private func programme(_ programme: Programme) -> JSON {
        .object([
            ("id", .string(programme.id)), ("title", .string(programme.title)),
            ("announced", .optional(programme.announced) { .string($0.description) }),
            ("gives", .string(programme.gives.rawValue)),
            ("eligible", .optional(programme.eligible) { .string($0) }),
            ("match", .string(programme.match.rawValue)),
            ("matchShare", .optional(programme.matchShare) { .string($0.description) }),
            ("carriesOver", .optional(programme.carriesOver) { .bool($0) }),
            ("money", .array(programme.amounts.map(money))),
            ("awards", .array(found.awards(of: programme).map(award))),
            ("conditions", .array(programme.asked.map(condition))),
            ("ends", .optional(programme.ends) { .date($0.value) }),
            ("notes", .array(programme.notes.map(note))),
            (
                "source",
                .optional(programme.isDescribed ? programme.citation : nil) { .citation($0) }
            ),
        ])
    }

    private func money(_ amount: Programme.Amount) -> JSON {
        .object([
            (
                "year",
                .string(
                    amount.years.map {
                        $0.lowerBound == $0.upperBound
                            ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
                    } ?? "whole"
                )
            ),
            ("for", .optional(amount.stream) { .string($0) }),
            ("gives", .string(amount.gives.rawValue)), ("kind", .string(amount.kind.rawValue)),
            ("amount", .optional(amount.money) { .money($0) }),
            ("source", .citation(amount.source.citation)),
        ])
    }

    private func award(_ found: AwardFindings) -> JSON {
        let award = found.award
        return .object([
            ("code", .string(award.organisation.value.text)), ("nameThen", .string(award.nameThen)),
            ("award", .string(award.title)), ("amount", .optional(award.amount) { .money($0) }),
            ("match", .optional(award.match) { .string($0) }),
            ("partners", .array(award.partners.map { .string($0.text) })),
            ("announced", .string(award.announced.description)),
            (
                "today",
                .array(
                    found.today.map { code in
                        .object([
                            ("code", .string(code.text)),
                            ("name", .string(findings.system.name(of: code.text))),
                        ])
                    }
                )
            ),
            ("since", .array(found.since.map(step))),
            ("records", .array(found.records.map(record))), ("source", .citation(award.citation)),
        ])
    }

    private func progress(_ finding: ConditionFinding) -> JSON {
        .object([
            ("programme", .string(finding.programme.id)),
            ("scheme", .string(finding.scheme.id.value)),
            ("condition", .string(finding.name.text)), ("asks", .string(finding.asks)),
            ("state", .string(finding.state.rawValue)), ("because", .string(finding.because)),
            ("place", .string(finding.place.description)),
        ])
    }

    private func record(_ record: RunningRecord) -> JSON {
        .object([
            ("state", .string(record.event.kind.rawValue)),
            ("supplier", .optional(record.supplier) { .string($0.name) }),
            ("asOf", .optional(record.event.date) { .string($0.description) }),
        ])
    }

    private func step(_ step: AwardFindings.Step) -> JSON {
        .object([
            ("on", .date(step.on)), ("code", .string(step.code.text)), ("name", .string(step.name)),
            ("grade", .optional(step.grade) { .string($0.rawValue) }),
        ])
    }

    private func condition(_ condition: Programme.Condition) -> JSON {
        .object([
            ("id", .string(condition.id)), ("text", .string(condition.text)),
            ("source", .citation(condition.source.citation)),
        ])
    }

    private func note(_ note: Programme.Note) -> JSON {
        .object([
            ("text", .string(note.text)), ("source", .citation(note.source.citation)),
        ])
    }
}
