import DigitalMaturity
import Documents
import Investment

extension TargetsView {
    /// From promise to deadline: what took the place of what, and the status of each.
    var timeline: [Block] {
        let linked = chains.filter { $0.count > 1 }
        let alone = chains.filter { $0.count == 1 }
        return [
            chart(
                linked,
                id: "targets-chains",
                title: "Promises that took each other's place"
            ), chart(alone, id: "targets-alone", title: "Promises that nothing has replaced"),
        ].compactMap(\.self)
    }

    private func chart(_ chains: [[TargetOnDay]], id: String, title: String) -> Block? {
        let rows = chains.flatMap(rows)
        guard !rows.isEmpty else { return nil }
        return .chart(
            Chart(
                id: id,
                title: title,
                subtitle: "Each promise, from the day it was made to its deadline",
                form: .schedule(
                    Chart.Schedule(
                        subject: "Promise",
                        quantity: "Promised",
                        kinds: kinds.map { $0.words.capitalised },
                        unknown: kinds.firstIndex(of: .unknown),
                        moments: rows.allSatisfy(\.moments.isEmpty) ? [] : ["Replaced"],
                        rows: rows,
                        today: findings.date
                    )
                )
            )
        )
    }

    private var kinds: [TargetOnDay.State] { TargetOnDay.State.allCases }

    /// A line for each promise of a chain, those that follow marked so; what was due before the timeline
    /// or is due after it is in the tables.
    private func rows(of chain: [TargetOnDay]) -> [Chart.Schedule.Row] {
        let shown = findings.dataset.reference.targets?.shown
        return chain.filter { !$0.isOutside(shown) }.enumerated().map { index, promise in
            let from = promise.target.promise.on.latest
            return Chart.Schedule.Row(
                label: (index == 0 ? "" : "\u{2192} ") + promise.target.title,
                spans: [
                    Chart.Schedule.Span(
                        from: from,
                        to: promise.end.map { max($0, from) },
                        kind: kinds.firstIndex(of: promise.state) ?? 0,
                        label: label(of: promise)
                    )
                ],
                moments: promise.replaced.map { [Chart.Schedule.Moment(date: $0, kind: 0)] } ?? []
            )
        }
    }

    /// The value, or what is promised where there is no number.
    private func label(of promise: TargetOnDay) -> Cell {
        figures[.value(promise.target.id.value)].map(Cell.figure)
            ?? .text(promise.target.value?.text ?? "no number")
    }
}

extension TargetOnDay {
    /// Whether it ended before the days of a timeline, or ends after them.
    fileprivate func isOutside(_ shown: ClosedRange<CivilDate>?) -> Bool {
        guard let shown, let day = target.deadline?.value.latest else { return false }
        return !shown.contains(day)
    }
}
