import ArgumentParser
import DigitalMaturity
import Foundation

/// Why a command could not be carried out, with the exit code of the contract.
enum Failure: Error {
    /// The input is wrong.
    case input([Diagnostic], workspace: String?)
    /// Something that must be there is not.
    case missing(String)
    /// A file cannot be made.
    case cannotCreate(String)
    /// Reading or writing failed.
    case io(String)
    /// Whoever read what we write went away, which is for them to decide.
    case readerGone
    /// We are wrong: an answer of ours failed its own check and is not shown.
    case ours(String)
    /// Time ran out before there was any answer.
    case outOfTime(String)

    /// Tells the failure on standard error and gives the code to exit with.
    func report() -> ExitCode {
        switch self {
        case .input(let problems, let workspace):
            Console.error(DiagnosticText(workspace: workspace).text(problems, .people))
            let errors = problems.filter { $0.severity == .error }
            let isMissing = !errors.isEmpty && errors.allSatisfy { $0.code == .missingFile }
            return ExitCode(isMissing ? 66 : 65)
        case .missing(let reason):
            Console.error("error: \(reason)\n")
            return ExitCode(66)
        case .cannotCreate(let reason):
            Console.error("error: \(reason)\n")
            return ExitCode(73)
        case .io(let reason):
            Console.error("error: \(reason)\n")
            return ExitCode(74)
        case .readerGone:
            return ExitCode(128 + SIGPIPE)
        case .ours(let reason):
            Console.error("error: \(reason)\n")
            return ExitCode(70)
        case .outOfTime(let reason):
            Console.error("error: \(reason)\n")
            return ExitCode(75)
        }
    }
}

/// Carries out a command; whatever goes wrong is told and becomes an exit code.
func carryOut(_ body: () throws -> Void) throws {
    do { try body() } catch {
        Stopping.waitIfStopping()
        throw (error as? Failure)?.report() ?? error
    }
}

extension Failure {
    /// A name on the command line that is none of `known`, with the one probably meant.
    static func unknown(_ name: String, of what: String, among known: [String]) -> Failure {
        .input([.unknownName(name, of: what, among: known, at: nil)], workspace: nil)
    }
}
