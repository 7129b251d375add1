public import DigitalMaturity

extension Reference {
    /// Reference data of some frameworks and the returns against them, the first being the main one.
    public init(
        _ edition: CivilDate,
        _ register: Register,
        _ frameworks: [Framework],
        _ rulebook: Rulebook,
        returns: [MaturityReturn] = [],
        comparable: [ComparableMarks] = []
    ) {
        var maturity = MaturityData(frameworks: frameworks, main: frameworks.first?.id ?? "")
        maturity.returns = returns
        maturity.comparable = comparable
        self.init(edition: edition, register: register, maturity: maturity, rulebook: rulebook)
    }
}

extension Reference {
    /// Some frameworks, their crosswalks and returns, in the sample system under the published rules.
    package static func sample(
        _ frameworks: [Framework],
        _ crosswalks: [Crosswalk] = [],
        returns: [MaturityReturn]
    ) -> Reference {
        var reference = Reference("2026-11-20", .sample, frameworks, .published, returns: returns)
        reference.maturity.crosswalks = crosswalks
        return reference
    }
}
