/// The folders of a module in the order in which one may name another.
struct Floors {
    let module: String
    /// Low to high. Folders of one level name neither a higher level nor one another. Files beside
    /// the folders are above them all.
    let levels: [[String]]

    /// A module that is not here has no folders.
    static let all = [
        Floors(
            module: "DigitalMaturity",
            levels: [
                ["Values"], ["Diagnostics"], ["Statistics", "Organisations"],
                ["Facts", "Frameworks", "Rulebook", "Suppliers"], ["Scoring"],
                [
                    "Reach", "Lint", "Benchmarking", "Forms", "Estates", "Coverage", "Targets",
                    "Imports",
                    "SocialCare",
                ],
                ["Forecasts"],
                ["England"],
            ]
        ),
        Floors(
            module: "Investment",
            levels: [
                ["Plans"], ["Funding", "Approval", "Worth"],
                [
                    "Appraisal", "Simulation", "Choice", "Comparison", "Illustration", "Allocation",
                    "Programmes",
                ],
                ["Findings"], ["Sweep", "Suppliers", "Merging"], ["Targets"],
            ]
        ),
        Floors(
            module: "Loading",
            levels: [
                ["CSV", "Workbook", "Scalars", "Threads"], ["Verifying"], ["Files"], ["YAML"],
                ["Format"],
                ["Plans"],
                ["Reference", "SocialCare"], ["Imports", "Suppliers", "Targets", "Allocation"],
                ["Coverage"], ["Workspace"], ["Forms"], ["Estates", "Forecasts"],
                ["PlanSheets"], ["PlanModels"],
            ]
        ),
        Floors(
            module: "Ledger",
            levels: [["Rows"], ["Record"], ["Schema", "Changes"], ["Storage"]]
        ),
        Floors(module: "Markup", levels: [["Tree"], ["Charts", "CommonMark"], ["HTML"]]),
        Floors(module: "Spreadsheets", levels: [["Sheets"], ["Linting", "Writing"], ["Form"]]),
        Floors(
            module: "Reporting",
            levels: [
                ["Addresses", "Narrative"],
                ["Organisations"], ["Facts", "Frameworks", "Rulebook", "Scoring"],
                ["Plans", "Benchmarking", "SocialCare", "Imports"],
                [
                    "Approval", "Worth", "Reach", "Appraisal", "Simulation", "Choice", "Estates",
                    "Sweep",
                ],
                ["Suppliers", "Forecasts", "Targets", "Programmes", "Allocation"], ["Coverage"],
                ["Comparison", "Merging"], ["Reports"], ["Site"],
            ]
        ),
        Floors(
            module: "WaymarkTool",
            levels: [
                ["Console"],
                [
                    "Facts", "Frameworks", "Rulebook", "Scoring", "Benchmarking", "Reach", "Forms",
                    "Runs", "Suppliers", "Estates", "Organisations", "Merging", "Imports",
                    "SocialCare", "Coverage", "Forecasts", "Targets", "Programmes", "Allocation",
                ],
                ["Plans"], ["Workspace"],
            ]
        ),
    ]

    /// Each name that a file uses and that a folder declares which it may not know.
    static func faults(in files: [SourceFile]) -> [String] {
        Set(files.map(\.module)).sorted().flatMap { module in
            let floors = all.first { $0.module == module } ?? Floors(module: module, levels: [])
            return floors.faults(in: files)
        }
    }

    private func faults(in files: [SourceFile]) -> [String] {
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
        folder.isEmpty ? levels.count : levels.firstIndex { $0.contains(folder) }
    }
}
