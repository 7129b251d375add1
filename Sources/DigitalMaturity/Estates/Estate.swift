/// The equipment and networks of one organisation or of several together.
public struct Estate: Hashable, Sendable {
    /// The cohorts, in order of organisation and name.
    public let cohorts: [Cohort]
    /// The sites, in order of organisation and name.
    public let sites: [SiteNetwork]
    /// Whether it was made up to show the tool.
    public var isIllustrative = false

    /// Creates an estate; the order of what is given does not matter.
    public init(cohorts: [Cohort] = [], sites: [SiteNetwork] = []) {
        self.cohorts = cohorts.sorted {
            ($0.organisation, $0.name, $0.place) < ($1.organisation, $1.name, $1.place)
        }
        self.sites = sites.sorted {
            ($0.organisation, $0.site, $0.place) < ($1.organisation, $1.site, $1.place)
        }
    }

    /// Whether nothing is counted.
    public var isEmpty: Bool { cohorts.isEmpty && sites.isEmpty }

    /// The organisations that it is of, in order.
    public var organisations: [ODSCode] {
        Set(cohorts.map(\.organisation) + sites.map(\.organisation)).sorted()
    }

    /// What belongs to the organisations that `isMeant` picks.
    public func of(_ isMeant: (ODSCode) -> Bool) -> Estate {
        var part = Estate(
            cohorts: cohorts.filter { isMeant($0.organisation) },
            sites: sites.filter { isMeant($0.organisation) }
        )
        part.isIllustrative = isIllustrative && !part.isEmpty
        return part
    }

    /// What an organisation has on a day, with all that it took over, or what all bodies of a board
    /// have.
    public func of(_ code: ODSCode, in system: RegisterDay) -> Estate {
        of { owner in
            owner == code || system.successors(of: owner) == [code]
                || system.icb(of: owner) == code
        }
    }

    /// The cohorts of some kinds.
    public func cohorts(_ kinds: [EquipmentKind]) -> [Cohort] {
        cohorts.filter { kinds.contains($0.kind) }
    }

    /// What people work on.
    public var devices: [Cohort] { cohorts(EquipmentFamily.devices.kinds) }

    /// Both together.
    public static func + (lhs: Estate, rhs: Estate) -> Estate {
        var sum = Estate(cohorts: lhs.cohorts + rhs.cohorts, sites: lhs.sites + rhs.sites)
        sum.isIllustrative = lhs.isIllustrative || rhs.isIllustrative
        return sum
    }
}
