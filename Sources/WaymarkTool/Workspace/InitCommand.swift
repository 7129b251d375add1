import ArgumentParser
import DigitalMaturity
import Foundation
import Investment
import Loading
import Mustache

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract:
            "Make a workspace that runs at once: settings, organisations, blank forms, a plan to edit.",
        discussion: """
              waymark init lancashire --icb QE1
              waymark init england --national

            The folder must be new or empty. The plan is illustrative until you say otherwise in it.
            """
    )

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
    var folder: String

    @Option(
        help: ArgumentHelp(
            "The integrated care board that the workspace is for.",
            valueName: "code"
        )
    )
    var icb: Asked?

    @Flag(help: "A workspace for all of England, without a plan.")
    var national = false

    func validate() throws {
        guard (icb != nil) != national else {
            throw ValidationError("Give either --icb CODE or --national.")
        }
    }

    func run() throws {
        try carryOut {
            let loader = Loader(home: try Home.find(), workspace: nil)
            let loaded = loader.load()
            guard let dataset = loaded.dataset, let framework = dataset.chosenFramework else {
                throw Failure.input(loaded.problems, workspace: nil)
            }
            let draft = WorkspaceDraft(
                dataset,
                framework,
                loader,
                icb: try icb.map(dataset.system.board)
            )
            let files = try draft.files()
            try Output.makeFolder(folder, with: files)
            Console.error("made \(folder) with \(files.map(\.path).joined(separator: ", "))\n")
            Console.error("next: waymark run \(folder)\n")
        }
    }

}

/// The files of a new workspace, made from the templates of `Reports/workspace`.
struct WorkspaceDraft {
    private let dataset: Dataset
    private let framework: Framework
    private let loader: Loader
    private let icb: IntegratedCareBoard?
    private let trusts: [Trust]

    init(_ dataset: Dataset, _ framework: Framework, _ loader: Loader, icb: IntegratedCareBoard?) {
        self.dataset = dataset
        self.framework = framework
        self.loader = loader
        self.icb = icb
        trusts =
            icb.map { dataset.system.trusts(in: $0.code) }
            ?? dataset.system.trusts
    }

    func files() throws -> [(path: String, text: String)] {
        [
            ("waymark.yaml", try filled("waymark.yaml")),
            ("organisations.yaml", try filled("organisations.yaml")),
            ("limits.yaml", try filled("limits.yaml")),
            ("assessments/\(framework.id).csv", try filled("returns.csv")),
        ] + (try plan().map { [$0] } ?? [])
    }

    /// The board's own example where there is one, else the one worked out from its trusts' needs, else
    /// a plan with one scheme.
    private func plan() throws -> (path: String, text: String)? {
        guard let icb, let lead = trusts.first else { return nil }
        let own = "Reports/workspace/plans/\(icb.code).yaml"
        if loader.has(own) { return ("plans/plan.yaml", try loader.text(own).text) }
        if let worked = dataset.workedPlan(of: icb.code), !worked.schemes.isEmpty {
            let remarks = try filled("remarks.txt").split(separator: "\n").map(String.init)
            return ("plans/plan.yaml", planText(worked, remarks: remarks))
        }
        return ("plans/plan.yaml", try filled("plan.yaml", with: ["lead": lead.code.text]))
    }

    private func filled(_ name: String, with more: [String: Any] = [:]) throws -> String {
        let source = try loader.text("Reports/workspace/\(name).mustache")
        let template: MustacheTemplate
        do {
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + source.text)
        } catch {
            throw Failure.input(
                [.templateSyntax("\(error)", at: Place(file: source.file))],
                workspace: nil
            )
        }
        return template.render(context.merging(more) { $1 })
    }

    private var context: [String: Any] {
        let year = FinancialYear(containing: dataset.reference.edition)
        let start = CivilMonth(containing: dataset.reference.edition).adding(2)
        return [
            "title": icb?.name ?? "England",
            "icb": icb.map { [$0.code.text] } ?? [],
            "id": "plan-\((icb?.code.text ?? "england").lowercased())",
            "on": dataset.reference.edition.description, "framework": framework.id,
            "year": year.description,
            "start": start.description,
            "organisations": trusts.map { trust in
                [
                    "code": trust.code.text, "name": trust.name,
                    "segment": dataset.reference.facts.segment(of: trust.code).map {
                        String($0.value)
                    }
                        ?? "unknown",
                ]
            },
            "dimensions": framework.dimensions.map { ["id": $0.id] },
            "rows": dataset.reference.maturity.returns.filter { source in
                source.framework == framework.id
                    && trusts.contains {
                        dataset.system.successors(of: source.organisation) == [$0.code]
                    }
            }.map {
                [
                    "organisation": $0.organisation.text, "setting": $0.careSetting.rawValue,
                    "name": $0.name,
                ]
            },
        ]
    }
}
