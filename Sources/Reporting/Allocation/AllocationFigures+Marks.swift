import DigitalMaturity
import Documents
import Investment

extension AllocationFigures {
    /// Bodies with the same mark that do not get the same, because the money ended among them.
    var ties: [String] {
        guard allocation.policy.paysInTurn else { return [] }
        let groups = Dictionary(grouping: allocation.recipients.filter { $0.mark != nil }) {
            $0.mark
        }
        return groups.values.filter { Set($0.map(\.amount)).count > 1 }
            .map { $0.sorted { $0.code < $1.code } }
            .sorted { $0[0].code < $1[0].code }
            .map { group in
                let who = group.map { "\($0.code) \($0.amount.short)" }.joined(separator: ", ")
                let mark = group[0].mark.map { fixed($0, places: 2) } ?? ""
                return [
                    "The same mark, \(mark), and not the same money: \(who).",
                    "Among equal marks the code that comes first is paid first.",
                ].joined(separator: " ")
            }
    }

    /// The marks that are the mean of what a body and others that it took over returned.
    ///
    /// They are told of bodies that get something or stand beside one that does.
    var mergedMarks: [String] {
        guard allocation.policy.looksAtMarks else { return [] }
        let paid = Set(allocation.paid.compactMap(\.mark))
        return allocation.recipients.compactMap { recipient in
            guard let mark = recipient.mark, paid.contains(mark) else { return nil }
            return mergedMark(of: recipient.code, mark)
        }
    }

    private func mergedMark(of code: ODSCode, _ mark: Double) -> String? {
        let cards = findings.returns(of: code, as: allocation.policy.recipients)
        let others = Set(cards.map(\.source.organisation)).subtracting([code]).sorted()
        guard !others.isEmpty else { return nil }
        let own = cards.filter { $0.source.organisation == code }.compactMap(\.overall).mean
        let alone = own.map { "Its own returns alone come to \(fixed($0, places: 2))." }
        let made = others.map(\.text).joined(separator: ", ")
        return [
            "\(code): its mark of \(fixed(mark, places: 2)) includes returns that",
            "\(made) made before it took over.", alone ?? "It has made none itself.",
        ].joined(separator: " ")
    }
}
