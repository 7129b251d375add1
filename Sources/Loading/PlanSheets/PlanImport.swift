package import DigitalMaturity
package import Investment

/// What becomes of a plan when a workbook comes back.
package struct PlanImport: Sendable {
    /// The plan's name.
    package private(set) var plan = ""
    /// The file of the plan in its workspace.
    package private(set) var path = ""
    /// The text that the file is to have; `nil` where it stays as it is.
    package private(set) var text: String?
    /// What the workbook changes.
    package private(set) var changes: [PlanChange] = []
    /// What both the workbook and the file have changed.
    package private(set) var conflicts: [PlanChange] = []
    /// What is wrong or odd, by sheet and cell.
    package private(set) var problems: [Diagnostic] = []

    /// Whether the plan can be written.
    package var isWhole: Bool { conflicts.isEmpty && !problems.containErrors }

    /// Works out what becomes of the plan that `tables` have, in the workspace of `dataset`.
    ///
    /// `mapping` says where a workbook that Waymark did not make has it.
    package init(
        _ tables: PlanTables,
        mapping: PlanMapping? = nil,
        into dataset: Dataset,
        at workspace: String,
        prefer: PlanSide? = nil
    ) {
        problems = tables.faults(isMapped: mapping != nil)
        if !problems.isEmpty { return }
        let plans = dataset.workspace?.plans ?? []
        let exported = tables.exported.flatMap(YAMLTree.init)
        let name = mapping?.plan ?? exported?["plan"]?.text ?? tables.statedPlan
        let held =
            plans.first { $0.id == name } ?? (name == nil && plans.count == 1 ? plans[0] : nil)
        let heldTree = held.flatMap { YAMLTree(reading: planText($0)) }
        // Nobody knows what a workbook of another's was made from, so a value that differs is a conflict.
        let base = exported ?? (mapping == nil ? heldTree : heldTree?.names)
        let system = dataset.reference.register.on(dataset.date)
        let tree =
            mapping.map { $0.tree(of: tables, over: heldTree, in: system, &problems) }
            ?? tables.tree(held: base, &problems)
        let placed = readPlan(tree, file: tables.file, &problems)
        guard let placed, let sheet = placed.plan, !problems.containErrors else {
            problems = Set(problems).sorted()
            return
        }
        problems += dataset.obstacles(to: sheet, of: tables.file).map(placed.placing)
        plan = sheet.id
        path = held?.place.file ?? "plans/\(sheet.id).yaml"
        merge(sheet, tree, base: base, held: heldTree, prefer)
        let before = held.flatMap { _ in Folder(workspace).text(path, &problems) }
        write(over: before, from: heldTree, in: dataset)
        problems = Set(problems).sorted()
    }

    private var result = YAMLTree.map([], nil)

    private mutating func merge(
        _ sheet: Plan,
        _ tree: YAMLTree,
        base: YAMLTree?,
        held: YAMLTree?,
        _ prefer: PlanSide?
    ) {
        let new = YAMLTree(reading: planText(sheet)) ?? .map([], nil)
        let none = YAMLTree.map([], nil)
        let merge = PlanMerge(
            exported: held == nil ? none : base ?? none,
            held: held ?? none,
            sheet: new,
            prefer: prefer
        )
        result = merge.result
        changes = merge.changes.map { $0.placed(in: tree) }
        conflicts = merge.conflicts.map { $0.placed(in: tree) }
    }

    /// Works out the text: only the entries that change are written anew.
    private mutating func write(over before: String?, from held: YAMLTree?, in dataset: Dataset) {
        guard isWhole, !changes.isEmpty else { return }
        guard let placed = readPlan(result, file: path, &problems), let plan = placed.plan else {
            return
        }
        problems += dataset.obstacles(to: plan, of: path).map { $0.at(Place(file: path)) }
        guard isWhole else { return }
        let whole = planText(plan)
        guard let before, let held, let new = YAMLTree(reading: whole) else {
            text = whole
            return
        }
        let rewritten = PlanRewriting(before)?.text(from: held, to: new)
        let isRight = rewritten.map { says($0, new) } ?? false
        if !isRight { problems.append(.planWrittenAnew(at: Place(file: path))) }
        text = isRight ? rewritten : whole
    }

    /// Whether a text is read back as the plan of a tree.
    private func says(_ text: String, _ tree: YAMLTree) -> Bool {
        var found: [Diagnostic] = []
        let plan = YAMLFile(parsing: text, file: path, &found).flatMap { readPlan($0, &found) }
        return plan.flatMap { YAMLTree(reading: planText($0)) }?.meaning == tree.meaning
    }
}

extension YAMLTree {
    /// A plan with the names of its schemes alone.
    fileprivate var names: YAMLTree {
        let schemes = (self["schemes"]?.items ?? []).map { scheme in
            YAMLTree.map(scheme.pairs.filter { $0.key == "id" }, nil)
        }
        return .map([("schemes", .list(schemes))], nil)
    }
}

extension Dataset {
    /// What in a plan of a file keeps all else from being worked out.
    fileprivate func obstacles(to plan: Plan, of file: String) -> [Diagnostic] {
        var copy = self
        copy.workspace?.plans = [plan]
        return copy.problems.filter { $0.place?.file == file && !$0.leavesDataUsable }
    }
}

extension PlanTables {
    /// Why nothing of the file can be read: there is no workbook, or none of a plan's.
    fileprivate func faults(isMapped: Bool) -> [Diagnostic] {
        if tables.isEmpty { return problems }
        guard !isMapped, table("Plan") == nil, table("Schemes") == nil else { return [] }
        return [
            Diagnostic(
                .error,
                .notThisKind,
                "the file has no sheet of a plan that Waymark exported",
                at: Place(file: file),
                help: "write a mapping of its columns, which 'waymark plan map' proposes: --map"
            )
        ]
    }

    /// The plan that the first sheet names.
    fileprivate var statedPlan: String? {
        let rows = table("Plan").map { table in table.numbers.compactMap { table.rows[$0] } } ?? []
        return rows.first { heading($0[1]?.words ?? "") == "plan" && $0[2] != nil }?[2]?.words
    }
}

extension PlanChange {
    /// The same change, at the cell of the sheet that has its value or the scheme it is of.
    fileprivate func placed(in tree: YAMLTree) -> PlanChange {
        var copy = self
        var (node, found) = (tree as YAMLTree?, nil as Place?)
        for key in keys {
            let items = node?.items ?? []
            node = items.isEmpty ? node?[key] : items.first { $0["id"]?.text == key }
            found = node?.place ?? found
        }
        copy.place = found
        return copy
    }
}

extension Diagnostic {
    /// A file that could not be changed in part.
    fileprivate static func planWrittenAnew(at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .wrongShape,
            "the file is laid out in a way that cannot be changed in part",
            at: place,
            help: "it is written anew as a whole, without its comments"
        )
    }
}
