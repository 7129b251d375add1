/// Every registered location of adult social care in England on one day, without names.
///
/// There are some 28,000, so they are kept in columns and what repeats is kept once.
public struct CareLocations: Sendable {
    /// One location, as a row of the register gives it.
    public struct Row: Sendable {
        /// The code of the location.
        public let code: CQCCode
        /// The code of who runs it.
        public let provider: CQCCode
        /// What it is mostly inspected for.
        public let kind: CareKind
        /// Whether people live there.
        public let isCareHome: Bool
        /// The beds of a care home; `nil` where the register does not say.
        public let beds: Int?
        /// Where it is.
        public let area: CareArea
        /// The line of the file.
        public let line: Int

        /// Creates a row.
        public init(
            _ code: CQCCode,
            of provider: CQCCode,
            _ kind: CareKind,
            careHome: Bool,
            beds: Int?,
            in area: CareArea,
            line: Int
        ) {
            self.code = code
            self.provider = provider
            self.kind = kind
            self.isCareHome = careHome
            self.beds = beds
            self.area = area
            self.line = line
        }
    }

    /// The codes, in order.
    public let codes: [CQCCode]
    /// The codes of those who run them, in order.
    public let providers: [CQCCode]
    /// The areas that occur, in order.
    public let areas: [CareArea]
    let provider: [Int32]
    let kind: [CareKind]
    let isCareHome: [Bool]
    let beds: [Int16?]
    let area: [Int32]
    /// The locations of each area.
    let members: [[Int32]]
    private let line: [Int32]

    /// Creates the columns from rows in any order.
    public init(_ rows: [Row]) {
        let given = rows.map(\.code)
        let isInOrder = zip(given, given.dropFirst()).allSatisfy { $0 <= $1 }
        let rows = isInOrder ? rows : rows.sorted { ($0.code, $0.line) < ($1.code, $1.line) }
        codes = isInOrder ? given : rows.map(\.code)
        (providers, provider) = interned(rows) { $0.provider }
        (areas, area) = interned(rows) { $0.area }
        var members = [[Int32]](repeating: [], count: areas.count)
        for (index, area) in area.enumerated() { members[Int(area)].append(Int32(index)) }
        self.members = members
        kind = rows.map(\.kind)
        isCareHome = rows.map(\.isCareHome)
        beds = rows.map { $0.beds.map(Int16.init(clamping:)) }
        line = rows.map { Int32(clamping: $0.line) }
    }

    /// The number of locations.
    public var count: Int { codes.count }

    /// Whether a code is there more than once.
    package var hasRepeatedCode: Bool { zip(codes, codes.dropFirst()).contains { $0 == $1 } }

    /// The location with this code.
    public func location(_ code: CQCCode) -> Row? {
        let index = codes.sortedPrefix { $0 < code }
        return index < count && codes[index] == code ? row(index) : nil
    }

    /// The locations that a provider runs, in order of their codes.
    public func locations(of code: CQCCode) -> [Row] {
        let index = providers.sortedPrefix { $0 < code }
        guard index < providers.count, providers[index] == code else { return [] }
        return provider.indices.filter { provider[$0] == index }.map(row)
    }

    /// The locations in the areas that are wanted, in order of their codes.
    func locations(in isWanted: (CareArea) -> Bool) -> [Row] {
        let wanted = areas.map(isWanted)
        return codes.indices.filter { wanted[Int(area[$0])] }.map(row)
    }

    /// A location in each area, that of the lowest line first.
    package var oneInEachArea: [Row] {
        members.compactMap { $0.min { line[Int($0)] < line[Int($1)] } }.map { row(Int($0)) }
            .sorted { $0.line < $1.line }
    }

    private func row(_ index: Int) -> Row {
        Row(
            codes[index],
            of: providers[Int(provider[index])],
            kind[index],
            careHome: isCareHome[index],
            beds: beds[index].map { Int($0) },
            in: areas[Int(area[index])],
            line: Int(line[index])
        )
    }
}

/// Each value once, in order, and for each row where its value is.
private func interned<Value: Hashable & Comparable>(
    _ rows: [CareLocations.Row],
    _ value: (CareLocations.Row) -> Value
) -> ([Value], [Int32]) {
    var first: [Value: Int32] = [:]
    first.reserveCapacity(rows.count / 2)
    var met: [Value] = []
    let places = rows.map { row -> Int32 in
        let value = value(row)
        if let place = first[value] { return place }
        first[value] = Int32(met.count)
        met.append(value)
        return Int32(met.count - 1)
    }
    let order = met.indices.sorted { met[$0] < met[$1] }
    var rank = [Int32](repeating: 0, count: met.count)
    for (place, index) in order.enumerated() { rank[index] = Int32(place) }
    return (order.map { met[$0] }, places.map { rank[Int($0)] })
}
