import DigitalMaturity
import Investment

/// What a plan may say about a scheme besides its cost, time and effects.
let particularsKeys: [Key<Scheme.Particulars>] = [
    Key(
        "vat-rule",
        \.vatRule,
        .one(.name),
        "The rule on VAT that applies, by its name in Frameworks/appraisal/vat.yaml.",
        example: "bespoke-software"
    ),
    Key("buys", \.purchases, .list(of: .purchase), "What is bought, item by item."),
    Key("delivery", \.delivery, .one(.word), "Whose machines it runs on.", example: "cloud"),
    Key(
        "supplier",
        \.supplier,
        .one(.name),
        "Who supplies it; schemes with the same name here have the same supplier.",
        example: "acme"
    ),
    Key(
        "contract-value",
        \.contractValue,
        .one(.spending),
        "The value of its contract over the contract's life, without VAT.",
        example: "£3m"
    ),
    Key(
        "public-facing",
        \.isPublicFacing,
        .one(.yesOrNo),
        "Whether the public uses it.",
        example: "no"
    ),
    Key(
        "service",
        \.service,
        .one(.word),
        "What sort of service it is, where rules for central government ask.",
        example: "website"
    ),
    Key("approved", \.approved, .mapping(.approved), "What was approved, once something was."),
    Key(
        "optimism-bias",
        \.bias,
        .mapping(.bias),
        "How far its estimate of capital is taken to be optimistic."
    ),
    Key(
        "may-start",
        \.mayStart,
        .list(.year),
        "The financial years in which it may start; any that keeps its capital in the plan if left out.",
        example: "[2026/27, 2027/28]"
    ),
]

extension Format where Root == Scheme.Purchase {
    fileprivate static let purchase = Format("the purchase") {
        RequiredKey("what", \.what, .one(.text), "What is bought.", example: "Workstations")
        RequiredKey("count", \.count, .one(.count), "How many.", example: "300")
        RequiredKey(
            "each",
            \.each,
            .one(.spending),
            "The cost of one, with the VAT that does not come back.",
            example: "£900"
        )
        Key(
            "grouped",
            \.isGrouped,
            unless: false,
            .one(.yesOrNo),
            "Whether they work only together and are bought, managed and disposed of together.",
            example: "yes"
        )
    } making: {
        Scheme.Purchase(what: $0, count: $1, each: $2)
    }
}

extension Format where Root == Scheme.Approved {
    fileprivate static let approved = Format("the approval") {
        RequiredKey(
            "capital",
            \.capital,
            .one(.spending),
            "The capital approved.",
            example: "£6m"
        )
        RequiredKey(
            "margin",
            \.margin,
            .one(.share),
            "How far capital may grow before approval must be asked again.",
            example: "10%"
        )
        Key("on", \.date, .one(.day), "The day of the approval.", example: "2026-05-01")
    } making: {
        Scheme.Approved(capital: $0, margin: $1)
    }
}

extension Format where Root == Scheme.Bias {
    fileprivate static let bias = Format("the optimism bias") {
        RequiredKey(
            "class",
            \.projectClass,
            .one(.name),
            "The class of project, by its name in Frameworks/appraisal/optimism-bias.yaml.",
            example: "equipment"
        )
        RequiredKey(
            "mitigated",
            \.mitigated,
            .one(.share),
            "How far mitigation brings the bias from its upper bound to its lower.",
            example: "40%"
        )
    } making: {
        Scheme.Bias(projectClass: $0, mitigated: $1)
    }
}
