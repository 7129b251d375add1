/// The lines of a drawing that are not its data.
enum Line {
    /// Across the drawing at a round number.
    case grid
    /// At zero.
    case baseline
    /// At the `index`th limit, each with dashes of its own.
    case limit(Int)
    /// At the peers' median.
    case median
    /// Where what is measured changes.
    case rupture
    /// An interval that says nothing for sure.
    case quiet
    /// At the day on which a drawing speaks.
    case today

    /// The line along `path`.
    func drawn(_ path: HTML) -> HTML {
        switch self {
        case .grid: stroke("grid", path, "#d8dde0", 1)
        case .baseline: stroke("baseline", path, "#4c6272", 1.5)
        case .median: stroke("median", path, "#212b32", 2.5)
        case .rupture: stroke("rupture", path, "#4c6272", 1.5)
        case .quiet: stroke("quiet", path, "#768692", 1.5)
        case .today: stroke("limit", path, "#212b32", 2, dashes: "2 3")
        case .limit(let index):
            stroke("limit", path, "#212b32", 3, dashes: ["", "7 3", "3 2"][index % 3])
        }
    }

    private func stroke(
        _ name: String,
        _ path: HTML,
        _ colour: String,
        _ width: Double,
        dashes: String = ""
    ) -> HTML {
        let pattern: HTML = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
        return """
            <path class="\(name)" d="\(path)" fill="none" stroke="\(colour)" \
            stroke-width="\(width)"\(pattern)/>
            """
    }
}
