import ArgumentParser
import DigitalMaturity
import Investment

/// An organisation as a command is asked for it: by its code.
///
/// A code is never corrected, because one letter away is another body. Part of a name gets the bodies
/// with that name as offers.
struct Asked: ExpressibleByArgument {
    let text: String

    init(argument text: String) { self.text = text }
}

extension RegisterDay {
    /// The code asked for, of an organisation that is open or has closed.
    func known(_ asked: Asked, as what: String = "organisation") throws -> ODSCode {
        guard let code = try? ODSCode(parsing: asked.text), let known = register.organisation(code),
            known.role(on: date) != .region
        else {
            throw Failure.input(
                [.unknownOrganisation(asked.text, of: what, in: register, at: nil)],
                workspace: nil
            )
        }
        return code
    }

    /// The code asked for, of an organisation that is open on the day.
    func open(_ asked: Asked) throws -> ODSCode {
        let code = try known(asked)
        if let problem = problem(with: code, at: nil) {
            throw Failure.input([problem], workspace: nil)
        }
        return code
    }

    /// The board asked for, which is in force on the day.
    func board(_ asked: Asked) throws -> IntegratedCareBoard {
        let what = Role.Name.board.words
        let code = try known(asked, as: what)
        if let board = board(code) { return board }
        let problem =
            organisation(code) == nil
            ? problem(with: code, of: what, at: nil)
            : .unknownOrganisation(code.text, of: what, in: register, at: nil)
        throw Failure.input([problem].compactMap(\.self), workspace: nil)
    }
}

extension Findings {
    /// The code asked for, of an organisation that is open or whose return still counts; says on
    /// standard error whose return it was where it has closed.
    func answerable(_ asked: Asked) throws -> ODSCode {
        let code = try system.known(asked)
        guard let problem = system.problem(with: code, at: nil) else { return code }
        guard let card = assessment.cards(of: code).first else {
            throw Failure.input([problem], workspace: nil)
        }
        let note = Diagnostic.returnOfClosed(code, of: card.source.date, in: system)
        Console.error(DiagnosticText(workspace: nil).text([note], .people))
        return code
    }

    /// The returns of one organisation; throws where it has none.
    func cards(of code: ODSCode, in setting: CareSetting? = nil) throws -> [Scorecard] {
        let own = assessment.cards(of: code)
        let meant = own.filter { setting == nil || $0.careSetting == setting }
        guard meant.isEmpty else { return meant }
        let asked = setting.map { " for \($0.rawValue)" } ?? ""
        let others = own.map(\.careSetting.rawValue)
        throw Failure.missing(
            "\(system.fullName(of: code)) has no return against \(framework.id)\(asked)"
                + (others.isEmpty ? "" : "; it has one for \(others.joined(separator: ", "))")
        )
    }
}
