public import DigitalMaturity
import Foundation
public import Investment

/// What loading found: the data when there is no error, and every problem in order of place.
public struct Loaded: Sendable {
    /// The data, or `nil` when anything is wrong with it.
    public let dataset: Dataset?
    /// Everything that is wrong or odd.
    public let problems: [Diagnostic]
}

/// Where it says how far marks may be off; without it they are taken at their word.
private let confidenceFile = "Frameworks/maturity/confidence.yaml"

/// The rules of the worked example; without them there is none.
private let workedFile = "Frameworks/worked-england/rules.yaml"

/// The names that plans share; without it no name is unknown.
private let namesFile = "Frameworks/plans/names.yaml"

/// Reads the reference data and the workspace laid over it.
public struct Loader {
    let home: Folder
    let workspace: Folder?
    private let filesRead = FilesRead()

    /// Creates a loader for the reference data below `home` and, unless only England is wanted, the
    /// workspace at `workspace`.
    public init(home: String, workspace: String?) {
        self.home = Folder(home, listing: filesRead)
        self.workspace = workspace.map { [filesRead] in Folder($0, listing: filesRead) }
    }

    /// Whether the workspace has settings, so that it is one.
    public var hasWorkspace: Bool { workspace?.contains("waymark.yaml") ?? false }

    /// Every file that was read up to now, by path: the workspace's, England's, and texts.
    public var inputs: [FileRead] { filesRead.inOrder }

    /// Reads and checks everything; social care, which is large, only where it is asked for or where a
    /// workspace names a body by its code there; how funds are given out only where that is asked.
    public func load(withSocialCare: Bool = false, withAllocation: Bool = false) -> Loaded {
        var problems: [Diagnostic] = []
        var dataset = load(&problems)
        if withAllocation { dataset?.allocation = allocation(&problems) }
        let registered = dataset?.workspace?.registered ?? [:]
        if withSocialCare || !registered.isEmpty, let reference = dataset?.reference {
            let care = socialCare(in: reference, &problems)
            dataset?.reference.socialCare = care
            problems += care?.problems(with: registered.values) ?? []
        }
        // What a file that is partly unread seems to say is not judged.
        let unread = Set(problems.filter { $0.severity == .error }.compactMap(\.place?.file))
        problems += (dataset?.problems ?? []).filter { problem in
            problem.severity == .error || !(problem.place.map { unread.contains($0.file) } ?? false)
        }
        let isUsable = problems.allSatisfy(\.leavesDataUsable)
        return Loaded(dataset: isUsable ? dataset : nil, problems: problems.sorted())
    }

    /// Reads everything for an import, which may be what mends a workspace: errors in its own files do
    /// not matter, as long as it says which day it answers for.
    public func loadForImport() -> Loaded {
        var problems: [Diagnostic] = []
        let dataset = load(&problems)
        let england = problems.filter { problem in
            problem.severity == .error
                && (problem.place?.file).map { file in
                    ["data/", "Frameworks/", "waymark.yaml"].contains { file.hasPrefix($0) }
                } ?? true
        }
        return Loaded(dataset: england.isEmpty ? dataset : nil, problems: england.sorted())
    }

    private func load(_ problems: inout [Diagnostic]) -> Dataset? {
        if let workspace, !workspace.contains("") {
            problems.append(.missingFile(workspace.root, what: "workspace"))
            return nil
        }
        let reference = loadReference(&problems)
        guard let reference else { return nil }
        guard let workspace else { return reference }
        return overlay(workspace, on: reference, &problems)
    }

    private func loadReference(_ problems: inout [Diagnostic]) -> Dataset? {
        let sources = readSources("data/SOURCES.md", of: home, &problems)
        let register = readRegister(
            in: "data/organisations",
            of: home,
            citing: sources,
            &problems
        )
        let frameworks = frameworkFolders().compactMap {
            readFramework(in: $0, of: home, &problems)
        }
        problems += misnamed(frameworks)
        let rulebook = readRulebook(in: "Frameworks/spend-controls", of: home, &problems)
        let edition = YAMLFile("data/edition.yaml", of: home, &problems).flatMap {
            readEdition($0, of: frameworks, &problems)
        }
        guard let rulebook, let edition else { return nil }
        let system = register.on(edition.date)
        var maturity = MaturityData(frameworks: frameworks, main: edition.framework)
        maturity.crosswalks = readCrosswalks(between: frameworks, &problems)
        maturity.confidence = optional(confidenceFile, &problems) { readConfidence($0, &$1) }
        maturity.returns = readReturns(
            against: frameworks,
            in: system,
            edition.date,
            &problems
        )
        for index in maturity.returns.indices { maturity.returns[index].isOfEngland = true }
        maturity.comparable = readComparable(
            of: edition.framework,
            among: frameworks,
            in: system,
            &problems
        )
        var reference = Reference(
            edition: edition.date,
            register: register,
            maturity: maturity,
            rulebook: rulebook
        )
        reference.facts = readFacts(
            in: "data/facts",
            of: home,
            about: register,
            required: Facts.required
                + (home.contains(workedFile) ? Facts.requiredForIllustration : []),
            &problems
        )
        reference.estates = readEstateParameters(in: "Frameworks/estates", of: home, &problems)
        reference.suppliers = readSuppliers(
            in: "data/suppliers",
            times: "Frameworks/suppliers/procurement.yaml",
            of: home,
            citing: sources,
            &problems
        )
        problems += reference.suppliers.problems(in: register, on: edition.date)
        reference.sources = sources + reference.facts.all.map(\.source)
        problems += filesWithoutProvenance(reference.sources)
        var dataset = Dataset(reference)
        dataset.parameters.appraisal = readAppraisal(
            in: "Frameworks/appraisal",
            of: home,
            &problems
        )
        dataset.parameters.programmes = readProgrammes(
            in: "Frameworks/programmes",
            of: home,
            &problems
        )
        dataset.parameters.names =
            optional(namesFile, &problems) { readSharedNames($0, &$1) } ?? SharedNames()
        dataset.illustration = optional(workedFile, &problems) {
            readWorkedEngland($0, of: frameworks, &$1)
        }
        return dataset
    }

    private func optional<Value>(
        _ file: String,
        _ problems: inout [Diagnostic],
        _ read: (YAMLFile, inout [Diagnostic]) -> Value?
    ) -> Value? {
        guard home.contains(file) else { return nil }
        return YAMLFile(file, of: home, &problems).flatMap { read($0, &problems) }
    }

    func frameworkFolders() -> [String] {
        home.files(in: "Frameworks/maturity", ending: "/framework.yaml").map {
            String($0.dropLast("/framework.yaml".count))
        }
    }

    private func readEdition(
        _ file: YAMLFile,
        of frameworks: [Framework],
        _ problems: inout [Diagnostic]
    ) -> (date: CivilDate, framework: String)? {
        Record.read(file, "the edition", &problems) { record -> (CivilDate, String)? in
            let date = record.value("edition", CivilDate.init(parsing:))
            let main = record.located("framework", identifier)
            guard let date, let main else { return nil }
            let known = frameworks.map(\.id)
            if !known.contains(main.value) {
                record.report(
                    .unknownName(main.value, of: "framework", among: known, at: main.place)
                )
            }
            return (date, main.value)
        }
    }

    /// The frameworks whose identifier is not that of their folder, or that follow one not held.
    private func misnamed(_ frameworks: [Framework]) -> [Diagnostic] {
        let ids = frameworks.map(\.id)
        let folders = frameworkFolders().compactMap {
            $0.split(separator: "/").last.map(String.init)
        }
        return frameworks.flatMap { framework -> [Diagnostic] in
            let file = "Frameworks/maturity/\(framework.id)/framework.yaml"
            let unfollowed = framework.follows.flatMap { previous in
                ids.contains(previous)
                    ? nil
                    : Diagnostic.unknownName(
                        previous,
                        of: "framework",
                        among: ids,
                        at: Place(file: file)
                    )
            }
            let misplaced =
                folders.contains(framework.id)
                ? nil
                : Diagnostic.unknownName(
                    framework.id,
                    of: "folder of a framework",
                    among: folders,
                    at: Place(file: "Frameworks/maturity")
                )
            return [unfollowed, misplaced].compactMap(\.self)
        }
    }

    private func readCrosswalks(
        between frameworks: [Framework],
        _ problems: inout [Diagnostic]
    ) -> [Crosswalk] {
        home.files(in: "Frameworks/maturity/crosswalks", ending: ".yaml").compactMap { path in
            YAMLFile(path, of: home, &problems).flatMap {
                readCrosswalk($0, between: frameworks, &problems)
            }
        }
    }

    private func readReturns(
        against frameworks: [Framework],
        in system: RegisterDay,
        _ date: CivilDate,
        _ problems: inout [Diagnostic]
    ) -> [MaturityReturn] {
        home.files(in: "data/assessments", ending: ".csv")
            .filter { !$0.hasSuffix("-comparable.csv") }
            .flatMap {
                Loading.readReturns(
                    $0,
                    of: home,
                    against: frameworks,
                    in: system,
                    date: date,
                    &problems
                )
            }
    }

    /// The tables that neither the list of sources nor a manifest beside them describes.
    private func filesWithoutProvenance(_ provenance: [Provenance]) -> [Diagnostic] {
        let known = Set(provenance.map { "data/" + $0.file })
        return home.files(in: "data", ending: ".csv")
            .filter { file in
                let manifest = file.dropLast("table.csv".count) + "facts.yaml"
                return !known.contains(file)
                    && !(file.hasSuffix("/table.csv") && home.contains(String(manifest)))
            }
            .map { .noProvenance(of: String($0.dropFirst("data/".count)), in: "data/SOURCES.md") }
    }
}
