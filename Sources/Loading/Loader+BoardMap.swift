public import DigitalMaturity

/// Where the tile of a board is on the map of boards, and the letters in it.
public struct BoardTile: Sendable {
    /// Whose tile it is.
    public let board: ODSCode
    /// A few letters.
    public let label: String
    /// Counted from the left from 0.
    public let column: Int
    /// Counted from the top from 0.
    public let row: Int
}

extension Loader {
    /// Reads the map of boards, `Reports/site/board-map.csv`; two tiles in one place are an error.
    public func boardMap(_ problems: inout [Diagnostic]) -> [BoardTile] {
        let columns = ["code", "label", "column", "row"]
        var places: [Located<String>] = []
        let tiles = TableReader.read(
            "Reports/site/board-map.csv",
            of: home,
            columns: columns,
            &problems
        ) { row -> BoardTile? in
            let code = row.value("code", ODSCode.init(parsing:))
            let label = row.value("label", anyText)
            let column = row.value("column", wholeNumber)
            let line = row.value("row", wholeNumber)
            guard let code, let label, let column, let line else { return nil }
            places.append(Located("column \(column), row \(line)", at: row.place))
            return BoardTile(board: code, label: label, column: column, row: line)
        }
        problems += repeated(places, of: "place of a tile")
        return tiles
    }
}
