import DigitalMaturity
import Investment
import Testing

@testable import Loading

/// The answers that are marked by hand in `examples.yaml` beside each framework.
struct FrameworkExampleTests {
    private static let folders =
        Loader(home: Shipped.root, workspace: nil).frameworkFolders()
        + ["Frameworks/maturity/_template"]

    private func examples(in folder: String) throws -> [FrameworkExample] {
        let home = Folder(Shipped.root)
        var problems: [Diagnostic] = []
        let framework = try #require(readFramework(in: folder, of: home, &problems))
        let file = try #require(YAMLFile("\(folder)/examples.yaml", of: home, &problems))
        let examples = readFrameworkExamples(file, of: framework, &problems)
        #expect(problems.map(\.description) == [])
        return examples
    }

    @Test(arguments: folders)
    func `every framework marks its examples as was worked out by hand`(folder: String) throws {
        let loader = Loader(home: Shipped.root, workspace: nil)
        #expect(loader.exampleProblems(in: folder).map(\.description) == [])
    }

    /// People's answers and crosswalks refer to dimensions, so an example fails when one is renamed.
    @Test(arguments: folders)
    func `the first example of every framework marks each dimension, in order, and the whole`(
        folder: String
    ) throws {
        let first = try #require(try examples(in: folder).first)
        var problems: [Diagnostic] = []
        let framework = readFramework(in: folder, of: Folder(Shipped.root), &problems)
        let dimensions = try #require(framework).dimensions.map(\.id)
        #expect(first.marks.map(\.of) == dimensions + ["overall"])
        #expect(first.tally != nil)
    }

    @Test func `all twelve folders were looked at`() throws {
        #expect(Self.folders.count >= 12)
        let marks = try Self.folders.flatMap(examples).map { $0.marks.count }.reduce(0, +)
        #expect(marks >= 83 + 12)
    }

    @Test(
        arguments: [
            ("2.5", .certain(2.5)), ("206/3", .certain(206.0 / 3)),
            ("50 (50 to 450/7)", .marked(50, within: 50...(450.0 / 7))),
            ("not answered (0 to 100)", .notAnswered(within: 0...100)),
            ("not applicable", .notApplicable), ("out of scope", .outOfScope),
        ] as [(String, Mark)]
    )
    func `a mark is written as a number, a fraction, an interval or a blank`(
        text: String,
        mark: Mark
    ) throws {
        #expect(try exampleMark(text) == mark)
    }

    @Test(arguments: ["", "high", "1/0 (2 to 1)", "2 (3 to", "2 (3 to 1)", "not answered"])
    func `what is no mark is refused`(text: String) {
        #expect(throws: ParseFailure.self) { try exampleMark(text) }
    }
}
