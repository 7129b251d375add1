import DigitalMaturity
import Investment

/// What a scheme depends on and what it rules out.
let relationsKeys: [Key<Scheme.Relations>] = [
    Key(.needs, \.needs),
    Key("excludes", \.excludes, .list(.name), example: "[epr-west]")
        .means("Schemes that cannot be chosen together with it."),
    Key("one-of", \.oneOf, .one(.name), example: "epr-choice")
        .means("The set it belongs to; only one scheme of a set is chosen."),
    Key(.mandatory, \.obligation),
    Key("people", \.people, .one(.people), example: "14")
        .means("How many people it takes while it is delivered."),
]

extension Keyed where Value == [Located<String>] {
    static let needs = Keyed("needs", .list(.name), example: "[network-east]")
        .means("Schemes that must be in the plan for this one to work.")
}

extension Keyed where Value == Scheme.Obligation {
    static let mandatory = Keyed(
        "mandatory",
        .one(.either(yes: .mandatory, no: .optional)).unless(.optional),
        example: "yes"
    )
    .means("Whether every plan must include it; no if left out.")
}

/// What is uncertain about a scheme's cost and time.
let uncertaintyKeys: [Key<Scheme.Uncertainty>] = [
    .range,
    Key("risks", \.risks, .list(of: .risk))
        .means("What may happen to it once and then costs money or time."),
    .loadings,
]

extension Key where Root == Scheme.Uncertainty {
    static let range = Key(
        "range",
        "the range",
        of: [
            Key("capital", \.capital, .spread, example: "[-10%, +35%]")
                .means("How far capital may fall short and go beyond."),
            Key("revenue", \.revenue, .spread, example: "[-5%, +10%]")
                .means("How far revenue until it is live may fall short and go beyond."),
            Key("time", \.time, .spread, example: "[-5%, +60%]")
                .means("How far the time may fall short and go beyond."),
        ]
    )
    .means("How far its cost and time may fall short of the estimate and go beyond it.")
    static let loadings = Key("causes", \.loadings, .list(of: .loading))
        .means("How far the plan's 'causes' move it.")
}

extension Spelling where Value == Located<ClosedRange<Percentage>> {
    fileprivate static var spread: Spelling {
        .range(
            .percentage,
            where: { $0.contains(.zero) && $0.lowerBound >= .percent(-100) },
            expected:
                "the least and the most about the estimate, as [-10%, +35%], from -100% up and with "
                + "the estimate, 0%, between them"
        )
    }
}

extension Format where Root == Scheme.Risk {
    fileprivate static let risk = Format("the risk") {
        RequiredKey("id", \.id, .one(.name), example: "migration")
            .means("The risk's name.")
        RequiredKey("chance", \.chance, .one(.share), example: "20%")
            .means("How likely it is.")
        Key("capital", \.capital, .one(.spending).unless(.zero), example: "£1.2m")
            .means("The capital it would cost.")
        Key("revenue", \.revenue, .one(.spending).unless(.zero), example: "£50k")
            .means("The revenue it would cost.")
        Key("delay", \.delay, .one(.time), example: "3 months")
            .means("The time it would add.")
        Key("text", \.text, .one(.text), example: "Old records cannot be moved cleanly")
            .means("What may happen.")
        Key("owner", \.owner, .one(.text), example: "Head of information")
            .means("Who answers for the risk.")
        Key("mitigation", \.mitigation, .one(.text), example: "Two trial migrations before go-live")
            .means("What is done about it.")
    } inRecord: { record, id, chance in
        var risk = Scheme.Risk(id: id, chance: chance)
        risk.place = record.place
        return risk
    }
}

extension Format where Root == Scheme.Loading {
    fileprivate static let loading = Format("the cause") {
        RequiredKey("id", \.cause, .one(.name), example: "supplier-prices")
            .means("The cause.")
        Key("cost", \.cost, .one(.correlation).unless(.zero), example: "60%")
            .means("How its cost moves with the cause.")
        Key("time", \.time, .one(.correlation).unless(.zero), example: "-20%")
            .means("How its time moves with the cause.")
    } making: {
        Scheme.Loading(cause: $0)
    }
}
