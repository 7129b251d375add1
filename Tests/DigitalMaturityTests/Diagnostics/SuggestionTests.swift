import DigitalMaturity
import TestSupport
import Testing

struct SuggestionTests {
    @Test(
        arguments: [
            // Dropped, added, changed and swapped letters.
            ("bord-skills", ["board-skills", "board-skill-set"], "board-skills"),
            ("bboard-skills", ["board-skills"], "board-skills"),
            ("boarp-skills", ["board-skills"], "board-skills"),
            ("baord-skills", ["board-skills"], "board-skills"),
            // A swap is one mistake: two changes would be too many for three letters.
            ("dma", ["dam"], "dam"),
            ("adm", ["dam"], "dam"),
            ("abc", ["cba"], nil),
            // A third of the letters, and one more.
            ("acutes", ["acutexy"], "acutexy"),
            ("acutes", ["acutexyz"], nil),
            // Case does not count.
            ("RXR", ["rxr"], "rxr"),
            ("EPR", ["epr", "epr2"], "epr"),
            // The nearest wins, and of equally near ones the first in order.
            ("lead", ["lend", "leads", "lead-in"], "leads"),
            ("lead", ["lends", "lend"], "lend"),
            ("cat", ["rat", "bat"], "bat"),
            // One letter in a short name.
            ("a", ["b"], "b"),
            ("", ["b"], "b"),
            ("", ["be"], nil),
            ("x", [], nil),
            ("same", ["same"], "same"),
        ] as [(String, [String], String?)]
    )
    func `suggest what was probably meant`(name: String, known: [String], near: String?) {
        #expect(nearest(to: name, among: known) == near)
    }

    @Test func `the order of what is known never matters`() {
        var random = SplitMix64(seed: 7)
        let known = ["bat", "rat", "cats", "cart", "dog"]
        for _ in 0..<100 {
            #expect(nearest(to: "cat", among: known.shuffled(using: &random)) == "bat")
        }
    }

    @Test func `twelve names are listed and thirteen are not`() {
        let names = (10..<23).map { "name-\($0)" }
        func help(_ known: some Sequence<String>) -> String? {
            Diagnostic.unknownName("zzz", of: "scheme", among: known, at: nil).help
        }
        let twelve = names.prefix(12)
        #expect(help(twelve) == "expected one of: " + twelve.joined(separator: ", "))
        #expect(help(twelve.reversed()) == help(twelve))
        #expect(help(names) == nil)
        #expect(help([]) == nil)
    }

    @Test func `names that can be read only once are enough`() {
        var waiting = ["network", "epr"]
        let once = AnyIterator { waiting.popLast() }
        let problem = Diagnostic.unknownName("wifi", of: "scheme", among: once, at: nil)
        #expect(problem.help == "expected one of: epr, network")
    }
}
