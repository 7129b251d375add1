import Documents

extension SheetChart {
    /// Bands as strokes at P10, P80 and P90 about a mark at P50, with the figures that are set.
    ///
    /// Excel joins the lowest and the highest of all series; that is the band only where every mark
    /// lies in it.
    init(_ chart: Chart, _ bands: Chart.Bands, marking: String?) {
        let places = chart.sheetTable.placesWithBoundsBeside
        let rows = bands.rows
        let drawn = bands.series.indices.flatMap { index in
            (0..<4).map { part in
                Series(
                    column: places[1 + index * 4 + part],
                    form: part == 1 ? .estimate : .end,
                    colour: Colour.series[index % Colour.series.count],
                    unknown: rows.indices.filter { rows[$0].bands[index] == nil },
                    labels: .none
                )
            }
        }
        let marks = bands.marks.indices.map { index in
            Series(
                column: places[1 + bands.series.count * 4 + index],
                form: .estimate,
                colour: Colour.limits[index % Colour.limits.count],
                unknown: rows.indices.filter { rows[$0].values[index] == nil },
                labels: .none
            )
        }
        let figures = bands.figures
        let caption = [captioned(chart, marking: marking), chart.table.note].compactMap(\.self)
        self.init(
            shape: .lines,
            title: chart.title,
            caption: caption.joined(separator: ". "),
            alternative: chart.alternative,
            series: drawn + marks,
            format: .axis(of: figures),
            labelFormat: .labels(of: figures),
            scale: bands.scale,
            joinsEnds: bands.holdMarks,
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

    /// Whether there is one band at most in each row, and no mark lies outside of it.
    fileprivate var holdMarks: Bool {
        series.count == 1
            && rows.allSatisfy { row in
                let ends = row.bands[0].map { ($0.p10.number, $0.p90.number) }
                return row.values.compactMap(\.self).allSatisfy { mark in
                    ends.map { $0.0 <= mark.number && mark.number <= $0.1 } ?? false
                }
            }
    }
}
