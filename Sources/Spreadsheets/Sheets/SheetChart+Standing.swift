import Documents

extension SheetChart {
    /// Marks beside those of the peers: a line over their middle half, and a mark at their median.
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
        let median = Series(
            column: places[count + 2],
            form: .estimate,
            colour: .grey,
            unknown: [],
            labels: .none,
            order: 2,
            ranges: standing.rows.map {
                let peers = $0.peers.map(\.number)
                return Range(about: peers[1], from: peers[0], to: peers[2])
            }
        )
        let medians = standing.rows.map { $0.peers[1] }
        self.init(
            shape: .lines,
            title: chart.title,
            caption: captioned(
                chart,
                marking: marking,
                "Upright grey lines: from the lower to the upper quartile",
                chart.table.note
            ),
            alternative: chart.alternative,
            series: [median] + marks,
            format: .axis(of: medians),
            labelFormat: .labels(of: medians),
            scale: standing.scale,
            size: (920, 480)
        )
    }
}
