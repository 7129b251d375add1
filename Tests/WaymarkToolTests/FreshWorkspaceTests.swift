import DigitalMaturity
import Foundation
import Investment
import Testing

@testable import Loading
@testable import WaymarkTool

/// That a fresh workspace of any scope has no warning that its owner did not cause.
struct FreshWorkspaceTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    @Test func `every fresh workspace of a board, cluster, region or trust is free of warnings`()
        throws
    {
        let loader = Loader(home: Self.root, workspace: nil)
        let england = try #require(loader.load().dataset)
        let framework = try #require(england.chosenFramework)
        let system = england.system
        #expect(system.boards.count == 36)
        #expect(system.clusters.count == 9)
        let clusters = system.clusters.compactMap { Scope(cluster: $0, on: system) }
        let scopes =
            system.boards.map { Scope.boards([$0.code]) } + clusters
            + system.regions.map { .region($0.code) }
            + system.trusts.prefix(20).map { .trust($0.code) }
            + [.boards(system.boards.suffix(2).map(\.code)), .national]
        for scope in scopes {
            let draft = WorkspaceDraft(england, framework, loader, for: scope)
            let (told, read) = try told(of: draft.files(), loader, over: england)
            #expect(told == [], "\(scope)")
            #expect(read == scope)
        }
    }

    @Test func `every board begins with sections, options, meetings, benefits and risks`() throws {
        let loader = Loader(home: Self.root, workspace: nil)
        let england = try #require(loader.load().dataset)
        let framework = try #require(england.chosenFramework)
        #expect(england.system.boards.count == 36)
        for board in england.system.boards {
            let draft = WorkspaceDraft(england, framework, loader, for: .boards([board.code]))
            let plan = try #require(try draft.files().first { $0.path == "plans/plan.yaml" }?.text)
            let keys = [
                "sections", "options", "meetings", "benefits", "risks", "status: illustrative",
            ]
            #expect(keys.filter { !plan.contains($0) } == [], "\(board.code)")
            #expect(plan.hasPrefix("# yaml-language-server: $schema=plan.schema.json\n"))
        }
    }

    @Test func `the example of an empty plan, taken out of its comment, is free of problems`()
        throws
    {
        let loader = Loader(home: Self.root, workspace: nil)
        let england = try #require(loader.load().dataset)
        let framework = try #require(england.chosenFramework)
        let board = try #require(england.system.boards.first)
        let scope = Scope.boards([board.code])
        let draft = WorkspaceDraft(england, framework, loader, for: scope, isEmpty: true)
        let files = try draft.files().map { file -> (path: String, text: String) in
            guard file.path == "plans/plan.yaml" else { return file }
            let parts = file.text.split(separator: "# An example.", maxSplits: 1)
            let example = parts[1].split(separator: "\n").dropFirst(2).map { $0.dropFirst() }
            let head = parts[0].replacing("schemes: []\n", with: "")
            return (file.path, head + example.joined(separator: "\n") + "\n")
        }
        #expect(try told(of: files, loader, over: england).told == [])
    }

    /// What is told of a folder with these files, and whom it is for.
    private func told(
        of files: [(path: String, text: String)],
        _ loader: Loader,
        over england: Dataset
    ) throws -> (told: [String], scope: Scope) {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "waymark-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            let place = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(file.text.utf8).write(to: place)
        }
        var problems: [Diagnostic] = []
        let dataset = loader.overlay(Folder(folder.path), on: england, &problems)
        // The worked plans of most boards ask for more money than they were given to show that.
        let told = (problems + dataset.problems).sorted().filter {
            ![.fundOverdrawn, .overEnvelope].contains($0.code)
        }
        return (told.map(\.description), dataset.scope)
    }
}
