public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Where each of `cards` stands among its peers, and how each of `boards` does for its mix of
    /// settings.
    public func benchmarkDocument(_ cards: [Scorecard], boards: [ODSCode]) -> Document {
        let figures = ScoreFigures(self)
        return Document(
            slug: "benchmark",
            title: "Against the returns for the same care setting",
            subtitle: "\(framework.title), on \(date.words). Bands are quarters, not ranks.",
            date: date,
            sections: (boards.isEmpty ? [] : [leftOutSection(of: boards)])
                + cards.map { section(of: $0, figures) } + fairSections(of: boards, cards, figures)
        )
    }

    private func leftOutSection(of boards: [ODSCode]) -> Section {
        Section("left-out", "Left out", leftOut(of: boards).map { .prose([.text($0)]) })
    }

    private func section(of card: Scorecard, _ figures: ScoreFigures) -> Section {
        let id = "\(card.source.organisation.text.lowercased())-\(card.careSetting.rawValue)"
        let setting = card.careSetting
        let peers = assessment.peers.distribution(of: nil, in: setting)?.values.count ?? 0
        return Section(
            id,
            "\(figures.who(card)), among \(peers) with a mark: "
                + assessment.peers.whose(in: setting).words(setting),
            changeBlocks(card, figures) + [.table(standingTable(id, card, figures))]
                + sizeBlocks(card, figures)
        )
    }

    private func fairSections(
        of boards: [ODSCode],
        _ cards: [Scorecard],
        _ figures: ScoreFigures
    ) -> [Section] {
        let view = FairView(figures)
        let settings = CareSetting.providers.filter { setting in
            cards.contains { $0.careSetting == setting }
        }
        guard !boards.isEmpty else { return [] }
        let parts: [(id: String, heading: String, blocks: [Block])] = [
            (
                "fair", boards.count == 1 ? "For its mix of settings" : "For their mix of settings",
                boards.compactMap(view.chart).map(Block.chart)
            ),
            (
                "change", "From year to year",
                [view.changeTable(settings, of: boards)].compactMap { $0.map(Block.table) }
            ),
        ]
        return parts.filter { !$0.blocks.isEmpty }.map { Section($0.id, $0.heading, $0.blocks) }
    }

    /// Where the overall mark of `card` stands among trusts of like size, or why that is not known.
    func sizeBlocks(_ card: Scorecard, _ figures: ScoreFigures) -> [Block] {
        guard CareSetting.providers.contains(card.careSetting), card.overall != nil else {
            return []
        }
        let name = figures.name(card)
        switch assessment.peersBySize(of: card, staff: dataset.reference.facts.staff) {
        case .none(let reason):
            return [.prose([.text("No comparison by size: \(reason.words).")])]
        case .third(let third):
            guard let median = figures[.size(name, .median)],
                let distance = figures[.size(name, .distance)]
            else { return [] }
            return [
                .prose([
                    "The median overall mark of ", figures.inline(.size(name, .peers)),
                    .text(" returns of trusts of like size (\(third.words)) is "), .figure(median),
                    ". This return is ", .figure(distance), " from it.",
                ])
            ]
        }
    }
}
