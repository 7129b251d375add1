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

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("score/*/*", mark),
            KeyForm("answered/*", answered),
            KeyForm("interval/*", interval),
            KeyForm("distance/*/*", distance),
            KeyForm("answers/*/*", answers),
            KeyForm("size/*/*", size),
            KeyForm("peers/*/*/*", peers),
            KeyForm("count/*", count),
            KeyForm("mean/*/*", mean),
            KeyForm("comparable/*/change", change),
            KeyForm("comparable/*/returns", compared),
            KeyForm("comparable/*/*", comparable),
        ]
    }
}

extension ReturnName: AddressPart {
    /// `RXR`, `acute` and, where a later return took its place, its date.
    var path: [String] {
        [organisation.text, setting.rawValue] + (date.map { ["\($0)"] } ?? [])
    }

    package init?(reading parts: inout ArraySlice<String>) {
        guard let code = ODSCode(reading: &parts), let setting = CareSetting(reading: &parts)
        else { return nil }
        var rest = parts
        let date = PartialDate(reading: &rest)
        if date != nil { parts = rest }
        self.init(code, setting, replaced: date)
    }
}

extension ReturnGroup: AddressPart {
    /// `england` or its codes, and its care settings: `QE1`, `providers`.
    var path: [String] {
        let place = Bodies(codes).text
        return switch settings {
        case .one(let setting): [place, setting.rawValue]
        case .providers: [place, "providers"]
        case .all: [place, "all"]
        }
    }

    package init?(reading parts: inout ArraySlice<String>) {
        guard let bodies = Bodies(reading: &parts), let settings = Settings(reading: &parts) else {
            return nil
        }
        self.init(bodies.codes, settings)
    }
}

extension ReturnGroup.Settings: AddressPart {
    package init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts) { part in
            switch part {
            case "providers": .providers
            case "all": .all
            default: CareSetting(rawValue: part).map(Self.one)
            }
        }
    }
}
