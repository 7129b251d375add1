import DigitalMaturity
import Investment

/// Reads the cells of one form; what cannot be read is reported, and what is held of it stays.
struct FormEntries {
    private(set) var problems: [Diagnostic] = []
    private var told: Set<Diagnostic> = []

    /// Adds a problem, once.
    mutating func report(_ problem: Diagnostic) {
        if told.insert(problem).inserted { problems.append(problem) }
    }

    /// The entry of a cell; a blank one says nothing.
    mutating func entry<Value: Hashable & Sendable>(
        _ cell: FormCell?,
        _ read: (FormCell) -> Value?,
        else problem: (String, Place) -> Diagnostic
    ) -> ReturnedForm.Entry<Value> {
        guard let cell, !cell.isBlank else { return .kept }
        if let problem = cell.problem {
            report(problem)
            return .kept
        }
        if let value = read(cell) { return .given(value) }
        report(problem(shortened(cell.text ?? ""), cell.place))
        return .kept
    }

    /// Free text, as it stands.
    mutating func text(_ cell: FormCell?) -> ReturnedForm.Entry<String> {
        entry(cell, \.text) { .formWrongType($0, expected: "text", at: $1) }
    }

    /// One of the answers.
    mutating func reply(
        _ cell: FormCell?,
        among answers: [Form.Answer]
    ) -> ReturnedForm.Entry<Response.Reply> {
        entry(cell) { cell in
            cell.spellings.lazy.compactMap { answers.answer(meantBy: $0)?.reply }.first
        } else: { text, place in
            .formUnknownAnswer(text, among: answers.map(\.title), at: place)
        }
    }

    /// A word of confidence.
    mutating func confidence(_ cell: FormCell?) -> ReturnedForm.Entry<Response.Confidence> {
        let words = Response.Confidence.allCases
        return entry(cell) { cell in
            words.first { Form.plain($0.rawValue) == Form.plain(cell.text ?? "") }
        } else: { text, place in
            .formUnknownAnswer(text, among: words.map(\.title), at: place)
        }
    }

    /// A date, as a date or in words.
    mutating func date(_ cell: FormCell?) -> ReturnedForm.Entry<PartialDate> {
        entry(cell, \.date) { .formWrongType($0, expected: formDateHelp, at: $1) }
    }

    /// A mark on a scale.
    mutating func mark(
        _ cell: FormCell?,
        on scale: ClosedRange<Int>
    ) -> ReturnedForm.Entry<Double> {
        let mark: ReturnedForm.Entry<Double> = entry(cell, \.mark) {
            .formWrongType($0, expected: "a number such as 2.8", at: $1)
        }
        guard let cell, case .given(let value?) = mark,
            !(Double(scale.lowerBound)...Double(scale.upperBound)).contains(value)
        else { return mark }
        report(.scoreOutsideScale(Form.number(value), scale: scale, at: cell.place))
        return .kept
    }

    /// The levels of criteria.
    mutating func levels(
        _ cell: FormCell?,
        on scale: ClosedRange<Int>
    ) -> ReturnedForm.Entry<[Int]> {
        let levels: ReturnedForm.Entry<[Int]> = entry(cell) { cell in
            let words = (cell.text ?? "").visible.split(whereSeparator: \.isWhitespace)
            let plain = words.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
            return try? levelList(plain.joined(separator: " "))
        } else: {
            .formWrongType($0, expected: "whole numbers such as 2 3 3 2", at: $1)
        }
        guard let cell, case .given(let values?) = levels,
            let bad = values.first(where: { !scale.contains($0) })
        else { return levels }
        report(.scoreOutsideScale(String(bad), scale: scale, at: cell.place))
        return .kept
    }
}

extension FormCell {
    /// The ways in which an answer may have been kept: `20%` becomes the number 0.2.
    fileprivate var spellings: [String] {
        guard case .number(let number) = value else { return [text ?? ""] }
        let percent = (number * 100 * 1e6).rounded() / 1e6
        return [Form.number(number), Form.number(percent) + "%"]
    }

    /// The date; a whole number that is a year of our times is that year, because the day of that
    /// number lies before 1906.
    fileprivate var date: PartialDate? {
        switch value {
        case .text(let text): return formDate(text)
        case .number(let number): return year(number)
        case .day(let day, let serial): return year(serial) ?? .day(day)
        case .boolean, .error, .merged: return nil
        }
    }

    private func year(_ number: Double) -> PartialDate? {
        guard (1900...2199).contains(number), number == number.rounded() else { return nil }
        return .year(Int(number))
    }

    fileprivate var mark: Double? {
        switch value {
        case .number(let number): number
        case .text(let text): try? decimalNumber(text.visible)
        case .day, .boolean, .error, .merged: nil
        }
    }
}
