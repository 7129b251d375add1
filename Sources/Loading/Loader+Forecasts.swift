public import DigitalMaturity

private let path = "data/forecasts"
/// How lists of trusts by the group of their record are called; the day of the list follows.
private let groups = "data/coverage/epr-groups-"

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
        let names = reference.suppliers.names
        let files = SupplierFiles(path: path, folder: home, names: names)
        data.events = groupEvents(reference, &problems) + files.events(&problems)
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

    private func groupEvents(
        _ reference: Reference,
        _ problems: inout [Diagnostic]
    ) -> [RecordEvent] {
        let lists = home.files(in: "data/coverage", ending: ".csv").filter {
            $0.hasPrefix(groups)
        }
        return lists.flatMap { list -> [RecordEvent] in
            let day = list.dropFirst(groups.count).dropLast(".csv".count)
            guard let source = reference.sources.first(where: { $0.path == list }),
                let date = try? PartialDate(parsing: day)
            else { return [] }
            return readGroups(list, of: home, on: date, from: source, &problems)
        }
    }
}
