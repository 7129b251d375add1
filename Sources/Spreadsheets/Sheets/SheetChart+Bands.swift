import Documents

extension SheetChart {
    /// Bands as lines from P10 to P90 about a mark at P50, with a stroke at P80 and the figures that are
    /// set.
    init(_ chart: Chart, _ bands: Chart.Bands, marking: String?) {
        let places = chart.sheetTable.placesWithBoundsBeside
        let rows = bands.rows
        let drawn = bands.series.indices.flatMap { index in
            [1, 2].map { part in
                Series(
                    column: places[1 + index * 4 + part],
                    form: part == 1 ? .estimate : .end,
                    colour: Colour.series[index % Colour.series.count],
                    unknown: rows.indices.filter { rows[$0].bands[index] == nil },
                    labels: .none,
                    ranges: part == 1
                        ? rows.map { row in
                            row.bands[index].flatMap {
                                let parts = $0.parts.map(\.figure.number)
                                return Range(about: parts[1], from: parts[0], to: parts[3])
                            }
                        } : []
                )
            }
        }
        let marks = bands.marks.indices.map { index in
            Series(
                column: places[1 + bands.series.count * 4 + index],
                form: .limit,
                colour: Colour.limits[index % Colour.limits.count],
                unknown: rows.indices.filter { rows[$0].values[index] == nil },
                labels: .none
            )
        }
        let figures = bands.figures
        self.init(
            shape: .lines,
            title: chart.title,
            caption: captioned(
                chart,
                marking: marking,
                "Upright lines: from P10 to P90",
                chart.table.note
            ),
            alternative: chart.alternative,
            series: drawn + marks,
            format: .axis(of: figures),
            labelFormat: .labels(of: figures),
            scale: bands.scale,
            size: (920, 440)
        )
    }
}

extension Chart.Bands {
    /// Whether there is anything to draw.
    var hasFigures: Bool { !figures.isEmpty }

    fileprivate var figures: [Figure] {
        rows.flatMap { row in
            row.bands.compactMap(\.self).flatMap { $0.parts.map(\.figure) }
                + row.values.compactMap(\.self)
        }
    }
}
