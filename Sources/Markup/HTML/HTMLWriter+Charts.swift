import Documents

extension HTMLWriter {
    /// The chart: its finding, what is measured, the drawing, and the same figures as a table.
    func html(of chart: Chart) -> HTML {
        if medium.isWord { return wordHTML(of: chart) }
        let isMap = if case .tiles = chart.form { !medium.isPaper } else { false }
        // A paper is printed: what is laid out for a phone takes too many of its pages.
        let isFixed = medium.isPaper || (!medium.isSite && chart.isStretched)
        let short = names[chart.id]
        let fluid = isFixed ? nil : chart.fluid(named: short)
        let isNamed = fluid != nil || isMap
        let title = isNamed ? short ?? chart.titleAnchor : chart.titleAnchor
        let name: HTML = isNamed ? " id=\"\(title)\"" : ""
        return """
            <figure class="chart\(isMap ? " map" : "")" id="\(chart.id)">
            <figcaption>
            <p class="headline"\(name)>\(chart.title)</p>
            <p class="measure">\(chart.subtitle)</p>
            </figcaption>
            \(fluid ?? shown(chart))\(folded(chart, under: title))
            </figure>
            """
    }

    /// The chart's figures as a table, which a website folds away, or leaves to the table after it.
    private func folded(_ chart: Chart, under title: String) -> HTML {
        if medium.isSite, chart.isTold { return "" }
        return """

            <details\(medium.isSite ? "" : " open=\"\"" as HTML)>
            <summary>The figures as a table</summary>
            \(html(of: chart.table, under: title))
            </details>
            """
    }

    /// What is seen of the chart in its medium.
    private func shown(_ chart: Chart) -> HTML {
        if let picture = picture(of: chart) { return picture }
        if case .tiles(let tiles) = chart.form, !medium.isPaper { return map(of: tiles, chart) }
        return "\(chart.drawing(.wide))\n\(chart.drawing(.narrow))"
    }

    /// A map, with the choice of what its tiles show.
    private func map(of tiles: Chart.Tiles, _ chart: Chart) -> HTML {
        let map = TilesDrawing(tiles, links: links)
        let drawing = map.drawing
        return """
            \(map.choice(named: chart.id + "-measure"))
            <div role="group" aria-label="\(chart.title)">
            <svg class="drawing tiles" viewBox="0 0 \(drawing.width) \(drawing.height)">
            \(drawing.body)
            </svg>
            </div>
            \(map.legend)
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
