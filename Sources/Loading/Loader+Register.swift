public import DigitalMaturity

/// Who there is and was, with what lies below boards, read without the rest of the reference data.
public struct LoadedRegister: Sendable {
    /// Every organisation that is held.
    public let register: Register
    /// The day of the reference data; `nil` where it cannot be read.
    public let edition: CivilDate?
    /// Everything that is wrong or odd.
    public let problems: [Diagnostic]
}

extension Loader {
    /// Reads the register alone, with the parts of boards and the local authorities.
    public func register() -> LoadedRegister {
        var problems: [Diagnostic] = []
        let sources = readSources("data/SOURCES.md", of: home, &problems)
        let register = readRegister(
            in: "data/organisations",
            of: home,
            citing: sources,
            withLowerKeys: true,
            &problems
        )
        let edition = YAMLFile("data/edition.yaml", of: home, &problems).flatMap { file in
            Record.read(file, "the edition", &problems) { record -> CivilDate? in
                _ = record.located("framework", identifier)
                return record.value("edition", CivilDate.init(parsing:))
            }
        }
        return LoadedRegister(register: register, edition: edition, problems: problems.sorted())
    }

    /// What is wrong with the register that is not among the problems `known` from loading, which does
    /// not read what lies below boards.
    public func registerProblems(besides known: [Diagnostic]) -> [Diagnostic] {
        let known = Set(known)
        return register().problems.filter { !known.contains($0) }
    }
}
