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

extension LedgerView {
    var sections: [Section] {
        [
            Section("summary", "Answer", [.prose(answer)] + deadline),
            Section("claims", "What was published", [.table(claims)]),
            Section("why", "Why the numbers differ", [.list(why)]),
            Section("steps", "How they add up", [.table(steps)]),
            Section("count", "Our own count", countBlocks),
            Section(
                "organisations",
                "Not known to be covered",
                organisations.map { [.table($0)] } ?? []
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
        guard let claim = latest else {
            return [.text("\(day) no national count is published for \(measure.title).")]
        }
        let number: [Inline] =
            if let share = figures[.claim(claim.id, .share)] {
                [.figure(share)]
            } else if let number = figures[.claim(claim.id, .numerator)] {
                [.figure(number)]
            } else {
                [.text(claim.says ?? "no number")]
            }
        let parts: [Inline] =
            if let numerator = figures[.claim(claim.id, .numerator)],
                let denominator = figures[.claim(claim.id, .denominator)]
            {
                [" (", .figure(numerator), " of ", .figure(denominator), ")"]
            } else { [] }
        return [.text("\(day) the last published count that is known is ")] + number + parts
            + [.text(", for \(claim.asAt.words): \(claim.of), \(figures.definition(claim)).")]
    }

    private var own: [Inline] {
        guard let count else { return [" There are no rows to count ourselves."] }
        return [
            .text(" Our own count of \(measure.covered), \(area), \(count.asAt.words): at least "),
            figures.inline(.count(slice, "counted")), " of ", figures.inline(.count(slice, "all")),
            ", and at most ", figures.inline(.count(slice, "at-most")), ".",
        ]
    }

    /// Whether the deadline was met, once it has passed.
    var deadline: [Block] {
        measure.deadline.flatMap { deadline in
            deadline.day <= figures.system.date ? [.prose([.text(deadline.words)])] : nil
        } ?? []
    }

    var why: [[Inline]] { measure.why.map { [.text($0)] } }

    var countBlocks: [Block] {
        ([definitions, statuses].compactMap(\.self) + parts).map(Block.table)
    }

    var unknown: [[Inline]] {
        [measure.sought, measure.caution].compactMap(\.self).map { [.text($0)] }
    }
}
