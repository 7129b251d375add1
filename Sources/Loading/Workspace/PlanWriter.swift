import DigitalMaturity
public import Investment

/// Writes a plan as the YAML from which it is read back equal, but for its places.
///
/// `remarks` stand above it as comments, a line each.
public func planText(_ plan: Plan, remarks: [String] = []) -> String {
    let years = plan.years
    let lines =
        remarks.map { "# \($0)" } + [
            "plan: \(plan.id)", "title: \(yamlScalar(plan.title))",
            "status: \(plan.status.rawValue)",
            "icb: \(plan.icb.value)", "from: \(years[0])", "years: \(years.count)",
            "price-base: \(plan.priceBase)",
        ] + list("envelope", plan.envelopes.map(envelope))
        + list(
            "teams",
            plan.teams.map { flow([("year", "\($0.year.value)"), ("people", "\($0.people)")]) }
        )
        + terms(plan.terms)
        + ["schemes:" + (plan.schemes.isEmpty ? " []" : "")] + plan.schemes.flatMap(scheme)
    return lines.joined(separator: "\n") + "\n"
}

private func envelope(_ envelope: Plan.Envelope) -> String {
    flow([
        ("year", "\(envelope.year.value)"), ("capital", envelope.capital.map { money($0.value) }),
        ("revenue", envelope.revenue.map { money($0.value) }), ("fund", envelope.fund),
    ])
}

// MARK: - Terms

private func terms(_ terms: Plan.Terms) -> [String] {
    list(
        "targets",
        terms.targets.map {
            flow([("id", $0.id.value), ("title", yamlScalar($0.title)), ("by", "\($0.by)")])
        }
    )
        + list(
            "causes",
            terms.causes.map {
                flow([("id", $0.id.value), ("title", yamlScalar($0.title))])
            }
        )
        + list(
            "approval-times",
            terms.approvalTimes.map { time in
                flow([
                    ("approver", time.approver.value), ("low", "\(time.low)"),
                    ("likely", "\(time.likely)"), ("high", "\(time.high)"),
                    ("because", yamlScalar(time.reason)),
                ])
            }
        )
        + list(
            "meetings",
            terms.meetings.map { meetings in
                flow([
                    ("approver", meetings.approver.value),
                    ("on", flow(meetings.days.map(\.description))),
                    ("papers", "\(meetings.papers)"),
                ])
            }
        )
        + mapping("sections", terms.sections.map { ($0.id.value, yamlScalar($0.text)) })
        + list(
            "options",
            terms.options.map { option in
                flow([
                    ("id", option.id.value), ("title", yamlScalar(option.title)),
                    ("schemes", flow(option.schemes.map(\.value))),
                    ("continuing-cost", option.yearly.map { yearly($0.value) }),
                ])
            }
        )
        + line("discounting", terms.discounting?.value) + weights(terms.weights)
}

private func weights(_ weights: Plan.Weights) -> [String] {
    if weights.byNeed && weights.dimensions.isEmpty && weights.targets.isEmpty { return [] }
    let parts = [("dimensions", weights.dimensions), ("targets", weights.targets)].map {
        (name, pairs) -> (String, String?) in
        (name, pairs.isEmpty ? nil : flow(pairs.map { ($0.id.value, "\($0.weight)") }))
    }
    return ["weights: " + flow([("by-need", weights.byNeed ? "yes" : "no")] + parts)]
}

// MARK: - Schemes

private func scheme(_ scheme: Scheme) -> [String] {
    let lines =
        line("id", scheme.id.value) + line("title", yamlScalar(scheme.title))
        + line("lead", scheme.lead.value.text)
        + line("for", scheme.beneficiaries.map(\.value.text).nonEmptyFlow)
        + line("serves", scheme.effects.serves.nonEmptyFlow)
        + line("kind", scheme.kind.rawValue) + line("stage", scheme.stage.rawValue)
        + line("novel", scheme.novelty == .novel ? "yes" : nil)
        + list("funding", scheme.funding.map(share))
        + line("capital", amounts(scheme.capital)) + line("revenue", amounts(scheme.revenue))
        + line("run-cost", scheme.runCost.map { yearly($0.value) })
        + line("whole-life", scheme.life?.value.description)
        + line("vat", scheme.vat == .irrecoverable ? nil : scheme.vat.rawValue)
        + line("start", scheme.start?.value.description)
        + line("takes", scheme.takes?.value.description) + line("part-of", scheme.partOf)
        + relations(scheme.relations) + uncertainty(scheme.uncertainty) + effects(scheme.effects)
        + particulars(scheme.particulars)
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
}

private func share(_ share: Scheme.Share) -> String {
    flow([
        ("from", share.source.rawValue), ("programme", share.programme),
        ("share", share.share.value.description), ("obligation", share.obligation.map(yamlScalar)),
    ])
}

private func relations(_ relations: Scheme.Relations) -> [String] {
    line("needs", relations.needs.map(\.value).nonEmptyFlow)
        + line("excludes", relations.excludes.map(\.value).nonEmptyFlow)
        + line("one-of", relations.oneOf)
        + line("mandatory", relations.obligation == .mandatory ? "yes" : nil)
        + line("people", relations.people.map(String.init))
}

private func uncertainty(_ uncertainty: Scheme.Uncertainty) -> [String] {
    let ranges = [
        ("capital", uncertainty.capital), ("revenue", uncertainty.revenue),
        ("time", uncertainty.time),
    ].map { name, range in
        (name, range.map { flow([$0.lowerBound.description, $0.upperBound.description]) })
    }
    let isStated = ranges.contains { $0.1 != nil }
    return line("range", isStated ? flow(ranges) : nil)
        + list(
            "risks",
            uncertainty.risks.map { risk in
                flow([
                    ("id", risk.id), ("chance", risk.chance.description),
                    ("capital", risk.capital == .zero ? nil : money(risk.capital)),
                    ("revenue", risk.revenue == .zero ? nil : money(risk.revenue)),
                    ("delay", risk.delay?.description),
                ])
            }
        )
        + list(
            "causes",
            uncertainty.loadings.map { loading in
                flow([
                    ("id", loading.cause.value),
                    ("cost", loading.cost == .zero ? nil : loading.cost.description),
                    ("time", loading.time == .zero ? nil : loading.time.description),
                ])
            }
        )
}

private func effects(_ effects: Scheme.Effects) -> [String] {
    list(
        "raises",
        effects.raises.map { raise in
            flow([
                ("organisation", raise.organisation.value.text),
                ("element", yamlScalar(raise.element.value)), ("to", "\(raise.level.value)"),
            ])
        }
    )
        + list(
            "benefits",
            effects.benefits.map { benefit in
                flow([
                    ("kind", benefit.kind.rawValue), ("from", benefit.from?.description),
                    ("a-year", benefit.yearly.map(money)), ("text", benefit.text.map(yamlScalar)),
                ])
            }
        )
        + line(
            "standards",
            effects.standards.isEmpty
                ? nil : flow(effects.standards.map { ($0.name, $0.state.rawValue) })
        )
}

private func particulars(_ said: Scheme.Particulars) -> [String] {
    line("vat-rule", said.vatRule?.value)
        + list(
            "buys",
            said.purchases.map { purchase in
                flow([
                    ("what", yamlScalar(purchase.what)), ("count", "\(purchase.count)"),
                    ("each", money(purchase.each.value)),
                    ("grouped", purchase.isGrouped ? "yes" : nil),
                ])
            }
        )
        + line("delivery", said.delivery?.value.rawValue) + line("supplier", said.supplier?.value)
        + line("contract-value", said.contractValue.map { money($0.value) })
        + line("public-facing", said.isPublicFacing.map { $0 ? "yes" : "no" })
        + line(
            "approved",
            said.approved.map { approved in
                flow([
                    ("capital", money(approved.capital.value)),
                    ("margin", approved.margin.description),
                    ("on", approved.date?.description),
                ])
            }
        )
        + line(
            "optimism-bias",
            said.bias.map {
                flow([("class", $0.projectClass.value), ("mitigated", $0.mitigated.description)])
            }
        )
        + line("may-start", said.mayStart.map(\.value.description).nonEmptyFlow)
}

// MARK: - Values

/// An amount in the shortest words that lose nothing, in quotes where it has commas.
private func money(_ money: Money) -> String {
    let text = money.short
    return text.contains(",") ? "\"\(text)\"" : text
}

private func yearly(_ money: Money) -> String {
    let text = "\(money.short) a year"
    return text.contains(",") ? "\"\(text)\"" : text
}

private func amounts(_ amounts: [Scheme.Amount]) -> String? {
    amounts.isEmpty
        ? nil : flow(amounts.map { ($0.year.value.description, money($0.money.value)) })
}

private func line(_ key: String, _ value: String?) -> [String] {
    value.map { ["\(key): \($0)"] } ?? []
}

private func list(_ key: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["\(key):"] + items.map { "  - \($0)" }
}

private func mapping(_ key: String, _ pairs: [(String, String)]) -> [String] {
    pairs.isEmpty ? [] : ["\(key):"] + pairs.map { "  \($0): \($1)" }
}

private func flow(_ pairs: [(String, String?)]) -> String {
    let stated = pairs.compactMap { key, value in value.map { "\(key): \($0)" } }
    return "{ \(stated.joined(separator: ", ")) }"
}

private func flow(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

extension [String] {
    /// The items in brackets; `nil` for none.
    fileprivate var nonEmptyFlow: String? { isEmpty ? nil : flow(self) }
}
