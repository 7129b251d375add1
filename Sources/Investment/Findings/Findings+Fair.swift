package import DigitalMaturity

extension Findings {
    /// How boards do for their mix of settings, and which changes are more than noise.
    package var fair: FairComparison { once("fair comparison") { FairComparison(assessment) } }

    /// How every board does overall, the greatest difference first.
    package var fairOverall: [CaseMix.Line] { once("fair overall marks") { fair.overall } }
}
