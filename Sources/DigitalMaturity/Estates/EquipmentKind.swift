/// What a piece of equipment is, from a closed list.
public enum EquipmentKind: String, CaseIterable, Sendable {
    case desktop, laptop
    case thinClient = "thin-client"
    case tablet
    case workstationOnWheels = "workstation-on-wheels"
    case smartphone
    case otherDevice = "other-device"
    case server
    case cloudServer = "cloud-server"
    case networkSwitch = "switch"
    case firewall, printer
    case multiFunctionPrinter = "multi-function-printer"
    case labelPrinter = "label-printer"
    case ct, mri
    case xRay = "x-ray"
    case ultrasound
    case otherImaging = "other-imaging"

    /// The file of a workspace that counts it.
    public var family: EquipmentFamily {
        switch self {
        case .desktop, .laptop, .thinClient, .tablet, .workstationOnWheels, .smartphone,
            .otherDevice:
            .devices
        case .server, .cloudServer, .networkSwitch, .firewall: .servers
        case .printer, .multiFunctionPrinter, .labelPrinter: .printers
        case .ct, .mri, .xRay, .ultrasound, .otherImaging: .imaging
        }
    }
}

/// Kinds of equipment that are counted together.
public enum EquipmentFamily: String, CaseIterable, Sendable {
    /// What people work on.
    case devices
    /// Servers, and what carries the network.
    case servers
    case printers
    case imaging

    /// Its kinds, in their own order.
    public var kinds: [EquipmentKind] { EquipmentKind.allCases.filter { $0.family == self } }
}
