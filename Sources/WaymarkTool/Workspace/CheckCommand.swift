import ArgumentParser
import DigitalMaturity
import Documents
import Investment
import Loading
import Reporting
import Spreadsheets

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell everything that is wrong or odd in a workspace and the reference data.",
        discussion:
            "Ends with 65 when anything is wrong, 66 when something is missing, else with 0."
    )

    /// The forms in which problems are told.
    enum Form: String, ExpressibleByArgument, CaseIterable { case table, json, github }

    @OptionGroup var source: SourceOptions

    @Option(help: "The form of the answer.")
    var format: Form = .table

    func run() throws {
        try carryOut {
            let loader = try source.data.loader()
            let loaded = loader.load(.all)
            var problems = loaded.problems + loader.exampleProblems(besides: loaded.problems)
            problems += loader.registerProblems(besides: loaded.problems)
            let reports = loader.reports(&problems)
            _ = (loader.brand(&problems), loader.wordReference(&problems))
            if let dataset = loaded.dataset, let framework = dataset.chosenFramework {
                let findings = Findings(
                    dataset,
                    on: source.on ?? dataset.date,
                    framework: framework
                )
                problems += try findings.narrativeProblems(reports, loader)
            }
            let told = (source.strict ? problems.map(\.strict) : problems).sorted()
            let writer = DiagnosticText(workspace: source.path)
            switch format {
            case .json: try Console.output(writer.text(told, .json))
            case .github: try Console.output(writer.text(told, .github))
            case .table:
                try Console.output(
                    told.isEmpty ? "Nothing is wrong.\n" : writer.text(told, .people)
                )
            }
            let errors = told.filter { $0.severity == .error }
            guard errors.isEmpty else {
                throw ExitCode(errors.allSatisfy { $0.code == .missingFile } ? 66 : 65)
            }
        }
    }
}

extension Findings {
    /// What is wrong with the narratives, of a workspace that has reports.
    fileprivate func narrativeProblems(
        _ all: [any Report],
        _ loader: Loader
    ) throws -> [Diagnostic] {
        let asked = dataset.workspace == nil ? [] : all
        var problems = try problems { _ = try method(loader) }
        for report in asked {
            var made: [Document] = []
            problems += try self.problems { made = try reports([report], loader) }
            problems += made.flatMap(\.workbookProblems)
        }
        return problems
    }

    private func problems(_ body: () throws -> Void) throws -> [Diagnostic] {
        do { try body() } catch Failure.input(let problems, _) { return problems }
        return []
    }

    /// Every report, filled; throws what is wrong with a narrative.
    ///
    /// A report that is about one organisation is made for each in the workspace's scope.
    func reports(_ all: [any Report], _ loader: Loader) throws -> [Document] {
        let organisations = dataset.scope.organisations(on: system)
        let wanted = all.flatMap { report in
            report.isAboutOrganisation
                ? organisations.map { (report, Optional($0)) } : [(report, nil)]
        }
        return try Threads().map(wanted.count) { index in
            let (report, organisation) = wanted[index]
            return Result { try self.report(report, about: organisation, loader) }
        }.map { try $0.get() }
    }

    /// One report, filled; throws what is wrong with its narrative.
    func report(
        _ report: any Report,
        about organisation: ODSCode?,
        _ loader: Loader
    ) throws -> Document {
        let narrative = try (report as? OwnReport)?.narrative ?? loader.narrative(report.slug)
        do throws(NarrativeProblems) {
            return try report.document(from: self, about: organisation, narrative: narrative)
        } catch { throw Failure.input(error.diagnostics, workspace: nil) }
    }

    /// The page on method; throws what is wrong with its narrative.
    private func method(_ loader: Loader) throws -> Page {
        let narrative = try loader.narrative("method")
        do throws(NarrativeProblems) { return try methodPage(narrative) } catch {
            throw Failure.input(error.diagnostics, workspace: nil)
        }
    }

    /// Every page of the website, whose home page says what is new since the last run of `workspace`; throws
    /// what is wrong with the narrative of the page on method.
    func pages(_ loader: Loader, since workspace: String? = nil) throws -> [Page] {
        let news = try news(since: workspace, loader.inputs)
        let narrative = try loader.narrative("method")
        let (statement, data) = (
            try loader.narrative("accessibility"), try loader.narrative("data")
        )
        let map = try loader.places()
        do throws(NarrativeProblems) {
            return try pages(
                method: narrative,
                map: map,
                news: news,
                besides: [
                    PlanFormatDocument.page(on: date), try dataPage(data),
                    try accessibilityPage(statement),
                ],
                by: Threads()
            )
        } catch {
            throw Failure.input(error.diagnostics, workspace: nil)
        }
    }
}

extension Loader {
    /// The prose of a report or page, from `Reports`.
    func narrative(_ slug: String) throws -> NarrativeTemplate {
        let source = try text("Reports/\(slug)/narrative.md")
        return NarrativeTemplate(file: source.file, text: source.text)
    }

    /// One text of the reference data; throws when it is missing, empty or not UTF-8.
    func text(_ file: String) throws -> SourceText {
        var problems: [Diagnostic] = []
        guard let text = text(file, &problems) else {
            throw Failure.input(problems, workspace: nil)
        }
        return text
    }
}
