import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

/// What is wrong with a policy's file, with the place.
struct PolicyReaderTests {
    private static let right = """
        policy: mine
        title: Mine
        says: Half by need, half by staff.
        to: trusts
        parts:
          - share: 60%
            by: { need: 50%, staff: 50% }
            floor: £100k
            cap: £5m
          - { share: 40%, first: least-mature, cap: £2m, among: { kinds: [acute], rest: yes } }

        """

    private func read(_ text: String) -> (AllocationPolicy?, [String]) {
        var problems: [Diagnostic] = []
        let policy = YAMLFile(parsing: text, file: "p.yaml", &problems).flatMap {
            readPolicy($0, .none, &problems)
        }
        return (policy, summaries(problems.sorted().map(\.description).joined(separator: "\n")))
    }

    @Test func `a policy is read with every key`() throws {
        let (read, told) = read(Self.right)
        let policy = try #require(read)
        #expect(told == [])
        #expect(policy.parts.map(\.share.value) == ["60%", "40%"])
        #expect(policy.parts.map(\.cap?.value) == ["£5m", "£2m"])
        #expect(policy.parts[1].kinds == [.acute])
        #expect(policy.parts[1].isForTheRest)
        guard case .shared(let weights, nil) = policy.parts[0].way else {
            Issue.record("\(policy.parts[0].way)")
            return
        }
        #expect(weights.map(\.measure.value) == [.need, .fact("staff")])
    }

    @Test(
        arguments: [
            (
                "share: 60%", "share: 160%",
                "p.yaml:6:12: error: '160%' is not a share [malformed-value]"
            ),
            (
                "share: 60%", "share: 70%",
                "p.yaml:10:14: error: the shares of the parts come to 110%, and that gives more than "
                    + "there is [shares-not-whole]"
            ),
            (
                "share: 60%", "share: 50%",
                "p.yaml:10:14: error: the shares of the parts come to 90%, and the rest would go to "
                    + "nobody [shares-not-whole]"
            ),
            (
                "staff: 50%", "staff: 60%",
                "p.yaml:7:29: error: the shares of 'by' come to 110%, and that gives more than there "
                    + "is [shares-not-whole]"
            ),
            (
                "floor: £100k", "floor: £6m",
                "p.yaml:8:12: error: the floor, £6m, is above the cap, £5m [floor-above-cap]"
            ),
            (
                "least-mature", "least-wealthy",
                "p.yaml:10:26: error: 'least-wealthy' is not one of the words for this "
                    + "[malformed-value]"
            ),
            (
                ", cap: £2m", "",
                "p.yaml:10:5: error: a part with 'first' has no 'cap' [missing-key]"
            ),
            (
                "to: trusts", "too: trusts",
                "p.yaml:1:1: error: the policy has no 'to' [missing-key]"
            ),
        ]
    )
    func `a mistake is an error with its place`(old: String, new: String, told: String) {
        let problems = read(Self.right.replacing(old, with: new)).1
        #expect(problems.contains(told), "\(problems)")
    }

    @Test func `a file from anywhere is read, and a missing one is said to be missing`() throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "waymark-policy-\(UUID().uuidString).yaml")
        try Data(Self.right.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(Loader.policy(at: file.path).policy?.id == "mine")
        #expect(Loader.policy(at: file.path + "x").problems.map(\.code) == [.missingFile])
    }

    @Test func `the shipped policies and assumptions are right`() throws {
        var problems: [Diagnostic] = []
        let read = Loader(home: Shipped.root, workspace: nil).allocation(&problems)
        #expect(problems == [])
        let shipped = try #require(read)
        #expect(
            shipped.policies.map(\.id) == [
                "acute-exemplars", "equal", "exemplar-with-spread", "least-mature",
                "least-mature-2022", "most-mature", "need", "per-head", "virtual-wards",
            ]
        )
        #expect(shipped["acute-exemplars"]?.named.count == 16)
        #expect(shipped.fund.amount.value == "£250m")
        #expect(shipped["virtual-wards"]?.amount?.value == "£200m")
        #expect(shipped.gain.low <= shipped.gain.likely && shipped.gain.likely <= shipped.gain.high)
    }
}
