public import DigitalMaturity

/// One of the ways forward that are compared.
public struct AppraisalOption: Sendable {
    /// Where an option comes from.
    public enum Origin: String, Sendable {
        /// The plan states it.
        case stated
        /// It follows from the plan's schemes.
        case derived
    }

    /// The identifier of doing nothing, against which all others are measured.
    public static let doNothing = "do-nothing"
    /// The identifier of doing the least that may be done.
    public static let doMinimum = "do-minimum"
    /// The identifier of what the plan proposes.
    public static let preferred = "preferred"
    /// The identifier of all schemes, where the plan states another preferred option.
    public static let wholePlan = "whole-plan"

    /// The identifier.
    public let id: String
    /// What the author calls it; a made option has a name of its own.
    public let title: String
    /// Where it comes from.
    public let origin: Origin
    /// Its schemes, in the plan's order.
    public let schemes: [Scheme]
    /// What it states that carrying on as today costs each year; `nil` where it says nothing.
    public let yearly: Located<Money>?
}

extension Plan {
    /// The options that an appraisal compares: doing nothing, doing the minimum, those that the plan
    /// states, and the whole plan as the preferred one.
    ///
    /// What the plan does not state is derived: nothing is no scheme, the minimum is what is mandatory
    /// and all it needs, the preferred is every scheme. The whole plan is always the last.
    public var appraisalOptions: [AppraisalOption] {
        let stated = terms.options.map { option in
            let own = Set(option.schemes.map(\.value))
            return AppraisalOption(
                id: option.id.value,
                title: option.title,
                origin: .stated,
                schemes: schemes.filter { own.contains($0.id.value) },
                yearly: option.yearly
            )
        }
        func option(_ id: String, _ title: String, _ schemes: [Scheme]) -> AppraisalOption {
            stated.first { $0.id == id }
                ?? AppraisalOption(
                    id: id,
                    title: title,
                    origin: .derived,
                    schemes: schemes,
                    yearly: nil
                )
        }
        let first = [
            option(AppraisalOption.doNothing, "Do nothing", []),
            option(AppraisalOption.doMinimum, "Do the minimum", minimum),
        ]
        let preferred = option(AppraisalOption.preferred, "The whole plan", schemes)
        let isWhole = preferred.schemes.map(\.id.value) == schemes.map(\.id.value)
        let last =
            isWhole
            ? [preferred]
            : [preferred, option(AppraisalOption.wholePlan, "The whole plan", schemes)]
        let named = Set((first + last).map(\.id))
        return first + stated.filter { !named.contains($0.id) } + last
    }

    /// The mandatory schemes and all that they need, directly or not, in the order written.
    private var minimum: [Scheme] {
        var kept = Set(schemes.filter { $0.relations.obligation == .mandatory }.map(\.id.value))
        var open = kept.sorted()
        while let id = open.popLast() {
            for need in scheme(id)?.relations.needs ?? [] where kept.insert(need.value).inserted {
                open.append(need.value)
            }
        }
        return schemes.filter { kept.contains($0.id.value) }
    }
}
