import DigitalMaturity

/// What moved between two recorded runs, and why.
///
/// A run keeps the digest of each input and not the input, so nothing can be worked out again. What
/// moved is put down to the kind of input that changed and can move it. Where several such kinds changed
/// at once the records cannot part them: all of it goes to the first of them in the order of `Kind`, and
/// the movement names them all. The room under a limit is parted exactly, because both the amount and
/// the limit are recorded.
package struct RunChanges: Sendable {
    /// Why a figure moved, in the order in which a change is put down to one of several.
    package enum Kind: String, CaseIterable, Sendable {
        /// The plans of the workspace.
        case plan
        /// Returns, facts, registers and settings: what is.
        case data
        /// Frameworks, limits and rates: what should be, and the day they are read for.
        case rules
        /// The tool.
        case method
    }

    /// A file that is not as it was.
    package struct Input: Hashable, Sendable {
        /// How it changed.
        package enum Change: String, Sendable { case added, changed, removed }

        package let path: String
        package let change: Change
        /// Which kind of change it is; `nil` for words, which move no figure.
        package var kind: Kind? { Kind(of: path) }
    }

    /// A figure that both runs know and that differs.
    package struct Movement: Sendable {
        package let address: String
        package let before: RecordedFigure.Value
        package let after: RecordedFigure.Value
        /// The parts, which come to the change exactly; a kind that is not there has no part.
        package let parts: [Kind: RecordedFigure.Value]
        /// The kinds that changed at once and that the records cannot part; empty for none.
        package let together: [Kind]
    }

    package let inputs: [Input]
    package let hasNewDay: Bool
    package let hasNewTool: Bool
    /// What moved, in the order of the record.
    package let moved: [Movement]
    /// What only the later run knows, and what only the earlier one knew.
    package let appeared: [RecordedFigure]
    package let gone: [RecordedFigure]
}

extension RunChanges.Kind {
    /// Which kind of input the file at a path is; `nil` for the words of reports, which move no figure.
    init?(of path: String) {
        if path.hasPrefix("Reports/") || path.hasPrefix("reports/") { return nil }
        if path.hasPrefix("plans/") { self = .plan; return }
        let isRule =
            path.hasPrefix("Frameworks/") || ["limits.yaml", "overrides.yaml"].contains(path)
        self = isRule ? .rules : .data
    }
}

extension RunChanges {
    /// What is different in `after`.
    package init(from before: RunRecord, to after: RunRecord) {
        let inputs = RunChanges.inputs(before, after)
        self.inputs = inputs
        hasNewDay = before.run.onDate != after.run.onDate
        hasNewTool = before.run.toolVersion != after.run.toolVersion
        let old = Dictionary(before.figures.map { ($0.address, $0) }) { first, _ in first }
        let new = after.figures
        let names = Set(new.filter { $0.value != nil }.map(\.address))
        appeared = new.filter { $0.value != nil && old[$0.address]?.value == nil }
        gone = before.figures.filter { $0.value != nil && !names.contains($0.address) }
        let cause = Cause(inputs: inputs, hasNewDay: hasNewDay, hasNewTool: hasNewTool)
        let room = Room(before, after, cause)
        moved = new.compactMap { figure in
            guard let now = figure.value, let then = old[figure.address]?.value, now != then else {
                return nil
            }
            let (parts, together) =
                room.parts(of: figure.address) ?? cause.parts(from: then, to: now, figure.influence)
            return Movement(
                address: figure.address,
                before: then,
                after: now,
                parts: parts,
                together: together
            )
        }
    }

    private static func inputs(_ before: RunRecord, _ after: RunRecord) -> [Input] {
        func digests(_ record: RunRecord) -> [String: Fingerprint] {
            Dictionary(record.inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
        }
        let (old, new) = (digests(before), digests(after))
        return Set(old.keys).union(new.keys).sorted().compactMap { path in
            guard old[path] != new[path] else { return nil }
            let change: Input.Change =
                old[path] == nil ? .added : new[path] == nil ? .removed : .changed
            return Input(path: path, change: change)
        }
    }
}

/// What changed between two runs, by which a movement is explained.
private struct Cause {
    let inputs: [RunChanges.Input]
    let hasNewDay: Bool
    let hasNewTool: Bool

    /// The kinds that changed and that can move such a figure, in order.
    func kinds(_ influence: Influence) -> [RunChanges.Kind] {
        var kinds = Set(inputs.compactMap { influence.kind(of: $0.path) })
        if hasNewDay, let kind = influence.dayKind { kinds.insert(kind) }
        if hasNewTool { kinds.insert(.method) }
        return RunChanges.Kind.allCases.filter(kinds.contains)
    }

    /// The whole change, put down to the first kind. Where nothing that is recorded changed, the tool
    /// did, whatever number it carries.
    func parts(
        from before: RecordedFigure.Value,
        to after: RecordedFigure.Value,
        _ influence: Influence
    ) -> (parts: [RunChanges.Kind: RecordedFigure.Value], together: [RunChanges.Kind]) {
        let kinds = kinds(influence)
        return ([kinds.first ?? .method: after - before], kinds.count > 1 ? kinds : [])
    }
}

/// The room under limits, whose change is that of the limit less that of the amount.
private struct Room {
    private let before: [String: RouteRow]
    private let after: [String: RouteRow]
    private let cause: Cause

    init(_ before: RunRecord, _ after: RunRecord, _ cause: Cause) {
        func rows(_ record: RunRecord) -> [String: RouteRow] {
            Dictionary(record.routes.map { ($0.address + "/headroom", $0) }) { first, _ in first }
        }
        (self.before, self.after, self.cause) = (rows(before), rows(after), cause)
    }

    /// The parts; `nil` for another figure, or where the rule compares another amount than it did.
    func parts(
        of address: String
    ) -> (parts: [RunChanges.Kind: RecordedFigure.Value], together: [RunChanges.Kind])? {
        guard let old = before[address], let new = after[address], old.basis == new.basis,
            let was = old.amount, let now = new.amount, let limit = old.limit, let later = new.limit
        else { return nil }
        let amount = cause.parts(from: .money(now), to: .money(was), .costs)
        let rule = cause.parts(from: .money(limit), to: .money(later), .limits)
        let parts = amount.parts.merging(rule.parts) { $0 + $1 }
        let together = (now == was ? [] : amount.together) + (limit == later ? [] : rule.together)
        return (
            parts.filter { $0.value != .money(.zero) },
            RunChanges.Kind.allCases.filter(together.contains)
        )
    }
}

extension RecordedFigure.Value {
    /// The difference of two of one kind.
    static func - (lhs: Self, rhs: Self) -> Self {
        switch (lhs, rhs) {
        case (.money(let first), .money(let second)): .money(first - second)
        case (.number(let first), .number(let second)): .number(first - second)
        default: preconditionFailure("a figure is of one kind in every run")
        }
    }

    /// The sum of two of one kind.
    static func + (lhs: Self, rhs: Self) -> Self {
        switch (lhs, rhs) {
        case (.money(let first), .money(let second)): .money(first + second)
        case (.number(let first), .number(let second)): .number(first + second)
        default: preconditionFailure("a figure is of one kind in every run")
        }
    }
}
