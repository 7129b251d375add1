/// The register on one day: who was open, where they stood and what they were called.
///
/// Everything is in order of its code. Joins go by code through successions, never by name.
public struct RegisterDay: Sendable {
    /// Every day, of which this is one.
    public let register: Register
    /// The day that it answers for.
    public let date: CivilDate

    init(_ register: Register, on date: CivilDate) {
        self.register = register
        self.date = date
    }

    /// The organisation with this code, if it was open.
    public func organisation(_ code: ODSCode) -> Organisation? {
        register.organisation(code).flatMap { $0.isOpen(on: date) ? $0 : nil }
    }

    /// The codes that answer for `code` on the day: itself while it is open, else its last
    /// successors, in order; empty when nobody is known to have taken over. A region answers for nobody.
    public func successors(of code: ODSCode) -> [ODSCode] {
        var open: Set<ODSCode> = []
        var seen: Set<ODSCode> = []
        var waiting = [code]
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            if let body = organisation(next) {
                if body.role(on: date) != .region { open.insert(next) }
            } else {
                waiting += register.successions(of: next).filter { $0.on <= date }.compactMap(\.to)
            }
        }
        return open.sorted()
    }

    /// From whom this body had taken over by the day, in order.
    public func predecessors(of code: ODSCode) -> [Succession] {
        register.predecessors(of: code).filter { $0.on <= date }
    }

    /// The code and the codes of all whose work had come to this body by the day, however long ago.
    package func line(of code: ODSCode) -> Set<ODSCode> {
        var line: Set<ODSCode> = []
        var waiting = [code]
        while let next = waiting.popLast() {
            guard line.insert(next).inserted else { continue }
            waiting += predecessors(of: next).map(\.from)
        }
        return line
    }

    /// The region in which a body is, or was on its last day.
    public func region(of code: ODSCode) -> ODSCode? {
        register.organisation(code)?.membership(on: date).region
    }

    /// The board in which an open body is counted; a board is its own.
    public func icb(of code: ODSCode) -> ODSCode? {
        organisation(code).flatMap { body in
            body.role(on: date)?.name == .board
                ? code : body.membership(on: date).board.flatMap(organisation)?.code
        }
    }

    /// The name of whatever has this code, or the code itself.
    public func name(of code: String) -> String {
        guard let code = try? ODSCode(parsing: code) else { return code }
        return register.organisation(code)?.name(on: date) ?? code.text
    }

    /// The name with the code, for a message.
    public func fullName(of code: ODSCode) -> String {
        let name = name(of: code.text)
        return name == code.text ? name : "\(name) (\(code))"
    }
}

extension RegisterDay {
    /// The open trusts.
    public var trusts: [Trust] { register.organisations(.trust).compactMap(trust) }

    /// The boards in force.
    public var boards: [IntegratedCareBoard] { register.organisations(.board).compactMap(board) }

    /// The regions of NHS England.
    public var regions: [Region] { register.organisations(.region).compactMap(region) }

    /// The care bodies, which a workspace names.
    public var careBodies: [CareBody] {
        (register.organisations(.careProvider) + register.organisations(.localAuthority))
            .compactMap(careBody).sorted { $0.code < $1.code }
    }

    /// The open trusts in a board.
    public func trusts(in icb: ODSCode) -> [Trust] {
        register.members(of: icb).compactMap(trust).filter { $0.icb == icb }
    }

    /// The open trust with this code.
    public func trust(_ code: ODSCode) -> Trust? { register.organisation(code).flatMap(trust) }

    /// The board in force with this code.
    public func board(_ code: ODSCode) -> IntegratedCareBoard? {
        register.organisation(code).flatMap(board)
    }

    /// The region with this code.
    public func region(_ code: ODSCode) -> Region? { register.organisation(code).flatMap(region) }

    /// The care body with this code.
    public func careBody(_ code: ODSCode) -> CareBody? {
        register.organisation(code).flatMap(careBody)
    }

    private func trust(_ body: Organisation) -> Trust? {
        guard body.isOpen(on: date), case .trust(let kind, let work) = body.role(on: date),
            let region = body.membership(on: date).region
        else { return nil }
        return Trust(
            code: body.code,
            name: body.name(on: date),
            body: kind,
            kind: work,
            region: region,
            icb: icb(of: body.code),
            place: body.place
        )
    }

    private func board(_ body: Organisation) -> IntegratedCareBoard? {
        guard body.isOpen(on: date), case .board(let cluster) = body.role(on: date),
            let region = body.membership(on: date).region
        else { return nil }
        return IntegratedCareBoard(
            code: body.code,
            name: body.name(on: date),
            region: region,
            cluster: cluster,
            place: body.place
        )
    }

    private func region(_ body: Organisation) -> Region? {
        guard body.isOpen(on: date), body.role(on: date) == .region else { return nil }
        return Region(code: body.code, name: body.name(on: date))
    }

    private func careBody(_ body: Organisation) -> CareBody? {
        guard body.isOpen(on: date), let setting = body.role(on: date)?.careSetting else {
            return nil
        }
        return CareBody(
            code: body.code,
            name: body.name(on: date),
            setting: setting,
            icb: body.membership(on: date).board,
            place: body.place
        )
    }
}
