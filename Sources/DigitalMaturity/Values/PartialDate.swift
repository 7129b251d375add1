/// A date known only to the year, the month or the day, or to lie between two days.
///
/// A partial date is an interval, not its first day: `2023` compares with nothing until someone
/// asks for `earliest` or `latest`.
///
/// ```swift
/// let spring = try PartialDate(parsing: "2023-02")
/// (spring.earliest, spring.latest)               // 2023-02-01 and 2023-02-28
/// ```
public enum PartialDate: Hashable, Sendable {
    /// Some day of a calendar year: `2023`.
    case year(Int)
    /// Some day of a month: `2023-02`.
    case month(year: Int, month: Int)
    /// A known day: `2023-02-16`.
    case day(CivilDate)
    /// Some day from the first to the last, both included: `2025-07-03..2025-12-11`.
    case between(CivilDate, CivilDate)

    /// Reads `2023`, `2023-02`, `2023-02-16` or `2025-07-03..2025-12-11`.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        guard let date = PartialDate(Substring(text)) else {
            throw ParseFailure(
                "'\(text)' is not a date",
                expected: "2023, 2023-02, 2023-02-16 or an interval such as 2025-07..2025-12-11"
            )
        }
        self = date
    }

    private init?(_ text: Substring) {
        if let dots = text.indices.first(where: { text[$0...].hasPrefix("..") }) {
            let after = text[text.index(dots, offsetBy: 2)...]
            guard let first = PartialDate(single: text[..<dots]),
                let last = PartialDate(single: after),
                first.earliest <= last.latest
            else { return nil }
            self = .between(first.earliest, last.latest)
        } else {
            self.init(single: text)
        }
    }

    /// Reads all but intervals, so that no interval has another for an end.
    private init?(single text: Substring) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = digits(parts[0], count: 4), CivilDate(year: year, month: 1, day: 1) != nil,
            parts.count <= 3
        else { return nil }
        guard parts.count > 1 else { self = .year(year); return }
        guard let month = digits(parts[1], count: 2), (1...12).contains(month) else { return nil }
        guard parts.count > 2 else { self = .month(year: year, month: month); return }
        guard let day = digits(parts[2], count: 2),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        self = .day(date)
    }

    /// The first day it could be.
    public var earliest: CivilDate {
        switch self {
        case .year(let year): known(year, 1, 1)
        case .month(let year, let month): known(year, month, 1)
        case .day(let day): day
        case .between(let first, _): first
        }
    }

    /// The last day it could be.
    public var latest: CivilDate {
        switch self {
        case .year(let year): known(year, 12, 31)
        case .month(let year, let month):
            known(year, month, CivilDate.days(inMonth: month, of: year))
        case .day(let day): day
        case .between(_, let last): last
        }
    }

    private func known(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("a partial date is made of dates that exist")
        }
        return date
    }
}

extension PartialDate: CustomStringConvertible {
    /// The form in which it is written in a file.
    public var description: String {
        switch self {
        case .year(let year): String(year)
        case .month(let year, let month): "\(year)-\(padded(month))"
        case .day(let day): day.description
        case .between(let first, let last): "\(first)..\(last)"
        }
    }

    /// The form of prose: `2023`, `February 2023`, `16 February 2023`, `between … and …`.
    public var words: String {
        switch self {
        case .year(let year): String(year)
        case .month(let year, let month): "\(monthNames[month - 1]) \(year)"
        case .day(let day): day.words
        case .between(let first, let last): "between \(first.words) and \(last.words)"
        }
    }
}
