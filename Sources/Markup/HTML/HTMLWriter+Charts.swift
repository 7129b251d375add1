import Documents

extension HTMLWriter {
    /// The chart: its finding, what is measured, the drawing, and the same figures as a table.
    func html(of chart: Chart) -> HTML {
        if medium.isWord { return wordHTML(of: chart) }
        return """
            <figure class="chart" id="\(chart.id)">
            <figcaption>
            <p class="headline">\(chart.title)</p>
            <p class="measure">\(chart.subtitle)</p>
            </figcaption>
            \(picture(of: chart) ?? "\(chart.drawing(.wide))\n\(chart.drawing(.narrow))")
            <details open="">
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
