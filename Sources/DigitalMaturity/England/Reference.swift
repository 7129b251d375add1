/// Everything published that a question is answered from: who there is, what good looks like,
/// what was returned, which rules bind.
///
/// A workspace is laid over it by replacing parts; what remains is England's.
public struct Reference: Sendable {
    /// The day on which the data was put together, and the day of every answer unless another is
    /// asked for. There is no clock.
    public let edition: CivilDate
    /// Who there is and was.
    public var register: Register
    /// The frameworks and the returns against them.
    public var maturity: MaturityData
    /// The approval rules.
    public var rulebook: Rulebook
    /// Numbers about organisations.
    public var facts = Facts()
    /// What hardware estates are judged by.
    public var estates = EstateParameters()
    /// Social care, where a command has asked for it.
    public var socialCare: SocialCare?
    /// How far digital services have got, where a command has asked for it.
    public var coverage: CoverageLedger?
    /// What was promised for the whole country, where a command has asked for it.
    public var targets: NationalTargets?
    /// Who runs which record, and the contracts that are known.
    public var suppliers = Suppliers()
    /// What forecasts are made of, where a command has asked for it.
    public var forecasts: ForecastData?
    /// Where the data came from.
    public var sources: [Provenance] = []

    /// Creates reference data without facts or sources.
    public init(
        edition: CivilDate,
        register: Register,
        maturity: MaturityData,
        rulebook: Rulebook
    ) {
        self.edition = edition
        self.register = register
        self.maturity = maturity
        self.rulebook = rulebook
    }
}

extension Reference {
    /// The returns scored against `framework` on `date`.
    public func assessment(against framework: Framework, on date: CivilDate) -> Assessment {
        maturity.assessment(against: framework, on: date, in: register.on(date))
    }

    /// How the body and setting of `card`, which is in `assessment`, moved from return to return.
    public func trend(
        of card: Scorecard,
        in assessment: Assessment,
        on date: CivilDate
    ) -> Trend { maturity.trend(of: card, in: assessment, on: date, system: register.on(date)) }
}
