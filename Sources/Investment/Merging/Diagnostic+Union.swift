public import DigitalMaturity

extension Diagnostic {
    /// Two plans whose amounts do not add up, because they are in the prices of different years.
    public static func otherPrices(
        _ first: FinancialYear,
        _ second: FinancialYear,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .otherPrices,
            "the plans are in prices of \(first) and of \(second), which do not add up",
            at: place,
            help: "write both plans in the prices of one year"
        )
    }

    /// A term of the second of two plans that gives way to that of the first.
    public static func keptFromFirst(_ term: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .keptFromFirst,
            "both plans state \(term), and that of the first is kept",
            at: place,
            help: "check the merged plan, and change it there if that is wrong"
        )
    }
}
