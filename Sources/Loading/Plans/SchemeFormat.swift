import DigitalMaturity
import Investment

extension Format where Root == Scheme {
    static let scheme = Format("the scheme") {
        RequiredKey(.schemeID, \.id).naming { "the scheme '\($0)'" }
        RequiredKey(.schemeTitle, \.title)
        RequiredKey(
            "lead",
            \.lead,
            .one(.organisation),
            "The organisation that is accountable for the scheme.",
            example: "RXR"
        )
        Key(
            "for",
            \.beneficiaries,
            .list(.organisation),
            "The organisations that the scheme is for.",
            example: "[RXR, RXN]"
        )
        Key(.serves, \.effects.serves)
        RequiredKey(.kind, \.kind)
        RequiredKey(
            "stage",
            \.stage,
            .one(.word),
            "How far its business case has come.",
            example: "outline"
        )
        Key(.novel, \.novelty, unless: .ordinary)
        Key(.funding, \.funding)
        costKeys
        timeKeys
        relationsKeys.map { $0.of(\.relations) }
        uncertaintyKeys.map { $0.of(\.uncertainty) }
        effectsKeys.map { $0.of(\.effects) }
        particularsKeys.map { $0.of(\.particulars) }
    } inRecord: { record, id, title, lead, kind, stage in
        Scheme(id: id, title: title, lead: lead, kind: kind, stage: stage, place: record.place)
    }
}

// MARK: - Cost and time

private let costKeys: [Key<Scheme>] = [
    Key(
        "capital",
        \.capital,
        .amounts,
        "The capital in each financial year.",
        example: "{ 2026/27: £6m, 2027/28: £11m }"
    ),
    Key(
        "revenue",
        \.revenue,
        .amounts,
        "The revenue in each financial year until the scheme is live.",
        example: "{ 2026/27: £0.5m, 2027/28: £0.8m }"
    ),
    Key(
        "run-cost",
        \.runCost,
        .one(.yearly),
        "What it costs to run once it is live.",
        example: "£0.9m a year"
    ),
    Key(.life, \.life),
    Key(
        "vat",
        \.vat,
        unless: .irrecoverable,
        .one(.word),
        "Whether VAT comes back; irrecoverable if left out.",
        example: "recoverable"
    ),
]

private let timeKeys: [Key<Scheme>] = [
    Key(.start, \.start),
    Key(.takes, \.takes),
    Key(
        "part-of",
        \.partOf,
        .one(.name),
        "The larger whole; schemes with the same one are tested together against limits.",
        example: "joint-epr"
    ),
]

extension Spelling where Value == [Scheme.Amount] {
    fileprivate static var amounts: Spelling {
        .pairs(.year, .spending) {
            Scheme.Amount(year: $0, money: $1)
        } _: {
            ($0.year.value, $0.money.value)
        }
    }
}

extension Format where Root == Scheme.Share {
    fileprivate static let share = Format("the funding") {
        RequiredKey(
            "from",
            \.source,
            .one(.word),
            "Whose money it is; self is the lead organisation's own.",
            example: "central"
        )
        Key(
            "programme",
            \.programme,
            .one(.name),
            "The national programme that pays, by its name in Frameworks/programmes.",
            example: "frontline-digitisation"
        )
        RequiredKey("share", \.share, .one(.share), "The share of the cost.", example: "50%")
        Key(
            "obligation",
            \.obligation,
            .one(.text),
            "What the organisation agrees to in return for the money.",
            example: "Match funding in full"
        )
    } making: {
        Scheme.Share(source: $0, share: $1)
    }
}

// MARK: - Keys that the worked plans share

extension Keyed where Value == Located<String> {
    static let schemeID = Keyed(
        "id",
        .one(.name),
        "The scheme's name, used once in the plan.",
        example: "epr-east"
    )
}

extension Keyed where Value == String {
    static let schemeTitle = Keyed(
        "title",
        .one(.text),
        "The title in reports.",
        example: "Trust-wide electronic patient record"
    )
}

extension Keyed where Value == SpendCase.Kind {
    static let kind = Keyed("kind", .one(.word), "What is bought.", example: "digital")
}

extension Keyed where Value == SpendCase.Novelty {
    static let novel = Keyed(
        "novel",
        .one(.either(yes: .novel, no: .ordinary)),
        "Whether it is novel, contentious or repercussive; no if left out.",
        example: "yes"
    )
}

extension Keyed where Value == [Scheme.Share] {
    static let funding = Keyed(
        "funding",
        .list(of: .share),
        "Who pays what share; the lead organisation pays for everything if left out."
    )
}

extension Keyed where Value == Located<Months> {
    static let life = Keyed(
        "whole-life",
        .one(.time),
        "How long it is used from the day it is live.",
        example: "10 years"
    )
    static let takes = Keyed(
        "takes",
        .one(.time),
        "How long from its start until it is live.",
        example: "18 months"
    )
}

extension Keyed where Value == Located<CivilMonth> {
    static let start = Keyed(
        "start",
        .one(.month),
        "The month in which it starts.",
        example: "2026-10"
    )
}
