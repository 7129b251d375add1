import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

/// Who gets what in the report, on pages and by address, against the shipped data.
struct AllocationPagesTests {
    private func allocations(_ findings: Findings) throws -> [Allocation] {
        let data = try #require(findings.dataset.allocation)
        return try data.policies.map { policy in
            try findings.allocation(
                of: (policy.amount ?? data.fund.amount).value,
                by: policy,
                assuming: data.gain
            )
        }
    }

    @Test func `every shipped policy gives its fund to the penny`() throws {
        let all = try allocations(Shipped.england.get())
        #expect(all.count == 9)
        for allocation in all {
            #expect(allocation.recipients.map(\.amount).total() == allocation.amount)
            #expect(
                allocation.recipients.count == (allocation.policy.recipients == .trusts ? 202 : 36)
            )
        }
    }

    @Test func `every figure of every policy is found at its address`() throws {
        let findings = try Shipped.england.get()
        let documents = try allocations(findings).compactMap {
            findings.allocationDocument(of: [$0])
        }
        let figures = documents.flatMap(\.figures).filter {
            $0.trace.address.family == "allocation"
        }
        #expect(figures.count > 400)
        for figure in figures.enumerated().filter({ $0.offset.isMultiple(of: 29) }).map(\.element) {
            #expect(findings.figure(at: figure.trace.address) == figure, "\(figure.trace.id)")
        }
    }

    @Test func `an amount that is not the policy's own is part of the address`() throws {
        let findings = try Shipped.england.get()
        let address = "allocation/equal;amount=36;to=boards/QE1/amount"
        let figure = try #require(findings.figure(at: Address(parsing: address)))
        #expect(figure.text == "£1")
        #expect(figure.trace.id == address)
    }

    /// North Bristol, which was never named, made its return before Bristol took it over.
    @Test func `the exemplars are compared with all others, with an interval and no claim`() throws
    {
        let findings = try Shipped.england.get()
        let data = try #require(findings.dataset.allocation)
        let policy = try #require(data["acute-exemplars"])
        let allocation = try findings.allocation(of: "£160m", by: policy, assuming: data.gain)
        let figures = AllocationFigures(findings, data, allocation)
        let acute = try #require(figures.comparisons.first { $0.setting == .acute })
        #expect((acute.group.count, acute.others.count) == (16, 118))
        #expect(acute.others.contains { $0.source.organisation == "RVJ" })
        #expect(!acute.group.contains { $0.source.organisation == "RVJ" })
        #expect(abs(acute.difference.value - 0.151) < 0.0005)
        let difference = try #require(figures.figure(.difference(.acute)))
        #expect(abs(difference.number - (acute.groupMean - acute.othersMean)) < 1e-12)
        let bounds = try #require(difference.bounds)
        #expect(bounds.contains(difference.number))
        #expect(data.comparison.contains("not the effect of the money"))
    }

    @Test func `equal marks that get different money are told, and marks of merged bodies`() throws
    {
        let findings = try Shipped.england.get()
        let data = try #require(findings.dataset.allocation)
        let policy = try #require(data["least-mature"])
        let amount = (policy.amount ?? data.fund.amount).value
        let allocation = try findings.allocation(of: amount, by: policy, assuming: data.gain)
        let figures = AllocationFigures(findings, data, allocation)
        let tie = try #require(figures.ties.first)
        #expect(figures.ties.count == 1)
        #expect(tie.contains("RA7 £10m, RWD £0, RXV £0"))
        #expect(figures.mergedMarks.contains { $0.contains("RA7") && $0.contains("RVJ") })
        #expect(figures.mergedMarks.contains { $0.contains("alone come to 1.91") })
        #expect(policy.says.contains("same mark"))
    }

    @Test func `a trust's page and the country's show who gets what`() throws {
        let pages = try Shipped.pages(of: Shipped.england.get())
        let trust = try #require(pages.first { $0.path == "trusts/rjn.html" })
        #expect(trust.document.sections.contains { $0.id == "allocation" })
        let national = try #require(pages.first { $0.path == "allocation.html" })
        #expect(national.document.sections.map(\.id).contains("exemplars"))
        let home = try #require(pages.first { $0.path == "index.html" })
        #expect("\(home.document)".contains("allocation.html"))
    }
}
