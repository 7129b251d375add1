/// An operating system, and the day on which its support ends.
public struct OperatingSystem: Hashable, Sendable {
    /// The identifier: `windows-10`.
    public let id: String
    /// The name for pages.
    public let title: String
    /// Other names under which inventories know it.
    public let names: [String]
    /// Whether it is a Windows of devices.
    public let isWindows: Bool
    /// The last day of security updates at no extra charge; `nil` where no one day can be given.
    public let ends: CivilDate?
    /// Who says so.
    public let citation: Citation
    /// Where it is written.
    public let place: Place

    /// Creates a system.
    public init(
        id: String,
        title: String,
        names: [String],
        isWindows: Bool,
        ends: CivilDate?,
        citation: Citation,
        place: Place
    ) {
        self.id = id
        self.title = title
        self.names = names
        self.isWindows = isWindows
        self.ends = ends
        self.citation = citation
        self.place = place
    }

    /// Whether `text` is one of its names, whatever the case, the spaces and the maker before it.
    public func isCalled(_ text: String) -> Bool {
        let plain = plainName(text)
        return ([id, title] + names).contains { plainName($0) == plain }
    }
}

/// The letters and digits of a name, without the name of the maker.
private func plainName(_ text: String) -> String {
    let maker = "microsoft"
    let plain = String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    return plain.hasPrefix(maker) ? String(plain.dropFirst(maker.count)) : plain
}
