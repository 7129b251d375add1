import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// The figure of maturity at an address. Those about another framework than the chosen one begin
    /// with its identifier.
    func maturityFigure(at address: Address) -> Figure? {
        if let other = dataset.reference.maturity.framework(address.family),
            other.id != framework.id
        {
            return against(other).maturityFigure(at: address)
        }
        switch address.parts.dropFirst(frameworkRoot.count).first {
        case "trend": return trendFigure(at: address)
        case "fair": return FairFigures(ScoreFigures(self)).figure(at: address)
        case "gap", "gaps": return GapFigures(self).figure(at: address)
        case "reach": return ReachFigures(self, at: address)?.figure(at: address)
        case "coverage": return CoverageFigures(findings: self).figure(at: address)
        default: return ScoreFigures(self).figure(at: address)
        }
    }

    private func trendFigure(at address: Address) -> Figure? {
        let scores = ScoreFigures(self)
        var tail = (address.tail(after: frameworkRoot + ["trend"]) ?? [])[...]
        return ReturnName(reading: &tail).flatMap { TrendFigures(scores, of: $0) }?
            .figure(at: address)
    }
}
