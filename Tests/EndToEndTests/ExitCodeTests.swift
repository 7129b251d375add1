import Foundation
import Testing

/// One kind of mistake ends every command alike: 64 for what cannot be read whatever the data, 65 for
/// what the data does not have, 66 for what is not there.
@Suite struct ExitCodeTests {
    /// A command line of each command that is right, with a workspace `w`.
    private static let right: [String: [String]] = [
        "init": ["new", "--icb", "QE1"], "check": ["w"], "score": ["w"],
        "benchmark": ["w", "--organisation", "RXR"],
        "frameworks list": [], "frameworks show": ["dma-2025"],
        "frameworks map": ["dma-2025", "dma-2016"],
        "reach": ["w", "--organisation", "RXR", "--setting", "acute", "--level", "3"],
        "route": ["--workspace", "w", "--body", "RXR", "--kind", "digital", "--capital", "£1m"],
        "controls list": ["w"], "controls show": ["CAP-2023-01", "--workspace", "w"],
        "controls on": ["2026-01-01", "--workspace", "w"],
        "controls diff": ["2025-01-01", "2026-01-01", "w"],
        "plan routes": ["w"], "plan appraise": ["w"], "plan simulate": ["w"],
        "plan optimise": ["w"], "plan frontier": ["w"], "plan worth": ["w"],
        "plan compare": ["lancashire-2026", "lancashire-2026", "w"], "plan sweep": ["w"],
        "plan format": ["schemes"], "plan progress": ["w"],
        "plan merge": ["lancashire-2026", "lancashire-2026", "w", "--id", "both"],
        "plan tidy": ["w"], "plan export": ["w", "--output", "new"],
        "plan import": ["w/plans/plan.yaml", "w"], "plan map": ["w/plans/plan.yaml"],
        "plan model": ["w", "--output", "new.xlsx"],
        "report": ["board-paper", "w", "--output", "new.csv"], "reports": ["w"],
        "site build": ["w", "--output", "new"], "site page": ["home", "w", "--output", "new.html"],
        "site serve": ["w"], "run": ["w", "--output", "new"], "runs list": ["w"],
        "runs show": ["1", "w"], "runs export": ["w", "--output", "new"],
        "explain": ["score/RXR/acute/overall", "w"], "organisations": [],
        "estate": ["w"], "estate plan": ["w", "--organisation", "RXR"],
        "estate export": ["w", "--organisation", "RXR", "--output", "new.xlsx"],
        "estate import": ["w/plans/plan.yaml", "w"], "facts": ["--workspace", "w"],
        "sources": ["--workspace", "w"], "form export": ["w", "--output", "new"],
        "form import": ["w/plans/plan.yaml", "w"],
        "merge": ["RXR", "RXN", "--into", "RXR", "--on", "2026-12-01"],
        "import": ["w/plans/plan.yaml", "--workspace", "w"], "social-care": ["--icb", "QE1"],
        "suppliers": ["w"], "coverage": ["w", "--measure", "epr"],
        "forecast": ["w", "--measure", "epr", "--by", "2027-03-31"],
        "forecast record": ["w"], "targets": ["--workspace", "w"],
        "programmes": ["--workspace", "w"], "approvers": [], "elements": [],
        "allocate": ["w", "--amount", "£1m", "--policy", "equal"], "changes": ["--workspace", "w"],
        "verify": ["out/board-paper.xlsx"], "ledger check": ["w"],
        "ledger backup": ["w", "--output", "new"],
        "ledger export": ["w", "--output", "new"], "ledger import": ["w/plans/plan.yaml", "w"],
    ]

    /// What an option is given wrongly, and the code that it ends with.
    private static let wrong: [(options: Set<String>, value: String, code: Int32)] = [
        (
            [
                "also", "amount", "amounts", "body-kind", "by", "capital", "compliance",
                "contract-value", "date", "draws", "format", "from", "funding", "gap", "go-live",
                "horizon", "inflation", "kind", "known-at", "level", "limits", "measure", "on",
                "part",
                "port", "prefer", "profile", "refresh-age", "revenue", "review", "role", "seed",
                "segment", "service", "setting", "share", "solver", "steps", "time-limit", "to",
                "whole-life", "window", "year",
            ], "zz", 64
        ),
        (
            [
                "body", "cluster", "dimension", "epr-exception", "for", "framework", "icb",
                "organisation", "plan", "policy", "programme", "region", "row", "rule", "schedule",
                "table", "trust", "why",
            ], "zz", 65
        ),
        (["reading"], "zz=1", 65), (["without"], "zz@2027/28", 65),
        (["against", "map", "merge", "solution", "workspace"], "none.yaml", 66),
    ]

    /// Options whose value is free, or a name that is looked for in some commands alone.
    private static let free: Set<String> = ["id", "into", "mps", "name", "output", "title"]

    /// Options of which a command takes one.
    private static let groups: [Set<String>] = [
        ["organisation", "icb", "cluster", "region", "trust"], ["body", "body-kind"],
        ["amount", "programme"],
    ]

    /// `line` with `option` given as `value`, and without what cannot stand beside it.
    private func line(_ line: [String], giving option: String, as value: String) -> [String] {
        let group = Self.groups.first { $0.contains(option) } ?? []
        var kept: [String] = []
        var words = line[...]
        while let word = words.popFirst() {
            guard word.hasPrefix("--") else {
                kept.append(word)
                continue
            }
            let (name, given) = (String(word.dropFirst(2)), words.popFirst() ?? "")
            if name != option, !group.contains(name) { kept += [word, given] }
        }
        return kept + ["--\(option)", value]
    }

    private func code(of command: String, _ arguments: [String], in folder: URL) throws -> Int32 {
        let words = command.split(separator: " ").map(String.init)
        return try Tool.run(words + arguments, in: folder).code
    }

    /// The folder for all of them: a workspace, with two runs where they are wanted, that is not changed
    /// by what is refused.
    private func withWorkspace(runs: Int = 0, _ body: (URL) throws -> Void) throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            for _ in 0..<runs {
                let run = try Tool.run(["run", "w", "--output", "out", "--quiet"], in: folder)
                #expect(run.code == 0, "\(run.error)")
            }
            try body(folder)
        }
    }

    @Test func `a wrong value of any option ends every command with the code of its kind`() throws {
        let tree = try CommandTree.read()
        var tried = 0
        try withWorkspace(runs: 2) { folder in
            for command in tree.commands() where command != "help" {
                let right = try #require(Self.right[command], "\(command) has no line here")
                for option in tree.options(of: command) where !Self.free.contains(option) {
                    // Tables are chosen after the work, by one piece of code: not of every plan.
                    if option == "table", command.hasPrefix("plan ") { continue }
                    let wrong = Self.wrong.first { $0.options.contains(option) }
                    let (_, value, code) = try #require(wrong, "\(option) of \(command)")
                    let line = line(right, giving: option, as: value)
                    let found = try self.code(of: command, line, in: folder)
                    #expect(found == code, "\(command) \(line.joined(separator: " "))")
                    tried += 1
                }
            }
        }
        #expect(tried > 250)
    }

    @Test func `a workspace that is not there ends every command that reads one with 66`() throws {
        var tried = 0
        try withWorkspace { folder in
            for (command, right) in Self.right.sorted(by: { $0.key < $1.key }) {
                guard let place = right.lastIndex(of: "w") else { continue }
                var line = right
                line[place] = "none"
                let found = try code(of: command, line, in: folder)
                #expect(found == 66, "\(command) \(line.joined(separator: " "))")
                tried += 1
            }
        }
        #expect(tried > 45)
    }

    @Test(
        arguments: [
            ("frameworks show zz", 65), ("frameworks map dma-2025 zz", 65),
            ("controls show zz", 65),
            ("controls on zz", 64), ("controls diff 2026-01-01 zz", 64),
            ("controls diff 2026-01-02 2026-01-01", 64), ("plan compare zz lancashire-2026 w", 65),
            ("plan merge zz lancashire-2026 w --id both", 65), ("plan format zz", 65),
            ("report zz w --output new.md", 65), ("site page zz w --output new.html", 65),
            ("explain zz w", 65), ("facts zz", 65), ("targets zz", 65), ("programmes zz", 65),
            ("merge ZZZ RXR --into RXR --on 2026-12-01", 65), ("init new --icb ZZZ", 65),
            ("runs show zz w", 64), ("changes zz", 64), ("targets --name zzz", 66),
            ("programmes --name zzz", 66), ("approvers --name zzz", 66),
            ("elements --name zzz", 66),
            ("frameworks list --name zzz", 66), ("organisations --name zzz", 66),
            ("plan import none.xlsx w", 66), ("plan map none.xlsx", 66),
            ("form import none.xlsx w", 66), ("estate import none.xlsx w", 66),
            ("import none.csv --workspace w", 66), ("verify none", 66),
            ("ledger import none w", 66), ("runs show 1 w", 66),
            ("allocate --england --policy none.yaml --amount £1m", 66),
            ("reach --england --organisation RXR --setting acute --level 9", 65),
            ("allocate --england --programme hsli --year 1999/00", 65),
            ("allocate --england --programme hsli", 64), ("score --none", 64), ("none", 64),
        ] as [(String, Int32)]
    )
    func `a wrong name, file or word ends with the code of its kind`(line: String, code: Int32)
        throws
    {
        try withWorkspace { folder in
            let words = line.split(separator: " ").map(String.init)
            let answer = try Tool.run(words, in: folder)
            #expect(answer.code == code, "\(answer.error)")
            #expect(!answer.error.isEmpty)
        }
    }
}
