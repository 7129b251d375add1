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
        care.answers = readAnswers(path + "/answers.csv", of: home, in: register, &problems)
        care.returns = readCareReturns(path + "/returns.csv", of: home, in: register, &problems)
        care.published = readPublished(path + "/published.csv", of: home, &problems)
        care.targets = readTargets(path + "/targets.csv", of: home, &problems)
        care.splits = readSplits(path + "/splits.csv", of: home, in: register, &problems)
        care.sources = reference.sources.filter { $0.file.hasPrefix("social-care/") }
        return care
    }
}

/// What the manifest says.
private struct CareSettings: Sendable {
    let caution: String
    let notHeld: [String]
    let listed: CivilDate
    let mostBeds: Int
}

private func readCareSettings(
    _ file: YAMLFile,
    _ problems: inout [Diagnostic]
) -> CareSettings? {
    Record.read(file, "the settings of social care", &problems) { record -> CareSettings? in
        let caution = record.text("caution")
        let listed = record.value("listed", CivilDate.init(parsing:))
        let mostBeds = record.value("most-beds", countingNumber)
        let notHeld = record.list("not-held", anyText).map(\.value)
        guard let caution, let listed, let mostBeds else { return nil }
        return CareSettings(
            caution: caution,
            notHeld: notHeld,
            listed: listed,
            mostBeds: mostBeds
        )
    }
}
