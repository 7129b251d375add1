import Foundation
import Testing

/// The rules of the house, for the whole tree. What breaks one today is in `allowed.txt`, which may
/// only become shorter: `RECORD_GOLDENS=1` takes out what is mended and never adds a line.
@Suite(.serialized) struct HouseTests {
    @Test(arguments: Rule.allCases) func `the tree keeps the rule, except where it is listed`(
        _ rule: Rule
    ) throws {
        let found = rule.faults(in: House.sources + House.tests)
        let allowed = try Allowed()
        let new = found.beyond(allowed.faults(of: rule))
        #expect(new == [], "mend this, or list it:\n\(rule.lines(of: new))")
        let mended = allowed.faults(of: rule).beyond(found)
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try allowed.lower(rule, to: found)
        } else {
            #expect(mended == [], "mended, so shorten the list:\n\(rule.lines(of: mended))")
        }
    }

    @Test func `the tree is read whole`() {
        #expect(House.sources.count > 450)
        #expect(House.tests.count > 150)
        #expect(Set(House.sources.map(\.module)).count == 12)
    }
}

extension Rule {
    fileprivate func lines(of faults: [Fault]) -> String {
        faults.map { "\(prefix)\($0)" }.joined(separator: "\n")
    }
}
