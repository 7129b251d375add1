import Documents

extension Sheet {
    /// The sheet with the main colour of `brand` for our navy, and its colours for the first series.
    func coloured(by brand: Brand) -> Sheet {
        var sheet = self
        if let accent = brand.accent {
            let own = { (colour: Colour) in colour == .navy ? Colour(rgb: accent.rgb) : colour }
            sheet.rows = rows.mapped { _, cells in
                var cells = cells
                for column in cells.indices {
                    let style = cells[column].style
                    cells[column].style.ink = own(style.ink)
                    cells[column].style.fill = style.fill.map(own)
                }
                return cells
            }
        }
        for index in chart?.series.indices ?? 0..<0 {
            let place = chart.flatMap { Colour.series.firstIndex(of: $0.series[index].colour) }
            guard let place, brand.charts.indices.contains(place) else { continue }
            sheet.chart?.series[index].colour = Colour(rgb: brand.charts[place].rgb)
        }
        return sheet
    }
}
