/// A table of an estate: a file of a workspace and a sheet of the form.
package enum EstateTable: String, CaseIterable, Sendable {
    case devices, networks, servers, printers, imaging

    /// What may be said in one column.
    package struct Column: Hashable, Sendable {
        /// The name in the file.
        package let name: String
        /// The heading in the form.
        package let title: String
        /// What belongs there.
        package let help: String
        /// The words to choose from; none where anything may be written.
        package var choices: [String] = []
    }

    /// The file in a workspace.
    package var file: String { "estate/\(rawValue).csv" }

    /// The file that says whether the counts are made up.
    package static let settingsFile = "estate/estate.yaml"

    /// The file that says how the columns of an inventory are read.
    package static let mappingFile = "estate/mapping.yaml"

    /// Every file of an estate in a workspace.
    package static var files: [String] { allCases.map(\.file) + [settingsFile, mappingFile] }

    /// The name of its sheet.
    package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// The equipment that it counts; `nil` for networks.
    package var family: EquipmentFamily? { EquipmentFamily(rawValue: rawValue) }

    /// The column that names a row within an organisation.
    package var key: String { self == .networks ? "site" : "cohort" }

    /// The columns that every row must fill.
    package var needed: [String] {
        ["organisation", key] + (self == .networks ? [] : ["kind", "count"])
    }

    /// All columns, in the order in which they are written.
    package var columns: [Column] {
        let equipment = [Column.organisation, .cohort, .kind(family?.kinds ?? []), .count, .site]
        return switch self {
        case .devices:
            equipment + [
                .bought, .system, .warranty, .memory, .startUp, .logIns, .logIn, .logInAfter,
                .users, .source,
            ]
        case .networks: [.organisation, .site, .wireless, .wirelessShare, .bandwidth, .signal]
        case .servers: equipment + [.bought, .system, .warranty]
        case .printers: equipment + [.bought, .warranty]
        case .imaging: equipment + [.bought, .connected]
        }
    }
}

extension EstateTable.Column {
    fileprivate static let organisation = Self(
        name: "organisation",
        title: "Organisation",
        help: "The ODS code, such as RXR"
    )
    fileprivate static let cohort = Self(
        name: "cohort",
        title: "Cohort",
        help: "A name for equipment that is alike, such as ward-laptops-2021"
    )
    fileprivate static func kind(_ kinds: [EquipmentKind]) -> Self {
        Self(
            name: "kind",
            title: "Kind",
            help: "What it is",
            choices: kinds.map(\.rawValue)
        )
    }
    fileprivate static let count = Self(
        name: "count",
        title: "Count",
        help: "How many there are"
    )
    fileprivate static let site = Self(name: "site", title: "Site", help: "Where")
    fileprivate static let bought = Self(
        name: "bought",
        title: "Bought",
        help: "A year, a month or a day; empty if nobody knows"
    )
    fileprivate static let system = Self(
        name: "operating_system",
        title: "Operating system",
        help: "With its release, such as Windows 11 24H2"
    )
    fileprivate static let warranty = Self(
        name: "warranty_end",
        title: "Warranty ends",
        help: "The last day, month or year under warranty"
    )
    fileprivate static let memory = Self(
        name: "memory_gb",
        title: "Memory in GB",
        help: "Of one device"
    )
    fileprivate static let startUp = Self(
        name: "start_up_seconds",
        title: "Seconds to start",
        help: "Of one device"
    )
    fileprivate static let logIns = Self(
        name: "log_ins_a_day",
        title: "Log-ins a day",
        help: "On all devices of the cohort together"
    )
    fileprivate static let logIn = Self(
        name: "log_in_seconds",
        title: "Seconds to log in",
        help: "Until the first clinical system can be used"
    )
    fileprivate static let logInAfter = Self(
        name: "log_in_seconds_after",
        title: "Seconds to log in, planned",
        help: "After the change that is planned"
    )
    fileprivate static let users = Self(name: "used_by", title: "Used by", help: "Which staff")
    fileprivate static let source = Self(
        name: "source",
        title: "Source",
        help: "Where the count is from; an import writes inventory"
    )
    fileprivate static let wireless = Self(
        name: "wireless",
        title: "Wi-Fi generation",
        help: "Or none",
        choices: SiteNetwork.Wireless.allCases.map(\.rawValue)
    )
    fileprivate static let wirelessShare = Self(
        name: "wireless_share",
        title: "Wi-Fi share",
        help: "The share of the places of care that it reaches, such as 80%"
    )
    fileprivate static let bandwidth = Self(
        name: "bandwidth_mbps",
        title: "Line in Mbit/s",
        help: "The speed of the line to the site"
    )
    fileprivate static let signal = Self(
        name: "mobile_signal",
        title: "Mobile signal",
        help: "How well phones work",
        choices: SiteNetwork.Signal.allCases.map(\.rawValue)
    )
    fileprivate static let connected = Self(
        name: "connected",
        title: "Connected",
        help: "Whether pictures can be seen elsewhere",
        choices: ["yes", "no"]
    )
}
