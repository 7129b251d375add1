import Documents

extension HTMLWriter {
    /// The chart: its finding, what is measured, the drawing, and the same figures as a table.
    func html(of chart: Chart) -> HTML {
        """
        <figure class="chart" id="\(chart.id)">
        <figcaption>
        <p class="headline">\(chart.title)</p>
        <p class="measure">\(chart.subtitle)</p>
        </figcaption>
        \(chart.drawing(.wide))
        \(chart.drawing(.narrow))
        <details open="">
        <summary>The figures as a table</summary>
        \(html(of: chart.table, captionClass: "visually-hidden"))
        </details>
        </figure>
        """
    }
}
