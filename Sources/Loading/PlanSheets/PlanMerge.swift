package import DigitalMaturity

/// The side whose value counts where a plan was changed in its file and in the sheet.
package enum PlanSide: String, CaseIterable, Sendable {
    /// The workbook.
    case sheet
    /// The file of the plan.
    case plan
}

/// One value of a plan that the sheet changes, or that both sides have changed.
package struct PlanChange: Sendable {
    /// The keys that lead to it, with the scheme's name after `schemes`: `schemes.network.stage`.
    package let path: String
    /// The value in the file of the plan; `nil` for none.
    package let old: String?
    /// The value in the sheet; `nil` for none.
    package let new: String?
    /// The cell of the sheet, where it has one.
    package internal(set) var place: Place?
    /// The keys of the path.
    let keys: [String]

    fileprivate init(_ path: [String], _ old: YAMLTree?, _ new: YAMLTree?) {
        self.path = path.joined(separator: ".")
        self.old = old?.words
        self.new = new?.words
        keys = path
    }
}

/// A plan in three forms: as it was exported, as its file has it now, and as the sheet has it.
struct PlanMerge {
    /// The plan that follows.
    private(set) var result: YAMLTree
    /// What the sheet changes.
    private(set) var changes: [PlanChange] = []
    /// What both have changed, each to something else.
    private(set) var conflicts: [PlanChange] = []
    private let prefer: PlanSide?

    /// Merges the sheet into the plan; `exported` is what both were made from.
    init(exported: YAMLTree, held: YAMLTree, sheet: YAMLTree, prefer: PlanSide?) {
        result = held
        self.prefer = prefer
        let schemes = [exported, held, sheet].map { tree in
            Dictionary((tree["schemes"]?.items ?? []).map { ($0["id"]?.text ?? "", $0) }) {
                first,
                _ in first
            }
        }
        let trees = [exported, held, sheet].map { $0.setting(["schemes"], to: nil) }
        merge([], trees[0], trees[1], trees[2])
        var order = (held["schemes"]?.items ?? []).compactMap { $0["id"]?.text }
        for id in (sheet["schemes"]?.items ?? []).compactMap({ $0["id"]?.text })
        where !order.contains(id) {
            order.append(id)
        }
        var merged: [YAMLTree] = []
        for id in order {
            let (base, mine, theirs) = (schemes[0][id], schemes[1][id], schemes[2][id])
            guard let mine, let theirs, base != nil || mine.meaning == theirs.meaning else {
                merged += [whole(id, base, mine, theirs)].compactMap(\.self)
                continue
            }
            merged.append(scheme(id, base ?? mine, mine, theirs))
        }
        result = result.setting(["schemes"], to: .list(merged))
    }

    /// A scheme that is not on all three sides.
    private mutating func whole(
        _ id: String,
        _ base: YAMLTree?,
        _ mine: YAMLTree?,
        _ theirs: YAMLTree?
    ) -> YAMLTree? {
        if mine?.meaning == theirs?.meaning || base?.meaning == theirs?.meaning { return mine }
        let change = PlanChange(["schemes", id], mine, theirs)
        return takes(change, isConflict: base?.meaning != mine?.meaning) ? theirs : mine
    }

    private mutating func scheme(
        _ id: String,
        _ base: YAMLTree,
        _ mine: YAMLTree,
        _ theirs: YAMLTree
    ) -> YAMLTree {
        let whole = result
        result = mine
        merge(["schemes", id], base, mine, theirs)
        defer { result = whole }
        return result
    }

    /// Merges the values below `path`, mapping by mapping.
    private mutating func merge(
        _ path: [String],
        _ base: YAMLTree?,
        _ mine: YAMLTree?,
        _ theirs: YAMLTree?,
        at keys: [String] = []
    ) {
        if mine?.meaning == theirs?.meaning || base?.meaning == theirs?.meaning { return }
        let sides = [base, mine, theirs].compactMap(\.self)
        guard sides.allSatisfy(\.isMapping), sides.count > 1 || keys.isEmpty else {
            let change = PlanChange(path + keys, mine, theirs)
            if takes(change, isConflict: base?.meaning != mine?.meaning) {
                result = result.setting(keys[...], to: theirs?.inOrder(of: mine))
            }
            return
        }
        var seen: Set<String> = []
        let names = sides.flatMap(\.pairs).map(\.key).filter { seen.insert($0).inserted }
        for name in names {
            merge(path, base?[name], mine?[name], theirs?[name], at: keys + [name])
        }
    }

    /// Records a change, and says whether it is the sheet's value that counts.
    private mutating func takes(_ change: PlanChange, isConflict: Bool) -> Bool {
        if isConflict, prefer == nil { conflicts.append(change) }
        let isTaken = !isConflict || prefer == .sheet
        if isTaken { changes.append(change) }
        return isTaken
    }
}

extension YAMLTree {
    fileprivate var isMapping: Bool { if case .map = self { true } else { false } }

    /// The same list, in the order in which `old` has the items; a new one follows its neighbour.
    fileprivate func inOrder(of old: YAMLTree?) -> YAMLTree {
        guard case .list(let items) = self, let old = old?.items, items.contains(where: \.isMapping)
        else { return self }
        var last = -1
        let places = items.map { item -> Int in
            let same = old.firstIndex { $0.meaning == item.meaning }
            let alike = old.firstIndex { $0["id"] != nil && $0["id"]?.text == item["id"]?.text }
            last = same ?? alike ?? last
            return last
        }
        let order = items.indices.sorted { (places[$0], $0) < (places[$1], $1) }
        return .list(order.map { items[$0] })
    }
}
