import DigitalMaturity
import Documents
import Investment

/// The tables and charts of an estate.
struct EstateView {
    let figures: EstateFigures
    private var estate: Estate { figures.estate }
    private var findings: Findings { figures.findings }

    // MARK: Cohorts

    /// A row for each cohort of devices.
    var cohorts: Table {
        Table(
            id: "estate-cohorts",
            title: "Devices by cohort",
            columns: [
                .words("Organisation"), .words("Cohort"), .words("Kind"), .numbers("Count"),
                .words("Bought"), .words("Due"), .words("Operating system"),
                .words("Support ends"), .words("Warranty ends"), .words("Used by"),
                .numbers("Cost of replacing"),
            ],
            rows: estate.devices.map(row)
        )
    }

    private func row(of cohort: Cohort) -> [Cell] {
        let due = figures.cliff.lines.first { $0.cohorts.contains(cohort) }?.due
        return [
            .text(cohort.organisation.text), .text(cohort.name), .text(cohort.kind.words),
            figures.cell(.cohort(cohort.organisation, cohort.name, .count)),
            words(cohort.bought), due == .unknown ? unknown : .text(due?.title ?? ""),
            cohort.system.map { .text($0.title) } ?? unknown,
            cohort.system?.ends.map { .text($0.words) } ?? unknown,
            words(cohort.warrantyEnd), cohort.users.map { .text($0) } ?? unknown,
            figures.cell(
                .cohort(cohort.organisation, cohort.name, .cost),
                orElse: "no price"
            ),
        ]
    }

    private func words(_ date: PartialDate?) -> Cell { date.map { .text($0.words) } ?? unknown }

    private var unknown: Cell { .unknown("not known") }

    // MARK: When they are due

    /// What is due in each year, with what is overdue and what is not known.
    var cliff: Table {
        Table(
            id: "estate-cliff",
            title: "Devices due to be replaced and what that costs",
            columns: [
                .words("Due"), .numbers("Devices"), .numbers("Cost"), .numbers("Without a price"),
            ],
            rows: figures.cliff.lines.map { line in
                [
                    .text(line.due.title), figures.cell(.due(line.due, .devices)),
                    figures.cell(.due(line.due, .cost), orElse: "no price"),
                    figures.cell(.due(line.due, .unpriced)),
                ]
            }
        )
    }

    /// The same as columns, without what is not known.
    var cliffChart: Chart {
        let lines = figures.cliff.lines.filter { $0.due != .unknown }
        return Chart(
            id: "estate-cliff-cost",
            title: "When devices are due",
            subtitle: "Cost of replacing devices by financial year, \(figures.who)",
            form: .columns(
                Chart.Columns(
                    categories: lines.map(\.due.title),
                    series: [
                        Chart.Series(
                            name: "Cost",
                            values: lines.map { figures[.due($0.due, .cost)] }
                        )
                    ],
                    limits: []
                )
            )
        )
    }

    /// The refresh ages and prices of the kinds that are counted.
    var prices: Table {
        let kinds = EquipmentKind.allCases.filter { !estate.cohorts([$0]).isEmpty }
        return Table(
            id: "estate-prices",
            title: "Refresh ages and prices",
            columns: [
                .words("Kind"), .numbers("Refresh age in years"), .words("Source of the age"),
                .numbers("Price of one"), .words("Source of the price"),
            ],
            rows: kinds.map { kind in
                let price = figures.parameters.price(of: kind, on: findings.date)
                let age = figures.parameters.equipment[kind]?.refreshAge
                return [
                    .text(kind.words), figures.cell(.kind(kind, .refreshAge), orElse: "none held"),
                    .text(age?.citation.words ?? ""),
                    figures.cell(.kind(kind, .price), orElse: "none held"),
                    .text(price?.citation.words ?? ""),
                ]
            }
        )
    }

    // MARK: Support and warranty

    /// The systems that devices run.
    var support: Table {
        let none = figures.exposure.unknown
        let rows = figures.exposure.lines.map { line -> [Cell] in
            let isSupported = line.cohorts[0].isSupported(on: findings.date)
            return [
                .text(line.system.title), line.system.ends.map { .text($0.words) } ?? unknown,
                isSupported.map { .text($0 ? "yes" : "no") } ?? unknown,
                figures.cell(.system(line.system.id)), .text(line.system.citation.words),
            ]
        }
        let unknownRow: [Cell] = [
            .text("Not known"), unknown, unknown,
            figures.cell(.system("unknown")), .blank,
        ]
        return Table(
            id: "estate-support",
            title: "Operating systems and when their support ends",
            columns: [
                .words("System"), .words("Support ends"), .words("Supported"),
                .numbers("Devices"), .words("Source"),
            ],
            rows: rows + (none.isEmpty ? [] : [unknownRow])
        )
    }

    /// How many devices have updates and a warranty.
    var states: Table {
        let answers = ThreeWay.Answer.allCases
        return Table(
            id: "estate-states",
            title: "Devices with security updates and under warranty",
            columns: [.words("Devices")]
                + answers.map { answer in
                    .numbers(["yes": "Yes", "no": "No"][answer.rawValue] ?? "Not known")
                },
            rows: [
                [.text("Get security updates")] + answers.map { figures.cell(.support($0)) },
                [.text("Are under warranty")] + answers.map { figures.cell(.warranty($0)) },
            ]
        )
    }

    // MARK: Log-in

    /// What logging in costs today and after.
    var logIn: Table {
        Table(
            id: "estate-log-in",
            title: "Time that staff lose in logging in",
            columns: [.words("Measure"), .numbers("Value")],
            rows: EstateFigures.LogInMeasure.allCases.compactMap { measure in
                figures[.logIn(measure)].map { [.text(measure.title), .figure($0)] }
            }
        )
    }

    // MARK: Other equipment

    /// Servers, what carries the network, printers and imaging, by kind.
    var equipment: Table {
        let kinds = EquipmentKind.allCases.filter {
            $0.family != .devices && !estate.cohorts([$0]).isEmpty
        }
        return Table(
            id: "estate-equipment",
            title: "Servers, network equipment, printers and imaging",
            columns: [
                .words("Kind"), .numbers("Count"), .numbers("Refresh age in years"),
                .numbers("Past it"), .numbers("Cannot be placed"), .numbers("Price of one"),
            ],
            rows: kinds.map { kind in
                [
                    .text(kind.words), figures.cell(.kind(kind, .count)),
                    figures.cell(.kind(kind, .refreshAge), orElse: "none held"),
                    figures.cell(.kind(kind, .overdue)), figures.cell(.kind(kind, .unknown)),
                    figures.cell(.kind(kind, .price), orElse: "none held"),
                ]
            }
        )
    }

    /// The networks of sites.
    var networks: Table {
        Table(
            id: "estate-networks",
            title: "Networks by site",
            columns: [
                .words("Organisation"), .words("Site"), .words("Wi-Fi"), .words("Wi-Fi reaches"),
                .words("Line in Mbit/s"), .words("Mobile signal"),
            ],
            rows: estate.sites.map { site in
                [
                    .text(site.organisation.text), .text(site.site),
                    site.wireless.map { .text($0.rawValue) } ?? unknown,
                    site.wirelessShare.map { .text($0.description) } ?? unknown,
                    site.bandwidth.map { .text("\($0)") } ?? unknown,
                    site.signal.map { .text($0.rawValue) } ?? unknown,
                ]
            }
        )
    }

    // MARK: The framework

    /// The questions that counts answer.
    var marks: Table {
        let tallies = figures.marks?.tallies ?? []
        return Table(
            id: "estate-marks",
            title: "Questions that the counts answer",
            columns: [
                .words("Question"), .numbers("Meet it"), .numbers("Do not"),
                .numbers("Not known"), .numbers("Share"), .words("Answer"),
            ],
            rows: tallies.map { tally in
                let id = tally.mark.criterion
                return [.text(title(of: id))]
                    + ThreeWay.Answer.allCases.map { figures.cell(.mark(id, $0)) } + [
                        figures.cell(.share(id), orElse: "nothing counted"),
                        figures.marks?.choice(id).map { .text("derived: \(words(of: $0))") }
                            ?? .unknown("left to the return"),
                    ]
            }
        )
    }

    private func title(of criterion: String) -> String {
        figures.counted?.criteria.first { $0.id == criterion }?.title ?? criterion
    }

    private func words(of choice: String) -> String {
        let choices = (figures.counted?.answerScales ?? []).flatMap(\.choices)
        return choices.first { $0.id == choice }?.title ?? choice
    }

    /// What is claimed above the estate.
    var claims: Table {
        Table(
            id: "estate-claims",
            title: "Marks above what the estate supports",
            columns: [
                .words("Framework"), .words("Claimed for"), .words("Rests on"),
                .words("Needs"), .words("Counts give"), .words("Where"),
            ],
            rows: findings.dataset.claims(above: estate, on: findings.date).map { claim in
                [
                    .text(claim.framework), .text(claim.element),
                    .text(title(of: claim.criterion)), .text(words(of: claim.needed)),
                    .text(words(of: claim.found)), .text(claim.place.description),
                ]
            }
        )
    }

    /// The schemes that come before the floor on which they rest.
    var order: Table {
        Table(
            id: "estate-order",
            title: "Schemes before their floor",
            columns: [
                .words("Scheme"), .words("Organisation"), .words("Raises"), .words("Rests on"),
                .words("Needs"), .words("Counts give"),
            ],
            rows: findings.dataset.schemesBeforeFloor(of: estate, on: findings.date).map { fault in
                [
                    .text(fault.scheme.title), .text(fault.raise.organisation.value.text),
                    .text("\(fault.raise.element.value) to \(fault.raise.level.value)"),
                    .text(title(of: fault.criterion)), .text(words(of: fault.needed)),
                    .text(words(of: fault.found)),
                ]
            }
        )
    }

    /// What is known of England's devices.
    var england: Table {
        Table(
            id: "estate-england",
            title: "Devices in England, as far as is known",
            columns: [
                .words("Counted"), .words("Date"), .numbers("Devices"), .numbers("Share"),
                .words("Source"),
            ],
            rows: figures.parameters.england.map { known in
                [
                    .text(known.title), .text(known.date.words),
                    figures.cell(.known(known.id, .count)),
                    known.whole == nil ? .blank : figures.cell(.known(known.id, .share)),
                    .text(known.count.citation.words),
                ]
            }
        )
    }

    /// The marks of the framework, dimension by dimension; none where the estate is of several.
    var scores: [Block] {
        guard let framework = figures.counted, let code = figures.code else { return [] }
        let scored = ScoreFigures(findings.against(framework))
        return scored.assessment.cards(of: code).map { card in
            .table(
                Table(
                    id: "estate-score-\(card.careSetting.rawValue)",
                    title: "\(framework.title), \(card.careSetting.words.lowercased())",
                    columns: [.words("Dimension"), .numbers("Mark")],
                    rows: framework.dimensions.map { dimension in
                        [.text(dimension.title), scored.cell(dimension.id, of: card)]
                    } + [[.text("Overall"), scored.cell(nil, of: card)]],
                    note: card.tally.words
                )
            )
        }
    }
}

extension EstateFigures.LogInMeasure {
    fileprivate var title: String {
        switch self {
        case .devices: "Devices whose log-in time is known"
        case .unknown: "Devices whose log-in time is not known"
        case .logIns: "Log-ins a day"
        case .secondsNow: "Seconds for one log-in now"
        case .secondsAfter: "Seconds for one log-in after the change"
        case .lostNow: "Seconds lost a day now"
        case .freed: "Seconds freed a day"
        case .hoursNow: "Hours lost a day now"
        case .hoursAfter: "Hours lost a day after the change"
        case .hoursFreed: "Hours freed a day"
        case .yearNow: "Hours lost a year now"
        case .yearFreed: "Hours freed a year"
        case .costNow: "Cost of the staff time a year now"
        case .costFreed: "Staff time freed a year, in money"
        }
    }
}
