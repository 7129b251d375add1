/// Marks along one line, in as many lanes as keep each clear of the others.
struct Lanes {
    /// The room that a mark and its rim take, in points.
    static let breadth = 17.0

    /// The lane of each mark, from 0; a mark that is not drawn takes no room.
    let places: [Int]

    /// Creates the lanes of marks at these places on the line; `nil` where one is not drawn.
    init(_ marks: [Double?]) {
        var taken: [[Double]] = []
        places = marks.map { mark in
            guard let mark else { return 0 }
            let lane =
                taken.firstIndex { $0.allSatisfy { abs($0 - mark) >= Lanes.breadth } }
                ?? taken.count
            if lane == taken.count { taken.append([]) }
            taken[lane].append(mark)
            return lane
        }
    }

    var count: Int { (places.max() ?? 0) + 1 }

    /// How far across the line the mark at `index` is from its middle.
    func offset(of index: Int) -> Double {
        (Double(places[index]) - Double(count - 1) / 2) * Lanes.breadth
    }
}
