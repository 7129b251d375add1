public import DigitalMaturity

private let path = "data/social-care"

extension Loader {
    /// Reads what is published about social care; `nil` where there is none.
    ///
    /// It is large, so it is no part of loading: whoever needs it asks for it.
    public func socialCare(
        in reference: Reference,
        _ problems: inout [Diagnostic]
    ) -> SocialCare? {
        guard home.contains(path),
            let settings = YAMLFile(path + "/social-care.yaml", of: home, &problems)
                .flatMap({ readCareSettings($0, &problems) })
        else { return nil }
        let register = reference.register
        let locations = readLocations(
            path + "/locations.csv",
            of: home,
            mostBeds: settings.mostBeds,
            in: register,
            &problems
        )
        var care = SocialCare(
            caution: settings.caution,
            notHeld: settings.notHeld,
            listed: settings.listed,
            locations: locations
        )
        care.notes = settings.notes
        care.answers = readAnswers(path + "/answers.csv", of: home, in: register, &problems)
        care.returns = readCareReturns(path + "/returns.csv", of: home, in: register, &problems)
        care.published = readPublished(path + "/published.csv", of: home, &problems)
        care.targets = readTargets(path + "/targets.csv", of: home, &problems)
        care.splits = readSplits(path + "/splits.csv", of: home, in: register, &problems)
        care.sources = reference.sources.filter { $0.file.hasPrefix("social-care/") }
        return care
    }
}
