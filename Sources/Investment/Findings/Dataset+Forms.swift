public import DigitalMaturity

extension Dataset {
    private var returns: [MaturityReturn] { reference.maturity.returns }

    /// The form of an assessment against `framework`, with what is held for it and was said before,
    /// without the questions that the organisation's counts answer.
    public func form(_ key: Form.Key, of framework: Framework) -> Form {
        Form(
            key,
            name: system.name(of: key.organisation.text),
            framework: framework,
            held: heldReturn(key),
            previous: previousReturn(key),
            counted: countedResponses(of: key.organisation, against: framework, on: date)
        )
    }

    /// The return that the workspace holds for this assessment.
    public func heldReturn(_ key: Form.Key) -> MaturityReturn? {
        returns.first { $0.place.file.hasPrefix("assessments/") && Form.Key($0) == key }
    }

    /// The latest return before this assessment, by the organisation or those it took over from.
    public func previousReturn(_ key: Form.Key) -> MaturityReturn? {
        returns.filter {
            $0.framework == key.framework && $0.careSetting == key.careSetting
                && $0.date.latest < key.date.latest
                && ($0.organisation == key.organisation
                    || system.successors(of: $0.organisation) == [key.organisation])
        }.max { ($0.date.latest, $0.place) < ($1.date.latest, $1.place) }
    }

    /// Whether forms of this organisation are collected here: of anybody in a national workspace,
    /// else of those in the workspace's scope and of those whom the workspace lists.
    public func collectsForms(of organisation: ODSCode) -> Bool {
        let today = system.successors(of: organisation)
        guard !today.isEmpty else { return false }
        return (today + [organisation]).contains {
            scope.contains($0, on: system) || system.careBody($0) != nil
                || workspace?.bodies[$0] != nil
        }
    }

    /// The organisations of which forms are collected, in order of their codes.
    public var formOrganisations: [ODSCode] {
        (system.trusts.map(\.code) + system.boards.map(\.code) + system.careBodies.map(\.code))
            .filter(collectsForms).sorted()
    }

    /// The settings for which an organisation answers a framework: those of its returns, else the one
    /// that its kind suggests.
    public func formSettings(of organisation: ODSCode, against framework: Framework)
        -> [CareSetting]
    {
        let returned = returns.filter { $0.organisation == organisation }.map(\.careSetting)
        let suggested = returned.isEmpty ? [usualSetting(of: organisation)].compactMap(\.self) : []
        return framework.appliesTo.filter { (returned + suggested).contains($0) }
    }

    private func usualSetting(of organisation: ODSCode) -> CareSetting? {
        if system.board(organisation) != nil { return .icb }
        if let body = system.careBody(organisation) { return body.setting }
        return switch system.trust(organisation)?.kind {
        case .acute, .acuteSpecialist: .acute
        case .mentalHealth: .mentalHealth
        case .community: .community
        case .ambulance: .ambulance
        case .online, nil: nil
        }
    }
}
