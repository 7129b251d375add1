import DigitalMaturity
import Investment

/// What a scheme is meant to achieve, but for what it serves.
let effectsKeys: [Key<Scheme.Effects>] = [
    Key("raises", \.raises, .list(of: .raise))
        .means("The levels of maturity that it is to reach."),
    Key("benefits", \.benefits, .list(of: .benefit))
        .means("What it saves or gives."),
    Key(.standards, \.standards),
]

extension Keyed where Value == [String] {
    static let serves = Keyed("serves", .list(.name), example: "[epr-coverage]")
        .means("The targets and commitments that it helps to meet.")
}

extension Keyed where Value == [Scheme.Standard] {
    static let standards = Keyed(
        "standards",
        .pairs(.name, .word) {
            Scheme.Standard(name: $0.value, state: $1.value)
        } splitting: {
            ($0.name, $0.state)
        },
        example: "{ nhs-number: yes, clinical-safety: in-progress }"
    )
    .means("Whether it meets each standard that money is tied to.")
}

extension Format where Root == Scheme.Raise {
    fileprivate static let raise = Format("the raise") {
        RequiredKey("organisation", \.organisation, .one(.organisation), example: "RXR")
            .means("The organisation whose maturity rises.")
        RequiredKey("element", \.element, .one(.text), example: "improve-care")
            .means(
                "What rises: a dimension, criterion or element that 'waymark frameworks show' lists."
            )
        RequiredKey("to", \.level, .one(.level), example: "3")
            .means("The level it reaches.")
    } making: {
        Scheme.Raise(organisation: $0, element: $1, level: $2)
    }
}

extension Format where Root == Scheme.Benefit {
    fileprivate static let benefit = Format("the benefit") {
        RequiredKey("kind", \.kind, .one(.word), example: "societal")
            .means("The class of benefit in the Green Book.")
        Key("from", \.from, .one(.year), example: "2028/29")
            .means("The first financial year.")
        Key("a-year", \.yearly, .one(.money), example: "£0.7m")
            .means("What it is worth each year; left out for an unmonetised benefit.")
        Key("health", \.isHealth, .one(.yesOrNo).unless(false), example: "yes")
            .means(
                "Whether a societal benefit is an effect on health or life, discounted at the health rate; no if left out."
            )
        Key("text", \.text, .one(.text), example: "Fewer falls on wards")
            .means("What the benefit is.")
        Key("owner", \.owner, .one(.text), example: "Director of nursing")
            .means("Who answers for the benefit.")
        Key("baseline", \.baseline, .mapping(.measure))
            .means("What was measured before the scheme, against which the benefit is judged.")
        Key("follow-up", \.followUp, .mapping(.measure))
            .means("When it is measured again, and what is found.")
    } inRecord: { record, kind in
        var benefit = Scheme.Benefit(kind: kind)
        benefit.place = record.place
        return benefit
    }
}
