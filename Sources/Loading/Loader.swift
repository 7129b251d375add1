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

/// What is read of the frameworks alone.
private struct Criteria: Sendable {
    var frameworks: [Framework] = []
    var crosswalks: [Crosswalk] = []
    var confidence: ConfidenceModel?
    var problems: [Diagnostic] = []
}

/// What is read without the frameworks.
private struct Rules: Sendable {
    let sources: [Provenance]
    let register: Register
    var rulebook: Rulebook?
    var facts = Facts()
    var estates = EstateParameters()
    var suppliers = Suppliers()
    var parameters = FundingParameters()
    var problems: [Diagnostic] = []
}

/// Reads the reference data and the workspace laid over it.
public struct Loader: Sendable {
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

    /// Reads and checks everything that all commands need, and the extras asked for; social care also
    /// where a workspace names a body by its code there, and national targets where there are plans.
    public func load(_ extras: Extras = []) -> Loaded {
        var problems: [Diagnostic] = []
        var dataset = load(&problems)
        if extras.contains(.allocation) { dataset?.allocation = allocation(&problems) }
        let registered = dataset?.workspace?.registered ?? [:]
        if extras.contains(.socialCare) || !registered.isEmpty, let reference = dataset?.reference {
            let care = socialCare(in: reference, &problems)
            dataset?.reference.socialCare = care
            problems += care?.problems(with: registered.values) ?? []
        }
        if extras.contains(.targets) || dataset?.workspace?.plans.isEmpty == false {
            let aims = dataset?.parameters.names.targets ?? []
            dataset?.add(targets(aims: aims, &problems))
        }
        if extras.contains(.forecasts), let reference = dataset?.reference {
            dataset?.reference.forecasts = forecasts(in: reference, &problems)
        }
        if extras.contains(.coverage) { dataset?.reference.coverage = coverage(&problems) }
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
        let (criteria, rules) = Threads.both({ readCriteria() }, { readRules() })
        problems += criteria.problems + rules.problems
        let edition = edition(of: criteria.frameworks, &problems)
        guard let rulebook = rules.rulebook, let edition else { return nil }
        var reference = Reference(
            edition: edition.date,
            register: rules.register,
            maturity: maturity(criteria, edition, in: rules.register.on(edition.date), &problems),
            rulebook: rulebook
        )
        reference.facts = rules.facts
        reference.estates = rules.estates
        reference.suppliers = rules.suppliers
        problems += rules.suppliers.problems(in: rules.register, on: edition.date)
        problems += rules.parameters.programmes.flatMap { $0.problems(in: rules.register) }
        reference.sources = rules.sources + rules.facts.all.map(\.source)
        problems += filesWithoutProvenance(reference.sources)
        var dataset = Dataset(reference)
        dataset.parameters = rules.parameters
        dataset.illustration = optional(workedFile, &problems) {
            readWorkedEngland($0, of: criteria.frameworks, &$1)
        }
        return dataset
    }

    /// What good looks like, and how one framework relates to another.
    private func readCriteria() -> Criteria {
        var read = Criteria()
        read.frameworks = readFrameworks(&read.problems)
        read.crosswalks = readCrosswalks(between: read.frameworks, &read.problems)
        read.confidence = optional(confidenceFile, &read.problems) { readConfidence($0, &$1) }
        return read
    }

    /// Who there is, what binds them, and what is known of them.
    private func readRules() -> Rules {
        var problems: [Diagnostic] = []
        let sources = readSources("data/SOURCES.md", of: home, &problems)
        let register = readRegister(
            in: "data/organisations",
            of: home,
            citing: sources,
            &problems
        )
        var read = Rules(sources: sources, register: register)
        read.rulebook = ruleFiles(&problems)
        read.facts = readFacts(
            in: "data/facts",
            of: home,
            about: register,
            required: Facts.required
                + (home.contains(workedFile) ? Facts.requiredForIllustration : []),
            &problems
        )
        read.estates = readEstateParameters(in: "Frameworks/estates", of: home, &problems)
        read.suppliers = readSuppliers(
            in: "data/suppliers",
            times: "Frameworks/suppliers/procurement.yaml",
            of: home,
            citing: sources,
            &problems
        )
        read.parameters = readParameters(&problems)
        read.problems = problems
        return read
    }

    private func readParameters(_ problems: inout [Diagnostic]) -> FundingParameters {
        var parameters = FundingParameters()
        parameters.appraisal = readAppraisal(in: "Frameworks/appraisal", of: home, &problems)
        parameters.programmes = readProgrammes(
            in: "Frameworks/programmes",
            awards: "data/programmes/awards.csv",
            of: home,
            &problems
        )
        parameters.names =
            optional(namesFile, &problems) { readSharedNames($0, &$1) } ?? SharedNames()
        return parameters
    }

    private func maturity(
        _ criteria: Criteria,
        _ edition: (date: CivilDate, framework: String),
        in system: RegisterDay,
        _ problems: inout [Diagnostic]
    ) -> MaturityData {
        var maturity = MaturityData(frameworks: criteria.frameworks, main: edition.framework)
        maturity.crosswalks = criteria.crosswalks
        maturity.confidence = criteria.confidence
        maturity.returns = readReturns(
            against: criteria.frameworks,
            in: system,
            edition.date,
            &problems
        )
        for index in maturity.returns.indices { maturity.returns[index].isOfEngland = true }
        maturity.comparable = readComparable(
            of: edition.framework,
            among: criteria.frameworks,
            in: system,
            &problems
        )
        return maturity
    }

    private func optional<Value>(
        _ file: String,
        _ problems: inout [Diagnostic],
        _ read: (YAMLFile, inout [Diagnostic]) -> Value?
    ) -> Value? {
        guard home.contains(file) else { return nil }
        return YAMLFile(file, of: home, &problems).flatMap { read($0, &problems) }
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
