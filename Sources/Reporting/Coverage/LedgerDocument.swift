public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// How far one measure has got, as the command shows it; `nil` where coverage was not read.
    public func coverageDocument(
        _ name: CoverageMeasure.Name,
        of board: ODSCode?
    ) -> Document? {
        LedgerView(self, name, of: board).map { view in
            Document(
                slug: "coverage-\(name.rawValue)",
                title: "\(view.measure.title): \(view.area)",
                subtitle: "As it was known on \(date.words)",
                date: date,
                sections: view.sections
            )
        }
    }
}

extension Findings {
    /// How far one measure has got, in a few sentences with their dates; `nil` where coverage was not read.
    public func coverageAnswer(_ name: CoverageMeasure.Name, of board: ODSCode?) -> String? {
        LedgerView(self, name, of: board)?.answer.map(\.plain).joined()
    }
}

extension LedgerView {
    var sections: [Section] {
        [
            Section("summary", "Answer", [.prose(answer)] + outcome),
            Section("claims", "What was published", [.table(claims)]),
            Section("why", "Why the numbers differ", [.list(why)]),
            Section("steps", "How they add up", [.table(steps)]),
            Section("count", "Our own count", countBlocks),
            Section(
                "organisations",
                "Not known to be covered",
                (organisations.map { [.table($0)] } ?? []) + delayBlocks
            ),
            Section("unknown", "Not known, and what was looked for", [.list(unknown)]),
        ].filter { section in
            !section.blocks.allSatisfy { block in
                if case .table(let table) = block { table.rows.isEmpty } else { false }
            }
        }
    }

    /// What was published last and what we count, each with its date.
    var answer: [Inline] { published + own }

    private var published: [Inline] {
        let day = "On \(figures.system.date.words)"
        guard let claim = latest else { return [.text("\(day) no national count is published.")] }
        let what = "for \(claim.asAt.words): \(figures.counted(claim))."
        guard let number = number(of: claim) else {
            return [.text("\(day) no national count is published. What is said is, \(what)")]
        }
        return [.text("\(day) the last published count that is known is ")] + number
            + [.text(", \(what)")]
    }

    /// The share with its numbers, or the number alone.
    private func number(of claim: CoverageClaim) -> [Inline]? {
        let numerator = figures[.claim(claim.id, .numerator)]
        guard let share = figures[.claim(claim.id, .share)] else {
            return numerator.map { [.figure($0)] }
        }
        guard let numerator, let whole = figures[.claim(claim.id, .denominator)] else {
            return [.figure(share)]
        }
        return [.figure(share), " (", .figure(numerator), " of ", .figure(whole), ")"]
    }

    private var own: [Inline] {
        guard let count else { return [" There are no rows to count ourselves."] }
        // Where nothing is in doubt there is no range to state.
        let isRange = count.counted != count.atMost
        let least = isRange ? "at least " : ""
        return [
            .text(" Our own count of \(measure.covered), \(area), \(count.asAt.words): \(least)"),
            figures.inline(.count(slice, "counted")), " of ", figures.inline(.count(slice, "all")),
        ] + (isRange ? [", and at most ", figures.inline(.count(slice, "at-most"))] : []) + ["."]
    }

    /// Whether the deadline was met, once that is known.
    var outcome: [Block] {
        guard let outcome = measure.outcome(by: figures.system.date) else { return [] }
        return [.prose([.text(outcome.words)])]
            + (board == nil ? deadline.map { [.table($0)] } ?? [] : [])
    }

    var why: [[Inline]] { measure.why(among: figures.claims).map { [.text($0)] } }

    var countBlocks: [Block] {
        ([definitions, statuses].compactMap(\.self) + parts).map(Block.table)
    }

    var unknown: [[Inline]] {
        [measure.sought, measure.caution].compactMap(\.self).map { [.text($0)] }
    }
}
