import ArgumentParser
import DigitalMaturity
import Documents
import Foundation
import Investment
import Loading
import Reporting

struct AllocateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "allocate",
        abstract:
            "Who would get what of a fund under a policy, to the penny, and what that may do.",
        discussion: """
            A policy is one of Frameworks/allocation, one of a workspace's policies/, or a file. Several \
            are set side by side; without any, all those for trusts are. What money does to a mark is \
            an assumption with a range.

              waymark allocate --amount £250m --policy least-mature
              waymark allocate --amount £250m
              waymark allocate --programme virtual-wards --year 2022/23 --policy per-head
              waymark allocate --policy acute-exemplars --format json
              waymark explain allocation/least-mature/RJL/amount --england
            """
    )

    @OptionGroup var source: SourceOptions

    @Option(
        help: ArgumentHelp("The fund.", valueName: "£"),
        transform: parsed(Money.init(parsing:))
    )
    var amount: Money?

    @Option(help: ArgumentHelp("A national programme, whose money is the fund.", valueName: "id"))
    var programme: String?

    @Option(
        help: ArgumentHelp("The year of the programme's money.", valueName: "yyyy/yy"),
        transform: parsed(FinancialYear.init(parsing:))
    )
    var year: FinancialYear?

    @Option(
        help: ArgumentHelp(
            "A policy by its name or its file. Repeat for several.",
            valueName: "policy"
        )
    )
    var policy: [String] = []

    @Option(help: "Who gets the money. Without it: as the policy says.")
    var to: AllocationPolicy.Recipients?

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if amount != nil, programme != nil {
            throw ValidationError("Give one of --amount and --programme.")
        }
        if let amount, amount <= .zero { throw ValidationError("--amount is more than £0.") }
        if year != nil, programme == nil {
            throw ValidationError("--year says which year of a --programme.")
        }
    }

    func run() throws {
        try carryOut {
            let findings = try source.dataOrEngland().with(.allocation).findings()
            guard let known = findings.dataset.allocation else {
                throw Failure.missing("the reference data has no policies")
            }
            let fund = try programme.map { try money(of: $0, in: findings) } ?? amount
            let allocations = try policies(known).map { policy in
                try allocation(of: fund ?? policy.amount?.value, by: policy, known, findings)
            }
            guard let document = findings.allocationDocument(of: allocations) else {
                throw Failure.missing("there is no policy")
            }
            let json = AllocationAnswer(allocations, known, findings.system).json
            try answer.write(Answer(json: json, document: document))
        }
    }

    private func allocation(
        of amount: Money?,
        by policy: AllocationPolicy,
        _ known: AllocationData,
        _ findings: Findings
    ) throws -> Allocation {
        guard let amount else {
            throw ValidationError("Give --amount or --programme: how much is given out?")
        }
        do throws(AllocationProblems) {
            return try findings.allocation(
                of: amount,
                by: policy.given(to: to ?? policy.recipients),
                assuming: known.gain
            )
        } catch { throw Failure.input(error.diagnostics, workspace: nil) }
    }

    /// The policies asked for, or all of the same kind that are no example of one fund.
    private func policies(_ known: AllocationData) throws -> [AllocationPolicy] {
        guard policy.isEmpty else { return try policy.map { try named($0, known) } }
        return known.policies.filter { $0.amount == nil && $0.recipients == (to ?? .trusts) }
    }

    private func named(_ name: String, _ known: AllocationData) throws -> AllocationPolicy {
        if let policy = known[name] { return policy }
        guard name.hasSuffix(".yaml") || name.contains("/") else {
            throw Failure.unknown(name, of: "policy", among: known.policies.map(\.id))
        }
        let (read, problems) = Loader.policy(at: name)
        guard let read else { throw Failure.input(problems, workspace: nil) }
        return read
    }

    /// What a programme was announced to have: in the year asked for, or in the only one there is.
    private func money(of id: String, in findings: Findings) throws -> Money {
        let programmes = findings.dataset.parameters.programmes
        guard let programme = programmes.first(where: { $0.id == id }) else {
            let known = programmes.map(\.id)
            throw Failure.unknown(id, of: "programme", among: known)
        }
        let announced = programme.amounts.filter {
            $0.kind == .announced && $0.stream == nil && $0.money != nil
        }
        let wanted = announced.filter { amount in
            year.map { amount.years == $0...$0 } ?? true
        }
        guard wanted.count == 1, let money = wanted[0].money else {
            let years = announced.map { $0.years?.words ?? "the whole programme" }
            if let year, wanted.isEmpty {
                let what = "year of the money announced for '\(id)'"
                throw Failure.unknown("\(year)", of: what, among: years)
            }
            throw ValidationError(
                "'\(id)' has announced money for \(years.joined(separator: ", ")): "
                    + "give --year, or --amount."
            )
        }
        return money
    }
}
