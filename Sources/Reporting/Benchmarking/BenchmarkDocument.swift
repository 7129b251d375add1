public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Where each of `cards` stands among its peers, and how `board` does for its mix of settings.
    public func benchmarkDocument(_ cards: [Scorecard], board: ODSCode?) -> Document {
        let figures = ScoreFigures(self)
        return Document(
            slug: "benchmark",
            title: "Against the returns for the same care setting",
            subtitle: "\(framework.title), on \(date.words). Bands are quarters, not ranks.",
            date: date,
            sections: (board.map { leftOutSections(of: $0) } ?? [])
                + cards.map { section(of: $0, figures) }
                + (board.map { fairSections(of: $0, cards, figures) } ?? [])
        )
    }

    private func leftOutSections(of board: ODSCode) -> [Section] {
        let blocks = leftOut(of: [board]).map { Block.prose([.text($0)]) }
        return [Section("left-out", "Left out", blocks)]
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
        of board: ODSCode,
        _ cards: [Scorecard],
        _ figures: ScoreFigures
    ) -> [Section] {
        let view = FairView(figures)
        let settings = CareSetting.providers.filter { setting in
            cards.contains { $0.careSetting == setting }
        }
        let parts: [(id: String, heading: String, block: Block?)] = [
            ("fair", "For its mix of settings", view.chart(of: board).map(Block.chart)),
            ("change", "From year to year", view.changeTable(settings, of: board).map(Block.table)),
        ]
        return parts.compactMap { part in
            part.block.map { Section(part.id, part.heading, [$0]) }
        }
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
