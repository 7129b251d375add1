import DigitalMaturity
import Investment

/// What `waymark estate` says to scripts.
struct EstateAnswer {
    private let findings: Findings
    private let code: ODSCode?
    private let estate: Estate
    private let cliff: RefreshCliff

    init(_ findings: Findings, of code: ODSCode?, refreshAge: Int?) {
        self.findings = findings
        self.code = code
        estate = findings.dataset.estate(of: code, on: findings.date)
        cliff = RefreshCliff(
            estate.devices,
            on: findings.date,
            under: findings.dataset.reference.estates,
            refreshAge: refreshAge
        )
    }

    private var parameters: EstateParameters { findings.dataset.reference.estates }

    var json: JSON {
        .answer(
            "estate",
            [
                ("organisation", .optional(code) { .string($0.text) }),
                ("on", .date(findings.date)),
                ("devices", devices),
                ("refreshAge", .optional(cliff.refreshAge) { .count($0) }),
                ("overdue", due(.overdue)),
                ("cliff", .array(cliff.years.map(year))),
                ("undated", due(.unknown)),
                (
                    "warranty",
                    three(ThreeWay(estate.devices) { $0.isInWarranty(on: findings.date) })
                ),
                ("logIn", logIn),
                ("support", .array(exposure.lines.map(system))),
                ("supported", three(exposure.support)),
                ("equipment", .array(equipment)),
                ("sites", .array(estate.sites.map(site))),
                ("score", score),
                ("marks", .array(marks)),
                ("claims", .array(claims)),
                ("schemesBeforeFloor", .array(order)),
                ("england", .array(parameters.england.map(known))),
            ]
        )
    }

    private var devices: JSON {
        let (staff, known) = findings.dataset.staff(of: estate)
        let total = staff.reduce(0) { $0 + $1.value }
        let perHead = total > 0 ? Double(known.devices.devices) / total : nil
        return .object([
            ("count", .count(estate.devices.devices)),
            ("perHead", .optional(perHead) { .number($0) }),
            ("staff", .optional(staff.isEmpty ? nil : total) { .number($0) }),
        ])
    }

    // MARK: Replacement

    private func due(_ due: RefreshCliff.Due) -> JSON {
        .optional(cliff.line(due)) { .object(amounts($0)) }
    }

    private func year(_ line: RefreshCliff.Line) -> JSON {
        guard case .year(let year) = line.due else { return .null }
        return .object([("year", .string(year.description))] + amounts(line))
    }

    private func amounts(_ line: RefreshCliff.Line) -> [(String, JSON)] {
        [
            ("devices", .count(line.devices)), ("cost", .optional(line.cost) { .money($0) }),
            ("withoutPrice", .count(line.unpriced)),
        ]
    }

    private func three(_ sorted: ThreeWay) -> JSON {
        .object(ThreeWay.Answer.allCases.map { ($0.rawValue, .count(sorted.count($0))) })
    }

    // MARK: Support and log-in

    private var exposure: SupportExposure {
        SupportExposure(estate.devices, on: findings.date)
    }

    private func system(_ line: SupportExposure.Line) -> JSON {
        .object([
            ("system", .string(line.system.title)),
            ("ends", .optional(line.system.ends) { .date($0) }),
            ("devices", .count(line.cohorts.devices)),
            ("source", .citation(line.system.citation)),
        ])
    }

    private var logIn: JSON {
        let time = LogInTime(estate.devices)
        let hours = { (seconds: Int) in JSON.number(LogInTime.hours(seconds)) }
        let worth = parameters.staffTime
        let days = worth?.days.value ?? 0
        let isKnown = !time.known.isEmpty
        return .object([
            ("secondsNow", .optional(time.meanNow) { .number($0) }),
            ("secondsAfter", .optional(time.meanAfter) { .number($0) }),
            ("hoursADay", .optional(time.secondsFreed, hours)),
            ("hoursADayNow", .optional(isKnown ? time.secondsNow : nil, hours)),
            (
                "hoursADayAfter",
                .optional(time.secondsFreed) { _ in hours(time.secondsAfter) }
            ),
            ("hoursAYear", .optional(time.secondsFreed) { hours($0 * days) }),
            ("hoursAYearNow", .optional(isKnown ? time.secondsNow * days : nil, hours)),
            (
                "costAYear",
                .optional(time.secondsFreed) { seconds in
                    .optional(worth) { .money(LogInTime.cost(of: seconds, at: $0)) }
                }
            ),
            (
                "costAYearNow",
                .optional(isKnown ? worth : nil) {
                    .money(LogInTime.cost(of: time.secondsNow, at: $0))
                }
            ),
            ("logInsADay", .count(time.logIns)),
            ("unknownDevices", .count(time.unknown.devices)),
        ])
    }

    // MARK: The rest

    private var equipment: [JSON] {
        EquipmentKind.allCases.filter { !estate.cohorts([$0]).isEmpty }.map { kind in
            .object([
                ("kind", .string(kind.rawValue)),
                ("count", .count(estate.cohorts([kind]).devices)),
            ])
        }
    }

    private func site(_ site: SiteNetwork) -> JSON {
        .object([
            ("organisation", .string(site.organisation.text)), ("site", .string(site.site)),
            ("wireless", .optional(site.wireless) { .string($0.rawValue) }),
            ("wirelessShare", .optional(site.wirelessShare) { .string($0.description) }),
            ("bandwidthMbps", .optional(site.bandwidth) { .count($0) }),
            ("mobileSignal", .optional(site.signal) { .string($0.rawValue) }),
        ])
    }

    private func known(_ count: EstateParameters.KnownCount) -> JSON {
        .object([
            ("id", .string(count.id)), ("title", .string(count.title)),
            ("date", .string(count.date.description)), ("devices", .count(count.count.value)),
            ("source", .citation(count.count.citation)),
        ])
    }
}

// MARK: - The framework

extension EstateAnswer {
    private var framework: Framework? {
        findings.dataset.reference.maturity.framework(parameters.framework)
    }

    private var score: JSON {
        guard let framework, let code else { return .null }
        let cards = findings.against(framework).assessment.cards(of: code)
        return .object([
            ("framework", .string(framework.id)),
            (
                "settings",
                .array(
                    cards.map { card in
                        .object([
                            ("careSetting", .string(card.careSetting.rawValue)),
                            (
                                "dimensions",
                                .object(
                                    card.lines.map { line in
                                        (line.dimension, .optional(line.mark) { .number($0) })
                                    }
                                )
                            ),
                            ("overall", .optional(card.overall) { .number($0) }),
                            ("answered", .number(card.answered)),
                            ("bounds", .range(card.bounds)),
                        ])
                    }
                )
            ),
        ])
    }

    private var marks: [JSON] {
        guard let framework else { return [] }
        let marks = findings.dataset.marks(of: estate, against: framework, on: findings.date)
        return marks.tallies.map { tally in
            .object([
                ("criterion", .string(tally.mark.criterion)),
                ("meets", .count(tally.count(.yes))), ("doesNot", .count(tally.count(.no))),
                ("unknown", .count(tally.count(.unknown))),
                ("share", .optional(tally.share) { .range($0) }),
                ("derived", .optional(marks.choice(tally.mark.criterion)) { .string($0) }),
            ])
        }
    }

    private var claims: [JSON] {
        findings.dataset.claims(above: estate, on: findings.date).map { claim in
            .object([
                ("framework", .string(claim.framework)), ("element", .string(claim.element)),
                ("claimed", .number(claim.claimed)), ("restsOn", .string(claim.criterion)),
                ("needs", .string(claim.needed)), ("found", .string(claim.found)),
                ("place", .string(claim.place.description)),
            ])
        }
    }

    private var order: [JSON] {
        findings.dataset.schemesBeforeFloor(of: estate, on: findings.date).map { fault in
            .object([
                ("scheme", .string(fault.scheme.id.value)),
                ("organisation", .string(fault.raise.organisation.value.text)),
                ("raises", .string(fault.raise.element.value)),
                ("to", .count(fault.raise.level.value)),
                ("restsOn", .string(fault.criterion)), ("needs", .string(fault.needed)),
                ("found", .string(fault.found)),
            ])
        }
    }
}
