import DigitalMaturity
import Investment

/// The keys of a plan besides its money, its people and its schemes.
let termsKeys: [Key<Plan.Terms>] = [
    Key("targets", \.targets, .list(of: .target))
        .means("Targets that the plan sets itself; schemes name them under 'serves'."),
    Key(.causes, \.causes),
    Key("approval-times", \.approvalTimes, .list(of: .approvalTime))
        .means("How long you assume an approver takes, where no time is published."),
    Key("one-paper-below", \.onePaperBelow, .one(.money), example: "£500k")
        .means(
            "The cost below which a scheme that goes to its own board alone needs one paper in place "
                + "of three business cases; £0 for none."
        ),
    Key("meetings", \.meetings, .list(of: .meetings))
        .means("The days on which approvers decide."),
    Key(
        "sections",
        \.sections,
        .pairs(.name, .text, areLong: true) {
            Plan.Section(id: $0, text: $1.value)
        } splitting: {
            ($0.id.value, $0.text)
        },
        example: "{ cyber: Every trust meets the standard by the end of the plan }"
    )
    .means("What the plan says under each heading that planning guidance requires."),
    Key("options", \.options, .list(of: .option))
        .means("The ways forward that the appraisal compares with the whole plan."),
    Key("discounting", \.discounting, .one(.name), example: "health")
        .means("The schedule of discount rates, if not the standard one."),
    Key("appraise-go-live", \.goLive, .one(.word).unless(.stated), example: "likely")
        .means("The go-live that the appraisal takes: stated, or likely once approvals have come."),
    Key("weights", "the weights", of: weightsKeys)
        .means("What a level of maturity is worth when the best plan is sought."),
]

private let weightsKeys: [Key<Plan.Terms>] = [
    Key("by-need", \.weights.byNeed, .one(.yesOrNo).unless(true), example: "no")
        .means("Whether a level counts for more in a less mature organisation; yes if left out."),
    Key("dimensions", \.weights.dimensions, .weights, example: "{ well-led: 2 }")
        .means("The points for a level in each dimension; 1 if left out."),
    Key("targets", \.weights.targets, .weights, example: "{ epr-coverage: 5 }")
        .means("The points a year added for a live scheme that serves each target."),
    Key("benefits", \.weights.benefits, .weights, example: "{ cash-releasing: 2 }")
        .means("The points for £1m a year of each class of benefit; 0 if left out."),
    Key("horizon", \.weights.horizon, .one(.horizon), example: "5")
        .means("For how many years beyond the plan gains count; as assumed if left out."),
]

extension Spelling where Value == [Plan.Weight] {
    fileprivate static var weights: Spelling {
        .pairs(.name, .weight) {
            Plan.Weight(id: $0, weight: $1.value)
        } splitting: {
            ($0.id.value, $0.weight)
        }
    }
}

extension Format where Root == Plan.Target {
    fileprivate static let target = Format("the target") {
        RequiredKey("id", \.id, .one(.name), example: "epr-coverage")
            .means("The name that schemes write under 'serves'.")
        RequiredKey(
            "title",
            \.title,
            .one(.text),
            example: "Every trust has an electronic patient record"
        )
        .means("What is to be achieved.")
        RequiredKey("by", \.by, .one(.day), example: "2029-03-31")
            .means("The last day on which it counts as met.")
    } making: {
        Plan.Target(id: $0, title: $1, by: $2)
    }
}

extension Keyed where Value == [Plan.Cause] {
    static let causes = Keyed("causes", .list(of: .cause))
        .means("What moves the cost or time of several schemes at once, such as suppliers' prices.")
}

extension Format where Root == Plan.Cause {
    fileprivate static let cause = Format("the cause") {
        RequiredKey("id", \.id, .one(.name), example: "supplier-prices")
            .means("The name that schemes write under their own 'causes'.")
        RequiredKey("title", \.title, .one(.text), example: "Suppliers' prices")
            .means("What it is.")
    } making: {
        Plan.Cause(id: $0, title: $1)
    }
}

extension Format where Root == Plan.ApprovalTime {
    fileprivate static let approvalTime = Format("the time") {
        RequiredKey(.approver, \.approver).naming { "the time of '\($0)'" }
        RequiredKey("low", \.low, .one(.days), example: "30")
            .means("The least it takes.")
        RequiredKey("likely", \.likely, .one(.days), example: "60")
            .means("What is most likely.")
        RequiredKey("high", \.high, .one(.days), example: "120")
            .means("The most it takes.")
        RequiredKey(
            "because",
            \.reason,
            .one(.text),
            example: "The last three cases took two months"
        )
        .means("Why you assume this.")
    } making: {
        Plan.ApprovalTime(approver: $0, low: $1, likely: $2, high: $3, reason: $4)
    }.checked { time, record in
        areInOrder(time.low, time.likely, time.high)
            ? nil : .daysOutOfOrder(record.what, at: record.valuePlace("likely"))
    }
}

extension Keyed where Value == Located<String> {
    fileprivate static let approver = Keyed("approver", .one(.name), example: "own-board")
        .means("The approver, by its name in Frameworks/spend-controls/approvers.yaml.")
}

extension Format where Root == Plan.Meetings {
    fileprivate static let meetings = Format("the meetings") {
        RequiredKey(.approver, \.approver)
        RequiredKey("on", \.days, .list(.day), example: "[2026-12-01, 2027-02-02]")
            .means("The days on which the approver meets.")
        Key("papers", \.papers, .one(.days), example: "7")
            .means("How long before a meeting its papers are due; 0 if left out.")
    } making: {
        Plan.Meetings(approver: $0, days: $1)
    }
}

extension Format where Root == Plan.Option {
    fileprivate static let option = Format("the option") {
        RequiredKey("id", \.id, .one(.name), example: "do-minimum")
            .means(
                "The option's name; do-nothing, do-minimum, preferred and whole-plan are worked out where not stated."
            )
        RequiredKey("title", \.title, .one(.text), example: "Do minimum")
            .means("The title in reports.")
        Key("schemes", \.schemes, .list(.name), example: "[epr-east]")
            .means("The schemes it consists of; only do-nothing may have none.")
        Key("continuing-cost", \.yearly, .one(.yearly), example: "£0.2m a year")
            .means(
                "For do-nothing, what carrying on as today costs; for others, what is left of it once all is live."
            )
    } making: {
        Plan.Option(id: $0, title: $1)
    }
}
