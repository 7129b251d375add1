import DigitalMaturity
import Documents
import Investment

// MARK: - When equipment is due

extension EstateFigures {
    func due(_ line: RefreshCliff.Line, _ measure: DueMeasure) -> Figure? {
        let key = Key.due(line.due, measure)
        let when = line.due.words
        switch measure {
        case .devices: return count(key, of: line.cohorts, "Devices \(when)")
        case .unpriced:
            let priced = Set(line.priced.map(\.cohort))
            let cohorts = line.cohorts.filter { !priced.contains($0) }
            return count(key, of: cohorts, "Devices \(when) without a price")
        case .cost:
            return line.cost.map { cost in
                let parts = line.priced.compactMap { priced in
                    figure(.cohort(priced.cohort.organisation, priced.cohort.name, .cost))
                }
                return made(
                    key,
                    .money(cost),
                    "Cost of replacing devices \(when), \(who)",
                    .sum(parts.isEmpty ? [.constant("0")] : parts.map(Formula.Term.figure)),
                    basis: basis
                )
            }
        }
    }

    private var basis: String {
        cliff.refreshAge.map { "with a refresh age of \($0) years" }
            ?? "at the refresh age of each kind"
    }
}

extension RefreshCliff.Due {
    /// The words after "devices".
    var words: String {
        switch self {
        case .overdue: "past their refresh age"
        case .year(let year): "due in \(year)"
        case .unknown: "whose replacement cannot be dated"
        }
    }

    /// The words that head a row.
    var title: String {
        switch self {
        case .overdue: "Overdue now"
        case .year(let year): year.description
        case .unknown: "Not known"
        }
    }
}

// MARK: - Log-in

extension EstateFigures {
    func logIn(_ measure: LogInMeasure) -> Figure? {
        let key = Key.logIn(measure)
        switch measure {
        case .devices: return count(key, of: logIn.known, "Devices whose log-in time is known")
        case .unknown:
            return count(key, of: logIn.unknown, "Devices whose log-in time is not known")
        default:
            guard !logIn.known.isEmpty, let value = value(measure) else { return nil }
            return made(
                key,
                value,
                "Log-in, \(measure.rawValue.replacing("-", with: " ")), \(who)",
                .worked(measure.method, from: inputs(measure)),
                rule: measure.isOfYear ? parameters.staffTime?.hour.citation.words : nil
            )
        }
    }

    private func value(_ measure: LogInMeasure) -> Figure.Value? {
        let time = parameters.staffTime
        func hours(_ seconds: Int) -> Figure.Value { whole(LogInTime.hours(seconds)) }
        func year(_ seconds: Int) -> Figure.Value? { time.map { hours(seconds * $0.days.value) } }
        func cost(_ seconds: Int) -> Figure.Value? {
            time.map { .estimate(LogInTime.cost(of: seconds, at: $0)) }
        }
        return switch measure {
        case .devices, .unknown: nil
        case .logIns: .count(logIn.logIns)
        case .secondsNow: logIn.meanNow.map(whole)
        case .secondsAfter: logIn.meanAfter.map(whole)
        case .lostNow: .count(logIn.secondsNow)
        case .freed: logIn.secondsFreed.map { .count($0) }
        case .hoursNow: hours(logIn.secondsNow)
        case .hoursAfter: logIn.secondsFreed.map { _ in hours(logIn.secondsAfter) }
        case .hoursFreed: logIn.secondsFreed.map(hours)
        case .yearNow: year(logIn.secondsNow)
        case .yearFreed: logIn.secondsFreed.flatMap(year)
        case .costNow: cost(logIn.secondsNow)
        case .costFreed: logIn.secondsFreed.flatMap(cost)
        }
    }

    private func whole(_ number: Double) -> Figure.Value { .count(Int(number.rounded())) }

    private func inputs(_ measure: LogInMeasure) -> [Formula.Term] {
        guard let seconds = measure.aDay.flatMap({ figure(.logIn($0)) }) else {
            return logIn.known.map { .input(input($0)) }
        }
        guard let time = parameters.staffTime, measure.isOfYear else { return [.figure(seconds)] }
        let days = Trace.Input("days", value: "\(time.days.value)", place: time.days.place)
        let hour = Trace.Input("an hour", value: time.hour.value.exact, place: time.hour.place)
        return [.figure(seconds), .input(days)] + (measure.isCost ? [.input(hour)] : [])
    }

    private func input(_ cohort: Cohort) -> Trace.Input {
        let after = cohort.logInAfter.map { " → \($0)" } ?? ""
        return Trace.Input(
            "\(cohort.organisation) \(cohort.name)",
            value: "\(cohort.logIns ?? 0) × \(cohort.logIn ?? 0)\(after) seconds",
            place: cohort.place
        )
    }
}

extension EstateFigures.LogInMeasure {
    fileprivate var isCost: Bool { self == .costNow || self == .costFreed }
    fileprivate var isOfYear: Bool { isCost || self == .yearNow || self == .yearFreed }

    /// The seconds a day on which hours and money rest.
    fileprivate var aDay: Self? {
        switch self {
        case .hoursNow, .yearNow, .costNow: .lostNow
        case .hoursFreed, .yearFreed, .costFreed: .freed
        default: nil
        }
    }

    fileprivate var method: String {
        switch self {
        case .logIns: "sum of log-ins a day"
        case .secondsNow, .secondsAfter: "mean of the seconds, by log-ins a day"
        case .hoursNow, .hoursFreed: "seconds a day ÷ 3600"
        case .hoursAfter: "log-ins a day × seconds after the change ÷ 3600"
        case .yearNow, .yearFreed: "seconds a day × days ÷ 3600"
        case .costNow, .costFreed: "seconds a day × days ÷ 3600 × cost of an hour"
        default: "log-ins a day × seconds"
        }
    }
}

// MARK: - Questions that counts answer

extension EstateFigures {
    /// The framework of which counts answer questions.
    var counted: Framework? {
        findings.dataset.reference.maturity.framework(parameters.framework)
    }

    var marks: EstateMarks? {
        counted.map { findings.dataset.marks(of: estate, against: $0, on: findings.date) }
    }

    func mark(_ criterion: String, _ answer: ThreeWay.Answer) -> Figure? {
        tally(criterion).map { tally in
            made(
                .mark(criterion, answer),
                .count(tally.count(answer)),
                "\(criterion): \(answer.rawValue), \(who)",
                .worked(
                    "sum of the counts in the rows",
                    from: (tally.places[answer] ?? []).map {
                        .input(Trace.Input(criterion, place: $0))
                    }
                ),
                rule: tally.mark.place.description
            )
        }
    }

    func share(_ criterion: String) -> Figure? {
        guard let tally = tally(criterion), let share = tally.share,
            let yes = mark(criterion, .yes)
        else { return nil }
        return made(
            .share(criterion),
            .share(share.lowerBound),
            bounds: share,
            "Share that meets \(criterion), \(who)",
            .quotient(.figure(yes), .constant("\(tally.total)"))
        )
    }

    private func tally(_ criterion: String) -> MarkTally? {
        marks?.tallies.first { $0.mark.criterion == criterion }
    }
}
