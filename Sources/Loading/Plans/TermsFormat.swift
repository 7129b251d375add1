import DigitalMaturity
import Investment

/// The keys of a plan besides its money, its people and its schemes.
let termsKeys: [Key<Plan.Terms>] = [
    Key(
        "targets",
        \.targets,
        .list(of: .target),
        "Targets that the plan sets itself; schemes name them under 'serves'."
    ),
    Key(.causes, \.causes),
    Key(
        "approval-times",
        \.approvalTimes,
        .list(of: .approvalTime),
        "How long you assume an approver takes, where no time is published."
    ),
    Key("meetings", \.meetings, .list(of: .meetings), "The days on which approvers decide."),
    Key(
        "sections",
        \.sections,
        .lines(.name, .text) {
            Plan.Section(id: $0, text: $1.value)
        } _: {
            ($0.id.value, $0.text)
        },
        "What the plan says under each heading that planning guidance requires.",
        example: "{ cyber: Every trust meets the standard by the end of the plan }"
    ),
    Key(
        "options",
        \.options,
        .list(of: .option),
        "The ways forward that the appraisal compares with the whole plan."
    ),
    Key(
        "discounting",
        \.discounting,
        .one(.name),
        "The schedule of discount rates, if not the standard one.",
        example: "health"
    ),
    Key(
        "weights",
        "the weights",
        "What a level of maturity is worth when the best plan is sought.",
        of: weightsKeys
    ),
]

private let weightsKeys: [Key<Plan.Terms>] = [
    Key(
        "by-need",
        \.weights.byNeed,
        unless: true,
        .one(.yesOrNo),
        "Whether a level counts for more in a less mature organisation; yes if left out.",
        example: "no"
    ),
    Key(
        "dimensions",
        \.weights.dimensions,
        .weights,
        "The points for a level in each dimension; 1 if left out.",
        example: "{ well-led: 2 }"
    ),
    Key(
        "targets",
        \.weights.targets,
        .weights,
        "The points added for a scheme that serves each target.",
        example: "{ epr-coverage: 5 }"
    ),
]

extension Spelling where Value == [Plan.Weight] {
    fileprivate static var weights: Spelling {
        .pairs(.name, .weight) {
            Plan.Weight(id: $0, weight: $1.value)
        } _: {
            ($0.id.value, $0.weight)
        }
    }
}

extension Format where Root == Plan.Target {
    fileprivate static let target = Format("the target") {
        RequiredKey(
            "id",
            \.id,
            .one(.name),
            "The name that schemes write under 'serves'.",
            example: "epr-coverage"
        )
        RequiredKey(
            "title",
            \.title,
            .one(.text),
            "What is to be achieved.",
            example: "Every trust has an electronic patient record"
        )
        RequiredKey(
            "by",
            \.by,
            .one(.day),
            "The last day on which it counts as met.",
            example: "2029-03-31"
        )
    } making: {
        Plan.Target(id: $0, title: $1, by: $2)
    }
}

extension Keyed where Value == [Plan.Cause] {
    static let causes = Keyed(
        "causes",
        .list(of: .cause),
        "What lies outside any one scheme and makes several go wrong together."
    )
}

extension Format where Root == Plan.Cause {
    fileprivate static let cause = Format("the cause") {
        RequiredKey(
            "id",
            \.id,
            .one(.name),
            "The name that schemes write under their own 'causes'.",
            example: "supplier-prices"
        )
        RequiredKey("title", \.title, .one(.text), "What it is.", example: "Suppliers' prices")
    } making: {
        Plan.Cause(id: $0, title: $1)
    }
}

extension Format where Root == Plan.ApprovalTime {
    fileprivate static let approvalTime = Format("the time") {
        RequiredKey(.approver, \.approver).naming { "the time of '\($0)'" }
        RequiredKey("low", \.low, .one(.days), "The least it takes.", example: "30")
        RequiredKey("likely", \.likely, .one(.days), "What is most likely.", example: "60")
        RequiredKey("high", \.high, .one(.days), "The most it takes.", example: "120")
        RequiredKey(
            "because",
            \.reason,
            .one(.text),
            "Why you assume this.",
            example: "The last three cases took two months"
        )
    } making: {
        Plan.ApprovalTime(approver: $0, low: $1, likely: $2, high: $3, reason: $4)
    }.checked { time, record in
        isInOrder(time.low, time.likely, time.high)
            ? nil : .daysOutOfOrder(record.what, at: record.valuePlace("likely"))
    }
}

extension Keyed where Value == Located<String> {
    fileprivate static let approver = Keyed(
        "approver",
        .one(.name),
        "The approver, by its name in Frameworks/spend-controls/approvers.yaml.",
        example: "own-board"
    )
}

extension Format where Root == Plan.Meetings {
    fileprivate static let meetings = Format("the meetings") {
        RequiredKey(.approver, \.approver)
        RequiredKey(
            "on",
            \.days,
            .list(.day),
            "The days on which the approver meets.",
            example: "[2026-12-01, 2027-02-02]"
        )
        Key(
            "papers",
            \.papers,
            unless: nil,
            .one(.days),
            "How long before a meeting its papers are due; 0 if left out.",
            example: "7"
        )
    } making: {
        Plan.Meetings(approver: $0, days: $1)
    }
}

extension Format where Root == Plan.Option {
    fileprivate static let option = Format("the option") {
        RequiredKey("id", \.id, .one(.name), "The option's name.", example: "do-minimum")
        RequiredKey("title", \.title, .one(.text), "The title in reports.", example: "Do minimum")
        Key(
            "schemes",
            \.schemes,
            .list(.name),
            "The schemes it consists of; none for doing nothing.",
            example: "[epr-east]"
        )
        Key(
            "continuing-cost",
            \.yearly,
            .one(.yearly),
            "What carrying on as today costs while this option is taken, besides its schemes.",
            example: "£0.2m a year"
        )
    } making: {
        Plan.Option(id: $0, title: $1)
    }
}
