import ArgumentParser
import DigitalMaturity
import Loading

/// Whether files with columns about people may be read.
struct PersonalDataOptions: ParsableArguments {
    @Flag(help: "Read files with columns about people too, such as NHS numbers.")
    var allowPersonalData = false

    /// Throws where one of the files has such a column; `names` are identifiers of ours.
    func refuse(
        _ files: [String],
        besides names: [String] = [],
        workspace: String
    ) throws {
        guard !allowPersonalData else { return }
        let loader = try DataSource(workspace: workspace).loader()
        let problems = files.flatMap { loader.personalData(in: $0, besides: Set(names)) }
        guard problems.isEmpty else { throw Failure.input(problems, workspace: nil) }
    }
}
