import DigitalMaturity
import Investment

extension Format where Root == Scheme {
    static let scheme = Format("the scheme") {
        RequiredKey(.schemeID, \.id).naming { "the scheme '\($0)'" }
        RequiredKey(.schemeTitle, \.title)
        Key.description
        RequiredKey("lead", \.lead, .one(.organisation), example: "RXR")
            .means("The organisation that is accountable for the scheme.")
        Key("for", \.beneficiaries, .list(.organisation), example: "[RXR, RXN]")
            .means("The organisations that the scheme is for.")
        Key(.serves, \.effects.serves)
        RequiredKey(.kind, \.kind)
        RequiredKey("stage", \.stage, .one(.stage), example: "outline")
            .means("How far its business case has come.")
        Key(.novel, \.novelty)
        Key(.funding, \.funding)
        costKeys
        timeKeys
        relationsKeys.map { $0.of(\.relations) }
        uncertaintyKeys.map { $0.of(\.uncertainty) }
        effectsKeys.map { $0.of(\.effects) }
        particularsKeys.map { $0.of(\.particulars) }
        managementKeys.map { $0.of(\.management) }
        outturnKeys.map { $0.of(\.outturn) }
    } inRecord: { record, id, title, lead, kind, stage in
        Scheme(id: id, title: title, lead: lead, kind: kind, stage: stage, place: record.place)
    }
}

// MARK: - Cost and time

private let costKeys: [Key<Scheme>] = [
    .costs(.capital, \.capital, example: "{ 2026/27: £6m, 2027/28: £11m }")
        .means("The capital in each financial year."),
    .costs(.revenue, \.revenue, example: "{ 2026/27: £0.5m, 2027/28: £0.8m }")
        .means("The revenue in each financial year until the scheme is live."),
    .runCost
        .means("What it costs to run once it is live."),
    Key("replaces", \.replaces, .one(.yearly), example: "£0.6m a year")
        .means(
            "How much of do-nothing's continuing-cost ends once it is live; none of it if left out."
        ),
    Key(.life, \.life),
    Key("vat", \.vat, .one(.word).unless(.irrecoverable), example: "recoverable")
        .means("Whether VAT comes back; irrecoverable if left out."),
]

private let timeKeys: [Key<Scheme>] = [
    Key(.start, \.start),
    Key(.takes, \.takes),
    Key("part-of", \.partOf, .one(.name), example: "joint-epr")
        .means("The larger whole; schemes with the same one are tested together against limits."),
]

extension Spelling where Value == [Scheme.Amount] {
    static var amounts: Spelling {
        .pairs(.year, .spending) {
            Scheme.Amount(year: $0, money: $1)
        } splitting: {
            ($0.year.value, $0.money.value)
        }
    }
}

extension Format where Root == Scheme.Share {
    fileprivate static let share = Format("the funding") {
        RequiredKey("from", \.source, .one(.word), example: "central")
            .means("Whose money it is; self is the lead organisation's own.")
        Key("programme", \.programme, .one(.name), example: "frontline-digitisation")
            .means("The national programme that pays, by its name in Frameworks/programmes.")
        RequiredKey("share", \.share, .one(.share), example: "50%")
            .means("The share of the cost.")
        Key("obligation", \.obligation, .one(.text), example: "Match funding in full")
            .means("What the organisation agrees to in return for the money.")
    } making: {
        Scheme.Share(source: $0, share: $1)
    }
}

// MARK: - Keys that the worked plans share

extension Keyed where Value == Located<String> {
    static let schemeID = Keyed("id", .one(.name), example: "epr-east")
        .means("The scheme's name, used once in the plan.")
}

extension Keyed where Value == String {
    static let schemeTitle = Keyed(
        "title",
        .one(.text),
        example: "Trust-wide electronic patient record"
    )
    .means("The title in reports.")
}

extension Keyed where Value == SpendCase.Kind {
    static let kind = Keyed("kind", .one(.word), example: "digital")
        .means("What is bought.")
}

extension Keyed where Value == SpendCase.Novelty {
    static let novel = Keyed(
        "novel",
        .one(.either(yes: .novel, no: .ordinary)).unless(.ordinary),
        example: "yes"
    )
    .means("Whether it is novel, contentious or repercussive; no if left out.")
}

extension Keyed where Value == [Scheme.Share] {
    static let funding = Keyed("funding", .list(of: .share))
        .means("Who pays what share; the lead organisation pays for everything if left out.")
}

extension Keyed where Value == Located<Months> {
    static let life = Keyed("whole-life", .one(.time), example: "10 years")
        .means("How long it is used from the day it is live.")
    static let takes = Keyed("takes", .one(.time), example: "18 months")
        .means("How long from its start until it is live.")
}

extension Keyed where Value == Located<CivilMonth> {
    static let start = Keyed("start", .one(.month), example: "2026-10")
        .means("The month in which it starts.")
}
