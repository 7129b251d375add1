import ArgumentParser
import DigitalMaturity
import Foundation
import Optimising

/// The program `highs` of this machine, run in a folder that goes away.
struct Highs: HighsProgram {
    /// Throws where it is not installed, saying how to get it.
    static func required() throws -> Highs {
        guard Program.highs.path != nil else {
            throw Failure.missing(
                """
                --solver highs needs the program highs, found neither on the PATH nor where \
                WAYMARK_HIGHS says; the Python package highsbox has it
                """
            )
        }
        return Highs()
    }

    func answer(_ question: HighsQuestion) throws(OptimisingError) -> HighsAnswer {
        var answer: HighsAnswer?
        do {
            // It stops by itself; a program that does not is given a while and then stopped.
            try Workplace.with(moment: 0, seconds: Int(question.seconds) + 30) { place in
                let model = try place.write(Data(question.model.utf8), "model.mps")
                let options = try place.write(Data(question.options.utf8), "options.txt")
                let solution = place.path("solution.txt")
                try place.run(
                    .highs,
                    ["--options_file", options, "--solution_file", solution, model],
                    making: solution,
                    endingWith: 0...1
                )
                answer = HighsAnswer(
                    solution: try String(contentsOfFile: solution, encoding: .utf8),
                    log: try String(contentsOfFile: place.path("log"), encoding: .utf8)
                )
            }
        } catch {
            throw .program("highs", said: (error as? Failure)?.reason ?? "\(error)")
        }
        guard let answer else { throw .program("highs", said: "nothing") }
        return answer
    }
}

extension Failure {
    /// What a program of others did wrong, in words.
    fileprivate var reason: String? {
        switch self {
        case .missing(let reason), .cannotCreate(let reason), .io(let reason), .ours(let reason),
            .outOfTime(let reason):
            reason
        case .input, .readerGone: nil
        }
    }
}

/// Which program is asked for.
enum SolverChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, cbc, highs

    /// The program; HiGHS is taken unasked only where the problem is large and it is installed.
    func solver() throws -> Solver {
        switch self {
        case .cbc: .cbc
        case .highs: .highs(try Highs.required())
        case .auto: Program.highs.path == nil ? .cbc : .bySize(Highs())
        }
    }
}
