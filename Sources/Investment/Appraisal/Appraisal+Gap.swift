extension Appraisal {
    /// Something that is not known and what the appraisal did about it.
    public enum Gap: Hashable, Sendable {
        /// Schemes of which some cost is not known, and which cost more than is counted.
        case unknownCost([String])
        /// Schemes without a class of optimism bias, to which none is applied.
        case noBias([String])
        /// Schemes with a running cost, or that replace something, from a date nobody has stated.
        case unknownStart([String])
        /// Schemes without a stated life, which run to the end of the appraisal.
        case unknownLife([String])
        /// Schemes with a benefit of which the amount or the start is not stated, which is left out.
        case unknownBenefit([String])
        /// Nobody has said what carrying on costs, so nothing is counted for it in any option.
        case unknownContinuing([String])
        /// Options of which nobody has said what they replace, so that carrying on costs what it does.
        case unreplaced([String])
        /// Schemes with effects on health, for which no rate of their own is in force.
        case noHealthRate([String])
        /// Schemes that end while others that need them live on.
        case endsFirst([String])
        /// Options that hold schemes which shut each other out, all of which are counted.
        case exclusive([String])
        /// The end of the appraisal cuts off what these schemes still cost and give.
        case cutOff([String])

        /// The stable name.
        public var id: String {
            switch self {
            case .unknownCost: "unknown-cost"
            case .noBias: "no-optimism-bias"
            case .unknownStart: "unknown-start"
            case .unknownLife: "unknown-life"
            case .unknownBenefit: "unknown-benefit"
            case .unknownContinuing: "unknown-continuing-cost"
            case .unreplaced: "nothing-replaced"
            case .noHealthRate: "no-health-rate"
            case .endsFirst: "ends-first"
            case .exclusive: "exclusive-schemes"
            case .cutOff: "cut-off"
            }
        }

        /// The schemes or options.
        public var subjects: [String] {
            switch self {
            case .unknownCost(let ids), .noBias(let ids), .unknownStart(let ids),
                .unknownLife(let ids),
                .unknownBenefit(let ids), .unknownContinuing(let ids), .unreplaced(let ids),
                .noHealthRate(let ids), .endsFirst(let ids), .exclusive(let ids), .cutOff(let ids):
                ids
            }
        }

        /// What a reader must know, each subject called what `name` makes of it.
        fileprivate func words(_ name: (String) -> String) -> String {
            let names = subjects.map(name).joined(separator: ", ")
            return switch self {
            case .unknownCost:
                "Some of what \(names) costs is not known, so every cost here is at least what is counted, and no net value is more than is shown."
            case .noBias: "No optimism bias is applied to \(names): no class is stated."
            case .unknownStart:
                "What \(names) costs to run and what it replaces are left out: nobody has said when it is live."
            case .unknownLife:
                "\(names): no life is stated, so yearly costs and benefits run to the end."
            case .unknownBenefit:
                "A benefit of \(names) is left out: its amount or its start is not stated."
            case .unknownContinuing:
                "What carrying on as today costs is not stated, so nothing is counted for it in any option and none of it is saved."
            case .unreplaced:
                "Nobody has said what \(names) replaces of today's arrangements, so they go on under it in full and nothing is saved."
            case .noHealthRate:
                "The effects of \(names) on health are discounted like all else: no rate for them is in force."
            case .endsFirst:
                "\(names): ends before a scheme that needs it. Renewing it is not counted."
            case .exclusive: "\(names): holds schemes that shut each other out; all are counted."
            case .cutOff: "The end of the appraisal cuts off what \(names) still costs and gives."
            }
        }
    }
}

extension Appraisal {
    /// What a reader must know of a gap, with the titles of its schemes and options.
    public func words(_ gap: Gap) -> String {
        gap.words { id in
            plan.scheme(id)?.title ?? results.first { $0.option.id == id }?.option.title ?? id
        }
    }
}
