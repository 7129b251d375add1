import DigitalMaturity
import Investment

/// What a scheme is meant to achieve, but for what it serves.
let effectsKeys: [Key<Scheme.Effects>] = [
    Key("raises", \.raises, .list(of: .raise), "The levels of maturity that it is to reach."),
    Key("benefits", \.benefits, .list(of: .benefit), "What it saves or gives."),
    Key(.standards, \.standards),
]

extension Keyed where Value == [String] {
    static let serves = Keyed(
        "serves",
        .list(.name),
        "The targets and commitments that it helps to meet.",
        example: "[epr-coverage]"
    )
}

extension Keyed where Value == [Scheme.Standard] {
    static let standards = Keyed(
        "standards",
        .pairs(.name, .word) {
            Scheme.Standard(name: $0.value, state: $1.value)
        } _: {
            ($0.name, $0.state)
        },
        "Whether it meets each standard that money is tied to.",
        example: "{ nhs-number: yes, clinical-safety: in-progress }"
    )
}

extension Format where Root == Scheme.Raise {
    fileprivate static let raise = Format("the raise") {
        RequiredKey(
            "organisation",
            \.organisation,
            .one(.organisation),
            "The organisation whose maturity rises.",
            example: "RXR"
        )
        RequiredKey(
            "element",
            \.element,
            .one(.text),
            "What rises: a dimension, criterion or element that 'waymark frameworks show' lists.",
            example: "improve-care"
        )
        RequiredKey("to", \.level, .one(.level), "The level it reaches.", example: "3")
    } making: {
        Scheme.Raise(organisation: $0, element: $1, level: $2)
    }
}

extension Format where Root == Scheme.Benefit {
    fileprivate static let benefit = Format("the benefit") {
        RequiredKey(
            "kind",
            \.kind,
            .one(.word),
            "The class of benefit in the Green Book.",
            example: "cash-releasing"
        )
        Key("from", \.from, .one(.year), "The first financial year.", example: "2028/29")
        Key(
            "a-year",
            \.yearly,
            .one(.money),
            "What it is worth each year; left out for an unmonetised benefit.",
            example: "£0.7m"
        )
        Key("text", \.text, .one(.text), "What the benefit is.", example: "Fewer temporary staff")
    } inRecord: { record, kind in
        var benefit = Scheme.Benefit(kind: kind)
        benefit.place = record.place
        return benefit
    }
}
