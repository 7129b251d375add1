import DigitalMaturity
import Investment

/// The settings of a workspace, before its plans and returns are read.
struct Settings: Sendable {
    let title: String
    let scope: StatedScope?
    let date: CivilDate
    let framework: Located<String>
    let readings: [Switch.Setting]
}

/// Reads `waymark.yaml`, which may set each of the rulebook's `switches` under its identifier.
func readSettings(
    _ file: YAMLFile,
    _ switches: [Switch],
    _ problems: inout [Diagnostic]
) -> Settings? {
    Record.read(file, "the workspace", &problems) { record -> Settings? in
        let title = record.text("title")
        let scope = readScope(&record)
        let date = record.value("on", answeredDay)
        let framework = record.located("framework", identifier)
        let readings = switches.compactMap { asked -> Switch.Setting? in
            guard let value = record.optional(asked.id, identifier) else { return nil }
            guard asked.values.contains(value.value) else {
                record.report(
                    .unknownName(value.value, of: "reading", among: asked.values, at: value.place)
                )
                return nil
            }
            return Switch.Setting(id: asked.id, value: value.value)
        }
        guard let title, let date, let framework else { return nil }
        return Settings(
            title: title,
            scope: scope,
            date: date,
            framework: framework,
            readings: readings
        )
    }
}

/// What a workspace says of organisations: more about those of the reference data, and which care
/// bodies there are besides.
struct StatedBodies: Sendable {
    var bodies: [ODSCode: Workspace.Body] = [:]
    var careBodies: [Organisation] = []
    /// The codes by which the Care Quality Commission knows care bodies.
    var registered: [ODSCode: Located<CQCCode>] = [:]
}

/// Reads what a workspace says of organisations; those with a `setting` are care bodies, which the
/// reference data does not hold.
func readBodies(
    _ file: YAMLFile,
    in system: RegisterDay,
    scope: Scope,
    _ problems: inout [Diagnostic]
) -> StatedBodies {
    var codes: [Located<String>] = []
    var stated = StatedBodies()
    _ = Record.read(file, "the list of organisations", &problems) { record -> Bool? in
        _ = record.records("organisations", isRequired: true, "the organisation") {
            body -> Bool? in
            let code = body.located("code", bodyCode)
            if let code { codes.append(Located(code.value.text, at: code.place)) }
            if body.has("setting") {
                let registered = body.optional("cqc", CQCCode.init(parsing:))
                if let code, let registered { stated.registered[code.value] = registered }
                readCareBody(&body, code, in: system, scope: scope).map {
                    stated.careBodies.append($0)
                }
            } else if let (code, said) = readBody(&body, code, in: system) {
                stated.bodies[code] = said
            }
            return true
        }
        return true
    }
    problems += repeated(codes, of: "organisation")
    return stated
}

/// Reads the ODS code of a body, which some have besides that of the Care Quality Commission.
private func bodyCode(_ text: String) throws(ParseFailure) -> ODSCode {
    guard let code = try? CQCCode(parsing: text), code.text.contains("-") else {
        return try ODSCode(parsing: text)
    }
    throw ParseFailure(
        "'\(code)' is a code of the Care Quality Commission",
        expected: "the body's ODS code, with 'cqc: \(code)' beside it"
    )
}

private func readCareBody(
    _ body: inout Record,
    _ code: Located<ODSCode>?,
    in system: RegisterDay,
    scope: Scope
) -> Organisation? {
    let name = body.text("name")
    let stated = body.optional("icb", ODSCode.init(parsing:))
    let setting: Located<CareSetting>? = body.located("setting", word)
    guard let code, let name, let setting else { return nil }
    guard let role = Role(setting.value) else {
        let known = CareBody.settings.map(\.rawValue)
        body.report(
            .unknownName(setting.value.rawValue, of: "care body", among: known, at: setting.place)
        )
        return nil
    }
    if let known = system.register.organisation(code.value) {
        body.report(
            .duplicateID(
                code.value.text,
                of: "organisation of the reference data",
                at: code.place,
                first: known.place
            )
        )
        return nil
    }
    let homes = scope == .national ? [] : scope.homes(on: system)
    let board = stated?.value ?? (homes.count == 1 ? homes[0] : nil)
    if let stated { system.problem(with: stated, as: .board).map { body.report($0) } }
    if board == nil && homes.count > 1 {
        body.report(.careBodyWithoutBoard(code.value, at: code.place))
    }
    let citation = Citation.supplied(because: "organisations.yaml")
    return Organisation(
        code: code.value,
        names: .always(name, citation, at: code.place),
        roles: .always(role, citation, at: code.place),
        within: .always(
            Membership(board: board, region: board.flatMap(system.board)?.region),
            citation,
            at: code.place
        ),
        place: code.place
    )
}

private func readBody(
    _ body: inout Record,
    _ code: Located<ODSCode>?,
    in system: RegisterDay
) -> (ODSCode, Workspace.Body)? {
    _ = body.optionalText("name")
    let distressed = body.optional("distressed", unlessUnknown(yesOrNo))
    let segment = body.optional("segment", unlessUnknown(oversightSegment))
    guard let code else { return nil }
    let answer = system.answering(for: code.value, at: code.place)
    answer.problem.map { body.report($0) }
    let distress: SpendCase.Distress? = distressed?.value.map { $0 ? .distressed : .sound }
    return (
        answer.code ?? code.value,
        Workspace.Body(
            distress: distress ?? .notStated,
            segment: segment.flatMap { located in
                located.value.map { Located($0, at: located.place) }
            }
        )
    )
}

/// Reads limits that were published to the workspace's owner but to nobody else.
func readSuppliedLimits(
    _ file: YAMLFile,
    into rulebook: Rulebook,
    _ problems: inout [Diagnostic]
) -> Rulebook {
    let supplied =
        Record.read(file, "the list of limits", &problems) {
            record -> [(rule: String, limit: Timeline<SpendRule.Limit>.Entry)]? in
            record.records("limits", isRequired: true, "the limit") {
                limit -> (rule: String, limit: Timeline<SpendRule.Limit>.Entry)? in
                let rule = limit.located("rule", anyText)
                let value = limit.located("value", Money.init(parsing:))
                let cite = limit.text("cite")
                guard let rule, let value, let cite else { return nil }
                guard let known = rulebook.rule(rule.value) else {
                    limit.report(
                        .unknownName(
                            rule.value,
                            of: "rule",
                            among: rulebook.rules.map(\.id),
                            at: rule.place
                        )
                    )
                    return nil
                }
                guard known.limits.entries.contains(where: { $0.value == .unknown }) else {
                    limit.report(.limitAlreadyKnown(known.id, at: rule.place))
                    return nil
                }
                return (
                    known.id,
                    Timeline.Entry(
                        from: nil,
                        value: .amount(value.value),
                        citation: .supplied(because: cite),
                        place: value.place
                    )
                )
            }
        } ?? []
    return rulebook.supplying(
        Dictionary(supplied.map { ($0.rule, $0.limit) }) { first, _ in first }
    )
}
