import DigitalMaturity
import Investment
import TestSupport
import Testing

struct PlanCyclesTests {
    /// The rings found where each scheme needs the schemes named after it.
    private func rings(_ needs: KeyValuePairs<String, [String]>) -> [String] {
        diagnostics(needs).map { $0.summary.replacing("these schemes need each other: ", with: "") }
    }

    private func diagnostics(_ needs: KeyValuePairs<String, [String]>) -> [Diagnostic] {
        let schemes = needs.enumerated().map { index, scheme in
            Scheme.sample(scheme.key, line: (index + 1) * 10, needs: scheme.value)
        }
        return Plan.sample(schemes).problems(in: .sample, framework: nil)
            .filter { $0.code == .needsCycle }
    }

    @Test(
        arguments: [
            ([:], []),
            (["a": []], []),
            (["a": ["b"], "b": ["c"], "c": []], []),
            // A diamond is no ring.
            (["a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []], []),
            (["a": ["a"]], ["a → a"]),
            (["a": ["b"], "b": ["a"]], ["a → b → a"]),
            (["a": ["b"], "b": ["c"], "c": ["a"]], ["a → b → c → a"]),
            // A ring into which the first scheme only leads is told once, from its own first.
            (["a": ["b"], "b": ["c"], "c": ["b"]], ["b → c → b"]),
            // Two rings apart, and two that share a scheme.
            (["a": ["b"], "b": ["a"], "c": ["c"]], ["a → b → a", "c → c"]),
            (["a": ["b", "c"], "b": ["a"], "c": ["a"]], ["a → b → a", "a → c → a"]),
            // A ring within a ring.
            (["a": ["b"], "b": ["a", "c"], "c": ["a"]], ["a → b → a", "a → b → c → a"]),
            // What is needed but not there makes no ring.
            (["a": ["x"], "b": ["a"]], []),
        ] as [(KeyValuePairs<String, [String]>, [String])]
    )
    func `schemes that need each other are told once a ring`(
        needs: KeyValuePairs<String, [String]>,
        expected: [String]
    ) {
        #expect(rings(needs).map(turned).sorted() == expected.sorted())
    }

    /// The ring begun at its first scheme by name: `c → a → b → c` is `a → b → c → a`.
    private func turned(_ ring: String) -> String {
        let names = ring.split(separator: " → ").dropLast()
        guard let first = names.min(), let start = names.firstIndex(of: first) else { return ring }
        return (names[start...] + names[..<start] + [first]).joined(separator: " → ")
    }

    @Test func `a ring is told at the need that makes it`() {
        let told = diagnostics(["a": ["x", "b"], "x": [], "b": ["a"]])
        #expect(told.map(\.place) == [.line(16, column: 2)])
        #expect(diagnostics(["a": ["x", "a"], "x": []]).map(\.place) == [.line(16, column: 2)])
    }

    @Test func `a long chain and a thick web end`() {
        let names = (0..<120).map { "s\($0)" }
        let chain = names.indices.map { index in
            Scheme.sample(names[index], needs: Array(names.dropFirst(index + 1)))
        }
        let plan = Plan.sample(chain)
        #expect(plan.problems(in: .sample, framework: nil).isEmpty)
    }
}
