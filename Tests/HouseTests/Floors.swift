/// The folders of a module in the order in which one may name another.
struct Floors {
    let module: String
    /// Low to high. Folders of one level name neither a higher level nor one another.
    let levels: [[String]]

    static let domain = Floors(
        module: "DigitalMaturity",
        levels: [
            ["Values"], ["Diagnostics"], ["Statistics", "Organisations"],
            ["Facts", "Frameworks", "Rulebook"], ["Scoring"],
            [
                "Reach", "Lint", "Benchmarking", "Forms", "Estates", "Coverage", "Targets",
                "Forecasts",
            ],
            ["England"],
        ]
    )

    static let investment = Floors(
        module: "Investment",
        levels: [
            ["Plans"], ["Funding", "Approval", "Worth"],
            ["Appraisal", "Simulation", "Choice", "Comparison", "Illustration", "Allocation"],
            ["Findings"], ["Sweep"],
        ]
    )

    /// Each name that a file uses and that a folder declares which it may not know.
    func faults(in files: [SourceFile]) -> [String] {
        let own = files.filter { $0.module == module }
        let unknown = Set(own.map(\.folder).filter { level(of: $0) == nil }).sorted()
        return unknown.map { "the folder \(module)/\($0) is on no floor" }
            + uses(in: module, of: files).filter { !mayName($0.declaring, from: $0.file.folder) }
            .map { "\($0.file.path) names \($0.declaring)/\($0.name)" }
    }

    private func mayName(_ declaring: String, from folder: String) -> Bool {
        guard let low = level(of: declaring), let high = level(of: folder) else { return true }
        return low < high
    }

    private func level(of folder: String) -> Int? {
        levels.firstIndex { $0.contains(folder) }
    }
}

/// The arrows between two folders of a module that are part of a circle.
func arrowsOfCircles(in files: [SourceFile]) -> [String] {
    Set(files.map(\.module)).sorted().flatMap { module in
        let used = uses(in: module, of: files)
            .filter { !$0.file.folder.isEmpty && !$0.declaring.isEmpty }
        let arrows = Dictionary(grouping: used, by: \.file.folder)
            .mapValues { Set($0.map(\.declaring)) }
        return arrows.keys.sorted().flatMap { from in
            arrows[from, default: []].sorted().filter { isReached(from, from: $0, by: arrows) }
                .map { "\(module)/\(from) → \(module)/\($0)" }
        }
    }
}

private func isReached(_ end: String, from start: String, by arrows: [String: Set<String>]) -> Bool
{
    var (waiting, seen) = ([start], Set<String>())
    while let folder = waiting.popLast() {
        guard seen.insert(folder).inserted else { continue }
        waiting += arrows[folder, default: []]
    }
    return seen.contains(end)
}
