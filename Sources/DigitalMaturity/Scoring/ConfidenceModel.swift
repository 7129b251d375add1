/// How far a mark may be off, by what it rests on, as shares of the scale's width.
///
/// The figures are assumptions, stated with their grade and kept as data: nobody has measured how far
/// self-marked scores stray. The interval is the worst case, in which every mark of an organisation
/// strays the same way, because that is how marking one's own homework strays.
public struct ConfidenceModel: Hashable, Sendable {
    /// For an answer that only the assessor stands behind.
    public let selfMarked: Percentage
    /// For an answer that somebody else has checked.
    public let validated: Percentage
    /// Added where no evidence is named.
    public let withoutEvidence: Percentage
    /// Added where the evidence is older than `evidenceLasts`.
    public let staleEvidence: Percentage
    /// How long evidence counts as fresh.
    public let evidenceLasts: Months
    /// Who says so.
    public let citation: Citation

    /// Creates a model.
    public init(
        selfMarked: Percentage,
        validated: Percentage,
        withoutEvidence: Percentage,
        staleEvidence: Percentage,
        evidenceLasts: Months,
        citation: Citation
    ) {
        self.selfMarked = selfMarked
        self.validated = validated
        self.withoutEvidence = withoutEvidence
        self.staleEvidence = staleEvidence
        self.evidenceLasts = evidenceLasts
        self.citation = citation
    }

    /// Whether evidence of `made` has outlived itself on the last day for which `source` speaks.
    public func isStale(_ made: PartialDate, in source: MaturityReturn) -> Bool {
        CivilMonth(containing: made.latest).adding(evidenceLasts.count)
            < CivilMonth(containing: source.date.latest)
    }

    /// `bounds` widened by how far the marks of `source` may be off, within the scale.
    public func interval(
        around bounds: ClosedRange<Double>,
        of source: MaturityReturn,
        on scale: ClosedRange<Int>
    ) -> ClosedRange<Double> {
        let width = Double(scale.upperBound - scale.lowerBound)
        let half = Double(meanShare(of: source).millionths) / 1_000_000 * width
        let low = max(bounds.lowerBound - half, Double(scale.lowerBound))
        let high = min(bounds.upperBound + half, Double(scale.upperBound))
        return low...max(low, high)
    }

    /// The mean over what was answered of how far each may be off, as a share of the scale; an answer
    /// to a whole dimension, which names no evidence, counts as self-marked only, and what was not
    /// looked at counts as nothing.
    private func meanShare(of source: MaturityReturn) -> Percentage {
        let responses = source.responses.values.filter { $0.reply != .outOfScope }
        let count = source.answers.count + responses.count
        guard count > 0 else { return .zero }
        let sum = responses.reduce(
            selfMarked.millionths * Int64(source.answers.count)
        ) { $0 + share(of: $1, in: source).millionths }
        return Percentage(millionths: sum / Int64(count))
    }

    private func share(of response: Response, in source: MaturityReturn) -> Percentage {
        let marker = response.validatedBy == nil ? selfMarked : validated
        guard let evidence = response.evidence else { return marker + withoutEvidence }
        let isFresh = evidence.date.map { !isStale($0, in: source) } ?? false
        return isFresh ? marker : marker + staleEvidence
    }
}
