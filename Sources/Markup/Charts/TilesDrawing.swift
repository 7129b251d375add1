import Documents

/// A map of tiles, drawn once for every width.
struct TilesDrawing {
    private static let side = 44.0
    private static let step = 46.0

    private let tiles: Chart.Tiles
    private let links: (String) -> String?

    init(_ tiles: Chart.Tiles, links: @escaping (String) -> String? = { _ in nil }) {
        self.tiles = tiles
        self.links = links
    }

    var drawing: Drawing {
        let columns = (tiles.tiles.map(\.column).max() ?? 0) + 1
        let rows = (tiles.tiles.map(\.row).max() ?? 0) + 1
        return Drawing(
            width: Double(columns) * TilesDrawing.step,
            height: Double(rows) * TilesDrawing.step,
            body: tiles.tiles.map(tile).joined(by: "\n")
        )
    }

    /// The choice of a measure, which a style sheet alone carries out.
    func choice(named name: String) -> HTML {
        let items = tiles.measures.enumerated().map { index, measure in
            """
            <label><input type="radio" name="\(name)" class="measure-\(index)"\
            \(index == 0 ? " checked" : "" as HTML)> \(measure)</label>
            """ as HTML
        }
        return "<fieldset class=\"choice\"><legend>Shade by</legend>\(items.joined())</fieldset>"
    }

    /// What the shades of each measure run from and to.
    var legend: HTML {
        tiles.measures.indices.map { measure in
            guard let ends = tiles.ends(of: measure) else { return "" }
            let steps = (1...Chart.Tiles.steps).map {
                "<li class=\"shade-\($0)\">&nbsp;</li>" as HTML
            }
            return """
                <ul class="legend of-\(measure)" aria-label="Shades of \(tiles.measures[measure])">\
                <li>\(ends.lowest.numberText)</li>\(steps.joined())<li>\(ends.highest.numberText)</li></ul>
                """ as HTML
        }.joined(by: "\n")
    }

    private func tile(_ tile: Chart.Tiles.Tile) -> HTML {
        let x = Double(tile.column) * TilesDrawing.step
        let y = Double(tile.row) * TilesDrawing.step
        let middle = x + TilesDrawing.side / 2
        let shades = tile.values.enumerated().map { measure, figure in
            figure.map { "m\(measure)s\(tiles.step(of: $0, in: measure) + 1)" } ?? "m\(measure)none"
        }
        let numbers = tile.values.enumerated().map { measure, figure in
            """
            <text class="value of-\(measure)" x="\(middle)" y="\(y + 35)" text-anchor="middle">\
            \(figure?.numberText ?? "none")</text>
            """ as HTML
        }
        let body = """
            <g class="tile \(shades.joined(separator: " "))"><rect x="\(x)" y="\(y)" \
            width="\(TilesDrawing.side)" height="\(TilesDrawing.side)" rx="3"/>\
            <text class="label" x="\(middle)" y="\(y + 18)" text-anchor="middle">\(tile.label)</text>\
            \(numbers.joined())<title>\(tile.name)</title></g>
            """ as HTML
        guard let address = tile.page.address(of: links) else { return body }
        return "<a href=\"\(address)\" aria-label=\"\(tile.name)\">\(body)</a>"
    }
}
