import DigitalMaturity
import TestSupport

extension Cohort {
    /// A cohort of laptops, unless it is said what they are.
    static func sample(
        _ name: String = "laptops",
        of organisation: ODSCode = "RXR",
        _ kind: EquipmentKind = .laptop,
        count: Int = 1,
        bought: PartialDate? = nil,
        system: OperatingSystem? = nil
    ) -> Cohort {
        var cohort = Cohort(name, of: organisation, kind, count: count, at: .line(1))
        cohort.bought = bought
        cohort.system = system
        return cohort
    }

    /// The same number of log-ins, each so many seconds.
    func loggingIn(_ logIns: Int?, seconds: Int?, after: Int? = nil) -> Cohort {
        var copy = self
        copy.logIns = logIns
        copy.logIn = seconds
        copy.logInAfter = after
        return copy
    }
}

extension OperatingSystem {
    /// A Windows whose support ends on a day.
    static func windows(_ id: String, ends: CivilDate?) -> OperatingSystem {
        OperatingSystem(
            id: id,
            title: id,
            names: [],
            isWindows: true,
            ends: ends,
            citation: .any,
            place: .line(1)
        )
    }
}

extension EstateParameters {
    /// Five years and £900 for a laptop, five years and no price for a desktop, nothing for a tablet.
    static var sample: EstateParameters {
        var parameters = EstateParameters()
        var laptop = Equipment()
        laptop.refreshAge = Cited(5, .any, at: .line(1))
        laptop.prices = .always("£900", .any, at: .line(2))
        var desktop = Equipment()
        desktop.refreshAge = Cited(5, .any, at: .line(3))
        parameters.equipment = [.laptop: laptop, .desktop: desktop]
        parameters.staffTime = StaffTime(
            hour: Cited("£25", .any, at: .line(4)),
            days: Cited(365, .any, at: .line(5))
        )
        parameters.framework = "hardware"
        return parameters
    }
}
