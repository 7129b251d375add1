import DigitalMaturity

extension Loader {
    /// Reads the workspace and lays it over England's reference data.
    func overlay(
        _ folder: Folder,
        on england: Dataset,
        _ problems: inout [Diagnostic]
    ) -> Dataset? {
        let settings = YAMLFile("waymark.yaml", of: folder, &problems)
            .flatMap { readSettings($0, england.rulebook.switches, &problems) }
        let stated = optional("organisations.yaml", of: folder, &problems) {
            readBodies($0, in: england.system, icb: settings?.icb?.value, &$1)
        }
        let system = england.system.adding(stated?.careBodies ?? [])
        let rulebook = optional("limits.yaml", of: folder, &problems) {
            readSuppliedLimits($0, into: england.rulebook, &$1)
        }
        let tried = optional("overrides.yaml", of: folder, &problems) {
            readOverrides($0, over: rulebook ?? england.rulebook, &$1)
        }
        let plans = folder.files(in: "plans", ending: ".yaml").compactMap { file in
            YAMLFile(file, of: folder, &problems).flatMap { readPlan($0, &problems) }
        }
        let framework = settings.flatMap { england.framework($0.framework.value) }
        let date = settings?.date ?? england.edition
        let returns = readReturns(in: folder, framework, england, system, date, &problems)
        problems += settings.map { unresolved($0, in: england) } ?? []
        problems += repeated(plans.map { Located($0.id, at: $0.place) }, of: "plan")
        problems += plans.flatMap { $0.problems(in: system, framework: framework) }
        problems += plans.flatMap { $0.problems(under: england, framework: framework) }
        guard let settings else { return nil }
        let dataset = Dataset(
            edition: england.edition,
            system: system,
            frameworks: england.frameworks,
            mainFramework: england.mainFramework,
            crosswalks: england.crosswalks,
            confidence: england.confidence,
            rulebook: settings.readings.reduce(tried ?? rulebook ?? england.rulebook) {
                $0.reading($1)
            },
            appraisal: england.appraisal,
            programmes: england.programmes,
            returns: england.returns.filter { !returns.contains(where: $0.isReplaced) } + returns,
            comparable: england.comparable,
            segments: england.segments,
            workforce: england.workforce,
            recordGroups: england.recordGroups,
            worked: england.worked,
            provenance: england.provenance,
            workspace: Workspace(
                title: settings.title,
                icb: settings.icb?.value,
                date: settings.date,
                framework: settings.framework.value,
                frameworkPlace: settings.framework.place,
                bodies: stated?.bodies ?? [:],
                plans: plans,
                returns: returns
            )
        )
        problems += plans.flatMap {
            $0.approvalProblems(under: dataset.rulebook, on: date, facts: dataset.facts)
        }
        problems += framework.map { plans.raiseProblems(against: $0, in: dataset) } ?? []
        return dataset
    }

    private func optional<Value>(
        _ file: String,
        of folder: Folder,
        _ problems: inout [Diagnostic],
        _ read: (YAMLFile, inout [Diagnostic]) -> Value
    ) -> Value? {
        guard folder.contains(file), let yaml = YAMLFile(file, of: folder, &problems) else {
            return nil
        }
        return read(yaml, &problems)
    }

    private func readReturns(
        in folder: Folder,
        _ framework: Framework?,
        _ england: Dataset,
        _ system: HealthSystem,
        _ date: CivilDate,
        _ problems: inout [Diagnostic]
    ) -> [MaturityReturn] {
        var returns: [MaturityReturn] = []
        if let framework {
            returns += folder.files(in: "assessments", ending: ".csv").flatMap {
                Loading.readReturns(
                    $0,
                    of: folder,
                    against: framework,
                    in: system,
                    date: date,
                    &problems
                )
            }
        }
        returns += folder.files(in: "assessments", ending: ".yaml").compactMap { file in
            YAMLFile(file, of: folder, &problems).flatMap {
                readAnswers(
                    $0,
                    against: england.frameworks,
                    in: system,
                    date: date,
                    &problems
                )
            }
        }
        problems += repeatedReturns(returns)
        return returns
    }

    private func unresolved(_ settings: Settings, in england: Dataset) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if let icb = settings.icb, england.system.board(icb.value) == nil {
            problems.append(
                .unknownOrganisation(
                    icb.value.text,
                    of: "integrated care board",
                    in: england.system,
                    at: icb.place
                )
            )
        }
        if england.framework(settings.framework.value) == nil {
            problems.append(
                .unknownName(
                    settings.framework.value,
                    of: "framework",
                    among: england.frameworks.map(\.id),
                    at: settings.framework.place
                )
            )
        }
        return problems
    }
}

extension MaturityReturn {
    /// Whether `other` says again what this says: of the same body, setting, framework and day.
    fileprivate func isReplaced(by other: MaturityReturn) -> Bool {
        organisation == other.organisation && careSetting == other.careSetting
            && framework == other.framework && date == other.date
    }
}

extension Plan {
    /// What is wrong or odd by the reference data's rules of money, programmes and approvers.
    fileprivate func problems(under england: Dataset, framework: Framework?) -> [Diagnostic] {
        let names = PlanNames(
            programmes: england.programmes.map(\.id),
            approvers: england.rulebook.approvers.map(\.id) + england.rulebook.cases.map(\.id),
            dimensions: framework?.dimensions.map(\.id)
        )
        return moneyProblems(under: england.appraisal, programmes: england.programmes)
            + nameProblems(names, under: england.appraisal)
    }
}

extension [Plan] {
    /// What the plans would raise to a level that is there already.
    fileprivate func raiseProblems(against framework: Framework, in dataset: Dataset)
        -> [Diagnostic]
    {
        guard contains(where: { $0.schemes.contains { !$0.effects.raises.isEmpty } }) else {
            return []
        }
        let assessment = dataset.assessment(against: framework, on: dataset.date)
        return flatMap { $0.raiseProblems(against: assessment) }
    }
}
