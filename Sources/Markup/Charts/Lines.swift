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
    /// Between two shapes that touch.
    case seam

    /// The line along `path`.
    func drawn(_ path: HTML) -> HTML {
        switch self {
        case .grid: stroke("grid", path)
        case .baseline: stroke("baseline", path)
        case .median: stroke("median", path)
        case .rupture: stroke("rupture", path)
        case .quiet: stroke("quiet", path)
        case .today: stroke("today", path)
        case .seam: stroke("seam", path)
        case .limit(let index): stroke("limit", path, dashes: ["", "7 3", "3 2"][index % 3])
        }
    }

    private func stroke(_ name: String, _ path: HTML, dashes: String = "") -> HTML {
        let pattern: HTML = dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\""
        return "<path class=\"\(name)\" d=\"\(path)\"\(pattern)/>"
    }
}
