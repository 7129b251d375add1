import DigitalMaturity
import GRDB

// What was kept was a value once; where a file was altered by other means, these say what is wrong.
extension Row {
    func code(_ column: String) throws -> ODSCode { try ODSCode(parsing: self[column] as String) }

    func codeOrNil(_ column: String) throws -> ODSCode? {
        try (self[column] as String?).map(ODSCode.init(parsing:))
    }

    func date(_ column: String) throws -> CivilDate {
        try CivilDate(parsing: self[column] as String)
    }

    func partialDateOrNil(_ column: String) throws -> PartialDate? {
        try (self[column] as String?).map(PartialDate.init(parsing:))
    }

    func year(_ column: String) throws -> FinancialYear {
        try FinancialYear(parsing: self[column] as String)
    }

    func money(_ column: String) -> Money { Money(pence: self[column]) }

    func moneyOrNil(_ column: String) -> Money? {
        (self[column] as Int64?).map(Money.init(pence:))
    }

    /// One of the words of a closed list.
    func word<Word: RawRepresentable<String> & CaseIterable>(_ column: String) throws -> Word {
        let text: String = self[column]
        guard let word = Word(rawValue: text) else {
            throw ParseFailure(
                "'\(text)' is not a known \(column)",
                expected: Word.allCases.map(\.rawValue).joined(separator: ", ")
            )
        }
        return word
    }

    /// One of the words of a closed list, or nothing.
    func wordOrNil<Word: RawRepresentable<String> & CaseIterable>(
        _ column: String
    ) throws -> Word? {
        (self[column] as String?) == nil ? nil : try word(column)
    }
}
