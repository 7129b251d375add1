import ArgumentParser
import DigitalMaturity
import Foundation
import Investment
import Loading
import Mustache
import Reporting

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract:
            "Make a workspace that runs at once: settings, organisations, blank forms, a plan to edit.",
        discussion: """
              waymark init lancashire --icb QE1
              waymark init midlands-north --icb QJ2 --icb QJM --icb QT1
              waymark init cluster --cluster CW-HW
              waymark init north-west --region Y62
              waymark init east-lancashire --trust RXR
              waymark init england --national
              waymark init own --icb QE1 --empty

            The folder must be new or empty. There is a plan for each board, and none for England. The \
            plans are illustrative until you say otherwise in them. With --empty each plan begins blank, \
            with one example as a comment to fill in.
            """
    )

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
    var folder: String

    @OptionGroup var scope: ScopeOptions

    @Flag(help: "A workspace for all of England, without a plan.")
    var national = false

    @Flag(help: "Begin with blank plans: what must be there, and an example as a comment.")
    var empty = false

    func validate() throws {
        guard scope.count + (national ? 1 : 0) == 1 else {
            throw ValidationError(
                "Give one of --icb, --cluster, --region, --trust and --national."
            )
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
                for: try scope.scope(on: dataset.system) ?? .national,
                isEmpty: empty
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
    private let scope: Scope
    private let trusts: [Trust]
    private let isEmpty: Bool

    init(
        _ dataset: Dataset,
        _ framework: Framework,
        _ loader: Loader,
        for scope: Scope,
        isEmpty: Bool = false
    ) {
        self.isEmpty = isEmpty
        self.dataset = dataset
        self.framework = framework
        self.loader = loader
        self.scope = scope
        trusts = scope.trusts(on: dataset.system)
    }

    func files() throws -> [(path: String, text: String)] {
        [
            ("waymark.yaml", try filled("waymark.yaml")),
            ("organisations.yaml", try filled("organisations.yaml")),
            ("limits.yaml", try filled("limits.yaml")),
            ("assessments/\(framework.id).csv", try filled("returns.csv")),
        ] + (try plans())
    }

    /// A plan for each board, and for a trust one in which it leads; none for England.
    private func plans() throws -> [(path: String, text: String)] {
        let boards = scope.boards(on: dataset.system).map(\.code)
        let owners = scope == .national ? [] : boards.isEmpty ? scope.codes : boards
        let plans = try owners.compactMap { owner in
            let name = owners.count == 1 ? "plan" : "plan-\(owner.text.lowercased())"
            return try plan(of: owner).map { ("plans/\(name).yaml", PlanSchema.line + $0) }
        }
        guard !plans.isEmpty else { return [] }
        return plans + [
            ("plans/_format.yaml", PlanFormatDocument.comments),
            (PlanSchema.file, PlanSchema.json.text),
        ]
    }

    /// The owner's own example where there is one, else the one worked out from the needs of its trusts
    /// or itself, else a plan with one scheme; `nil` for a trust in no board.
    private func plan(of owner: ODSCode) throws -> String? {
        let own = "Reports/workspace/plans/\(owner).yaml"
        if isEmpty { return try template("empty.yaml", of: owner) }
        if loader.has(own) { return try loader.text(own).text }
        let worked = dataset.workedPlan(ofTrust: owner) ?? dataset.workedPlan(of: owner)
        if let worked, !worked.schemes.isEmpty {
            let remarks = try filled("remarks.txt").split(separator: "\n").map(String.init)
            return planText(worked, remarks: remarks)
        }
        return try template("plan.yaml", of: owner)
    }

    /// A plan made from a template; `nil` for a trust in no board.
    private func template(_ name: String, of owner: ODSCode) throws -> String? {
        let lead = dataset.system.trust(owner)?.code ?? dataset.system.trusts(in: owner).first?.code
        guard let lead, let board = dataset.system.icb(of: lead) else { return nil }
        let id = "plan-\(owner.text.lowercased())"
        return try filled(name, with: ["id": id, "lead": lead.text, "icb": board.text])
    }

    /// The setting that says whom the workspace is for.
    private var scopeSetting: String? {
        switch scope {
        case .national: nil
        case .boards(_, let cluster?): "cluster: \(cluster)"
        case .boards(let codes, nil):
            codes.count == 1
                ? "icb: \(codes[0])" : "icbs: [\(codes.map(\.text).joined(separator: ", "))]"
        case .region(let code): "region: \(code)"
        case .trust(let code): "trust: \(code)"
        }
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
            "title": scope.name(on: dataset.system).capitalised,
            "scope": [scopeSetting].compactMap(\.self),
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
