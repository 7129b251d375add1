import DigitalMaturity
import Documents

extension ScoreFigures.Key {
    var path: [String] {
        switch self {
        case .mark(let name, let part): ["score"] + name.path + [part ?? overallID]
        case .answered(let name): ["answered"] + name.path
        case .interval(let name): ["interval"] + name.path
        case .distance(let name, let part): ["distance"] + name.path + [part ?? overallID]
        case .answers(let name, let kind): ["answers"] + name.path + [kind.rawValue]
        case .size(let name, let size): ["size"] + name.path + [size.rawValue]
        case .peers(let setting, let part, let quartile):
            ["peers", setting.rawValue, part ?? overallID, quartile.rawValue]
        case .count(let group): ["count"] + group.path
        case .mean(let group, let part): ["mean"] + group.path + [part ?? overallID]
        case .comparable(let group, let year): ["comparable"] + group.path + ["\(year)"]
        case .change(let group): ["comparable"] + group.path + ["change"]
        case .compared(let group): ["comparable"] + group.path + ["returns"]
        }
    }

    init?(path: [String]) {
        guard let kind = path.first, let last = path.last else { return nil }
        let middle = path.dropFirst().dropLast()
        let part = last == overallID ? nil : last
        switch kind {
        case "score", "distance":
            guard let name = ReturnName(path: middle) else { return nil }
            self = kind == "score" ? .mark(name, part) : .distance(name, part)
        case "answered", "interval":
            guard let name = ReturnName(path: path.dropFirst()) else { return nil }
            self = kind == "answered" ? .answered(name) : .interval(name)
        case "answers":
            guard let name = ReturnName(path: middle),
                let kind = ScoreFigures.Answers(rawValue: last)
            else { return nil }
            self = .answers(name, kind)
        case "size":
            guard let name = ReturnName(path: middle), let size = ScoreFigures.Size(rawValue: last)
            else { return nil }
            self = .size(name, size)
        case "peers":
            guard path.count == 4, let setting = CareSetting(rawValue: path[1]),
                let quartile = ScoreFigures.Quartile(rawValue: last)
            else { return nil }
            self = .peers(setting, path[2] == overallID ? nil : path[2], quartile)
        default: self.init(group: kind, path, part)
        }
    }

    private init?(group kind: String, _ path: [String], _ part: String?) {
        let middle = path.dropFirst().dropLast()
        switch kind {
        case "count":
            guard let group = ReturnGroup(path: path.dropFirst()) else { return nil }
            self = .count(group)
        case "mean":
            guard let group = ReturnGroup(path: middle) else { return nil }
            self = .mean(group, part)
        case "comparable":
            guard let group = ReturnGroup(path: middle), let part else { return nil }
            switch part {
            case "change": self = .change(group)
            case "returns": self = .compared(group)
            default:
                guard let year = Int(part) else { return nil }
                self = .comparable(group, year: year)
            }
        default: return nil
        }
    }
}

extension ReturnName {
    /// `RXR`, `acute` and, where a later return took its place, its date.
    var path: [String] {
        [organisation.text, setting.rawValue] + (date.map { ["\($0)"] } ?? [])
    }

    init?(path: ArraySlice<String>) {
        let parts = Array(path)
        guard parts.count == 2 || parts.count == 3, let code = ODSCode(inAddress: parts[0]),
            let setting = CareSetting(rawValue: parts[1])
        else { return nil }
        let date = parts.count == 3 ? try? PartialDate(parsing: parts[2]) : nil
        guard parts.count == 2 || date != nil else { return nil }
        self.init(code, setting, replaced: date)
    }
}

extension ReturnGroup {
    /// `england` or its codes, and its care settings: `QE1`, `providers`.
    var path: [String] {
        let place = codes.isEmpty ? "england" : codes.map(\.text).joined(separator: "+")
        return switch settings {
        case .one(let setting): [place, setting.rawValue]
        case .providers: [place, "providers"]
        case .all: [place, "all"]
        }
    }

    init?(path: ArraySlice<String>) {
        guard path.count == 2, let place = path.first, let last = path.last else { return nil }
        let parts = place == "england" ? [] : place.split(separator: "+")
        let codes = parts.compactMap { ODSCode(inAddress: $0) }
        guard codes.count == parts.count else { return nil }
        switch last {
        case "providers": self.init(codes, .providers)
        case "all": self.init(codes, .all)
        default:
            guard let setting = CareSetting(rawValue: last) else { return nil }
            self.init(codes, .one(setting))
        }
    }
}

extension ODSCode {
    /// The code as addresses write it, in upper case; `nil` for anything else.
    init?(inAddress text: some StringProtocol) {
        guard let code = try? ODSCode(parsing: text), code.text == text else { return nil }
        self = code
    }
}
