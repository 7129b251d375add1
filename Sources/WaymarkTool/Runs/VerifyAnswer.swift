import DigitalMaturity
import Documents
import Loading

/// What `waymark verify` answers.
struct VerifyAnswer {
    let path: String
    let files: [VerifiedFile]
    /// The files without formulas that are not as their run made them.
    let lost: [String]

    private var read: [(file: String, found: WorkbookVerification)] {
        files.compactMap { file in file.found.map { (file.file, $0) } }
    }

    private var formulas: Int { read.reduce(0) { $0 + $1.found.formulas } }

    private var standing: RunManifest.Standing {
        let all = files.map(\.standing) + lost.map { _ in .differs }
        return all.contains(.differs) ? .differs : all.contains(.matches) ? .matches : .none
    }

    /// Whether nothing differs.
    var isSound: Bool { read.allSatisfy(\.found.isSound) && standing != .differs }

    /// Each thing of a kind that was found, with its file.
    private func all<Found>(
        _ kind: KeyPath<WorkbookVerification, [Found]>
    ) -> [(file: String, found: Found)] {
        read.flatMap { file, found in found[keyPath: kind].map { (file, $0) } }
    }
}

// MARK: - For scripts

extension VerifyAnswer {
    var json: JSON {
        .answer(
            "verify",
            [
                ("file", .string(path)), ("formulas", .count(formulas)),
                ("differing", .array(all(\.differing).map(difference))),
                ("checks", .array(all(\.checks).map(check))),
                ("manifest", .string(standing.rawValue)),
                ("unknown", .array(all(\.unknown).map(unknown))),
                ("changed", .array(all(\.changed).map(change))),
                ("following", .array(all(\.following).map(change))),
                (
                    "files",
                    .array(
                        files.map { file in
                            .object([
                                ("file", .string(file.file)),
                                ("formulas", .optional(file.found?.formulas) { .count($0) }),
                                ("manifest", .string(file.standing.rawValue)),
                            ])
                        }
                    )
                ),
                ("otherFilesThatDiffer", .array(lost.map { .string($0) })),
            ]
        )
    }

    private func difference(_ file: String, _ found: WorkbookVerification.Difference) -> JSON {
        .object([
            ("file", .string(file)), ("cell", .string(found.cell)),
            ("stored", .optional(found.stored, JSON.value)),
            ("computed", .value(found.computed)), ("formula", .string(found.formula)),
        ])
    }

    private func check(_ file: String, _ found: WorkbookVerification.Check) -> JSON {
        .object([
            ("file", .string(file)), ("name", .string(found.name)), ("holds", .bool(found.holds)),
            ("cell", .string(found.cell)),
        ])
    }

    private func unknown(_ file: String, _ found: WorkbookVerification.Unknown) -> JSON {
        .object([
            ("file", .string(file)), ("cell", .string(found.cell)),
            ("formula", .string(found.formula)), ("why", .string(found.why)),
        ])
    }

    private func change(_ file: String, _ found: WorkbookVerification.Change) -> JSON {
        .object([
            ("file", .string(file)), ("cell", .string(found.cell)), ("label", .string(found.label)),
            ("made", .number(found.made)), ("now", .optional(found.now) { .number($0) }),
        ])
    }
}

extension JSON {
    fileprivate static func value(_ value: CellValue) -> JSON {
        switch value {
        case .number(let number): .number(number)
        case .text(let text), .error(let text): .string(text)
        case .boolean(let isTrue): .bool(isTrue)
        }
    }
}

// MARK: - For people

extension VerifyAnswer {
    /// Every finding.
    var document: Document { document(atMost: .max) }

    /// The first findings of each kind.
    var brief: Document { document(atMost: 20) }

    private func document(atMost most: Int) -> Document {
        Document(
            slug: "verify",
            title: title,
            subtitle: subtitle,
            // The answer has no date and shows none.
            date: CivilDate(boundaryOf: 1900, month: 1, day: 1),
            sections: [
                section("differing", "Stored values that differ", differing, most),
                section("unknown", "Formulas that could not be worked out", unknown, most),
                section("checks", "Checks that do not hold", failed, most),
                section("changed", "Inputs changed since Waymark made the workbook", changed, most),
                section("following", "Figures that follow from the change", following, most),
                section("manifest", "Files that differ from the run", manifest, most),
            ].compactMap(\.self)
        )
    }

    private var title: String {
        let places = files.count == 1 ? "" : " in \(count(files.count, "workbook"))"
        let (bad, known) = (all(\.differing).count, formulas - all(\.unknown).count)
        if formulas == 0 { return "No formulas\(places)" }
        guard bad == 0 else {
            return "\(bad) of \(whole(formulas)) give another value than is stored\(places)"
        }
        let give = known == 1 ? "gives" : "give"
        return "\(isSound ? "Verified: " : "")\(whole(known)) \(give) what is stored\(places)"
    }

    private func whole(_ number: Int) -> String {
        number == 1 ? "1 formula" : "\(groupedThousands(number)) formulas"
    }

    /// What else there is to know, a sentence each.
    private var subtitle: String {
        let checks = all(\.checks)
        let failed = checks.count { !$0.found.holds }
        let (unknown, changed) = (all(\.unknown).count, all(\.changed).count)
        let following = all(\.following).count
        let run =
            switch standing {
            case .matches: "The files are as the run made them."
            case .differs: "What the run made was changed since."
            case .none: "No list of a run says what the file was made as."
            }
        let sentences: [String?] = [
            unknown == 0 ? nil : "\(whole(unknown)) could not be worked out.",
            checks.isEmpty
                ? "There are no checks."
                : failed == 0
                    ? "Every check holds (\(checks.count))."
                    : "Checks that fail: \(failed) of \(checks.count).",
            changed == 0 ? nil : "\(count(changed, "input")) changed since Waymark made it.",
            following == 0 ? nil : "Figures that follow from it: \(following).", run,
        ]
        return sentences.compactMap(\.self).joined(separator: " ")
    }

    private func section(
        _ id: String,
        _ heading: String,
        _ found: (columns: [Table.Column], rows: [[Documents.Cell]]),
        _ most: Int
    ) -> Section? {
        guard !found.rows.isEmpty else { return nil }
        let more = found.rows.count - most
        let withFile = files.count > 1
        let table = Table(
            id: id,
            title: heading,
            columns: (withFile ? [.words("File")] : []) + found.columns,
            rows: found.rows.prefix(most).map { Array($0.dropFirst(withFile ? 0 : 1)) },
            note: most < .max && more > 0 ? "\(more) more: add --detail to see all." : nil
        )
        return Section(id, heading, [.table(table)])
    }

    private typealias Found = (columns: [Table.Column], rows: [[Documents.Cell]])

    private var differing: Found {
        (
            [.words("Cell"), .words("Stored"), .words("Worked out"), .words("Formula")],
            all(\.differing).map { file, found in
                [
                    .text(file), .text(found.cell), .text(found.stored.map(words) ?? "nothing"),
                    .text(words(found.computed)), .text(found.formula),
                ]
            }
        )
    }

    private var unknown: Found {
        (
            [.words("Cell"), .words("Why"), .words("Formula")],
            all(\.unknown).map { file, found in
                [.text(file), .text(found.cell), .text(found.why), .text(found.formula)]
            }
        )
    }

    private var failed: Found {
        (
            [.words("Cell"), .words("What does not hold")],
            all(\.checks).filter { !$0.found.holds }.map { file, found in
                [.text(file), .text(found.cell), .text(found.name)]
            }
        )
    }

    private var changed: Found { changes(\.changed, "Input") }

    private var following: Found { changes(\.following, "Figure") }

    private func changes(
        _ kind: KeyPath<WorkbookVerification, [WorkbookVerification.Change]>,
        _ what: String
    ) -> Found {
        (
            [.words("Cell"), .words(what), .words("As made"), .words("Now")],
            all(kind).map { file, found in
                [
                    .text(file), .text(found.cell), .text(found.label),
                    .text(words(.number(found.made))),
                    .text(found.now.map { words(.number($0)) } ?? "no number"),
                ]
            }
        )
    }

    private var manifest: Found {
        let own = files.filter { $0.standing == .differs }.map(\.file)
        return ([.words("What differs")], (own + lost).map { [.text($0), .text($0)] })
    }

    private func words(_ value: CellValue) -> String {
        switch value {
        case .number(let number): "\(number)".replacing(/\.0$/, with: "")
        case .text(let text): "“\(text)”"
        case .error(let text): text
        case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
        }
    }
}
