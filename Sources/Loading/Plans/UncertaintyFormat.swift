import DigitalMaturity
import Investment

/// What a scheme depends on and what it rules out.
let relationsKeys: [Key<Scheme.Relations>] = [
    Key(.needs, \.needs),
    Key(
        "excludes",
        \.excludes,
        .list(.name),
        "Schemes that cannot be chosen together with it.",
        example: "[epr-west]"
    ),
    Key(
        "one-of",
        \.oneOf,
        .one(.name),
        "The set it belongs to; only one scheme of a set is chosen.",
        example: "epr-choice"
    ),
    Key(.mandatory, \.obligation, unless: .optional),
    Key(
        "people",
        \.people,
        .one(.people),
        "How many people it takes while it is delivered.",
        example: "14"
    ),
]

extension Keyed where Value == [Located<String>] {
    static let needs = Keyed(
        "needs",
        .list(.name),
        "Schemes that must be in the plan for this one to work.",
        example: "[network-east]"
    )
}

extension Keyed where Value == Scheme.Obligation {
    static let mandatory = Keyed(
        "mandatory",
        .one(.either(yes: .mandatory, no: .optional)),
        "Whether every plan must include it; no if left out.",
        example: "yes"
    )
}

/// What is uncertain about a scheme's cost and time.
let uncertaintyKeys: [Key<Scheme.Uncertainty>] = [
    .range,
    Key(
        "risks",
        \.risks,
        .list(of: .risk),
        "What may happen to it once and then costs money or time."
    ),
    .loadings,
]

extension Key where Root == Scheme.Uncertainty {
    static let range = Key(
        "range",
        "the range",
        "How far its cost and time may fall short of the estimate and go beyond it.",
        of: [
            Key(
                "capital",
                \.capital,
                .range,
                "How far capital may fall short and go beyond.",
                example: "[-10%, +35%]"
            ),
            Key(
                "revenue",
                \.revenue,
                .range,
                "How far revenue until it is live may fall short and go beyond.",
                example: "[-5%, +10%]"
            ),
            Key(
                "time",
                \.time,
                .range,
                "How far the time may fall short and go beyond.",
                example: "[-5%, +60%]"
            ),
        ]
    )
    static let loadings = Key(
        "causes",
        \.loadings,
        .list(of: .loading),
        "How far the plan's 'causes' move it."
    )
}

extension Spelling where Value == ClosedRange<Percentage> {
    fileprivate static var range: Spelling {
        .range(.percentage, expected: "the least and the most, as [-10%, +35%]")
    }
}

extension Format where Root == Scheme.Risk {
    fileprivate static let risk = Format("the risk") {
        RequiredKey("id", \.id, .one(.name), "The risk's name.", example: "migration")
        RequiredKey("chance", \.chance, .one(.share), "How likely it is.", example: "20%")
        Key(
            "capital",
            \.capital,
            unless: .zero,
            .one(.spending),
            "The capital it would cost.",
            example: "£1.2m"
        )
        Key(
            "revenue",
            \.revenue,
            unless: .zero,
            .one(.spending),
            "The revenue it would cost.",
            example: "£50k"
        )
        Key("delay", \.delay, .one(.time), "The time it would add.", example: "3 months")
    } making: {
        Scheme.Risk(id: $0, chance: $1)
    }
}

extension Format where Root == Scheme.Loading {
    fileprivate static let loading = Format("the cause") {
        RequiredKey("id", \.cause, .one(.name), "The cause.", example: "supplier-prices")
        Key(
            "cost",
            \.cost,
            unless: .zero,
            .one(.correlation),
            "How its cost moves with the cause.",
            example: "60%"
        )
        Key(
            "time",
            \.time,
            unless: .zero,
            .one(.correlation),
            "How its time moves with the cause.",
            example: "-20%"
        )
    } making: {
        Scheme.Loading(cause: $0)
    }
}
