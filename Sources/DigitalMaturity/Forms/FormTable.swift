extension Form {
    /// The heading of a form as a table: its fields, the columns of its pages, and the target.
    public static var tableHeading: [String] {
        Field.ofTable.map(\.column) + Column.allCases.map(\.title) + [ProgressColumn.target.title]
    }

    /// The rows of the form as a table; a dimension of which nothing is asked has none.
    public var table: [[String]] {
        let fields = Field.ofTable.map(text)
        return pages.flatMap { page in
            page.rows.map { row in
                fields + Column.allCases.map { row.text($0) }
                    + [page.target.map(Form.number) ?? ""]
            }
        }
    }

    /// What the form says of itself, in words.
    public func text(_ field: Field) -> String {
        switch field {
        case .organisation: key.organisation.text
        case .name: name
        case .careSetting: key.careSetting.rawValue
        case .framework: framework.id
        case .edition: framework.edition
        case .date: key.date.description
        case .assessor: assessor.map(Form.shown) ?? ""
        case .version: String(Form.version)
        }
    }

    /// A mark as it is written: without a fraction where it has none.
    package static func number(_ number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : "\(number)"
    }

    /// Text as a form shows it: no control characters but line ends, and no longer than a cell holds.
    ///
    /// What comes back unchanged is taken for the text that it was.
    package static func shown(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var length = 0
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            if scalar == "\n", last == "\r" { continue }
            let shown = shownScalar(scalar)
            length += shown.value > 0xFFFF ? 2 : 1
            guard length < longestText else {
                scalars.append("…")
                break
            }
            scalars.append(shown)
        }
        return String(scalars)
    }

    /// The most UTF-16 units that Excel keeps in a cell.
    private static let longestText = 32_767
}

/// The scalar, or what stands for one that a cell cannot hold.
private func shownScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\r": "\n"
    case "\n", "\t": scalar
    default: scalar.value < 0x20 || [0xFFFE, 0xFFFF].contains(scalar.value) ? "\u{FFFD}" : scalar
    }
}

extension Form.Row {
    /// What stands in a column, in words; empty where nothing is known.
    public func text(_ column: Form.Column) -> String {
        switch column {
        case .ref: element.id
        case .criterion: criterion.title
        case .level: element.level.map(String.init) ?? ""
        case .text: element.text
        case .basis: element.citation.grade.words
        case .answer: answer?.title ?? ""
        case .meaning: answer?.text ?? ""
        case .evidence: shown(response?.evidence?.text)
        case .evidenceDate: response?.evidence?.date?.description ?? ""
        case .owner: shown(response?.evidence?.owner)
        case .confidence: response?.confidence?.title ?? ""
        case .validatedBy: shown(response?.validatedBy)
        case .reason: shown(response?.reason)
        case .lastAnswer: lastAnswer?.title ?? ""
        case .lastAssessed: lastAssessed?.description ?? ""
        case .sent:
            Form.Column.filledIn.filter { !text($0).isEmpty }.map(\.title).joined(separator: ", ")
        }
    }

    private func shown(_ text: String?) -> String { text.map(Form.shown) ?? "" }
}

extension Response.Confidence {
    /// The word to choose.
    public var title: String {
        switch self {
        case .low: "Low"
        case .medium: "Medium"
        case .high: "High"
        }
    }
}
