public import DigitalMaturity

private let path = "data/forecasts"

extension Loader {
    /// Reads what forecasts are made of; `nil` where there is no such folder.
    ///
    /// Few questions need it, so it is no part of loading: whoever needs it asks for it.
    public func forecasts(
        in reference: Reference,
        _ problems: inout [Diagnostic]
    ) -> ForecastData? {
        guard home.contains(path),
            var data = YAMLFile("Frameworks/forecasts/forecasts.yaml", of: home, &problems)
                .flatMap({ readForecastSettings($0, &problems) })
        else { return nil }
        data.events = groupEvents(reference)
        data.counts = readCounts(path + "/counts.csv", of: home, &problems)
        let care = "data/social-care"
        data.returns = readCareReturns(
            care + "/returns.csv",
            of: home,
            in: reference.register,
            &problems
        )
        data.published = readPublished(care + "/published.csv", of: home, &problems)
        problems += data.problems(in: reference.register)
        return data
    }

    /// The list of May 2023 as events: groups 0 and 1 are without a record, 2 and 3 have one.
    private func groupEvents(_ reference: Reference) -> [RecordEvent] {
        guard let fact = reference.facts["record-group"] else { return [] }
        return fact.values.sorted { $0.key < $1.key }.map { code, group in
            let citation = Citation(
                publisher: fact.source.publisher,
                title: fact.source.title,
                date: fact.source.date,
                address: nil,
                grade: .inferred,
                note: "group \(Int(group.value))"
            )
            return RecordEvent(
                of: Located(code, at: group.place),
                group.value < 2 ? .none : .inUse,
                on: fact.source.date,
                citation: citation
            )
        }
    }
}
