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
        problems += folder.unreadFiles()
        let settings =
            YAMLFile("waymark.yaml", of: folder, &problems)
            .flatMap { readSettings($0, reference.rulebook.switches, &problems) }
        problems += settings.map { unresolved($0, in: reference) } ?? []
        let stated = optional("organisations.yaml", of: folder, &problems) {
            readBodies(
                $0,
                in: reference.register.on(settings?.date ?? reference.edition),
                icb: settings?.icb?.value,
                &$1
            )
        }
        let rulebook = rulebook(of: folder, over: reference.rulebook, &problems)
        var workspace = Workspace(
            title: settings?.title ?? "",
            date: settings?.date ?? reference.edition,
            framework: settings?.framework.value ?? ""
        )
        workspace.frameworkPlace = settings?.framework.place
        workspace.icb = settings.flatMap(\.icb).map { icb in
            let day = reference.register.on(workspace.date)
            return day.answering(for: icb.value, at: icb.place).code ?? icb.value
        }
        workspace.bodies = stated?.bodies ?? [:]
        workspace.plans = folder.files(in: "plans", ending: ".yaml").compactMap { file in
            YAMLFile(file, of: folder, &problems).flatMap { readPlan($0, &problems) }
        }
        problems += repeated(
            workspace.plans.map { Located($0.id, at: $0.place) },
            of: "plan"
        )
        var dataset = england
        dataset.reference.register = reference.register.adding(stated?.careBodies ?? [])
        dataset.reference.rulebook = (settings?.readings ?? []).reduce(rulebook) {
            $0.reading($1)
        }
        dataset.workspace = workspace
        let returns = readReturns(in: folder, of: dataset, &problems)
        dataset.workspace?.returns = returns
        dataset.reference.maturity.returns =
            reference.maturity.returns.filter { !returns.contains(where: $0.isReplaced) } + returns
        return dataset
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
        var returns = folder.files(in: "assessments", ending: ".csv").flatMap {
            Loading.readReturns(
                $0,
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

    private func unresolved(_ settings: Settings, in england: Reference) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        problems +=
            settings.icb.flatMap { england.register.on(settings.date).boardProblem($0) }
            .map { [$0] } ?? []
        if england.maturity.framework(settings.framework.value) == nil {
            problems.append(
                .unknownName(
                    settings.framework.value,
                    of: "framework",
                    among: england.maturity.frameworks.map(\.id),
                    at: settings.framework.place
                )
            )
        }
        return problems
    }
}

extension RegisterDay {
    /// What is wrong or to be said of the code of a workspace's board.
    fileprivate func boardProblem(_ icb: Located<ODSCode>) -> Diagnostic? {
        let what = Role.Name.board.words
        let isBoard = register.organisation(icb.value)?.role(on: date)?.name == .board
        return isBoard
            ? problem(with: icb.value, of: what, at: icb.place)
            : .unknownOrganisation(icb.value.text, of: what, in: register, at: icb.place)
    }
}

extension MaturityReturn {
    /// Whether `other` says again what this says: of the same body, setting, framework and day.
    fileprivate func isReplaced(by other: MaturityReturn) -> Bool {
        organisation == other.organisation && careSetting == other.careSetting
            && framework == other.framework && date == other.date
    }
}
