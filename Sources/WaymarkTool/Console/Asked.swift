import ArgumentParser
import DigitalMaturity
import Investment

/// An organisation as a command is asked for it: by its code, or by a name that it has or had.
///
/// A code is never corrected, because one letter away is another body. What has closed is answered by
/// the one body that took over, and standard error says so.
struct Asked: ExpressibleByArgument {
    let text: String

    init(argument text: String) { self.text = text }
}

extension RegisterDay {
    /// The code of the organisation asked for, open or closed; names are looked for among trusts,
    /// boards and the care bodies of the workspace.
    func known(
        _ asked: Asked,
        as what: String = "organisation",
        among roles: Set<Role.Name> = [.trust, .board, .careProvider, .localAuthority]
    ) throws -> ODSCode {
        let problem: Diagnostic
        switch meaning(of: asked.text, among: roles) {
        case .one(let body) where body.role(on: date) != .region: return body.code
        case .several(let bodies): problem = .ambiguousName(asked.text, of: bodies, in: self)
        case .one, .none:
            problem = .unknownOrganisation(asked.text, of: what, in: register, at: nil)
        }
        throw Failure.input([problem], workspace: nil)
    }

    /// The code that answers on the day for the organisation asked for.
    func open(_ asked: Asked) throws -> ODSCode { try answering(for: known(asked)) }

    /// The board that answers on the day for the one asked for.
    func board(_ asked: Asked) throws -> IntegratedCareBoard {
        let what = Role.Name.board.words
        let code = try known(asked, as: what, among: [.board])
        let isBoard = register.organisation(code)?.role(on: date)?.name == .board
        if isBoard, let board = board(try answering(for: code)) { return board }
        throw Failure.input(
            [.unknownOrganisation(code.text, of: what, in: register, at: nil)],
            workspace: nil
        )
    }

    /// Who answers on the day; says on standard error when that is another body.
    func answering(for code: ODSCode) throws -> ODSCode {
        let answer = answering(for: code, at: nil)
        guard let today = answer.code else {
            throw Failure.input([answer.problem].compactMap(\.self), workspace: nil)
        }
        if let note = answer.problem { Console.note(note) }
        return today
    }
}

extension Console {
    /// Says on standard error what is to be known of an answer.
    static func note(_ note: Diagnostic) {
        Console.error(DiagnosticText(workspace: nil).text([note], .people))
    }
}

extension Findings {
    /// The code asked for, of an organisation that is open or whose return still counts, else of the
    /// body that took over; says on standard error whose answer it is where it has closed.
    func answerable(_ asked: Asked) throws -> ODSCode {
        let code = try system.known(asked)
        guard system.problem(with: code, at: nil) != nil,
            let card = assessment.cards(of: code).first
        else { return try system.answering(for: code) }
        Console.note(.returnOfClosed(code, of: card.source.date, in: system))
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
