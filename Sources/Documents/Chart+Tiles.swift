extension Chart {
    /// A map on which each area has a tile of one size, near where it lies, shaded by a measure that
    /// a reader chooses.
    public struct Tiles: Hashable, Sendable {
        /// One area.
        public struct Tile: Hashable, Sendable {
            /// What readers call it, in full.
            public let name: String
            /// A few letters that fit the tile.
            public let label: String
            /// Where the tile is, counted from the left from 0.
            public let column: Int
            /// Where the tile is, counted from the top from 0.
            public let row: Int
            /// Its values, one for each measure; `nil` where there is none.
            public let values: [Figure?]
            /// Where a reader learns more of it.
            public let page: Destination

            /// Creates the tile of an area.
            public init(
                name: String,
                label: String,
                at place: (column: Int, row: Int),
                values: [Figure?],
                page: Destination
            ) {
                self.name = name
                self.label = label
                (column, row) = place
                self.values = values
                self.page = page
            }
        }

        /// How many shades there are.
        public static let steps = 5

        /// What the areas are: `Board`.
        public let subject: String
        /// The measures to choose from, with unit and date.
        public let measures: [String]
        /// One for each area, in the order of the table.
        public let tiles: [Tile]

        /// Creates a map; a tile without a value for each measure is a mistake of ours and traps.
        public init(subject: String, measures: [String], tiles: [Tile]) {
            precondition(
                tiles.allSatisfy { $0.values.count == measures.count },
                "every tile has a place for each measure"
            )
            self.subject = subject
            self.measures = measures
            self.tiles = tiles
        }

        /// The least and the greatest value of a measure; `nil` where no area has one.
        public func ends(of measure: Int) -> (lowest: Figure, highest: Figure)? {
            let figures = tiles.compactMap { $0.values[measure] }.filter(\.number.isFinite)
            guard let lowest = figures.min(by: { $0.number < $1.number }),
                let highest = figures.max(by: { $0.number < $1.number })
            else { return nil }
            return (lowest, highest)
        }

        /// The shade of a value, from 0 for the lowest fifth of the measure's range.
        public func step(of figure: Figure, in measure: Int) -> Int {
            guard let ends = ends(of: measure), ends.highest.number > ends.lowest.number else {
                return Tiles.steps / 2
            }
            let share =
                (figure.number - ends.lowest.number) / (ends.highest.number - ends.lowest.number)
            return min(Tiles.steps - 1, Int(share * Double(Tiles.steps)))
        }
    }

    func table(of tiles: Tiles) -> Table {
        Table(
            id: id + "-table",
            title: subtitle,
            columns: [.words(tiles.subject)] + tiles.measures.map { .numbers($0) },
            rows: tiles.tiles.map { tile in
                [.link(tile.name, tile.page)] + tile.values.map(Cell.known)
            }
        )
    }
}
