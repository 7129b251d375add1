import DigitalMaturity

/// Groups the devices of an inventory into cohorts.
struct InventoryReader {
    /// The word in the column `source` of rows that an inventory made.
    static let source = "inventory"

    private let mapping: InventoryMapping
    private let context: EstateContext
    private(set) var problems: [Diagnostic] = []
    private(set) var kept = 0
    private var refused: [String: [Place]] = [:]
    private var unread: [String: [Place]] = [:]

    init(_ mapping: InventoryMapping, in context: EstateContext) {
        self.mapping = mapping
        self.context = context
    }

    /// The cohorts, in order of their names, and what could not be placed among the problems.
    mutating func cohorts(_ table: InventoryTable) -> [EstateEntry] {
        var groups: [[String: String]: (count: Int, place: Place)] = [:]
        for row in table.rows {
            guard let place = row.values.map(\.place).min(), let cells = cells(of: row, place)
            else { continue }
            kept += 1
            groups[cells, default: (0, place)].count += 1
        }
        let place = Place(file: table.file)
        problems += refused.sorted { $0.key < $1.key }.map { .inventoryRefused($0, $1, at: place) }
        problems += unread.sorted { $0.key < $1.key }.map { .inventoryUnread($0, $1, at: place) }
        return groups.map { cells, group in
            var cells = cells
            cells["cohort"] = InventoryReader.name(of: cells)
            cells["count"] = String(group.count)
            cells["source"] = InventoryReader.source
            return EstateEntry(
                .devices,
                cells.mapValues { Located($0, at: group.place) },
                at: group.place
            )
        }.sorted { $0.key < $1.key }
    }

    /// What a device has in common with those of its cohort; `nil` where it is refused.
    private mutating func cells(
        of row: [String: Located<String>],
        _ place: Place
    ) -> [String: String]? {
        func text(_ column: String) -> String? {
            let texts = (mapping.columns[column] ?? []).compactMap { row[$0]?.value }
            return texts.isEmpty ? nil : texts.joined(separator: " ")
        }
        guard let owner = text("organisation") ?? mapping.organisation?.value,
            let code = try? ODSCode(parsing: owner),
            context.system.register.organisation(code) != nil
        else {
            refused["no organisation with the code '\(text("organisation") ?? "")'", default: []]
                .append(place)
            return nil
        }
        let kind = text("kind") ?? ""
        guard let known = mapping.kinds[Form.plain(kind)] ?? EquipmentKind(rawValue: kind),
            known.family == .devices
        else {
            refused["no kind of device '\(shortened(kind))'", default: []].append(place)
            return nil
        }
        var cells = ["organisation": code.text, "kind": known.rawValue]
        cells["site"] = text("site")
        cells["used_by"] = text("used_by")
        cells["bought"] = month(text("bought"), "date of purchase", place)
        cells["warranty_end"] = month(text("warranty_end"), "end of warranty", place)
        cells["memory_gb"] = memory(text("memory_gb"), place)
        cells["operating_system"] = system(text("operating_system"), place)
        return cells
    }

    private mutating func month(_ text: String?, _ what: String, _ place: Place) -> String? {
        guard let text else { return nil }
        guard let date = formDate(text),
            date.earliest.year >= context.parameters.bounds.earliestPurchase,
            what != "date of purchase" || date.earliest <= context.date
        else {
            unread["the \(what) '\(shortened(text))'", default: []].append(place)
            return nil
        }
        guard case .day(let day) = date else { return date.description }
        return PartialDate.month(year: day.year, month: day.month).description
    }

    private mutating func memory(_ text: String?, _ place: Place) -> String? {
        guard let text else { return nil }
        let digits = text.replacing(",", with: "").prefix { $0.isNumber || $0 == "." }
        guard let number = Double(digits), number > 0 else {
            unread["the memory '\(shortened(text))'", default: []].append(place)
            return nil
        }
        let isMega = text.uppercased().contains("MB")
        return String(Int((isMega ? number / 1024 : number).rounded(.up)))
    }

    private mutating func system(_ text: String?, _ place: Place) -> String? {
        guard let text else { return nil }
        let meant = mapping.systems[Form.plain(text)] ?? text
        guard let system = context.parameters.system(meant) else {
            unread["the operating system '\(shortened(text))'", default: []].append(place)
            return nil
        }
        return system.id
    }

    /// A name made of all that its devices have in common, so that the next inventory finds it again.
    private static func name(of cells: [String: String]) -> String {
        let parts = [
            cells["kind"], cells["bought"] ?? "undated", cells["operating_system"],
            cells["memory_gb"].map { $0 + "gb" }, cells["warranty_end"].map { "to-" + $0 },
            cells["site"], cells["used_by"],
        ]
        let letters = parts.compactMap(\.self).joined(separator: "-").lowercased().map {
            $0.isLetter || $0.isNumber ? $0 : "-"
        }
        return String(letters)
    }
}
