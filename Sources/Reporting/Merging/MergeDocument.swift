package import DigitalMaturity
public import Documents
public import Investment

extension MergerFindings {
    /// What is counted of the equipment of each of those that join, and of all of whom it is counted;
    /// `nil` is not known.
    package var equipment: [(measure: String, parts: [(ODSCode, Figure?)], together: Figure?)] {
        let figures = MergeFigures(self)
        return MergeFigures.Equipment.allCases.map { measure in
            (
                measure.rawValue, merger.codes.map { ($0, figures.equipment(measure, of: $0)) },
                figures[.equipment(measure)]
            )
        }
    }

    /// What joining does, as a document.
    public var document: Document {
        let view = MergeView(self)
        return Document(
            slug: "merge",
            title: "\(view.names(merger.codes).listed) join",
            subtitle:
                "into \(view.name(merger.into, joined)) (\(merger.into)) on \(merger.on.words)",
            date: findings.date,
            marking: plans.map(\.planned.plan).marking,
            sections: [
                Section("bodies", "Who joins", [.table(view.bodies), .list(view.placeItems)]),
                Section("returns", "Returns", view.returnBlocks),
                Section("numbers", "Published numbers", view.numberBlocks),
                Section("limits", "Approval limits", view.limitBlocks),
                Section("plans", "Plans", view.planBlocks),
                Section("suppliers", "Suppliers", view.supplierBlocks),
                Section("estate", "Equipment", view.estateBlocks),
            ]
        )
    }
}

/// A merger as tables and sentences.
private struct MergeView {
    let merged: MergerFindings
    let figures: MergeFigures
    private let scores: ScoreFigures

    init(_ merged: MergerFindings) {
        self.merged = merged
        figures = MergeFigures(merged)
        scores = ScoreFigures(merged.findings)
    }

    private var merger: Merger { merged.merger }
    private var findings: Findings { merged.findings }

    func name(_ code: ODSCode, _ day: RegisterDay) -> String { day.name(of: code.text) }

    func names(_ codes: [ODSCode]) -> [String] { codes.map { name($0, merged.apart) } }

    // MARK: Who joins

    var bodies: Table {
        let rows = merger.codes.map { row($0, merged.apart, "until \(merger.eve.words)") }
        return Table(
            id: "merge-bodies",
            title: "Those that join, and the merged body",
            columns: [
                .words("Body"), .words("Code"), .words("When"), .words("Kind"), .words("Board"),
                .words("Region"),
            ],
            rows: rows + [row(merger.into, merged.joined, "from \(merger.on.words)")]
        )
    }

    private func row(_ code: ODSCode, _ day: RegisterDay, _ when: String) -> [Cell] {
        let body = day.register.organisation(code)
        let kind: String? =
            switch body?.role(on: day.date) {
            case .trust(let kind, _): kind.words
            case let role: role?.name.words.capitalised
            }
        func place(_ code: ODSCode?) -> Cell {
            code.map { .text(name($0, day)) } ?? .unknown("not known")
        }
        return [
            .text(name(code, day)), .text(code.text), .text(when),
            kind.map(Cell.text) ?? .unknown("not known"), place(day.icb(of: code)),
            place(day.region(of: code)),
        ]
    }

    /// What the merger does to boards and regions, in sentences.
    var placeItems: [[Inline]] {
        let (boards, regions) = (merged.boards, merged.regions)
        var items: [String] = []
        if merged.isOfBoards {
            let moved = merged.movedTrusts.map { "\($0.name) (\($0.code))" }
            items.append(
                moved.isEmpty
                    ? "No trust changes its board."
                    : "Trusts that change their board: \(moved.joined(separator: ", "))."
            )
        } else if boards.count > 1 {
            let home = merged.joined.icb(of: merger.into).map { name($0, merged.joined) }
            items.append(
                "The trusts are in \(boards.count) boards: \(names(boards).listed). "
                    + (home.map { "The merged trust stays in \($0), because it keeps the code." }
                        ?? "In which the merged trust is, is not known.")
            )
        }
        if regions.count > 1 {
            items.append(
                "They are in \(regions.count) regions: \(names(regions).listed)."
            )
        }
        if merged.mergedFacts == nil {
            items.append(
                "The trusts are of different kinds and the code is new, so it is not known which kind "
                    + "the merged trust is."
            )
        }
        if merged.isOfSeveralKinds, let kind = merged.mergedFacts?.body {
            items.append(
                "The trusts are of different kinds. The merged trust is taken to stay an "
                    + "\(kind.words), as the body is whose code it keeps."
            )
        }
        return items.map { [.text($0)] }
    }

    // MARK: Returns

    var returnBlocks: [Block] {
        let said = Block.prose([
            .text(
                "\(name(merger.into, merged.joined)) has no return as a merged body until it makes one. "
                    + "The returns below are those of the bodies that join. What a mean of them would "
                    + "be is shown beside them and is not a score."
            )
        ])
        let settings = CareSetting.allCases.filter { setting in
            merged.cards.contains { $0.careSetting == setting }
        }
        guard !settings.isEmpty else {
            return [.prose(["None of those that join has made a return."])]
        }
        return [said] + settings.map { .table(table(of: $0)) }
    }

    private func table(of setting: CareSetting) -> Table {
        let cards = merged.cards.filter { $0.careSetting == setting }
        let dimensions = findings.framework.dimensions
        let means = merged.weightings(of: setting)
        return Table(
            id: "merge-\(setting.rawValue)",
            title: "\(setting.words): the returns of those that join",
            columns: [.words("Return of"), .words("Date")]
                + dimensions.map { .numbers($0.title) } + [.numbers("Overall")],
            rows: cards.map { card in
                [.text(scores.named(card)), .text(card.source.date.words)]
                    + dimensions.map { scores.cell($0.id, of: card) }
                    + [scores.cell(nil, of: card)]
            } + means.map { mean(setting, $0) },
            note: note(means),
            shading: findings.shading
        )
    }

    private func note(_ means: [MergerFindings.Weighting]) -> String {
        guard !means.isEmpty else { return "No mean is shown, because fewer than two have a mark." }
        return "A mean is not a score: nobody has marked the merged body. "
            + (means.contains(.staff)
                ? "Staff are those of the whole trust, in every setting."
                : "None is weighted by staff, because the staff is not known of each.")
    }

    private func mean(_ setting: CareSetting, _ weighting: MergerFindings.Weighting) -> [Cell] {
        let dimensions = findings.framework.dimensions.map { Optional($0.id) } + [nil]
        return [.text("What a mean \(weighting.words) would be"), .blank]
            + dimensions.map { figures.cell(.mean(setting, $0, weighting), orElse: "not known") }
    }

    // MARK: Numbers

    var numberBlocks: [Block] {
        let numbers = merged.numbers
        guard !numbers.isEmpty else { return [.prose(["No number is published of any of them."])] }
        return [
            .table(
                Table(
                    id: "merge-numbers",
                    title: "Published numbers of those that join",
                    columns: [.words("Fact"), .words("Date")]
                        + names(merger.codes).map { .words($0) }
                        + [.numbers("Together"), .words("What that means")],
                    rows: numbers.map(row),
                    note:
                        "Numbers of things, staff and money add up. Groups, shares and segments do "
                        + "not: the merged body has none until somebody publishes it."
                )
            )
        ]
    }

    private func row(_ number: MergerFindings.Number) -> [Cell] {
        let fact = number.fact
        let own = number.parts.map { part -> Cell in
            let values = part.codes.compactMap {
                fact.figure(of: $0, in: findings.system)
            }
            if values.count == 1 { return .figure(values[0]) }
            return values.isEmpty
                ? .unknown("not known") : .text(values.map(\.text).listed)
        }
        let unknown = names(number.unknown).listed
        let meaning =
            !fact.unit.adds
            ? "does not add up"
            : unknown.isEmpty ? "adds up" : "without \(unknown), of which it is not known"
        return [.text(fact.title), .text(fact.dateWords)] + own
            + [figures.cell(.total(fact.id), orElse: "none"), .text(meaning)]
    }

    // MARK: Limits

    var limitBlocks: [Block] {
        let limits = merged.limits
        guard !limits.isEmpty else {
            return [.prose(["No approval rule that is known reaches any of them on that day."])]
        }
        let segment =
            "Whether the merged body is in financial distress and its segment are not known."
        return [
            .prose([.text("\(segment) A limit that turns on either is undetermined.")]),
            .table(
                Table(
                    id: "merge-limits",
                    title: "The limits for a digital scheme from own money, on \(merger.on.words)",
                    columns: [.words("Rule"), .words("Approver"), .words("Compared")]
                        + names(merger.codes).map { .words($0) } + [.words("Merged body")],
                    rows: limits.map { limit in
                        [
                            .text(limit.rule.markedID), .text(limit.rule.approver.title),
                            .text(limit.rule.basis.words),
                        ] + limit.before.map(cell)
                            + [
                                merged.mergedFacts == nil
                                    ? .unknown("undetermined: its kind is not known")
                                    : cell(limit.after)
                            ]
                    }
                )
            ),
        ]
    }

    private func cell(_ test: RouteTest?) -> Cell {
        guard let test else { return .text("does not apply") }
        let doubts = test.doubts.filter { $0 != .limit }.map(\.subject)
        let limit = RuleFigures(findings: findings).limit(test.entry, of: test.rule)
        if doubts.isEmpty, let limit { return .figure(limit) }
        let amount =
            limit?.text ?? (test.entry.value == .any ? "every amount" : "amount not known")
        return doubts.isEmpty
            ? .text(amount)
            : .unknown("\(amount), undetermined: \(doubts.joined(separator: ", "))")
    }

    // MARK: Suppliers

    /// Who supplies those that join, and when contracts end.
    var supplierBlocks: [Block] {
        let view = SupplierView(findings, of: merger.codes)
        return [.table(view.mapTable), .table(view.trustsTable)] + view.contractBlocks
    }

    // MARK: Equipment

    var estateBlocks: [Block] {
        let uncounted = names(figures.uncounted)
        guard uncounted.count < merger.codes.count else {
            return [.prose(["No equipment is counted of any of them."])]
        }
        return [
            .table(
                Table(
                    id: "merge-estate",
                    title: "The equipment of those that join",
                    columns: [.words("What")] + names(merger.codes).map { .numbers($0) }
                        + [.numbers("Together")],
                    rows: MergeFigures.Equipment.allCases.map { measure in
                        [.text(measure.words)]
                            + merger.codes.map { code in
                                figures.equipment(measure, of: code).map(Cell.figure)
                                    ?? .unknown("not known")
                            } + [figures.cell(.equipment(measure), orElse: "not known")]
                    },
                    note: uncounted.isEmpty
                        ? nil
                        : "Together is without \(uncounted.listed), whose equipment is not counted."
                )
            )
        ]
    }

    // MARK: Plans

    var planBlocks: [Block] {
        let plans = merged.plans
        guard !plans.isEmpty else {
            return [
                .prose([
                    .text(
                        findings.plans.isEmpty
                            ? "There is no plan, so nothing can be said of plans."
                            : "No scheme of a plan is led by one of them, or for one."
                    )
                ])
            ]
        }
        return [.table(money(of: plans))] + plans.map { .table(routes(of: $0)) }
    }

    private func money(of plans: [MergerFindings.Touched]) -> Table {
        Table(
            id: "merge-plans",
            title: "The money of the schemes that one of them leads, or that are for one",
            columns: [
                .words("Plan"), .numbers("Schemes"), .numbers("Capital"),
                .numbers("Revenue until live"), .numbers("Whole life"),
            ],
            rows: plans.map { touched in
                [.text(touched.planned.plan.title), .text("\(touched.schemes.count)")]
                    + [.capital, .revenue, .wholeLife].map { .figure(figures.money(touched, $0)) }
            },
            note: "Each scheme counts once. A whole-life cost that is not known is left out."
        )
    }

    private func routes(of touched: MergerFindings.Touched) -> Table {
        Table(
            id: "merge-routes-\(touched.planned.plan.id)",
            title: "Who approves each scheme on \(merger.on.words): \(touched.planned.plan.title)",
            columns: [
                .words("Scheme"), .words("Lead"), .words("Apart"), .words("Joined"),
                .words("Differs"),
            ],
            rows: touched.routes.map { before, after in
                [
                    .text(before.scheme.title), .text(lead(before, after)),
                    .text(before.headline.sentences.joined(separator: " ")),
                    .text(after.headline.sentences.joined(separator: " ")),
                    .text(change(before, after)),
                ]
            }
        )
    }

    private func lead(_ before: PlannedRoute, _ after: PlannedRoute) -> String {
        let (old, new) = (before.scheme.lead.value, after.scheme.lead.value)
        return old == new ? old.text : "\(old), then \(new)"
    }

    private func change(_ before: PlannedRoute, _ after: PlannedRoute) -> String {
        guard let old = before.route, let new = after.route else {
            return before.route == nil && after.route == nil ? "no" : "not known"
        }
        return RouteChange(from: old, to: new).isChange ? "yes" : "no"
    }
}

extension RouteTest.Doubt {
    /// What is not known, in a word or two.
    fileprivate var subject: String {
        switch self {
        case .limit: "limit"
        case .start, .change: "day of a change"
        case .amount: "amount"
        case .distress: "distress"
        case .segment: "segment"
        case .service: "sort of service"
        case .publicFacing: "public use"
        case .exception: "an exception may apply"
        case .reach: "reach of the rule"
        }
    }
}
