public import ArgumentParser
public import DigitalMaturity
import Documents
public import Investment
import Loading
import Reporting

/// Where the data comes from.
struct SourceOptions: ParsableArguments {
    @Argument(help: "The folder of the workspace.")
    var workspace = "."

    @Flag(help: "Use England's reference data alone, without a workspace.")
    var england = false

    @Option(
        help: ArgumentHelp(
            "The day to answer for. Without it: the workspace's day, or the day of the data.",
            valueName: "yyyy-mm-dd"
        ),
        transform: parsed(answeredDay)
    )
    var on: CivilDate?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    /// The workspace's path, or `nil` for England alone.
    var path: String? { england ? nil : workspace }

    /// The same as a value.
    var data: DataSource { DataSource(workspace: path, date: on, isStrict: strict) }

    /// The same or, where no workspace was named and there is none here, England alone.
    func dataOrEngland() throws -> DataSource {
        let isUsual = workspace == "." && !england
        let isHere = (try? data.loader().hasWorkspace) ?? false
        guard isUsual, !isHere else { return data }
        return DataSource(workspace: nil, date: on, isStrict: strict)
    }
}

/// Where the data comes from, for commands whose argument is not a workspace.
struct ReferenceOptions: ParsableArguments {
    @Option(help: "The folder of a workspace whose day and organisations count.")
    var workspace: String?

    @Flag(help: "Answer from England's reference data alone, as without --workspace.")
    var england = false

    @Option(
        help: ArgumentHelp(
            "The day to answer for. Without it: the workspace's day, or the day of the data.",
            valueName: "yyyy-mm-dd"
        ),
        transform: parsed(answeredDay)
    )
    var on: CivilDate?

    /// The same as a value.
    var data: DataSource { DataSource(workspace: england ? nil : workspace, date: on) }
}

/// The reference data, a workspace over it where there is one, and the day.
struct DataSource {
    let workspace: String?
    var date: CivilDate?
    var isStrict = false
    var withConfidence = true
    var knownAt: CivilDate?
    /// What is read besides what all commands need.
    var extras: Extras = []

    /// The same, with the rules as they were known on `day`.
    func known(at day: CivilDate?) -> DataSource {
        var copy = self
        copy.knownAt = day
        return copy
    }

    /// The same, with `extras` too.
    func with(_ extras: Extras) -> DataSource {
        var copy = self
        copy.extras.formUnion(extras)
        return copy
    }

    func loader() throws -> Loader {
        // What a killed import left half in place goes back before anything is read.
        if let workspace { Aside.clear(workspace) }
        return Loader(home: try Home.find(), workspace: workspace)
    }

    /// The data, with the rules as they were known on the day asked for; throws what is wrong with it.
    ///
    /// What is read is listed by `loader`.
    func dataset(by loader: Loader? = nil) throws -> Dataset {
        let loaded = try (loader ?? self.loader()).load(extras)
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
            throw Failure.unknown(id ?? "", of: "framework", among: known)
        }
        return Findings(dataset, on: date ?? dataset.date, framework: framework)
    }
}

/// Whether marks have intervals.
struct ConfidenceOptions: ParsableArguments {
    @Flag(help: "Leave out the intervals that show how uncertain each mark is.")
    var noConfidence = false
}

/// Which day's knowledge of the rules is used.
struct KnowledgeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Use only the rules that were known on this day, to repeat an earlier answer.",
            valueName: "yyyy-mm-dd"
        ),
        transform: parsed(answeredDay)
    )
    var knownAt: CivilDate?
}

/// How a command that changes nothing answers.
struct AnswerOptions: ParsableArguments {
    @Option(help: "The format of the answer.")
    var format: Format = .table

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The file to write, or for CSV a folder/ for all tables. Without it: standard output.",
            valueName: "file"
        )
    )
    var output: String?

    @Flag(help: "Print only errors to standard error.")
    var quiet = false

    @Flag(help: "Print plain text on a terminal. NO_COLOR and TERM=dumb do the same.")
    var noColor = false

    @Flag(help: "Print everything on a terminal, where an answer has a short form.")
    var detail = false

    @Option(help: ArgumentHelp("Only this table; a CSV file is one table.", valueName: "name"))
    var table: String?

    func write(_ answer: Answer) throws {
        if format == .csv, let output, output.hasSuffix("/") {
            let tables = try answer.document.writeTables(into: output)
            if !quiet { Console.error("wrote \(count(tables, "table")) to \(output)\n") }
            return
        }
        let onTerminal = output == nil && Console.isTerminal
        let (text, leftOut) = try answer.text(
            format,
            Answer.View(
                width: Console.width,
                inColour: onTerminal && !noColor && Console.mayColour,
                onTerminal: onTerminal,
                inDetail: detail,
                table: table
            )
        )
        if let output {
            try Output.write(text, to: output)
        } else {
            try Console.output(text, isEscaped: format == .table)
        }
        guard !quiet else { return }
        if let leftOut { Console.error("\(leftOut)\n") }
        if let output { Console.error("wrote \(output)\n") }
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
extension ForecastMeasure: ExpressibleByArgument {}
extension Plan.GoLive: ExpressibleByArgument {}
extension CareSetting: ExpressibleByArgument {}
extension CoverageMeasure.Name: ExpressibleByArgument {}
extension SpendCase.Kind: ExpressibleByArgument {}
extension SpendCase.Funding: ExpressibleByArgument {}
extension SpendCase.Service: ExpressibleByArgument {}
extension Role.Name: ExpressibleByArgument {}
extension AllocationPolicy.Recipients: ExpressibleByArgument {}
