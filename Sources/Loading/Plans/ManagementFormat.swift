import DigitalMaturity
import Investment

/// Who runs a scheme and how it is going.
let managementKeys: [Key<Scheme.Management>] = [
    Key("owner", \.owner, .one(.text), example: "Chief digital officer")
        .means("The senior responsible owner."),
    Key("roles", \.roles, .list(of: .post))
        .means("The people it needs by role; a year left out means every year of its delivery."),
    Key("contract-ends", \.contractEnds, .one(.day), example: "2030-03-31")
        .means("The last day of the contract by which it is delivered."),
    Key("rag", \.rating, .one(.word), example: "amber")
        .means("How it is going: red, amber or green; not known if left out."),
    Key("rag-because", \.ratingReason, .one(.text), example: "The supplier is a month late")
        .means("Why it is red, amber or green."),
    Key("milestones", \.milestones, .list(of: .milestone))
        .means("What must be done by when."),
    Key("cost-of-delay", \.delayCost, .one(.monthly), example: "£50k a month")
        .means("What each month of delay costs."),
]

extension Key where Root == Scheme {
    static let description = Key(
        "description",
        \.management.description,
        .one(.text),
        example: "One electronic record for all wards and clinics"
    )
    .means("What the scheme does, in a sentence or two.")
}

extension Format where Root == Scheme.Milestone {
    fileprivate static let milestone = Format("the milestone") {
        RequiredKey("name", \.name, .one(.text), example: "Contract signed")
            .means("What must be done.")
        RequiredKey("due", \.due, .one(.day), example: "2027-06-30")
            .means("The day by which it is planned.")
        Key("done", \.done, .one(.day), example: "2027-06-28")
            .means("The day on which it was done; left out until it is.")
        Key("forecast", \.forecast, .one(.day), example: "2027-08-31")
            .means("The day on which it is now expected, if not the planned one.")
    } making: {
        Scheme.Milestone(name: $0, due: $1)
    }
}

extension Format where Root == Post {
    static let post = Format("the role") {
        RequiredKey("role", \.role, .one(.text), example: "Clinical safety officer")
            .means("The role.")
        RequiredKey("people", \.people, .one(.people), example: "2")
            .means("How many people.")
        Key("organisation", \.organisation, .one(.organisation), example: "RXR")
            .means("Where they work; anywhere if left out.")
        Key("year", \.year, .one(.year), example: "2026/27")
            .means("The financial year; every year if left out.")
    } making: {
        Post(role: $0, people: $1)
    }
}

extension Format where Root == Scheme.Measure {
    static let measure = Format("the measurement") {
        RequiredKey("on", \.date, .one(.day), example: "2026-03-31")
            .means("The day of the measurement.")
        Key("value", \.value, .one(.number), example: "120")
            .means("The number; left out until it is measured.")
        Key("unit", \.unit, .one(.text), example: "falls a month")
            .means("What is counted.")
    } making: {
        Scheme.Measure(date: $0)
    }
}

extension Scalar where Value == Double {
    static var number: Self { Self("a number", decimalNumber, plainDecimal) }
}
