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
        // The list of locations takes as long as all else and is read in two halves, so that the end of
        // its work leaves a thread to the counts.
        let (listed, counted) = Threads.both(
            { read { self.locations(mostBeds: settings.mostBeds, in: register, &$0) } },
            { read { counts(in: register, &$0) } }
        )
        problems += listed.problems + counted.problems
        var care = SocialCare(
            caution: settings.caution,
            notHeld: settings.notHeld,
            listed: settings.listed,
            locations: listed.value
        )
        care.notes = settings.notes
        care.answers = counted.value.answers
        care.returns = counted.value.returns
        care.published = counted.value.published
        care.targets = counted.value.targets
        care.splits = counted.value.splits
        care.sources = reference.sources.filter { $0.file.hasPrefix("social-care/") }
        return care
    }

    private func locations(
        mostBeds: Int,
        in register: Register,
        _ problems: inout [Diagnostic]
    ) -> CareLocations {
        readLocations(
            path + "/locations.csv",
            of: home,
            mostBeds: mostBeds,
            in: register,
            &problems
        )
    }

    private func counts(in register: Register, _ problems: inout [Diagnostic]) -> Counts {
        Counts(
            answers: readAnswers(path + "/answers.csv", of: home, in: register, &problems),
            returns: readCareReturns(path + "/returns.csv", of: home, in: register, &problems),
            published: readPublished(path + "/published.csv", of: home, &problems),
            targets: readTargets(path + "/targets.csv", of: home, &problems),
            splits: readSplits(path + "/splits.csv", of: home, in: register, &problems)
        )
    }
}

/// What is read beside the list of locations.
private struct Counts: Sendable {
    let answers: [BoardAnswers]
    let returns: [BoardAnswers]
    let published: [PublishedUptake]
    let targets: [CareTarget]
    let splits: [BoardSplit]
}

/// What was read, with what is wrong with it.
private func read<Value>(_ value: (inout [Diagnostic]) -> Value) -> (
    value: Value, problems: [Diagnostic]
) {
    var problems: [Diagnostic] = []
    let value = value(&problems)
    return (value, problems)
}
