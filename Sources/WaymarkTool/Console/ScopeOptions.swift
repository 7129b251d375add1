import ArgumentParser
import DigitalMaturity
import Investment

/// Whom an answer or a workspace is for: one board or several, a cluster, a region, or one trust.
struct ScopeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("An integrated care board. Repeat for several.", valueName: "code")
    )
    var icb: [Asked] = []

    @Option(
        help: ArgumentHelp(
            "A cluster of boards that share leaders, such as CW-HW.",
            valueName: "name"
        )
    )
    var cluster: String?

    @Option(
        help: ArgumentHelp("A region of NHS England: its code or its name.", valueName: "code")
    )
    var region: Asked?

    @Option(help: ArgumentHelp("One trust.", valueName: "code"))
    var trust: Asked?

    /// How many of the options were given.
    var count: Int {
        (icb.isEmpty ? 0 : 1) + [cluster != nil, region != nil, trust != nil].count { $0 }
    }

    func validate() throws {
        guard count < 2 else {
            throw ValidationError("Give one of --icb, --cluster, --region and --trust.")
        }
    }

    /// The scope asked for; `nil` where none was.
    func scope(on day: RegisterDay) throws -> Scope? {
        if !icb.isEmpty {
            let boards = try icb.map { try day.board($0).code }
            guard Set(boards).count == boards.count else {
                throw ValidationError("--icb is there twice for one board. Give each board once.")
            }
            return .boards(boards)
        }
        if let cluster {
            guard let scope = Scope(cluster: cluster, on: day) else {
                throw Failure.unknown(cluster, of: "cluster", among: day.clusters)
            }
            return scope
        }
        if let region { return .region(try day.region(region).code) }
        return try trust.map { .trust(try day.trust($0)) }
    }
}

extension RegisterDay {
    /// The region asked for, by its code or its name.
    fileprivate func region(_ asked: Asked) throws -> Region {
        let text = asked.text.lowercased()
        let found = regions.first {
            $0.code.text.lowercased() == text || $0.name.lowercased() == text
        }
        if let found { return found }
        throw Failure.unknown(asked.text, of: "region", among: regions.map(\.name))
    }

    /// The trust asked for, which is open on the day.
    fileprivate func trust(_ asked: Asked) throws -> ODSCode {
        let code = try open(asked)
        guard trust(code) == nil else { return code }
        throw Failure.input(
            [.unknownOrganisation(asked.text, of: Role.Name.trust.words, in: register, at: nil)],
            workspace: nil
        )
    }
}
