public import DigitalMaturity

/// The people of one role whom schemes need in one year, beside those whom the plan has.
public struct RoleNeed: Sendable {
    /// The role as first written.
    public let role: String
    /// The financial year.
    public let year: FinancialYear
    /// What schemes need, so far as it is known.
    public let needs: [(scheme: Scheme, post: Post)]
    /// The schemes that need the role for their delivery, of which nobody has said when that is.
    public let undated: [Scheme]
    /// The people available; `nil` where the plan says nothing of the role in the year.
    public let available: Int?

    /// How many people schemes need, where that is known of all of them.
    public var needed: Int? {
        undated.isEmpty ? needs.map(\.post.people).reduce(0, +) : nil
    }
}

extension Plan {
    /// The need for each role in each of the plan's years, in the order in which roles are written.
    public var roleNeeds: [RoleNeed] {
        let posts = schemes.flatMap(\.management.roles) + roles
        var seen: Set<String> = []
        let names = posts.map(\.role.value).filter { seen.insert($0.lowercased()).inserted }
        return names.flatMap { name in years.map { need(name, in: $0) } }
    }

    private func need(_ role: String, in year: FinancialYear) -> RoleNeed {
        let asked = schemes.flatMap { scheme in
            scheme.management.roles.filter { $0.is(role) }.map { (scheme: scheme, post: $0) }
        }
        let own = roles.filter { $0.is(role) && ($0.year.map { $0.value == year } ?? true) }
        return RoleNeed(
            role: role,
            year: year,
            needs: asked.filter { scheme, post in
                post.year.map { $0.value == year } ?? scheme.isDelivered(in: year) ?? false
            },
            undated: asked.filter { $0.post.year == nil && $0.scheme.isDelivered(in: year) == nil }
                .map(\.scheme),
            available: own.isEmpty ? nil : own.map(\.people).reduce(0, +)
        )
    }
}

extension Post {
    fileprivate func `is`(_ name: String) -> Bool { role.value.lowercased() == name.lowercased() }
}

extension Scheme {
    /// Whether it is being delivered in a year; `nil` where its dates are not known.
    fileprivate func isDelivered(in year: FinancialYear) -> Bool? {
        guard let start = start?.value, let goLive else { return nil }
        let april = CivilMonth(containing: year.firstDay)
        return start < april.adding(12) && goLive > april
    }
}
