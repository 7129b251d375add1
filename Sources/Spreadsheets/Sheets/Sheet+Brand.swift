import Documents

extension Sheet {
    /// The sheet with the main colour of `brand` for our navy, and its colours for the first series.
    func coloured(by brand: Brand) -> Sheet {
        var sheet = self
        if let accent = brand.accent {
            let own = { (colour: Colour) in colour == .navy ? Colour(rgb: accent.rgb) : colour }
            for row in rows.indices {
                for column in rows[row].indices {
                    let style = rows[row][column].style
                    sheet.rows[row][column].style.ink = own(style.ink)
                    sheet.rows[row][column].style.fill = style.fill.map(own)
                }
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
