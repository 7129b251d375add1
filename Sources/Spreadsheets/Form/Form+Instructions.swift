import DigitalMaturity

extension Form {
    /// The first sheet: what the form is, how to fill it in and where it goes.
    var instructions: Sheet {
        Sheet(
            name: Form.instructionsSheet,
            shows: "How to fill in the form",
            section: nil,
            rows: [
                [.text(framework.title, .title)],
                [.text("A form for \(name), \(key.careSetting.words.lowercased())", .heading)], [],
            ] + Field.allCases.map { [.text($0.title, .body(.left)), fieldCell($0)] }
                + section("How to fill it in", filling) + section("How to return it", returning)
                + section("What is not asked", notAsked)
                + section("The answers", meanings)
                + section("Where the questions come from", basis),
            widths: [26, 104],
            rules: SheetRules()
        )
    }

    private func fieldCell(_ field: Field) -> SheetCell {
        .text(text(field), field == .assessor ? .filledIn : .body(.left))
    }

    private func section(_ heading: String, _ lines: [(String, String)]) -> [[SheetCell]] {
        lines.isEmpty
            ? []
            : [[], [.text(heading, .heading)]]
                + lines.map { [.text($0.0, .term), .text($0.1, .body(.left))] }
    }

    private var filling: [(String, String)] {
        let levels = asksForLevels ? [levelsHelp] : []
        return [
            ("1", "Write who fills in the form beside Assessor, above."),
            (
                "2",
                "Go through the sheets from left to right. Fill in the coloured cells only; a "
                    + "strong yellow means that the answer is still open."
            ),
            (
                "3",
                "Choose each answer from its list; what the answer means then stands beside it. "
                    + "Leave an answer empty if nobody can say: empty is not the same as no."
            ),
            (
                "4",
                "Name the evidence, when it was made and who answers for it. Say how sure you are, "
                    + "and who else has checked the answer."
            ),
            (
                "5",
                "If you answer Not applicable or Out of scope, give the reason; its cell is red "
                    + "until you do."
            ),
            ("6", "On the sheet Progress, write the mark that you aim for in each dimension."),
        ] + levels + [
            (
                "",
                "You may sort, filter, hide and widen rows and columns. The other cells are locked, "
                    + "without a password, so that nothing is changed by mistake; to sort by a locked "
                    + "column, unprotect the sheet first."
            )
        ]
    }

    private var levelsHelp: (String, String) {
        (
            "7",
            "Some dimensions have no sheet because their questions are not published. For these "
                + "write the level of each criterion on the sheet Progress."
        )
    }

    private var returning: [(String, String)] {
        [
            (
                "",
                "Save the file as .xlsx or .ods and send it back to whoever sent it to you. Keep the name of "
                    + "the sheets and the words at the head of the columns."
            ),
            (
                "",
                "You may return it more than once. An answer that stood here when the form was sent, and "
                    + "that you empty, is taken back; any other blank leaves what was returned before."
            ),
        ]
    }

    /// What the organisation's list of equipment has answered already.
    private var notAsked: [(String, String)] {
        counted.map { row in
            let basis = row.response?.evidence?.text ?? ""
            return (row.element.id, "\(row.element.text) \(row.answer?.title ?? ""). \(basis).")
        }
    }

    /// The answers with their meanings, each list once.
    private var meanings: [(String, String)] {
        var seen: Set<Answer> = []
        return rows.flatMap(\.answers).filter { seen.insert($0).inserted }.map {
            ($0.title, $0.text)
        }
    }

    private var basis: [(String, String)] {
        let grades = EvidenceGrade.allCases.compactMap { grade -> String? in
            let count = rows.count { $0.element.citation.grade == grade }
            return count == 0 ? nil : "\(count) \(grade.words)"
        }
        let counted = grades.isEmpty ? [] : [("Questions", grades.joined(separator: "; "))]
        return [("Framework", "\(framework.citation), \(framework.citation.grade.words)")] + counted
            + framework.gaps.map { ("Not known", $0) }
    }
}

extension CellStyle {
    /// What a line of the instructions is about.
    fileprivate static let term = CellStyle(emphasis: .strong, wraps: true, hasRule: true)
}
