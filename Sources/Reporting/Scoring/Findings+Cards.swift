package import DigitalMaturity
import Documents
package import Investment

extension Findings {
    /// The returns of those whom `bodies` stands for: of boards one by one the trusts', the care
    /// bodies' and the board's own, of a region its boards' and then any others, else England's.
    func cards(about bodies: Bodies) -> [Scorecard] {
        bodies.codes.isEmpty ? assessment.scorecards : bodies.codes.flatMap(cards(about:))
    }

    private func cards(about code: ODSCode) -> [Scorecard] {
        if system.region(code) != nil {
            let boards = system.boards.filter { $0.region == code }.map(\.code)
            let found = Set(boards)
            return boards.flatMap(cards(about:))
                + assessment.cards(in: ReturnGroup([code], .all)).filter { card in
                    card.icb.map { !found.contains($0) } ?? true
                }
        }
        guard system.board(code) != nil else { return assessment.cards(of: code) }
        return assessment.providers(in: code)
            + assessment.scorecards.filter {
                $0.icb == code && CareBody.settings.contains($0.careSetting)
            } + assessment.cards(of: code)
    }

    /// The codes that a group of these returns has: of a trust those under which returns were made.
    func returnCodes(of bodies: Bodies) -> [ODSCode] {
        bodies.codes.flatMap { code in
            let made = system.trust(code) == nil ? [] : assessment.cards(of: code)
            return made.isEmpty ? [code] : Set(made.map(\.source.organisation)).sorted()
        }
    }

    /// The codes that a group of the returns of a scope has.
    package func returnCodes(of scope: Scope) -> [ODSCode] { returnCodes(of: Bodies(scope.codes)) }

    /// The returns of a scope, in the order in which all returns are listed.
    package func cards(in scope: Scope) -> [Scorecard] {
        assessment.cards(in: ReturnGroup(returnCodes(of: scope), .all))
    }
}
