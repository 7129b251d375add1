/// Every published number of how far digital services have got, and how we count ourselves.
public struct CoverageLedger: Sendable {
    /// Everything that is counted.
    public let measures: [CoverageMeasure]
    /// The claims, in order of time.
    public let claims: [CoverageClaim]

    /// Creates a ledger from claims in any order.
    public init(_ measures: [CoverageMeasure], claims: [CoverageClaim]) {
        self.measures = measures
        self.claims = claims.sorted { $0.isBefore($1) }
    }

    /// The measure of this name.
    public func measure(_ name: CoverageMeasure.Name) -> CoverageMeasure? {
        measures.first { $0.name == name }
    }

    /// The claims of a measure that were known on a day.
    public func claims(of name: CoverageMeasure.Name, by day: CivilDate) -> [CoverageClaim] {
        claims.filter { $0.measure == name && $0.known <= day }
    }

    /// The same with more claims.
    public func adding(_ claims: [CoverageClaim]) -> CoverageLedger {
        CoverageLedger(measures, claims: self.claims + claims)
    }

    /// What is wrong with claims beyond their form.
    public var problems: [Diagnostic] {
        claims.flatMap(problems)
            + measures.flatMap { measure in
                claims.filter { $0.measure == measure.name }.map { Located($0.id, at: $0.place) }
                    .repeated("claim", remedy: "give each claim of a measure its own")
            }
    }

    private func problems(of claim: CoverageClaim) -> [Diagnostic] {
        let known = measure(claim.measure)?.definitions.map(\.id) ?? []
        let definition = claim.definition
        let unknown: Diagnostic? =
            known.contains(definition.value)
            ? nil
            : .unknownName(definition.value, of: "definition", among: known, at: definition.place)
        guard let numerator = claim.numerator, let denominator = claim.denominator,
            numerator > denominator
        else { return [unknown].compactMap(\.self) }
        let above = Diagnostic.shareAboveOne(claim.id, numerator, of: denominator, at: claim.place)
        return [unknown, above].compactMap(\.self)
    }
}

extension Diagnostic {
    /// A claim counts more than all.
    public static func shareAboveOne(
        _ claim: String,
        _ numerator: Int,
        of denominator: Int,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .outOfBounds,
            "the claim '\(claim)' counts \(numerator) of \(denominator), which is more than all",
            at: place,
            help: "write the numerator and the denominator as the source has them"
        )
    }

    /// A warning: a claim says how many and not of how many.
    public static func claimWithoutDenominator(
        _ claim: String,
        _ numerator: Int,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .numeratorAlone,
            "the claim '\(claim)' has \(numerator) and no denominator, so no share is worked out",
            at: place,
            help: "write the denominator, or 'unknown' where the source does not state it"
        )
    }
}
