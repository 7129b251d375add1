/// A trust as a file of the Organisation Data Service lists it.
package struct TrustListing: Hashable, Sendable {
    package let code: ODSCode
    package let name: String
    package let region: ODSCode
    package let board: ODSCode?
    package let opened: CivilDate
    package let closed: CivilDate?
    /// The edition of the file.
    package let asAt: PartialDate

    package init(
        code: ODSCode,
        name: String,
        within home: (region: ODSCode, board: ODSCode?),
        life: (opened: CivilDate, closed: CivilDate?),
        asAt: PartialDate
    ) {
        (self.code, self.name, self.asAt) = (code, name, asAt)
        (region, board) = home
        (opened, closed) = life
    }

    /// The kind of body, which the ending of the name says.
    package var body: BodyKind {
        name.lowercased().contains("foundation trust") ? .foundationTrust : .nhsTrust
    }
}

extension Register {
    /// The same register with what `listings` say that is later than `edition`, and with the trusts that
    /// it does not have.
    package func listing(
        _ listings: [TrustListing],
        after edition: PartialDate,
        _ citation: Citation,
        at place: Place
    ) -> Register {
        guard !listings.isEmpty else { return self }
        let listed = listings.map { body(listed: $0, after: edition, citation, at: place) }
        let codes = Set(listed.map(\.code))
        return Register(
            organisations.filter { !codes.contains($0.code) } + listed,
            successions: successions
        )
    }

    /// The body as it is when a listing is laid over the register.
    package func body(
        listed listing: TrustListing,
        after edition: PartialDate,
        _ citation: Citation,
        at place: Place
    ) -> Organisation {
        guard let body = organisation(listing.code) else {
            return Organisation(listing, citation, at: place)
        }
        // Of a body that has closed the file has its present place, which is of no use.
        let isOver = body.closed != nil || listing.asAt.latest < edition.latest
        return isOver ? body : body.updated(by: listing, citation, at: place)
    }
}

extension Organisation {
    fileprivate init(_ listing: TrustListing, _ citation: Citation, at place: Place) {
        let home = Membership(board: listing.board, region: listing.region)
        self.init(
            code: listing.code,
            names: .always(listing.name, citation, at: place),
            roles: .always(.trust(listing.body, nil), citation, at: place),
            within: .always(home, citation, at: place),
            opened: listing.opened,
            closed: listing.closed,
            place: place
        )
    }

    /// The same body under the name, in the place and with the end that a later file gives it.
    fileprivate func updated(
        by listing: TrustListing,
        _ citation: Citation,
        at place: Place
    ) -> Organisation {
        let home = Membership(board: listing.board, region: listing.region)
        let isSameName = names.entries.last.map { isSame($0.value, listing.name) } ?? false
        let isSameHome = within.entries.last?.value == home
        return Organisation(
            code: code,
            names: isSameName
                ? names : names.adding(listing.name, from: listing.asAt, citation, at: place),
            roles: roles,
            within: isSameHome
                ? within : within.adding(home, from: listing.asAt, citation, at: place),
            opened: opened ?? listing.opened,
            closed: closed ?? listing.closed,
            place: self.place
        )
    }
}

extension Timeline {
    /// The same with a value from a later date; unchanged where the last is later still.
    fileprivate func adding(
        _ value: Value,
        from date: PartialDate,
        _ citation: Citation,
        at place: Place
    ) -> Timeline {
        Timeline(entries + [Entry(from: date, value: value, citation: citation, place: place)])
            ?? self
    }
}

/// Whether two spellings are of one name: case and marks do not count.
package func isSame(_ name: String, _ other: String) -> Bool {
    func plain(_ name: String) -> String {
        name.uppercased().replacing("&", with: "AND").filter { $0.isLetter || $0.isNumber }
    }
    return plain(name) == plain(other)
}
