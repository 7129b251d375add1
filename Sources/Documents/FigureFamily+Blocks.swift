extension FigureFamily {
    /// The figure as a cell, or why there is none.
    package func cell(_ key: Key, orElse reason: String = "not known") -> Cell {
        figure(key).map(Cell.figure) ?? .unknown(reason)
    }

    /// The figure within a sentence, or that it is not known.
    package func inline(_ key: Key) -> Inline {
        figure(key).map(Inline.figure) ?? "not known"
    }
}
