import DigitalMaturity
import Foundation
import Investment
import Testing

@testable import Loading
@testable import WaymarkTool

/// That a fresh workspace of any board has no warning that its owner did not cause.
struct FreshWorkspaceTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    @Test func `every board's fresh workspace is free of warnings`() throws {
        let loader = Loader(home: Self.root, workspace: nil)
        let england = try #require(loader.load().dataset)
        let framework = try #require(england.chosenFramework)
        let boards = england.system.boards
        #expect(boards.count == 36)
        for board in boards {
            let draft = WorkspaceDraft(england, framework, loader, icb: board)
            let told = try told(of: draft.files(), loader, over: england)
            #expect(told == [], "\(board.code)")
        }
    }

    /// What is told of a folder with these files.
    private func told(
        of files: [(path: String, text: String)],
        _ loader: Loader,
        over england: Dataset
    ) throws -> [String] {
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
        return (problems + dataset.problems).sorted().filter {
            ![.fundOverdrawn, .overEnvelope].contains($0.code)
        }.map(\.description)
    }
}
