import Documents

extension SheetChart {
    /// Marks beside those of the peers: a band over their middle half, and a mark at their median.
    ///
    /// Excel draws the band from the first series to the last, which are the quartiles.
    init(_ chart: Chart, _ standing: Chart.Standing, marking: String?) {
        let places = chart.sheetTable.placesWithBoundsBeside
        let count = standing.marks.count
        let labels = count <= 2 && standing.rows.count <= 12 ? Labels.known : .none
        let marks = standing.marks.indices.map { mark in
            Series(
                column: places[mark + 1],
                form: .estimate,
                colour: Colour.series[mark % Colour.series.count],
                unknown: standing.rows.indices.filter {
                    standing.rows[$0].values[mark] == nil
                },
                labels: labels,
                order: UInt8(clamping: mark)
            )
        }
        let peers = (1...3).map { place in
            Series(
                column: places[count + place],
                form: place == 2 ? .estimate : .end,
                colour: .grey,
                unknown: [],
                labels: .none,
                order: 2
            )
        }
        let medians = standing.rows.map { $0.peers[1] }
        self.init(
            shape: .lines,
            title: chart.title,
            caption: [captioned(chart, marking: marking), chart.table.note].compactMap(\.self)
                .joined(separator: ". "),
            alternative: chart.alternative,
            series: [peers[0]] + marks + [peers[1], peers[2]],
            format: .axis(of: medians),
            labelFormat: .labels(of: medians),
            scale: standing.scale,
            hasBand: true,
            size: (920, 480)
        )
    }
}
