import DigitalMaturity

/// One row of a table of an estate, from whichever file: its cells that hold something, by column.
struct EstateEntry {
    let table: EstateTable
    var cells: [String: Located<String>]
    let place: Place

    init(_ table: EstateTable, _ cells: [String: Located<String>], at place: Place) {
        self.table = table
        self.cells = cells.filter { !$0.value.value.visible.isEmpty }
        self.place = place
    }

    /// Whether it says nothing.
    var isBlank: Bool { cells.isEmpty }

    /// What names the row: its organisation and its cohort or site.
    var key: String {
        ["organisation", table.key].map { cells[$0]?.value.visible.lowercased() ?? "" }
            .joined(separator: "/")
    }

    /// The texts in the order of the columns, as they are written to a file.
    var texts: [String] { table.columns.map { cells[$0.name]?.value.visible ?? "" } }
}

/// What an entry is read against.
struct EstateContext {
    let parameters: EstateParameters
    let system: RegisterDay
    let date: CivilDate
}

/// Reads the cells of one entry; what is wrong is collected.
struct EstateEntryReader {
    private let entry: EstateEntry
    private let context: EstateContext
    private(set) var problems: [Diagnostic] = []

    init(_ entry: EstateEntry, in context: EstateContext) {
        self.entry = entry
        self.context = context
    }

    /// The cohort of a row that counts equipment.
    mutating func cohort() -> Cohort? {
        let (organisation, name) = (organisation(), needed(entry.table.key, anyText))
        let kinds = entry.table.family?.kinds ?? []
        let kind = needed("kind") { (text) throws(ParseFailure) in try oneOf(kinds, text) }
        let count = needed("count", bounded(by: bounds.count))
        guard let organisation, let name, let kind, let count else {
            _ = details(of: nil)
            return nil
        }
        return details(
            of: Cohort(name, of: organisation, kind, count: count, at: entry.place)
        )
    }

    /// The network of a site.
    mutating func site() -> SiteNetwork? {
        let (organisation, name) = (organisation(), needed("site", anyText))
        let wireless = value("wireless") { (text) throws(ParseFailure) in
            try oneOf(SiteNetwork.Wireless.allCases, text)
        }
        let share = value("wireless_share", shareOfOne)
        let bandwidth = value("bandwidth_mbps", bounded(by: bounds.bandwidth))
        let signal = value("mobile_signal") { (text) throws(ParseFailure) in
            try oneOf(SiteNetwork.Signal.allCases, text)
        }
        guard let organisation, let name else { return nil }
        var site = SiteNetwork(name, of: organisation, at: entry.place)
        site.wireless = wireless
        site.wirelessShare = share
        site.bandwidth = bandwidth
        site.signal = signal
        return site
    }

    private var bounds: EstateParameters.Bounds { context.parameters.bounds }

    private mutating func details(of cohort: Cohort?) -> Cohort? {
        let bought = purchase()
        let warranty = value("warranty_end", writtenDate)
        let system = operatingSystem()
        let seconds = bounded(by: bounds.seconds)
        let startUp = value("start_up_seconds", seconds)
        let logIn = value("log_in_seconds", seconds)
        let after = value("log_in_seconds_after", seconds)
        let logIns = value("log_ins_a_day", bounded(by: bounds.logIns))
        let memory = value("memory_gb", bounded(by: bounds.memory))
        let connected = value("connected") { (text) throws(ParseFailure) in
            try yesOrNo(text.lowercased())
        }
        if let bought, let warranty, warranty.latest < bought.earliest,
            let place = entry.cells["warranty_end"]?.place
        {
            problems.append(
                .warrantyBeforePurchase(name, warranty, bought: bought, at: place)
            )
        }
        guard var cohort else { return nil }
        cohort.site = entry.cells["site"]?.value.visible
        cohort.bought = bought
        cohort.system = system
        cohort.warrantyEnd = warranty
        cohort.memory = memory
        cohort.startUp = startUp
        cohort.logIns = logIns
        cohort.logIn = logIn
        cohort.logInAfter = after
        cohort.users = entry.cells["used_by"]?.value.visible
        cohort.isConnected = connected
        return cohort
    }

    private var name: String { entry.cells[entry.table.key]?.value.visible ?? "" }

    private mutating func organisation() -> ODSCode? {
        guard let code = needed("organisation", ODSCode.init(parsing:)) else { return nil }
        let place = entry.cells["organisation"]?.place
        guard let problem = context.system.problem(with: code, at: place) else { return code }
        problems.append(problem)
        return nil
    }

    private mutating func purchase() -> PartialDate? {
        let earliest = bounds.earliestPurchase
        let bought = value("bought") { (text) throws(ParseFailure) in
            let date = try writtenDate(text)
            guard date.earliest.year >= earliest else {
                throw ParseFailure(
                    "'\(text)' is too long ago",
                    expected: "a date of purchase from \(earliest) on"
                )
            }
            return date
        }
        guard let bought, bought.earliest > context.date, let place = entry.cells["bought"]?.place
        else { return bought }
        problems.append(.boughtInFuture(name, on: bought, after: context.date, at: place))
        return nil
    }

    private mutating func operatingSystem() -> OperatingSystem? {
        guard let cell = entry.cells["operating_system"] else { return nil }
        let text = cell.value.visible
        if let system = context.parameters.system(text) { return system }
        problems.append(
            .unknownSystem(shortened(text), among: context.parameters.systems, at: cell.place)
        )
        return nil
    }

    // MARK: Cells

    private mutating func needed<Value: Sendable>(
        _ column: String,
        _ parse: (String) throws(ParseFailure) -> Value
    ) -> Value? {
        if entry.cells[column] == nil {
            let title = entry.table.columns.first { $0.name == column }?.title ?? column
            let failure = ParseFailure(
                "there is nothing under '\(title)'",
                expected: entry.table.columns.first { $0.name == column }?.help ?? "a value"
            )
            problems.append(.malformedValue(failure, at: entry.place))
        }
        return value(column, parse)
    }

    private mutating func value<Value: Sendable>(
        _ column: String,
        _ parse: (String) throws(ParseFailure) -> Value
    ) -> Value? {
        guard let cell = entry.cells[column] else { return nil }
        do throws(ParseFailure) { return try parse(cell.value.visible) } catch {
            problems.append(.malformedValue(error.quoting(cell.value), at: cell.place))
            return nil
        }
    }
}

/// Reads a whole number from zero to a bound, with commas between thousands if they are there.
private func bounded(by most: Int) -> (String) throws(ParseFailure) -> Int {
    { (text) throws(ParseFailure) in
        let count = try countingNumber(text.replacing(",", with: ""))
        guard count <= most else {
            throw ParseFailure("'\(text)' is more than can be meant", expected: "0 to \(most)")
        }
        return count
    }
}

/// Reads a share as `80%` or `0.8`.
private func shareOfOne(_ text: String) throws(ParseFailure) -> Percentage {
    if text.hasSuffix("%") { return try portion(text) }
    let share = try decimalNumber(text)
    guard (0...1).contains(share) else {
        throw ParseFailure("'\(text)' is not a share", expected: "0% to 100%, or 0 to 1")
    }
    return Percentage(millionths: Int64((share * 1_000_000).rounded()))
}

/// Reads one of some words, whatever the case, with spaces for hyphens.
private func oneOf<Word: RawRepresentable<String>>(
    _ words: [Word],
    _ text: String
) throws(ParseFailure) -> Word {
    let plain = text.lowercased().replacing(" ", with: "-")
    if let word = words.first(where: { $0.rawValue == plain }) { return word }
    let known = words.map(\.rawValue)
    let near = nearest(to: plain, among: known).map { "'\($0)', perhaps; " } ?? ""
    throw ParseFailure(
        "'\(text)' is not one of the words for this",
        expected: near + "one of \(known.joined(separator: ", "))"
    )
}
