public import ArgumentParser
public import DigitalMaturity
import Investment
import Loading
import Reporting

/// Where the data comes from.
struct SourceOptions: ParsableArguments {
    @Argument(help: "The folder of the workspace.")
    var workspace = "."

    @Flag(help: "Answer from England's reference data alone, with no workspace.")
    var england = false

    @Option(
        help: ArgumentHelp(
            "The day on which to answer, instead of the workspace's or the data's own.",
            valueName: "yyyy-mm-dd"
        ),
        transform: parsed(CivilDate.init(parsing:))
    )
    var on: CivilDate?

    @Flag(help: "Take warnings for errors.")
    var strict = false

    /// The workspace's path, or `nil` for England alone.
    var path: String? { england ? nil : workspace }

    /// The same as a value.
    var data: DataSource { DataSource(workspace: path, date: on, isStrict: strict) }
}

/// The reference data, a workspace over it where there is one, and the day.
struct DataSource {
    let workspace: String?
    var date: CivilDate?
    var isStrict = false
    var withConfidence = true
    var knownAt: CivilDate?

    /// The same, with the rules as they were known on `day`.
    func known(at day: CivilDate?) -> DataSource {
        var copy = self
        copy.knownAt = day
        return copy
    }

    func loader() throws -> Loader { Loader(home: try Home.find(), workspace: workspace) }

    /// The data, with the rules as they were known on the day asked for; throws what is wrong with it.
    ///
    /// What is read is listed by `loader`.
    func dataset(by loader: Loader? = nil) throws -> Dataset {
        let loaded = try (loader ?? self.loader()).load()
        guard let dataset = loaded.dataset, !(isStrict && !loaded.problems.isEmpty) else {
            throw Failure.input(
                isStrict ? loaded.problems.map(\.strict) : loaded.problems,
                workspace: workspace
            )
        }
        let known =
            knownAt.map { dataset.with(dataset.reference.rulebook.known(at: $0)) } ?? dataset
        return withConfidence ? known : known.withoutConfidence
    }

    /// Everything that follows from the data on the day, scored against the framework `id`, or the
    /// workspace's own.
    func findings(against id: String? = nil, by loader: Loader? = nil) throws -> Findings {
        let dataset = try dataset(by: loader)
        guard
            let framework = id.map(dataset.reference.maturity.framework) ?? dataset.chosenFramework
        else {
            let known = dataset.reference.maturity.frameworks.map(\.id)
            throw Failure.input(
                [.unknownName(id ?? "", of: "framework", among: known, at: nil)],
                workspace: nil
            )
        }
        return Findings(dataset, on: date ?? dataset.date, framework: framework)
    }
}

/// Whether marks are given an interval for what they rest on.
struct ConfidenceOptions: ParsableArguments {
    @Flag(help: "Take every mark at its word, with no interval for what it rests on.")
    var noConfidence = false
}

/// Which day's knowledge of the rules is used.
struct KnowledgeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Use the rules as they were known on this day, to give an earlier answer again.",
            valueName: "yyyy-mm-dd"
        ),
        transform: parsed(CivilDate.init(parsing:))
    )
    var knownAt: CivilDate?
}

/// How a reading command answers.
struct AnswerOptions: ParsableArguments {
    @Option(help: "The form of the answer.")
    var format: Format = .table

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("A file to write instead of standard output.", valueName: "file")
    )
    var output: String?

    @Flag(help: "Say nothing on standard error but errors.")
    var quiet = false

    @Flag(help: "Use no colour; none is used yet, and NO_COLOR is honoured.")
    var noColor = false

    func write(_ answer: Answer) throws {
        let text = try answer.text(format, width: Console.width)
        guard let output else { return Console.output(text) }
        try Output.write(text, to: output)
        if !quiet { Console.error("wrote \(output)\n") }
    }
}

/// Reads an option by `parse`; a failure says what should have been written.
func parsed<Value: Sendable>(
    _ parse: @escaping @Sendable (String) throws(ParseFailure) -> Value
) -> @Sendable (String) throws -> Value {
    { text in
        do throws(ParseFailure) { return try parse(text) } catch {
            throw ValidationError("\(error.reason); expected \(error.expected)")
        }
    }
}

extension BodyKind: ExpressibleByArgument {}
extension CareSetting: ExpressibleByArgument {}
extension SpendCase.Kind: ExpressibleByArgument {}
extension SpendCase.Funding: ExpressibleByArgument {}
extension SpendCase.Service: ExpressibleByArgument {}
