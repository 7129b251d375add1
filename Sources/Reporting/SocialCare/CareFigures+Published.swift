import DigitalMaturity
import Documents

extension CareFigures {
    func published(
        _ date: PartialDate,
        _ whole: PublishedUptake.Whole,
        _ share: Percentage,
        _ key: Key
    ) -> Figure? {
        picture.published.first { $0.asAt == date && $0.whole == whole && $0.share == share }.map {
            made(
                key,
                .share($0.share.fraction),
                "\($0.whole.words) with a digital social care record, England, \($0.asAt.words)",
                .written(Trace.Input("stated", value: "\($0.share)", place: $0.place)),
                rule: "\($0.citation), \($0.citation.grade.words)"
            )
        }
    }

    func target(
        _ measure: CareTarget.Measure,
        _ due: CivilMonth,
        _ status: CareTarget.Status,
        _ key: Key
    ) -> Figure? {
        picture.care.targets.first {
            $0.measure == measure && $0.due == due && $0.status == status
        }.map {
            made(
                key,
                .share($0.share.fraction),
                "\(measure.words), \(status.rawValue) for \(due.words)",
                .written(Trace.Input("target", value: "\($0.share)", place: $0.place)),
                rule: "\($0.citation), \($0.citation.grade.words)"
            )
        }
    }

    func trusts(_ trusts: TrustRecords, _ measure: TrustMeasure, _ key: Key) -> Figure? {
        let rule = record.map { "\($0.title): \($0.caution ?? $0.source.citation)" }
        func make(_ value: Figure.Value, _ words: String, _ working: Formula) -> Figure {
            made(key, value, "\(words), \(area)", working, rule: rule)
        }
        func rows(_ codes: [ODSCode]) -> Formula {
            .count(
                codes.compactMap { code in
                    (record?.values[code]).map { Trace.Input("\(code)", place: $0.place) }
                }
            )
        }
        switch measure {
        case .with:
            return make(
                .count(trusts.with.count),
                "Trusts with an electronic patient record",
                rows(trusts.with)
            )
        case .known:
            return make(
                .count(trusts.known),
                "Trusts of which the record says something",
                rows((trusts.with + trusts.without).sorted())
            )
        case .unknown:
            return make(
                .count(trusts.unknown.count),
                "Trusts of which the record says nothing",
                .worked("count of \(trusts.unknown.map(\.text).joined(separator: ", "))", from: [])
            )
        case .share:
            guard let share = trusts.share, let with = figure(.trusts(.with)),
                let known = figure(.trusts(.known))
            else { return nil }
            return make(
                .share(share),
                "Share of trusts with an electronic patient record",
                .quotient(.figure(with), .figure(known))
            )
        }
    }
}

extension PublishedUptake.Whole {
    /// The words for a page.
    var words: String {
        switch self {
        case .providers: "Registered providers"
        case .people: "People who draw on care"
        }
    }
}
