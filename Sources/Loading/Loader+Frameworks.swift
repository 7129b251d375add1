public import DigitalMaturity

/// What good looks like, read without the rest of the reference data.
public struct LoadedFrameworks: Sendable {
    /// The frameworks that are held, in order of their identifiers.
    public let frameworks: [Framework]
    /// How they relate to one another; empty unless it was asked for.
    public let crosswalks: [Crosswalk]
    /// The framework that England's marks are made against; `nil` where it cannot be read.
    public let main: String?
    /// The day of the reference data; `nil` where it cannot be read.
    public let edition: CivilDate?
    /// Everything that is wrong or odd.
    public let problems: [Diagnostic]
}

extension Loader {
    /// Reads the frameworks alone, and how they relate to one another where `withCrosswalks`.
    public func frameworks(withCrosswalks: Bool = false) -> LoadedFrameworks {
        var problems: [Diagnostic] = []
        let frameworks = readFrameworks(&problems)
        let edition = edition(of: frameworks, &problems)
        return LoadedFrameworks(
            frameworks: frameworks,
            crosswalks: withCrosswalks ? readCrosswalks(between: frameworks, &problems) : [],
            main: edition?.framework,
            edition: edition?.date,
            problems: problems.sorted()
        )
    }

    /// Reads the rules of approval alone; `nil` where they cannot be read.
    public func rulebook() -> (rulebook: Rulebook?, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let rulebook = ruleFiles(&problems)
        return (rulebook, problems.sorted())
    }

    func readFrameworks(_ problems: inout [Diagnostic]) -> [Framework] {
        let frameworks = frameworkFolders().compactMap {
            readFramework(in: $0, of: home, &problems)
        }
        problems += misnamed(frameworks)
        return frameworks
    }

    func ruleFiles(_ problems: inout [Diagnostic]) -> Rulebook? {
        readRulebook(in: "Frameworks/spend-controls", of: home, &problems)
    }

    func readCrosswalks(
        between frameworks: [Framework],
        _ problems: inout [Diagnostic]
    ) -> [Crosswalk] {
        home.files(in: "Frameworks/maturity/crosswalks", ending: ".yaml").compactMap { path in
            YAMLFile(path, of: home, &problems).flatMap {
                readCrosswalk($0, between: frameworks, &problems)
            }
        }
    }

    func frameworkFolders() -> [String] {
        home.files(in: "Frameworks/maturity", ending: "/framework.yaml").map {
            String($0.dropLast("/framework.yaml".count))
        }
    }

    /// The day of the reference data and the framework of England's marks.
    func edition(
        of frameworks: [Framework],
        _ problems: inout [Diagnostic]
    ) -> (date: CivilDate, framework: String)? {
        YAMLFile("data/edition.yaml", of: home, &problems).flatMap { file in
            Record.read(file, "the edition", &problems) { record -> (CivilDate, String)? in
                let date = record.value("edition", CivilDate.init(parsing:))
                let main = record.located("framework", identifier)
                guard let date, let main else { return nil }
                let known = frameworks.map(\.id)
                if !known.contains(main.value) {
                    record.report(
                        .unknownName(main.value, of: "framework", among: known, at: main.place)
                    )
                }
                return (date, main.value)
            }
        }
    }

    /// The frameworks whose identifier is not that of their folder, or that follow one not held.
    private func misnamed(_ frameworks: [Framework]) -> [Diagnostic] {
        let ids = frameworks.map(\.id)
        let folders = frameworkFolders().compactMap {
            $0.split(separator: "/").last.map(String.init)
        }
        return frameworks.flatMap { framework -> [Diagnostic] in
            let file = "Frameworks/maturity/\(framework.id)/framework.yaml"
            let unfollowed = framework.follows.flatMap { previous in
                ids.contains(previous)
                    ? nil
                    : Diagnostic.unknownName(
                        previous,
                        of: "framework",
                        among: ids,
                        at: Place(file: file)
                    )
            }
            let misplaced =
                folders.contains(framework.id)
                ? nil
                : Diagnostic.unknownName(
                    framework.id,
                    of: "folder of a framework",
                    among: folders,
                    at: Place(file: "Frameworks/maturity")
                )
            return [unfollowed, misplaced].compactMap(\.self)
        }
    }
}
