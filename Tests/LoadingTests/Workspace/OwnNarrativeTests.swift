import DigitalMaturity
import Foundation
import Testing

@testable import Loading

/// The narratives of a workspace's own, and their heads.
struct OwnNarrativeTests {
    @Test func `a head is read and its lines are left empty, so that places stay true`() throws {
        let text = "---\ntitle: My paper\nfrom: board-paper\n---\n## Ask {#summary}\nWords\n"
        let (own, told) = try read(["reports/my-paper/narrative.md": text])
        #expect(told == "")
        #expect(own.map(\.slug) == ["my-paper"])
        #expect(own.first?.title == "My paper")
        #expect(own.first?.base?.value == "board-paper")
        #expect(own.first?.base?.place.description == "reports/my-paper/narrative.md:3:7")
        #expect(own.first?.source.text == "\n\n\n\n## Ask {#summary}\nWords\n")
    }

    @Test func `a narrative without a head is its words`() throws {
        let (own, told) = try read(["reports/heat-map/narrative.md": "## A {#map}\r\nB"])
        #expect(told == "")
        #expect(own.map(\.source.text) == ["## A {#map}\nB"])
        #expect(own.allSatisfy { $0.title == nil && $0.base == nil })
    }

    @Test(
        arguments: [
            ("---\ntitle: A\n", "narrative.md:1:1: error: the head is not closed"),
            (
                "---\ntitel: A\n---\nB",
                "narrative.md:2:1: error: the head has no such key as 'titel'"
            ),
            ("---\n- a\n---\nB", "narrative.md:2:1: error: the head is not a mapping"),
            ("---\nfrom: Board paper\n---\nB", "narrative.md:2:7: error: 'Board paper' is not an"),
        ]
    )
    func `a head that cannot be read is told with its place`(text: String, words: String) throws {
        let (_, told) = try read(["reports/a/narrative.md": text])
        #expect(told.contains("reports/a/" + words), "\(told)")
    }

    @Test func `a folder whose name is no name of a report is told`() throws {
        let (own, told) = try read(["reports/My Paper/narrative.md": "## A {#a}"])
        #expect(own.isEmpty)
        #expect(told.contains("'My Paper' is not an identifier"), "\(told)")
    }

    private func read(_ files: [String: String]) throws -> ([OwnNarrative], String) {
        try TinyHome.read(files.mapValues { Array($0.utf8) }) { loader in
            var problems: [Diagnostic] = []
            let own = loader.ownNarratives(&problems)
            return (own, problems.map(\.description).joined(separator: "\n"))
        }
    }
}
