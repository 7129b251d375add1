import DigitalMaturity
import Documents
import Foundation
import Investment
import Ledger
import Loading
import Reporting

/// The most changes that the home page names; `waymark changes` has all.
private let mostNamed = 5

extension Findings {
    /// What is not as the last recorded run of `workspace` found it, for the home page; nothing where no
    /// run is recorded, or where none of its figures moved.
    func news(since workspace: String?, _ inputs: [FileRead]) throws -> [Block] {
        guard let workspace, FileManager.default.fileExists(atPath: ledgerPath(of: workspace)),
            let (last, before) = try lastRun(of: workspace)
        else { return [] }
        let now = RunRecord(
            self,
            inputs: inputs.map { ($0.path, $0.bytes) },
            // When is no matter here: two records are compared by what they found.
            recordedAt: last.recordedAt,
            toolVersion: toolVersion
        )
        let after: RunRecord
        do throws(LedgerError) { after = try now.asKept().record } catch { throw Failure(error) }
        let changes = RunChanges(from: before, to: after)
        let count = changes.moved.count + changes.appeared.count + changes.gone.count
        guard count > 0 else { return [] }
        let words = "Since run \(last.run), for \(last.onDate.words), \(changes.words)."
        let items = try named(changes.moved)
        return [.prose([.text(words)])] + (items.isEmpty ? [] : [.list(items)])
    }

    private func lastRun(of workspace: String) throws -> (RunSummary, RunRecord)? {
        try reading(workspace) { (ledger) throws(LedgerError) in
            guard let last = try ledger.runs().last else { return nil }
            return try ledger.run(last.run).map { (last, $0) }
        }
    }

    /// The first of what moved in plans, each as it is now, leading to its working, and as it was.
    private func named(_ moved: [RunChanges.Movement]) throws -> [[Inline]] {
        let families = ["plan/", "appraisal/"]
        let own = moved.filter { movement in
            families.contains { movement.address.hasPrefix($0) }
        }
        return try own.prefix(mostNamed).compactMap { movement in
            let address = Address(parsing: movement.address)
            let found = try figure(at: address, by: Work(findings: self))
            return found.map { figure in
                [
                    .text("\(figure.trace.meaning): "), .figure(figure.rounded),
                    .text(", was \(words(of: movement.before, like: figure))"),
                ]
            }
        }
    }
}

/// A value of an earlier run as the figure of this one is written.
private func words(of before: RecordedFigure.Value, like figure: Figure) -> String {
    switch before {
    case .money(let money): Figure(.money(money), trace: figure.trace).rounded.numberText
    case .number: before.words
    }
}

extension RunChanges {
    /// `12 figures moved (8 by the plan, 4 by the data), 3 are new and 1 is gone`.
    fileprivate var words: String {
        let kinds = Kind.allCases.map { kind in (kind, moved.count { $0.parts[kind] != nil }) }
        let why = kinds.filter { $0.1 > 0 }.map { "\($0.1) by \($0.0.words)" }
        let parted = why.isEmpty ? "" : " (\(why.joined(separator: ", ")))"
        let parts = [
            moved.isEmpty ? nil : "\(count(moved.count, "figure")) moved\(parted)",
            appeared.isEmpty ? nil : "\(appeared.count) \(appeared.count == 1 ? "is" : "are") new",
            gone.isEmpty ? nil : "\(gone.count) \(gone.count == 1 ? "is" : "are") gone",
        ].compactMap(\.self)
        return parts.listed
    }
}
