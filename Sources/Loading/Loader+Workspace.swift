import DigitalMaturity
import Investment

extension Loader {
    /// Reads the workspace and lays it over England's reference data.
    ///
    /// Settings that cannot be read leave the rest to be checked all the same.
    func overlay(
        _ folder: Folder,
        on england: Dataset,
        _ problems: inout [Diagnostic]
    ) -> Dataset {
        let reference = england.reference
        // Without settings the folder may be anything, and its other files nobody's mistake.
        if hasWorkspace { problems += folder.unreadFiles { importTaking($0, of: folder) } }
        let settings =
            YAMLFile("waymark.yaml", of: folder, &problems)
            .flatMap { readSettings($0, reference.rulebook.switches, &problems) }
        problems += settings.map { unresolved($0, in: reference) } ?? []
        let today = reference.register.on(settings?.date ?? reference.edition)
        let scope = settings?.scope?.resolved(on: today, &problems) ?? .national
        let stated = optional("organisations.yaml", of: folder, &problems) {
            readBodies($0, in: today, scope: scope, &$1)
        }
        let rulebook = rulebook(of: folder, over: reference.rulebook, &problems)
        var workspace = Workspace(
            title: settings?.title ?? "",
            date: settings?.date ?? reference.edition,
            framework: settings?.framework.value ?? ""
        )
        workspace.frameworkPlace = settings?.framework.place
        workspace.scope = scope
        workspace.bodies = stated?.bodies ?? [:]
        workspace.estate = readEstate(
            of: folder,
            in: EstateContext(
                parameters: reference.estates,
                system: reference.register.on(workspace.date),
                date: workspace.date
            ),
            &problems
        )
        workspace.registered = stated?.registered ?? [:]
        let plans = folder.files(in: "plans", ending: ".yaml").compactMap { file in
            YAMLFile(file, of: folder, &problems).flatMap { readPlan($0, &problems) }
        }
        problems += plans.versionProblems
        (workspace.plans, workspace.earlier) = plans.byVersion
        var dataset = england
        let (register, trusts) = listTrusts(
            of: folder,
            over: reference.register,
            after: reference.sources.trustsEdition ?? .day(reference.edition),
            &problems
        )
        dataset.reference.sources += trusts
        dataset.reference.register = register.adding(stated?.careBodies ?? [])
        dataset.reference.rulebook = (settings?.readings ?? []).reduce(rulebook) {
            $0.reading($1)
        }
        lay(factsOf: folder, over: &dataset, &problems)
        dataset.reference.suppliers = suppliers(of: folder, on: dataset, &problems)
        dataset.workspace = workspace
        let returns = readReturns(in: folder, of: dataset, &problems)
        dataset.workspace?.returns = returns
        dataset.reference.maturity.returns =
            reference.maturity.returns.filter { !returns.contains(where: $0.isReplaced) } + returns
        return dataset
    }

    /// Lays the workspace's facts over England's.
    private func lay(
        factsOf folder: Folder,
        over dataset: inout Dataset,
        _ problems: inout [Diagnostic]
    ) {
        let england = dataset.reference.facts
        let own = readFacts(
            in: "facts",
            of: folder,
            about: dataset.reference.register,
            required: [],
            besides: england.all.map(\.id),
            &problems
        )
        dataset.reference.facts = england.overlaid(with: own)
        dataset.reference.sources += own.all.map(\.source)
    }

    /// Who runs what, with the workspace's own contracts and events.
    private func suppliers(
        of folder: Folder,
        on dataset: Dataset,
        _ problems: inout [Diagnostic]
    ) -> Suppliers {
        let england = dataset.reference.suppliers
        let files = SupplierFiles(path: "suppliers", folder: folder, names: england.names)
        let (events, contracts) = (files.events(&problems), files.contracts(&problems))
        guard !events.isEmpty || !contracts.isEmpty else { return england }
        let all = england.adding(events, contracts)
        let day = max(dataset.date, dataset.reference.edition)
        problems += all.problems(in: dataset.reference.register, on: day)
        return all
    }

    /// The rules with the limits that the workspace supplies, and those that it only tries.
    private func rulebook(
        of folder: Folder,
        over published: Rulebook,
        _ problems: inout [Diagnostic]
    ) -> Rulebook {
        let supplied =
            optional("limits.yaml", of: folder, &problems) {
                readSuppliedLimits($0, into: published, &$1)
            } ?? published
        return optional("overrides.yaml", of: folder, &problems) {
            readOverrides($0, over: supplied, &$1)
        } ?? supplied
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
        of dataset: Dataset,
        _ problems: inout [Diagnostic]
    ) -> [MaturityReturn] {
        let (reference, date) = (dataset.reference, dataset.date)
        let frameworks = reference.maturity.frameworks
        var returns = folder.files(in: "assessments", ending: ".csv").flatMap { file in
            if let problem = misplaced(file, of: folder) {
                problems.append(problem)
                return [MaturityReturn]()
            }
            return Loading.readReturns(
                file,
                of: folder,
                against: frameworks,
                in: dataset.system,
                date: date,
                &problems
            )
        }
        returns += folder.files(in: "assessments", ending: ".yaml").compactMap { file in
            YAMLFile(file, of: folder, &problems).flatMap {
                readAnswers(
                    $0,
                    against: frameworks,
                    in: dataset.system,
                    date: date,
                    &problems
                )
            }
        }
        problems += repeatedReturns(returns)
        return returns
    }

    /// That a table among the returns is an official file as it was published.
    private func misplaced(_ file: String, of folder: Folder) -> Diagnostic? {
        guard TableReader.texts(of: "organisation", in: file, of: folder) == nil else { return nil }
        return importTaking(file, of: folder).map {
            .officialFile(folder.shown(file), takenBy: $0.rawValue)
        }
    }

    private func unresolved(_ settings: Settings, in england: Reference) -> [Diagnostic] {
        guard england.maturity.framework(settings.framework.value) == nil else { return [] }
        return [
            .unknownName(
                settings.framework.value,
                of: "framework",
                among: england.maturity.frameworks.map(\.id),
                at: settings.framework.place
            )
        ]
    }
}

extension MaturityReturn {
    /// Whether `other` says again what this says: of the same body, setting, framework and day.
    fileprivate func isReplaced(by other: MaturityReturn) -> Bool {
        organisation == other.organisation && careSetting == other.careSetting
            && framework == other.framework && date == other.date
    }
}
