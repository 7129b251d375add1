import Documents

extension HTMLWriter {
    /// The chart: its finding, what is measured, the drawing, and the same figures as a table.
    func html(of chart: Chart) -> HTML {
        if medium.isWord { return wordHTML(of: chart) }
        if case .tiles(let tiles) = chart.form, !medium.isPaper {
            return html(of: tiles, chart)
        }
        return """
            <figure class="chart" id="\(chart.id)">
            <figcaption>
            <p class="headline">\(chart.title)</p>
            <p class="measure">\(chart.subtitle)</p>
            </figcaption>
            \(picture(of: chart) ?? "\(chart.drawing(.wide))\n\(chart.drawing(.narrow))")
            <details\(medium.isSite ? "" : " open=\"\"" as HTML)>
            <summary>The figures as a table</summary>
            \(html(of: chart.table, captionClass: "visually-hidden"))
            </details>
            </figure>
            """
    }

    /// A map, with the choice of what its tiles show.
    private func html(of tiles: Chart.Tiles, _ chart: Chart) -> HTML {
        let map = TilesDrawing(tiles, links: links)
        let drawing = map.drawing
        return """
            <figure class="chart map" id="\(chart.id)">
            <figcaption>
            <p class="headline">\(chart.title)</p>
            <p class="measure">\(chart.subtitle)</p>
            </figcaption>
            \(map.choice(named: chart.id + "-measure"))
            <svg class="drawing tiles" viewBox="0 0 \(drawing.width) \(drawing.height)" role="group" \
            aria-label="\(chart.title)">
            \(drawing.body)
            </svg>
            \(map.legend)
            <details>
            <summary>The figures as a table</summary>
            \(html(of: chart.table, captionClass: "visually-hidden"))
            </details>
            </figure>
            """
    }

    /// On paper, the chart as a picture with its words for those who cannot see it.
    private func picture(of chart: Chart) -> HTML? {
        medium.picture(of: chart.id).map { picture in
            """
            <img class="drawing wide" src="\(picture.address)" alt="\(chart.alternative)" \
            width="\(picture.width)" height="\(picture.height)">
            """
        }
    }
}
