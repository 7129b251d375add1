import ArgumentParser
import DigitalMaturity
import Documents
import Foundation
import Investment
import Reporting

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract:
            "Show what joining trusts or boards does to returns, numbers, limits, plans and equipment.",
        discussion: """
            Give the codes that join, and in --into one of them or a new code. A workspace, whose plans \
            are then looked at, comes after the codes; without one England's data answers. Nothing is \
            written or changed.

              waymark merge RXR RXL --into RXR --on 2027-04-01
              waymark merge QGH QWU --into QZZ --on 2027-04-01 --name "Middle ICB" cluster
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The codes that join, then the folder of a workspace where there is one.",
            valueName: "code"
        )
    )
    var arguments: [String]

    @Option(
        help: ArgumentHelp("The code of the merged body.", valueName: "code"),
        transform: parsed(ODSCode.init(parsing:))
    )
    var into: ODSCode

    @Option(
        help: ArgumentHelp("The first day of the merged body.", valueName: "yyyy-mm-dd"),
        transform: parsed(CivilDate.init(parsing:))
    )
    var on: CivilDate

    @Option(help: ArgumentHelp("The name of the merged body.", valueName: "text"))
    var name: String?

    @OptionGroup var answer: AnswerOptions

    /// The last argument is a workspace where it is a folder, or no code at all.
    private var workspace: String? {
        arguments.last.flatMap { last in
            let isFolder = FileManager.default.fileExists(atPath: last + "/waymark.yaml")
            let isCode = (try? ODSCode(parsing: last)) != nil
            return isFolder || !isCode ? last : nil
        }
    }

    func run() throws {
        try carryOut {
            let workspace = workspace
            let codes = workspace == nil ? arguments : arguments.dropLast()
            let findings = try DataSource(workspace: workspace).findings()
            let merged = MergerFindings(try merger(of: codes, findings), findings)
            try answer.write(Answer(json: merged.json, document: merged.document))
        }
    }

    /// What is asked for; throws everything that is wrong with it.
    private func merger(of codes: [String], _ findings: Findings) throws -> Merger {
        let register = findings.dataset.reference.register
        var problems: [Diagnostic] = []
        let read = codes.compactMap { text -> ODSCode? in
            if let code = try? ODSCode(parsing: text) { return code }
            problems.append(
                .unknownOrganisation(text, of: "organisation", in: register, at: nil)
            )
            return nil
        }
        let merger = Merger(read, into: into, on: on, name: name)
        problems += merger.problems(in: register)
        guard problems.isEmpty else { throw Failure.input(problems, workspace: nil) }
        return merger
    }
}

extension MergerFindings {
    /// The answer for scripts.
    fileprivate var json: JSON {
        .answer(
            "merge",
            [
                ("on", .date(merger.on)), ("into", .string(merger.into.text)),
                ("name", .string(joined.name(of: merger.into.text))),
                ("answeredOn", .date(findings.date)),
                ("bodies", .array(merger.codes.map { body($0, on: apart) })),
                ("merged", body(merger.into, on: joined)),
                ("boards", .codes(boards)), ("regions", .codes(regions)),
                ("movedTrusts", .codes(movedTrusts.map(\.code))),
                ("returns", .array(cards.map(card))), ("hasReturn", .bool(false)),
                ("means", .array(comparedSettings.map(means))),
                ("facts", .array(numbers.map(number))), ("limits", .array(limits.map(limit))),
                ("plans", .array(plans.map(plan))),
                (
                    "suppliers",
                    .array(findings.suppliers(of: merger.codes).trusts.map(record))
                ), ("equipment", .array(equipment.map(counted))),
            ]
        )
    }

    private func counted(
        _ measure: String,
        _ parts: [(ODSCode, Figure?)],
        _ together: Figure?
    ) -> JSON {
        .object([
            ("id", .string(measure)),
            (
                "values",
                .array(
                    parts.map { code, figure in
                        .object([
                            ("code", .string(code.text)), ("value", .optional(figure, value)),
                        ])
                    }
                )
            ), ("known", .optional(together, value)),
            ("unknownOf", .codes(parts.filter { $0.1 == nil }.map(\.0))),
        ])
    }

    private func value(_ figure: Figure) -> JSON {
        if case .money(let money) = figure.value { .money(money) } else { .number(figure.number) }
    }

    private func body(_ code: ODSCode, on day: RegisterDay) -> JSON {
        let kind: String? =
            switch day.register.organisation(code)?.role(on: day.date) {
            case .trust(let kind, _): kind.rawValue
            case .board: BodyKind.icb.rawValue
            default: nil
            }
        return .object([
            ("code", .string(code.text)), ("name", .string(day.name(of: code.text))),
            ("kind", .optional(kind) { .string($0) }),
            ("icb", .optional(day.icb(of: code)) { .string($0.text) }),
            ("region", .optional(day.region(of: code)) { .string($0.text) }),
        ])
    }

    private func record(_ record: SupplierFindings.TrustRecord) -> JSON {
        .object([
            ("code", .string(record.trust.code.text)),
            ("suppliers", .array(record.suppliers.map { .string($0.name) })),
        ])
    }

    private func card(_ card: Scorecard) -> JSON {
        let marks = card.lines.map { ($0.dimension, JSON.optional($0.mark) { .number($0) }) }
        return .object([
            ("code", .string(card.source.organisation.text)),
            ("careSetting", .string(card.careSetting.rawValue)),
            ("date", .string(card.source.date.description)), ("dimensions", .object(marks)),
            ("overall", .optional(card.overall) { .number($0) }),
        ])
    }

    private func means(_ setting: CareSetting) -> JSON {
        .object(
            [
                ("careSetting", .string(setting.rawValue)),
                ("count", .count(marked(nil, in: setting).count)), ("isScore", .bool(false)),
            ]
                + Weighting.allCases.map { weighting in
                    (
                        weighting.rawValue,
                        .optional(mean(nil, in: setting, by: weighting)) { .number($0) }
                    )
                }
        )
    }

    private func number(_ number: Number) -> JSON {
        let parts = number.parts.map { organisation, codes in
            JSON.object([
                ("code", .string(organisation.text)),
                (
                    "values",
                    .array(codes.compactMap { number.fact.values[$0].map { .number($0.value) } })
                ),
            ])
        }
        let isWhole = number.unknown.isEmpty
        return .object([
            ("id", .string(number.fact.id)), ("unit", .string(number.fact.unit.rawValue)),
            ("adds", .bool(number.fact.unit.adds)), ("values", .array(parts)),
            ("total", .optional(isWhole ? number.known : nil) { .number($0) }),
            ("known", .optional(number.known) { .number($0) }),
            ("unknownOf", .codes(number.unknown)),
        ])
    }

    private func limit(_ limit: Limit) -> JSON {
        .object([
            ("rule", .string(limit.rule.id)), ("approver", .string(limit.rule.approver.id)),
            ("basis", .string(limit.rule.basis.rawValue)),
            (
                "before",
                .object(
                    zip(merger.codes, limit.before).map { ($0.text, reach($1)) }
                )
            ),
            ("after", mergedFacts == nil ? undetermined(["kind"]) : reach(limit.after)),
        ])
    }

    private func undetermined(_ doubts: [String]) -> JSON {
        .object([
            ("applies", .string("undetermined")), ("limit", .null),
            ("undetermined", .array(doubts.map { .string($0) })),
        ])
    }

    private func reach(_ test: RouteTest?) -> JSON {
        guard let test else {
            return .object([
                ("applies", .string("no")), ("limit", .null), ("undetermined", .array([])),
            ])
        }
        let doubts = test.doubts.map(\.rawValue)
        return .object([
            ("applies", .string(test.outcome == .exceeds ? "yes" : "undetermined")),
            ("limit", .optional(test.limit) { .money($0) }),
            ("undetermined", .array(doubts.map { .string($0) })),
        ])
    }

    private func plan(_ touched: Touched) -> JSON {
        let schemes = touched.schemes
        return .object([
            ("plan", .string(touched.planned.plan.id)),
            ("capital", .money(schemes.map(\.capitalTotal).total())),
            ("revenue", .money(schemes.map(\.revenueTotal).total())),
            ("wholeLife", .money(schemes.compactMap(\.wholeLifeCost).total())),
            (
                "schemes",
                .array(
                    touched.routes.map { before, after in
                        .object([
                            ("id", .string(before.scheme.id.value)),
                            ("lead", .string(before.scheme.lead.value.text)),
                            ("leadAfter", .string(after.scheme.lead.value.text)),
                            ("before", route(before)), ("after", route(after)),
                        ])
                    }
                )
            ),
        ])
    }

    private func route(_ planned: PlannedRoute) -> JSON {
        .optional(planned.route) { route in
            .object([
                ("approvers", .array(route.steps.map { .string($0.approver.id) })),
                ("undetermined", .array(route.undetermined.map { .string($0) })),
            ])
        }
    }
}

extension JSON {
    fileprivate static func codes(_ codes: [ODSCode]) -> JSON {
        .array(codes.map { .string($0.text) })
    }
}
