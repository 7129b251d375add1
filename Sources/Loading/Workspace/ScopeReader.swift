import DigitalMaturity
import Investment

/// What settings say of whom a workspace is for, before its codes are looked up.
enum StatedScope: Sendable {
    case boards([Located<ODSCode>])
    case cluster(Located<String>)
    case region(Located<ODSCode>)
    case trust(Located<ODSCode>)
}

/// Reads whichever of `icb`, `icbs`, `cluster`, `region` and `trust` is there; none is all of England,
/// and two together are an error.
func readScope(_ record: inout Record) -> StatedScope? {
    let keys = ["icb", "icbs", "cluster", "region", "trust"].filter { record.has($0) }
    let scopes = keys.compactMap { stated($0, &record) }
    if keys.count > 1 {
        let both = keys.map { "'\($0)'" }.joined(separator: " and ")
        record.report(.unclearScope("\(both) are there together", at: record.valuePlace(keys[1])))
    }
    return scopes.first
}

private func stated(_ key: String, _ record: inout Record) -> StatedScope? {
    switch key {
    case "icb": return record.optional(key, ODSCode.init(parsing:)).map { .boards([$0]) }
    case "cluster": return record.optional(key, anyText).map(StatedScope.cluster)
    case "region": return record.optional(key, ODSCode.init(parsing:)).map(StatedScope.region)
    case "trust": return record.optional(key, ODSCode.init(parsing:)).map(StatedScope.trust)
    default:
        let boards = record.list(key, ODSCode.init(parsing:))
        if boards.isEmpty {
            record.report(.unclearScope("'icbs' has no code", at: record.valuePlace(key)))
        }
        return .boards(boards)
    }
}

extension StatedScope {
    /// The scope on a day; codes that are unknown are reported and kept, so that the rest is checked.
    func resolved(on day: RegisterDay, _ problems: inout [Diagnostic]) -> Scope {
        switch self {
        case .boards(let codes):
            problems += repeated(
                codes.map { Located($0.value.text, at: $0.place) },
                of: "integrated care board"
            )
            problems += codes.compactMap { day.problem(with: $0, as: .board) }
            return Scope.boards(codes.map(\.value)).answered(on: day)
        case .cluster(let name):
            if let scope = Scope(cluster: name.value, on: day) { return scope }
            problems.append(
                .unknownName(name.value, of: "cluster", among: day.clusters, at: name.place)
            )
            return .national
        case .region(let code):
            problems += [day.problem(with: code, as: .region)].compactMap(\.self)
            return .region(code.value)
        case .trust(let code):
            problems += [day.problem(with: code, as: .trust)].compactMap(\.self)
            return Scope.trust(code.value).answered(on: day)
        }
    }
}

extension RegisterDay {
    /// What is wrong with a code that should name an open body of one role.
    func problem(with code: Located<ODSCode>, as role: Role.Name) -> Diagnostic? {
        guard register.organisation(code.value)?.role(on: date)?.name == role else {
            return .unknownOrganisation(code.value.text, of: role.words, in: register, at: code.place)
        }
        return role == .region ? nil : problem(with: code.value, of: role.words, at: code.place)
    }
}
