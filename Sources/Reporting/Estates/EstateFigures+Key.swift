import DigitalMaturity
import Documents

extension EstateFigures {
    enum Key: FigureKey {
        /// How many devices people work on.
        case devices
        /// The staff of the organisations, or devices for each of them.
        case head(Head)
        /// A kind of equipment.
        case kind(EquipmentKind, KindMeasure)
        /// A cohort of an organisation.
        case cohort(ODSCode, String, CohortMeasure)
        /// What is due at one time.
        case due(RefreshCliff.Due, DueMeasure)
        /// Devices with an answer about their warranty or their support.
        case warranty(ThreeWay.Answer)
        case support(ThreeWay.Answer)
        /// Devices that run a system.
        case system(String)
        /// Time lost in logging in.
        case logIn(LogInMeasure)
        /// What was counted for a question.
        case mark(String, ThreeWay.Answer)
        case share(String)
        /// What is known of England.
        case known(String, KnownMeasure)
    }

    enum Head: String, AddressPart {
        case staff
        case perHead = "per-head"
    }

    enum KindMeasure: String, AddressPart {
        case count, overdue, unknown, price
        case refreshAge = "refresh-age"
    }

    enum CohortMeasure: String, AddressPart { case count, cost }

    enum DueMeasure: String, AddressPart { case devices, cost, unpriced }

    enum KnownMeasure: String, AddressPart { case count, share }

    enum LogInMeasure: String, AddressPart, CaseIterable {
        case devices, unknown
        case logIns = "log-ins"
        case secondsNow = "seconds-now"
        case secondsAfter = "seconds-after"
        case lostNow = "seconds-a-day-now"
        case freed = "seconds-a-day-freed"
        case hoursNow = "hours-a-day-now"
        case hoursAfter = "hours-a-day-after"
        case hoursFreed = "hours-a-day-freed"
        case yearNow = "hours-a-year-now"
        case yearFreed = "hours-a-year-freed"
        case costNow = "cost-a-year-now"
        case costFreed = "cost-a-year-freed"
    }
}

extension EstateFigures.Key {
    var path: [String] {
        switch self {
        case .devices: ["devices"]
        case .head(let measure): [measure.rawValue]
        case .kind(let kind, let measure): ["kind", kind.rawValue, measure.rawValue]
        case .cohort(let code, let name, let measure):
            ["cohort", code.text, name, measure.rawValue]
        case .due(let due, let measure): ["due", due.slug, measure.rawValue]
        case .warranty(let answer): ["warranty", answer.rawValue]
        case .support(let answer): ["support", answer.rawValue]
        case .system(let id): ["system", id]
        case .logIn(let measure): ["log-in", measure.rawValue]
        case .mark(let criterion, let answer): ["mark", criterion, answer.rawValue]
        case .share(let criterion): ["mark", criterion, "share"]
        case .known(let id, let measure): ["known", id, measure.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("devices") { devices },
            KeyForm("*", head),
            KeyForm("kind/*/*", kind),
            KeyForm("cohort/*/*/*", cohort),
            KeyForm("due/*/*", due),
            KeyForm("warranty/*", warranty),
            KeyForm("support/*", support),
            KeyForm("system/*", system),
            KeyForm("log-in/*", logIn),
            KeyForm("mark/*/share", share),
            KeyForm("mark/*/*", mark),
            KeyForm("known/*/*", known),
        ]
    }
}

extension EquipmentKind: AddressPart {}
extension ThreeWay.Answer: AddressPart {}

extension RefreshCliff.Due: AddressPart {
    /// The part of an address: `overdue`, `2027-28`, `unknown`.
    var slug: String {
        switch self {
        case .overdue: "overdue"
        case .year(let year): year.slug
        case .unknown: "unknown"
        }
    }

    package init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts) { part in
            switch part {
            case "overdue": .overdue
            case "unknown": .unknown
            default: FinancialYear(slug: part).map { .year($0) }
            }
        }
    }
}
