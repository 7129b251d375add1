/// Equal dots in one path, those that would cover each other put upon each other.
struct Speckles {
    /// The room that a dot takes.
    let size: Double
    /// How high the tallest pile is, in dots.
    let height: Int
    /// The dots by the group that each is of: how far along, and how many are beneath it.
    private let piles: [(x: Double, level: Int, group: Int)]

    /// Dots at these places, by group; those of the first group are lowest in a pile.
    init(_ groups: [[Double]], size: Double) {
        var heights: [Int: Int] = [:]
        var piles: [(x: Double, level: Int, group: Int)] = []
        for (group, places) in groups.enumerated() {
            for place in places.sorted() where place.isFinite {
                let column = Int((place / size).rounded(.down))
                let level = heights[column, default: 0]
                piles.append(((Double(column) + 0.5) * size, level, group))
                heights[column] = level + 1
            }
        }
        self.size = size
        self.piles = piles
        height = heights.values.max() ?? 0
    }

    /// The columns of a group's dots: the middle of each, how many dots of others are beneath, and how many
    /// are in it.
    func stacks(of group: Int) -> [(x: Double, level: Int, count: Int)] {
        let columns = Dictionary(grouping: piles.filter { $0.group == group }, by: \.x)
        return columns.sorted { $0.key < $1.key }.map { x, dots in
            (x, dots.map(\.level).min() ?? 0, dots.count)
        }
    }

    /// The path of a group's dots whose lowest are on `base`.
    func path(of group: Int, on base: Double) -> HTML {
        let dots = piles.filter { $0.group == group }.map { pile in
            "M\(pile.x) \(base - (Double(pile.level) + 0.5) * size)h0" as HTML
        }
        return dots.joined()
    }

    /// The dots of a group, grey or in the colour of a mark.
    func drawn(_ group: Int, on base: Double, as colour: Colour) -> HTML {
        let path = path(of: group, on: base)
        guard !path.text.isEmpty else { return "" }
        return Speckles.dots(path, size: size - 1, as: colour)
    }

    /// What a dot looks like.
    enum Colour { case grey, mark(Int) }

    /// Dots along a path of points.
    static func dots(_ path: HTML, size: Double, as colour: Colour) -> HTML {
        switch colour {
        case .grey:
            "<path class=\"quiet\" d=\"\(path)\" stroke-width=\"\(size)\" stroke-linecap=\"round\"/>"
        case .mark(let index): Mark(index).dots(path, size: size)
        }
    }
}
