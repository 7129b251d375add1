import DigitalMaturity

/// A column of a table of facts, as the manifest describes it.
struct FactColumn {
    /// What the column has in it.
    enum ContentType: String, CaseIterable {
        case code, number, date, text
        case wholeNumber = "whole-number"
        case year = "financial-year"

        var isNumber: Bool { self == .number || self == .wholeNumber }
    }

    let name: String
    let type: ContentType
    private let least: Double?
    private let most: Double?
    /// A bound that is itself not allowed.
    private let above: Double?

    fileprivate init?(_ record: inout Record) {
        let name = record.text("name")
        let type: ContentType? = record.value("type", word)
        least = record.optional("from", decimalNumber)?.value
        most = record.optional("to", decimalNumber)?.value
        above = record.optional("above", decimalNumber)?.value
        guard let name, let type else { return nil }
        (self.name, self.type) = (name, type)
    }

    /// Reads a number of the column.
    func number(_ text: String) throws(ParseFailure) -> Double {
        let number = type == .wholeNumber ? Double(try wholeNumber(text)) : try decimalNumber(text)
        guard least.map({ number >= $0 }) ?? true, most.map({ number <= $0 }) ?? true,
            above.map({ number > $0 }) ?? true
        else {
            throw ParseFailure("\(text) is out of bounds", expected: bounds)
        }
        return number
    }

    private var bounds: String {
        let words = [
            above.map { "more than \(plainNumber($0))" },
            least.map { "at least \(plainNumber($0))" },
            most.map { "at most \(plainNumber($0))" },
        ]
        return words.compactMap(\.self).joined(separator: " and ")
    }
}

/// Reads the columns: one code and one number are needed.
func readColumns(_ record: inout Record) -> [FactColumn]? {
    let place = record.place
    let columns = record.records("columns", isRequired: true, "the column") { FactColumn(&$0) }
    guard columns.count(where: { $0.type == .code }) == 1,
        columns.count(where: \.type.isNumber) == 1
    else {
        if !columns.isEmpty {
            record.report(
                .wrongShape(
                    "'columns'",
                    expected: "one code and one number, besides dates and text",
                    at: place
                )
            )
        }
        return nil
    }
    return columns
}
