import DigitalMaturity
import Investment

/// What else a plan may say about a scheme: not cost, time or effects.
let particularsKeys: [Key<Scheme.Particulars>] = [
    Key("vat-rule", \.vatRule, .one(.name), example: "bespoke-software")
        .means("The rule on VAT that applies, by its name in Frameworks/appraisal/vat.yaml."),
    Key("buys", \.purchases, .list(of: .purchase))
        .means("What is bought, item by item."),
    Key("delivery", \.delivery, .one(.word), example: "cloud")
        .means("Whose machines it runs on."),
    Key("supplier", \.supplier, .one(.name), example: "acme")
        .means("Who supplies it; schemes with the same name here have the same supplier."),
    Key("supplies", \.supplies, .one(.word), example: "record")
        .means("What the supplier takes over, in the words of suppliers/contracts.csv."),
    Key("contract-value", \.contractValue, .one(.spending), example: "£3m")
        .means("The value of its contract over the contract's life, without VAT."),
    Key("public-facing", \.isPublicFacing, .one(.yesOrNo), example: "no")
        .means("Whether the public uses it."),
    Key("service", \.service, .one(.word), example: "website")
        .means("What sort of service it is, where rules for central government ask."),
    Key("approved", \.approved, .mapping(.approved))
        .means("What was approved, once something was."),
    Key("optimism-bias", \.bias, .mapping(.bias))
        .means("How far its estimate of capital is taken to be optimistic."),
    Key("may-start", \.mayStart, .list(.year), example: "[2026/27, 2027/28]")
        .means(
            "The financial years in which it may start; any that keeps its capital in the plan if left out."
        ),
]

extension Format where Root == Scheme.Purchase {
    fileprivate static let purchase = Format("the purchase") {
        RequiredKey("what", \.what, .one(.text), example: "Workstations")
            .means("What is bought.")
        RequiredKey("count", \.count, .one(.count), example: "300")
            .means("How many.")
        RequiredKey("each", \.each, .one(.spending), example: "£900")
            .means("The cost of one, with the VAT that does not come back.")
        Key("grouped", \.isGrouped, .one(.yesOrNo).unless(false), example: "yes")
            .means(
                "Whether they work only together and are bought, managed and disposed of together."
            )
    } making: {
        Scheme.Purchase(what: $0, count: $1, each: $2)
    }
}

extension Format where Root == Scheme.Approved {
    fileprivate static let approved = Format("the approval") {
        RequiredKey("capital", \.capital, .one(.spending), example: "£6m")
            .means("The capital approved.")
        RequiredKey("margin", \.margin, .one(.share), example: "10%")
            .means("How far capital may grow before approval must be asked again.")
        Key("on", \.date, .one(.day), example: "2026-05-01")
            .means("The day of the approval.")
    } making: {
        Scheme.Approved(capital: $0, margin: $1)
    }
}

extension Format where Root == Scheme.Bias {
    fileprivate static let bias = Format("the optimism bias") {
        RequiredKey("class", \.projectClass, .one(.name), example: "equipment")
            .means("The class of project, by its name in Frameworks/appraisal/optimism-bias.yaml.")
        RequiredKey("mitigated", \.mitigated, .one(.share), example: "40%")
            .means("How far mitigation brings the bias from its upper bound to its lower.")
    } making: {
        Scheme.Bias(projectClass: $0, mitigated: $1)
    }
}
